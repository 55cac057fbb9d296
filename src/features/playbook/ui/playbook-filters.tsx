import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { compareByRank } from '../../../records/rank.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
import type { Option } from '../../../ui-kit/option.ts';
import { FieldName } from '../../../ui-kit/field-name.tsx';
import { Picker } from '../../../ui-kit/picker.tsx';
import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { segmentKind } from '../../targets/schema.ts';
import { PLAY_KINDS, SALE_STAGES } from '../schema.ts';
import { opening, type PlaybookSearch } from './playbook-search.ts';
import { useJourneyOptions } from './use-journey-options.ts';

const ANY = 'any';

/** What one looks for: a sort of play, a segment, a stage of the sale or a step of a journey. */
export function PlaybookFilters(props: { search: PlaybookSearch; onSearch: (search: PlaybookSearch) => void }) {
  const { t } = useTranslation('playbook');
  const { search, onSearch } = props;
  const segments = useRecords(segmentKind).toSorted(compareByRank);
  const journey = useJourneyOptions();
  const choose = (values: Partial<PlaybookSearch>) => onSearch({ ...opening(search), ...values });
  const filters = [
    {
      name: 'kind',
      any: t('filter.anyKind'),
      options: PLAY_KINDS.map((id) => ({ id, label: t(`kindsMany.${id}`) })),
      set: (id: string | undefined) => choose({ kind: PLAY_KINDS.find((one) => one === id) }),
    },
    {
      name: 'segment',
      any: t('filter.anySegment'),
      options: segments.map(({ id, name, color }) => ({
        id,
        label: name,
        mark: <ColorMark color={tagColor(color)} />,
      })),
      set: (segment: string | undefined) => choose({ segment }),
    },
    {
      name: 'stage',
      any: t('filter.anyStage'),
      options: [...SALE_STAGES.slice(1).map((id) => ({ id, label: t(`stages.${id}`) })), ...journey],
      set: (stage: string | undefined) => choose({ stage }),
    },
  ] as const satisfies readonly { name: 'kind' | 'segment' | 'stage'; options: Option[]; [other: string]: unknown }[];
  const isFiltered = filters.some(({ name }) => search[name] !== undefined);
  return (
    <fieldset aria-label={t('filter.label')} className="flex flex-wrap items-center gap-2" data-print="hidden">
      {filters.map(({ name, any, options, set }) => {
        const chosen = options.find(({ id }) => id === search[name]);
        return (
          <Picker
            key={name}
            label={t(`filter.${name}`)}
            value={chosen?.id ?? ANY}
            options={[{ id: ANY, label: any }, ...options]}
            searchable={options.length > 8}
            onChange={(id) => set(id === ANY ? undefined : id)}
            trigger={
              <Button look="outline" aria-pressed={chosen !== undefined}>
                <FieldName>{t(`filter.${name}`)}</FieldName>
                <span className="max-w-56 truncate">{chosen?.label ?? any}</span>
              </Button>
            }
          />
        );
      })}
      {isFiltered && (
        <Button icon={X} onClick={() => onSearch(search.part ? { part: search.part } : {})}>
          {t('filter.clear')}
        </Button>
      )}
    </fieldset>
  );
}
