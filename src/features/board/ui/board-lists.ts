import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAllRecords } from '../../../web/plan-store/plan-store-context.ts';
import type { Option } from '../../../ui-kit/option.ts';
import { type Tag, tagKind } from '../../catalogue/schema.ts';
import { type Person, personKind } from '../../people/schema.ts';
import { type Persona, personaKind, type Segment, segmentKind } from '../../targets/schema.ts';
import { NONE } from '../schema.ts';
import type { PasteLists } from './board-paste.ts';
import { useFilterOptions } from './filter-options.tsx';

/** What cells may be set to, and the names of what they hold: those who left are still named. */
export interface BoardLists {
  people: readonly Option[];
  channels: readonly Option[];
  tags: readonly Option[];
  objectives: readonly Option[];
  segments: readonly Option[];
  personas: readonly Option[];
  methods: readonly Option[];
  options: readonly Option[];
  indicators: readonly Option[];
  competitors: readonly Option[];
  peopleOf(ids: readonly string[]): Person[];
  tagsOf(ids: readonly string[]): Tag[];
  segmentsOf(ids: readonly string[]): Segment[];
  personasOf(ids: readonly string[]): Persona[];
  paste: PasteLists;
}

export function useBoardLists(): BoardLists {
  const { t } = useTranslation('board');
  const options = useFilterOptions();
  const allPeople = useAllRecords(personKind);
  const allTags = useAllRecords(tagKind);
  const allSegments = useAllRecords(segmentKind);
  const allPersonas = useAllRecords(personaKind);
  return useMemo(() => {
    const people = new Map(allPeople.map((person) => [person.id, person]));
    const tags = new Map(allTags.map((tag) => [tag.id, tag]));
    const segments = new Map(allSegments.map((segment) => [segment.id, segment]));
    const personas = new Map(allPersonas.map((persona) => [persona.id, persona]));
    const owners = real(options.owners);
    const lists = {
      people: owners,
      channels: real(options.channels),
      tags: real(options.tags),
      segments: real(options.segments),
      personas: real(options.personas),
      options: real(options.options),
      indicators: real(options.indicators),
      competitors: real(options.competitors),
    };
    const named = (list: readonly Option[]) => list.map(({ id, label }) => ({ id, name: label }));
    return {
      ...lists,
      objectives: real(options.goals),
      peopleOf: (ids) => ids.flatMap((id) => people.get(id) ?? []),
      tagsOf: (ids) => ids.flatMap((id) => tags.get(id) ?? []),
      segmentsOf: (ids) => ids.flatMap((id) => segments.get(id) ?? []),
      personasOf: (ids) => ids.flatMap((id) => personas.get(id) ?? []),
      methods: options.methods,
      paste: {
        people: owners.map(({ id, label }) => ({ id, name: label, email: people.get(id)?.email })),
        channels: named(lists.channels),
        tags: named(lists.tags),
        segments: named(lists.segments),
        personas: named(lists.personas),
        methods: named(options.methods),
        options: named(lists.options),
        indicators: named(lists.indicators),
        competitors: named(lists.competitors),
        objectives: named(real(options.goals)),
        status: (status) => t(`statuses.${status}`),
        priority: (priority) => t(`priorities.${priority}`),
      },
    };
  }, [options, allPeople, allTags, allSegments, allPersonas, t]);
}

/** In a cell, having none is offered by the editor itself. */
function real(options: readonly Option[]): Option[] {
  return options.filter(({ id }) => id !== NONE);
}
