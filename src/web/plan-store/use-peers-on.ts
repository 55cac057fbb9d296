import { useMemo } from 'react';
import type { GridPeer } from '../../ui-kit/grid/grid-types.ts';
import { usePlanStore, useRecords, useStoreValue } from './plan-store-context.ts';
import { personKind } from '../../features/people/schema.ts';

/** Colleagues who are on records of a kind right now, and the field they are in. */
export function usePeersOn(kind: string): readonly GridPeer[] {
  const store = usePlanStore();
  const present = useStoreValue((current) => current.present);
  const people = useRecords(personKind);
  return useMemo(() => {
    const names = new Map(people.map((person) => [person.id, person.name]));
    return present.flatMap(({ connectionId, personId, place }) =>
      place?.kind === kind && personId !== store.actor.personId
        ? [{ id: connectionId, name: names.get(personId) ?? '', rowId: place.id, columnId: place.field }]
        : [],
    );
  }, [present, people, store, kind]);
}
