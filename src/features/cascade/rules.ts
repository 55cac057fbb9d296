import { foldText } from '../../kernel/folded-text.ts';
import type { Action } from '../actions/schema.ts';
import { addTotals, type BudgetTotals, NO_BUDGET, totalBudget } from '../budget/rules.ts';
import type { BudgetLine } from '../budget/schema.ts';
import { sumOf } from '../objectives/path/rules.ts';
import type { CascadeEntry, Link } from '../objectives/rules.ts';
import type { Objective } from '../objectives/schema.ts';

type Work = Pick<Action, 'id' | 'objectiveId' | 'status' | 'progress'>;
type Line = Pick<
  BudgetLine,
  'actionId' | 'plannedCents' | 'revisedCents' | 'committedCents' | 'invoicedCents' | 'paidCents'
>;

/** What hangs from an objective and from all those under it. */
export interface Rollup {
  /** Actions, whatever their status. */
  actions: number;
  budget: BudgetTotals;
  /** Actions that are not cancelled, and the sum of the shares they have done. */
  running: number;
  done: number;
}

const NOTHING: Rollup = { actions: 0, budget: NO_BUDGET, running: 0, done: 0 };

export interface Rollups {
  byObjective: ReadonlyMap<string, Rollup>;
  /** Actions that serve no objective of the cascade. */
  loose: Rollup;
  /** The whole plan: those of the first level and the loose ones together. */
  total: Rollup;
}

/**
 * Adds up, from the bottom of the cascade, the actions of each objective and their budget lines. Each action counts once at
 * each level, so the first level and the loose actions together are the plan, to the cent. Lines of other actions are ignored.
 */
export function rollUp(
  entries: readonly CascadeEntry<Link>[],
  actions: readonly Work[],
  budgetLines: readonly Line[],
): Rollups {
  const lines = Map.groupBy(budgetLines, ({ actionId }) => actionId);
  const byObjective = new Map(entries.map(({ objective }) => [objective.id, NOTHING]));
  let loose = NOTHING;
  for (const action of actions) {
    const own = rollupOf(action, lines.get(action.id) ?? []);
    const held = byObjective.get(action.objectiveId ?? '');
    if (held && action.objectiveId !== null) byObjective.set(action.objectiveId, add(held, own));
    else loose = add(loose, own);
  }
  let total = loose;
  // In cascade order everyone stands before those under them: backwards, each is complete when it goes to its parent.
  for (const { objective, parentId } of entries.toReversed()) {
    const own = byObjective.get(objective.id) ?? NOTHING;
    if (parentId === null) total = add(total, own);
    else byObjective.set(parentId, add(byObjective.get(parentId) ?? NOTHING, own));
  }
  return { byObjective, loose, total };
}

/**
 * progress = sum of the shares done ÷ number of actions, cancelled ones left out; each action weighs the same, whatever it
 * costs. Null without such an action.
 */
export function progressOf({ running, done }: Pick<Rollup, 'running' | 'done'>): number | null {
  return running === 0 ? null : done / running;
}

/** Texts by which an objective is found. */
export interface Searched {
  title: string;
  indicator: string;
  owner: string;
}

/** Whether these texts hold every word of what is typed, accents and capital letters aside. */
export function isFound({ title, indicator, owner }: Searched, typed: string): boolean {
  const held = foldText(`${title} ${indicator} ${owner}`);
  return foldText(typed)
    .split(' ')
    .every((word) => held.includes(word));
}

/** The entries found and, so that their place can be read, those above them. */
export function withAncestors<T extends Link>(
  entries: readonly CascadeEntry<T>[],
  isWanted: (entry: CascadeEntry<T>) => boolean,
): CascadeEntry<T>[] {
  const kept = new Set<string>();
  for (const entry of entries.toReversed()) {
    if (!kept.has(entry.objective.id) && !isWanted(entry)) continue;
    kept.add(entry.objective.id);
    if (entry.parentId !== null) kept.add(entry.parentId);
  }
  return entries.filter(({ objective }) => kept.has(objective.id));
}

/** The entries whose parents are all open. */
export function unfolded<T extends Link>(
  entries: readonly CascadeEntry<T>[],
  folded: ReadonlySet<string>,
): CascadeEntry<T>[] {
  const hidden = new Set<string>();
  return entries.filter(({ objective, parentId }) => {
    const isHidden = parentId !== null && (folded.has(parentId) || hidden.has(parentId));
    if (isHidden) hidden.add(objective.id);
    return !isHidden;
  });
}

function rollupOf({ status, progress }: Work, lines: readonly Line[]): Rollup {
  const isRunning = status !== 'cancelled';
  return { actions: 1, budget: totalBudget(lines), running: isRunning ? 1 : 0, done: isRunning ? progress : 0 };
}

function add(a: Rollup, b: Rollup): Rollup {
  return {
    actions: a.actions + b.actions,
    budget: addTotals(a.budget, b.budget),
    running: a.running + b.running,
    done: a.done + b.done,
  };
}

/** What the objectives right under one make together, and by how much that exceeds its target; in its unit. */
export interface PartsSum {
  sum: number;
  gap: number;
}

type Measured = Pick<Objective, 'target' | 'unit' | 'measureKind'>;

/**
 * The targets of the objectives under one, added up beside its own. Only those in its unit count, and only quantities that
 * add up: neither levels nor percentages do. Null when there is nothing to compare.
 */
export function sumOfParts(parent: Measured, children: readonly Measured[]): PartsSum | null {
  const unit = foldText(parent.unit);
  if (parent.target === null || parent.measureKind === 'level' || unit === '' || unit.includes('%')) return null;
  const parts = children.filter((child) => child.measureKind === 'sum' && foldText(child.unit) === unit);
  const sum = sumOf(parts.map(({ target }) => target));
  const gap = sum === null ? null : sumOf([sum, -parent.target]);
  return sum === null || gap === null ? null : { sum, gap };
}
