import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import type { RecordKind } from '../../../records/define-record.ts';
import { compareByRank, rankBetween } from '../../../records/rank.ts';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import type { PlanStore } from '../../../web/plan-store/plan-store.ts';
import { type Person, personKind } from '../../people/schema.ts';
import { type Plan, planKind, planMemberKind } from '../../plans/schema.ts';
import { membersOf } from '../../publication/rules.ts';
import { byStage, type ReadingRecords } from '../rules.ts';
import {
  type PlayPart,
  playKind,
  playPartKind,
  playReadingKind,
  type PlayType,
  playVersionKind,
  readingItemKind,
} from '../schema.ts';

/** The playbook of the plan on screen, with what surrounds it. */
export interface PlaybookState extends ReadingRecords {
  plan: Plan;
  parts: readonly PlayPart[];
  /** Those who are asked to read. */
  members: readonly Person[];
  /** Whether the reader publishes, and says what newcomers read. */
  canPublish: boolean;
  /** Whether the reader may add plays, their own at least. */
  canCreate: boolean;
  /** Adds a play of the reader’s; answers with its id. */
  create(kind: PlayType): string;
}

/** Undefined while the plan loads. */
export function usePlaybook(): PlaybookState | undefined {
  const { t } = useTranslation('playbook');
  const store = usePlanStore();
  const { planId, actor } = store;
  const plan = useRecords(planKind).find(({ id }) => id === planId);
  const all = useRecords(playKind);
  const parts = useRecords(playPartKind);
  const versions = useAllRecords(playVersionKind);
  const items = useRecords(readingItemKind);
  const readings = useRecords(playReadingKind);
  const people = useRecords(personKind);
  const memberships = useRecords(planMemberKind);
  const plays = useMemo(() => byStage(all).flatMap((group) => group.plays), [all]);
  const members = useMemo(
    () => (plan ? membersOf(plan, people, memberships, actor.personId) : []),
    [plan, people, memberships, actor],
  );
  if (!plan) return undefined;
  const ownerId = actor.personId;
  return {
    plan,
    plays,
    parts,
    versions,
    items,
    readings,
    members,
    canPublish: store.allowsCreating(playVersionKind),
    canCreate: store.allowsCreating(playKind, { ownerId }),
    create(kind) {
      const id = newId();
      const fields = { title: t(`newTitle.${kind}`), playKind: kind, ownerId };
      store.edit([{ op: 'create', kind: playKind.kind, id, rank: rankAtEnd(store, playKind), fields }]);
      return id;
    },
  };
}

/** A rank after every record of a kind. */
export function rankAtEnd(store: PlanStore, kind: RecordKind): string {
  return rankBetween(store.living(kind).toSorted(compareByRank).at(-1)?.rank ?? null, null);
}
