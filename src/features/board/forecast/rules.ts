import { addDays, type Day, daysBetween } from '../../../kernel/calendar.ts';
import type { Action } from '../../actions/schema.ts';
import { groupCircles } from '../dependencies/rules.ts';

/** What of an action decides when it can be finished. */
export type Planned = Pick<Action, 'id' | 'startDate' | 'dueDate' | 'status' | 'progress' | 'dependsOnIds'>;

/** When an action can be finished, and what that does to others. */
export interface Forecast {
  /** The earliest day on which it can be finished; null for what is over, or has no date and waits for nothing. */
  finish: Day | null;
  /**
   * How many days later it may still be finished before another action misses its due date, or the plan its end; below
   * zero when they are missed already. Null where there is no `finish`.
   */
  slack: number | null;
  /** The action whose due date leaves the least room; null when that is the plan's end. */
  tightestId: string | null;
  /** Its delay costs others their dates, or the plan its end: what to look at first. */
  isCritical: boolean;
}

interface Node {
  action: Planned;
  due: number | null;
  /** Days of work left. */
  left: number;
  finish: number;
  limit: number;
  tightestId: string | null;
}

const EPOCH = '1970-01-01';

/**
 * The critical path method over the plan's dependencies, in calendar days, for actions that are neither done nor
 * cancelled; the others hold nobody back.
 *
 * - *Work left* is the action's days, from start to due both included (one without a start), times what is not yet
 *   done, rounded up, one at least.
 * - *Finish* is the latest of its due date, today, and, for each action it waits for, that one's finish plus the work
 *   left less one: it may begin on the very day the other ends. It is the earliest that can be hoped for: late work
 *   is taken to end today. An action without a due date takes no time and passes on what it waits for.
 * - *Limit*, backwards: the plan's end (its own due date where that is later) or, for each action that waits for it, the
 *   sooner of that one's due date and limit, less its work left but one.
 * - *Slack* is limit − finish. *Critical* is what will be finished after its due date without any slack left: late
 *   itself, or made late by what it waits for.
 *
 * Actions that wait for one another in a circle do not count as waiting for each other, so that the result depends on
 * no order. Time grows with actions and dependencies.
 */
export function forecastPlan(actions: Iterable<Planned>, today: Day, planEnd: Day): Map<string, Forecast> {
  const forecasts = new Map<string, Forecast>();
  const open = new Map<string, Planned>();
  for (const action of actions) {
    if (action.status === 'done' || action.status === 'cancelled') forecasts.set(action.id, OVER);
    else open.set(action.id, action);
  }
  const end = numberOf(planEnd);
  const circles = groupCircles(open);
  const circleOf = new Map(circles.flatMap((circle) => circle.map(({ id }) => [id, circle] as const)));
  const nodes = new Map(circles.flat().map((action) => [action.id, nodeOf(action, end)] as const));
  const predecessorsOf = ({ action }: Node): Node[] =>
    action.dependsOnIds.flatMap((id) => {
      const node = nodes.get(id);
      return node && circleOf.get(id) !== circleOf.get(action.id) ? [node] : [];
    });

  for (const node of nodes.values()) {
    const begins = Math.max(-Infinity, ...predecessorsOf(node).map(({ finish }) => finish));
    node.finish = node.due === null ? begins : Math.max(node.due, numberOf(today), begins + node.left - 1);
  }
  for (const node of [...nodes.values()].toReversed()) {
    const [limit, tightestId] =
      node.due !== null && node.due <= node.limit ? [node.due, node.action.id] : [node.limit, node.tightestId];
    const latest = node.due === null ? limit : limit - node.left + 1;
    for (const before of predecessorsOf(node)) {
      const isTighter = latest < before.limit || (latest === before.limit && isFirst(tightestId, before.tightestId));
      if (isTighter) Object.assign(before, { limit: latest, tightestId });
    }
  }
  for (const { action, due, finish, limit, tightestId } of nodes.values()) {
    const slack = Number.isFinite(finish) ? limit - finish : null;
    forecasts.set(action.id, {
      finish: slack === null ? null : addDays(EPOCH, finish),
      slack,
      tightestId,
      isCritical: slack !== null && slack <= 0 && due !== null && finish > due,
    });
  }
  return forecasts;
}

const OVER: Forecast = { finish: null, slack: null, tightestId: null, isCritical: false };

function nodeOf(action: Planned, end: number): Node {
  const { startDate, dueDate, progress } = action;
  const due = dueDate === null ? null : numberOf(dueDate);
  const days = due === null || startDate === null ? 1 : due - numberOf(startDate) + 1;
  // Progress is a float: a tenth of a day that is none must not add a day.
  const left = Math.max(1, Math.ceil(days * (1 - progress) - 1e-9));
  return { action, due, left, finish: -Infinity, limit: Math.max(end, due ?? end), tightestId: null };
}

/** Of two equally tight ones the same is always named. */
function isFirst(id: string | null, other: string | null): boolean {
  return id !== null && (other === null || id < other);
}

function numberOf(day: Day): number {
  return daysBetween(EPOCH, day);
}
