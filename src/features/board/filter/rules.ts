import {
  addDays,
  addMonths,
  type Day,
  firstDay,
  lastDay,
  mondayOf,
  monthOf,
  monthOfDay,
  partsOfDay,
} from '../../../kernel/calendar.ts';
import { foldText } from '../../../kernel/folded-text.ts';
import type { Action, ShownStatus } from '../../actions/schema.ts';
import type { BudgetTotals } from '../../budget/rules.ts';
import { type BoardFilter, type DueFilter, type DueStretch, NONE } from '../schema.ts';

/** What a filter looks at. */
export interface Filtered {
  action: Pick<
    Action,
    | 'ownerId'
    | 'channelId'
    | 'objectiveId'
    | 'tagIds'
    | 'segmentIds'
    | 'personaIds'
    | 'sellingMethod'
    | 'optionId'
    | 'competitorId'
    | 'kpiId'
    | 'priority'
    | 'dueDate'
  >;
  status: ShownStatus;
  budget: BudgetTotals;
}

/** The test that a filter is, made once for many actions. `words` gives the text of an action as people would search it. */
export function filterTest<T extends Filtered>(
  filter: BoardFilter,
  context: { today: Day; parentOf(objectiveId: string): string | null; words(item: T): string },
): (item: T) => boolean {
  const words = foldText(filter.text).split(' ').filter(Boolean);
  const owners = setOf(filter.owners);
  const statuses = setOf(filter.statuses);
  const channels = setOf(filter.channels);
  const tags = setOf(filter.tags);
  const segments = setOf(filter.segments);
  const personas = setOf(filter.personas);
  const methods = setOf(filter.methods);
  const options = setOf(filter.options);
  const competitors = setOf(filter.competitors);
  const indicators = setOf(filter.indicators);
  const goals = setOf(filter.goals);
  const priorities = setOf(filter.priorities);
  const due = filter.due && dueTest(filter.due, context.today);
  const { budget } = filter;
  return (item) => {
    const { action } = item;
    if (owners && !owners.has(action.ownerId ?? NONE)) return false;
    if (statuses && !statuses.has(item.status)) return false;
    if (channels && !channels.has(action.channelId ?? NONE)) return false;
    if (tags && !holdsAny(action.tagIds, tags)) return false;
    if (segments && !holdsAny(action.segmentIds, segments)) return false;
    if (personas && !holdsAny(action.personaIds, personas)) return false;
    if (methods && !methods.has(action.sellingMethod)) return false;
    if (options && !options.has(action.optionId ?? NONE)) return false;
    if (competitors && !competitors.has(action.competitorId ?? NONE)) return false;
    if (indicators && !indicators.has(action.kpiId ?? NONE)) return false;
    if (goals && !isUnder(action.objectiveId, goals, context.parentOf)) return false;
    if (priorities && !priorities.has(action.priority)) return false;
    if (due && !due(action.dueDate)) return false;
    if (budget && (item.budget.revised < (budget.min ?? 0) || item.budget.revised > (budget.max ?? Infinity))) {
      return false;
    }
    if (words.length === 0) return true;
    const text = context.words(item);
    return words.every((word) => text.includes(word));
  };
}

function setOf<T>(values: readonly T[]): ReadonlySet<T> | null {
  return values.length === 0 ? null : new Set(values);
}

function holdsAny(ids: readonly string[], wanted: ReadonlySet<string>): boolean {
  return ids.length === 0 ? wanted.has(NONE) : ids.some((id) => wanted.has(id));
}

/** Whether an objective, or one above it, is among the goals. A circle, which no plan can store, ends the climb. */
function isUnder(
  objectiveId: string | null,
  goals: ReadonlySet<string>,
  parentOf: (objectiveId: string) => string | null,
): boolean {
  if (objectiveId === null) return goals.has(NONE);
  const passed = new Set<string>();
  for (let id: string | null = objectiveId; id !== null && !passed.has(id); id = parentOf(id)) {
    if (goals.has(id)) return true;
    passed.add(id);
  }
  return false;
}

function dueTest(due: DueFilter, today: Day): (day: Day | null) => boolean {
  if (due.kind === 'none') return (day) => day === null;
  const { from, to } = due.kind === 'range' ? due : stretchAt(due.stretch, today);
  return (day) => day !== null && (from === null || day >= from) && (to === null || day <= to);
}

/** The days a moving stretch covers today, both included. Weeks begin on Monday. */
export function stretchAt(stretch: DueStretch, today: Day): { from: Day; to: Day } {
  switch (stretch) {
    case 'week':
      return { from: mondayOf(today), to: addDays(mondayOf(today), 6) };
    case 'month':
      return { from: firstDay(monthOfDay(today)), to: lastDay(monthOfDay(today)) };
    case 'quarter': {
      const [year, month] = partsOfDay(today);
      const first = monthOf(year, month - ((month - 1) % 3));
      return { from: firstDay(first), to: lastDay(addMonths(first, 2)) };
    }
    case 'next30':
      return { from: today, to: addDays(today, 30) };
  }
}
