import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
import type { Option } from '../../../ui-kit/option.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { StatusMark } from '../../../web/status-mark.tsx';
import { compareByRank } from '../../../records/rank.ts';
import { type Action, type Priority, PRIORITIES, type ShownStatus } from '../../actions/schema.ts';
import { channelKind, tagKind } from '../../catalogue/schema.ts';
import { competitorKind } from '../../competition/schema.ts';
import { kpiKind } from '../../indicators/schema.ts';
import { cascadeOf } from '../../objectives/rules.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { strategicOptionKind } from '../../swot/schema.ts';
import { personaKind, segmentKind } from '../../targets/schema.ts';
import { NONE } from '../schema.ts';
import { FILTER_METHODS, FILTER_STATUSES } from '../view/rules.ts';
import { personOptions } from '../../../web/person-options.tsx';

/** What each criterion of a filter may be set to, in the words of the interface. */
export interface FilterOptions {
  owners: readonly Option[];
  statuses: readonly (Option & { id: ShownStatus })[];
  channels: readonly Option[];
  tags: readonly Option[];
  segments: readonly Option[];
  personas: readonly Option[];
  methods: readonly (Option & { id: Action['sellingMethod'] })[];
  options: readonly Option[];
  competitors: readonly Option[];
  indicators: readonly Option[];
  goals: readonly Option[];
  priorities: readonly (Option & { id: Priority })[];
}

export function useFilterOptions(): FilterOptions {
  const { t, i18n } = useTranslation('board');
  const me = usePlanStore().actor.personId;
  const people = useRecords(personKind);
  const channels = useRecords(channelKind);
  const tags = useRecords(tagKind);
  const segments = useRecords(segmentKind);
  const personas = useRecords(personaKind);
  const strategicOptions = useRecords(strategicOptionKind);
  const competitors = useRecords(competitorKind);
  const kpis = useRecords(kpiKind);
  const objectives = useRecords(objectiveKind);
  return useMemo(() => {
    const colored = ({ id, name, color }: { id: string; name: string; color: string }): Option => ({
      id,
      label: name,
      mark: <ColorMark color={tagColor(color)} />,
    });
    const named = ({ id, name }: { id: string; name: string }): Option => ({ id, label: name });
    const others = people.filter(({ id }) => id !== me).toSorted((a, b) => a.name.localeCompare(b.name, i18n.language));
    return {
      // One filters on oneself first.
      owners: [
        ...personOptions([...people.filter(({ id }) => id === me), ...others]),
        { id: NONE, label: t('noOwner') },
      ],
      statuses: FILTER_STATUSES.map((id) => ({
        id,
        label: t(`statuses.${id}`),
        mark: <StatusMark status={id} label="" />,
      })),
      channels: [...channels.toSorted(compareByRank).map(colored), { id: NONE, label: t('noChannel') }],
      tags: [...tags.toSorted(compareByRank).map(colored), { id: NONE, label: t('noTag') }],
      segments: [...segments.toSorted(compareByRank).map(colored), { id: NONE, label: t('noSegment') }],
      personas: [
        ...personas.toSorted(compareByRank).map(({ id, name, jobTitle }) => ({ id, label: name, hint: jobTitle })),
        { id: NONE, label: t('noPersona') },
      ],
      methods: FILTER_METHODS.map((id) => ({ id, label: t(`methods.${id}`) })),
      options: [
        ...strategicOptions.toSorted(compareByRank).map(({ id, title }) => ({ id, label: title })),
        { id: NONE, label: t('noOption') },
      ],
      competitors: [...competitors.toSorted(compareByRank).map(named), { id: NONE, label: t('noCompetitor') }],
      indicators: [...kpis.toSorted(compareByRank).map(named), { id: NONE, label: t('noIndicator') }],
      goals: [
        ...cascadeOf(objectives).map(({ objective: { id, title, color } }) => colored({ id, name: title, color })),
        { id: NONE, label: t('noObjective') },
      ],
      priorities: PRIORITIES.map((id) => ({ id, label: `${id} · ${t(`priorities.${id}`)}` })),
    };
  }, [
    people,
    channels,
    tags,
    segments,
    personas,
    strategicOptions,
    competitors,
    kpis,
    objectives,
    me,
    t,
    i18n.language,
  ]);
}
