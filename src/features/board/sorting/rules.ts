import { compareByRank } from '../../../records/rank.ts';
import { expectedResult } from '../../actions/rules.ts';
import { availableBudget, expectedReturn, landingBudget } from '../../budget/rules.ts';
import { ACTION_STATUSES } from '../../actions/schema.ts';
import { SELLING_METHODS } from '../../targets/schema.ts';
import type { BoardRow } from '../rows/rules.ts';
import type { BoardSort } from '../schema.ts';

type Sorted = string | number | null;

/** What each column is sorted by, by column id; null goes last in either direction. */
const SORT_VALUES: { readonly [columnId: string]: (row: BoardRow) => Sorted } = {
  title: ({ action }) => action.title,
  code: ({ action }) => action.code || null,
  objective: ({ objective }) => objective?.title ?? null,
  owner: ({ owner }) => owner?.name ?? null,
  channel: ({ channel }) => channel?.name ?? null,
  method: ({ action }) =>
    action.sellingMethod === 'unspecified' ? null : SELLING_METHODS.indexOf(action.sellingMethod),
  // What is late presses most.
  status: ({ action, status }) => (status === 'late' ? -1 : ACTION_STATUSES.indexOf(action.status)),
  priority: ({ action }) => action.priority,
  start: ({ action }) => action.startDate,
  due: ({ action }) => action.dueDate,
  progress: ({ action }) => action.progress,
  planned: ({ budget }) => budget.planned,
  revised: ({ budget }) => budget.revised,
  committed: ({ budget }) => budget.committed,
  invoiced: ({ budget }) => budget.invoiced,
  paid: ({ budget }) => budget.paid,
  available: ({ budget }) => availableBudget(budget),
  volumeLow: ({ action }) => action.expectedVolumeLow,
  volume: ({ action }) => action.expectedVolume,
  volumeHigh: ({ action }) => action.expectedVolumeHigh,
  yieldLow: ({ action }) => action.expectedYieldLow,
  yield: ({ action }) => action.expectedYield,
  yieldHigh: ({ action }) => action.expectedYieldHigh,
  result: ({ action }) => expectedResult(action).likely,
  revenue: ({ action }) => action.expectedRevenueCents,
  return: ({ action, budget }) => {
    // The margin is the same for all: the order is that of the revenue.
    const ratio = expectedReturn({ ...action, marginRate: 1, landingCents: landingBudget(budget) });
    return typeof ratio === 'number' ? ratio : null;
  },
  hours: ({ action }) => action.workHours,
};

/** The columns one may sort by. */
export function isSortable(columnId: string): boolean {
  return Object.hasOwn(SORT_VALUES, columnId);
}

/** Order of actions by one column, then in the plan's order. An unknown column leaves the plan's order. */
export function compareRows({ columnId, descending }: BoardSort, locale: string): (a: BoardRow, b: BoardRow) => number {
  const valueOf = isSortable(columnId) ? SORT_VALUES[columnId] : undefined;
  const collator = new Intl.Collator(locale, { numeric: true });
  return (a, b) => {
    const [left, right] = [valueOf?.(a) ?? null, valueOf?.(b) ?? null];
    if (left === right) return compareByRank(a.action, b.action);
    if (left === null) return 1;
    if (right === null) return -1;
    const order = typeof left === 'string' ? collator.compare(left, String(right)) : left - Number(right);
    return order === 0 ? compareByRank(a.action, b.action) : descending ? -order : order;
  };
}
