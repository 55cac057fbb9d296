import { useMemo } from 'react';
import { withInitialValues } from '../../../records/apply.ts';
import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import { compareByRank } from '../../../records/rank.ts';
import type { RichText } from '../../../records/rich-text.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { type Person, personKind } from '../../people/schema.ts';
import { type Plan, planKind, planMemberKind } from '../../plans/schema.ts';
import { personaKind, segmentKind } from '../../targets/schema.ts';
import { membersOf } from '../../publication/rules.ts';
import { contentOf, type STATE_TEXTS } from '../rules.ts';
import {
  type Acknowledgement,
  acknowledgementKind,
  type Ambition,
  ambitionKind,
  type StrategyContent,
  strategyKind,
  type StrategyVersion,
  strategyVersionKind,
  type ValueProposition,
  valuePropositionKind,
} from '../schema.ts';

/** The strategy of the plan on screen, with what surrounds it. */
export interface StrategyState {
  plan: Plan;
  strategy: StrategyContent['strategy'];
  ambitions: readonly Ambition[];
  propositions: readonly ValueProposition[];
  /** All of it as it would be published now. */
  content: StrategyContent;
  /** Withdrawn ones included. */
  versions: readonly StrategyVersion[];
  acknowledgements: readonly Acknowledgement[];
  /** Those who are asked to acknowledge it. */
  members: readonly Person[];
  canEdit: boolean;
  /** Writes in the strategy itself, which the first to write makes. */
  write(values: Partial<StrategyContent['strategy']>): void;
  /** The same for a text, from the one that was seen: what someone else wrote meanwhile is kept too. */
  rewrite(field: ProseName, from: RichText, to: RichText): void;
}

/** The texts of the strategy itself. */
export type ProseName = 'vision' | 'companyValues' | 'positioning' | (typeof STATE_TEXTS)[number];

const UNWRITTEN = withInitialValues(strategyKind, {}) as StrategyContent['strategy'];

/** Undefined while the plan loads. */
export function useStrategy(): StrategyState | undefined {
  const store = usePlanStore();
  const { planId, actor } = store;
  const plan = useRecords(planKind).find(({ id }) => id === planId);
  const [written] = useRecords(strategyKind);
  const ambitions = useRecords(ambitionKind);
  const propositions = useRecords(valuePropositionKind);
  const versions = useAllRecords(strategyVersionKind);
  const acknowledgements = useRecords(acknowledgementKind);
  const people = useRecords(personKind);
  const everyone = useAllRecords(personKind);
  const memberships = useRecords(planMemberKind);
  const segments = useRecords(segmentKind);
  const personas = useRecords(personaKind);
  const strategy = written ?? UNWRITTEN;
  const content = useMemo(() => {
    const names = new Map([...everyone, ...segments, ...personas].map(({ id, name }) => [id, name]));
    return contentOf({ strategy, ambitions, propositions, names });
  }, [strategy, ambitions, propositions, everyone, segments, personas]);
  const ranked = useMemo(() => ambitions.toSorted(compareByRank), [ambitions]);
  const rows = useMemo(() => propositions.toSorted(compareByRank), [propositions]);
  const members = useMemo(
    () => (plan ? membersOf(plan, people, memberships, actor.personId) : []),
    [plan, people, memberships, actor],
  );
  if (!plan) return undefined;
  return {
    plan,
    strategy,
    ambitions: ranked,
    propositions: rows,
    content,
    versions,
    acknowledgements,
    members,
    canEdit: store.allowsCreating(strategyKind),
    write: (values) => void store.edit(written ? updateRecord(strategyKind, written, values) : begin(planId, values)),
    rewrite: (field, from, to) => {
      const edit = {
        op: 'update' as const,
        kind: strategyKind.kind,
        fields: { [field]: [from, to] as [unknown, unknown] },
      };
      store.edit(written ? [{ ...edit, id: written.id }] : begin(planId, { [field]: to }));
    },
  };
}

function begin(planId: string, fields: Partial<StrategyContent['strategy']>): Operation[] {
  return [{ op: 'create', kind: strategyKind.kind, id: uniqueId(strategyKind, planId, {}), rank: 'a0', fields }];
}
