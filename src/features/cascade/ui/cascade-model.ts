import type { Cents } from '../../../kernel/money.ts';
import type { Action } from '../../actions/schema.ts';
import type { BudgetLine } from '../../budget/schema.ts';
import { type FollowUp, standingWithin } from '../../indicators/follow-up/rules.ts';
import type { Span } from '../../indicators/periods/rules.ts';
import { shareDone, type Standing } from '../../indicators/rules.ts';
import type { Kpi } from '../../indicators/schema.ts';
import { type CascadeEntry, cascadeOf } from '../../objectives/rules.ts';
import type { Objective } from '../../objectives/schema.ts';
import type { Person, Team } from '../../people/schema.ts';
import { isFound, type PartsSum, progressOf, type Rollup, rollUp, sumOfParts, withAncestors } from '../rules.ts';

/** What the page shows, as it stands in the plan store. */
export interface CascadeData {
  objectives: readonly Objective[];
  actions: readonly Action[];
  budgetLines: readonly BudgetLine[];
  /** Former ones included: they still have a name. */
  people: readonly Person[];
  teams: readonly Team[];
  /** How many SMART criteria each objective meets. */
  met: ReadonlyMap<string, number>;
  /** The indicators of the plan, as they stand today. */
  followUps: readonly FollowUp[];
  plan: Span;
}

/** One objective with what hangs from it and from those under it. */
export interface CascadeRow extends CascadeEntry {
  readonly id: string;
  readonly owner: Person | undefined;
  readonly team: Team | undefined;
  readonly actions: number;
  readonly plannedCents: Cents;
  /** The way its indicator has gone; failing one that can tell, what its actions have done. Null without either. */
  readonly progress: number | null;
  /** SMART criteria met, of five. */
  readonly met: number;
  /** What those right under it make together, beside its own target; null where they cannot be added up. */
  readonly parts: PartsSum | null;
  /** What its indicator says over its dates; undefined without one. */
  readonly measured: { kpi: Kpi; standing: Standing } | undefined;
  /** What is looked for, rather than kept to show where that is. */
  readonly isFound: boolean;
}

export interface Cascade {
  /** Every objective, from top to bottom. */
  all: readonly Objective[];
  /** Those found by the filter, with those above them. */
  rows: readonly CascadeRow[];
  loose: Rollup;
  total: Rollup;
}

export function buildCascade(data: CascadeData, filter: string): Cascade {
  const people = new Map(data.people.map((person) => [person.id, person]));
  const teams = new Map(data.teams.map((team) => [team.id, team]));
  const followUps = new Map(data.followUps.map((followUp) => [followUp.kpi.id, followUp]));
  const entries = cascadeOf(data.objectives);
  const under = Map.groupBy(data.objectives, ({ parentId }) => parentId);
  const { byObjective, loose, total } = rollUp(entries, data.actions, data.budgetLines);
  const isWanted = ({ objective }: CascadeEntry) => {
    const owner = people.get(objective.ownerId ?? '')?.name ?? '';
    return isFound({ title: objective.title, indicator: objective.indicator, owner }, filter);
  };
  const rows = withAncestors(entries, isWanted).map((entry): CascadeRow => {
    const owner = people.get(entry.objective.ownerId ?? '');
    const rollup = byObjective.get(entry.objective.id);
    const followUp = followUps.get(entry.objective.kpiId ?? '');
    const measured = followUp && {
      kpi: followUp.kpi,
      standing: standingWithin(followUp, entry.objective, data.plan),
    };
    const { baseline, target } = entry.objective;
    const way = measured ? shareDone(measured.kpi, measured.standing.realised, baseline, target) : null;
    return {
      ...entry,
      id: entry.objective.id,
      owner,
      team: teams.get(owner?.teamId ?? ''),
      actions: rollup?.actions ?? 0,
      plannedCents: rollup?.budget.planned ?? 0,
      progress: way ?? (rollup ? progressOf(rollup) : null),
      measured,
      met: data.met.get(entry.objective.id) ?? 0,
      parts: sumOfParts(entry.objective, under.get(entry.objective.id) ?? []),
      isFound: isWanted(entry),
    };
  });
  return { all: entries.map(({ objective }) => objective), rows, loose, total };
}
