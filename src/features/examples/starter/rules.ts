import {
  addMonths,
  type Day,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  monthOfDay,
  monthsBetween,
  partsOfDay,
} from '../../../kernel/calendar.ts';
import { allocateCents, type Currency, minorUnits } from '../../../kernel/money.ts';
import type { Operation } from '../../../records/change.ts';
import { ranksAfter } from '../../../records/rank.ts';
import { documentOfText } from '../../../records/rich-text.ts';
import { actionKind } from '../../actions/schema.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import type { Channel } from '../../catalogue/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { planKind } from '../../plans/schema.ts';
import { creationOf, templateAmount } from '../operations/rules.ts';
import type { Seed, SeedRequest } from '../schema.ts';
import { STARTER, type StarterAction } from './content/rules.ts';

export interface StarterRequest extends SeedRequest {
  currency: Currency;
  /** First month of the company's fiscal year, 1 to 12. */
  fiscalYearStart: number;
  /** The workspace's living channels, in order; an action takes the first of its family. */
  channels: readonly Pick<Channel, 'id' | 'family'>[];
}

/** A fiscal year with fewer months left is too short to start a plan in: the next one is planned instead. */
export const LEAST_MONTHS_LEFT = 4;

/**
 * The classic starter as one change: a plan for the current fiscal year (or the next when less than four months
 * are left of it), one objective, "win new prospects", and its five actions, each owned by the person creating it,
 * due at the end of a month between `today` and the end of the plan, with its budget spread over its own months.
 */
export function starterOperations(request: StarterRequest): Seed {
  const { locale, today, newId, ownerPersonId, currency } = request;
  const planId = newId();
  const objectiveId = newId();
  const period = starterPeriod(today, request.fiscalYearStart);
  const begins = today > period.start ? today : period.start;
  const [firstYear, lastYear] = [partsOfDay(period.start)[0], partsOfDay(period.end)[0]];

  const plan = creationOf(planKind, planId, 'a0', {
    name: `${STARTER.plan[locale]} ${firstYear === lastYear ? firstYear : `${firstYear}-${lastYear}`}`,
    status: 'active',
    periodStart: period.start,
    periodEnd: period.end,
    currency,
  });
  const objective = creationOf(objectiveKind, objectiveId, 'a0', {
    title: STARTER.objective.title[locale],
    description: documentOfText(STARTER.objective.description[locale]),
    indicator: STARTER.objective.indicator[locale],
    unit: STARTER.objective.unit[locale],
    ownerId: ownerPersonId,
    startDate: begins,
    dueDate: period.end,
  });
  const ranks = ranksAfter(null, STARTER.actions.length);
  const months = monthsBetween(monthOfDay(begins), monthOfDay(period.end));
  const actions = STARTER.actions.flatMap((content, index) =>
    actionOperations(content, ranks[index] ?? '', { objectiveId, begins, months }, request),
  );
  return { planId, operations: [plan, objective, ...actions] };
}

/** The fiscal year of `today`, which begins in month `fiscalYearStart`; the next one when too little is left of it. */
function starterPeriod(today: Day, fiscalYearStart: number): { start: Day; end: Day } {
  const month = monthOfDay(today);
  const sameYear = monthOf(partsOfDay(today)[0], fiscalYearStart);
  const current = sameYear <= month ? sameYear : addMonths(sameYear, -12);
  const monthsLeft = monthsBetween(month, addMonths(current, 11)).length;
  const first = monthsLeft < LEAST_MONTHS_LEFT ? addMonths(current, 12) : current;
  return { start: firstDay(first), end: lastDay(addMonths(first, 11)) };
}

function actionOperations(
  content: StarterAction,
  rank: string,
  plan: { objectiveId: string; begins: Day; months: readonly Month[] },
  request: StarterRequest,
): Operation[] {
  const { locale, newId, ownerPersonId, channels } = request;
  const actionId = newId();
  const first = monthAt(plan.months, content.from);
  const last = monthAt(plan.months, content.to);
  const action = creationOf(actionKind, actionId, rank, {
    title: content.title[locale],
    description: documentOfText(content.description[locale]),
    objectiveId: plan.objectiveId,
    ownerId: ownerPersonId,
    channelId: channels.find(({ family }) => family === content.family)?.id ?? null,
    startDate: firstDay(first) > plan.begins ? firstDay(first) : plan.begins,
    dueDate: lastDay(last),
    priority: content.priority,
  });
  return [action, ...budgetOperations(content, actionId, monthsBetween(first, last), request)];
}

function budgetOperations(
  content: StarterAction,
  actionId: string,
  months: readonly Month[],
  { currency, locale, newId }: StarterRequest,
): Operation[] {
  // Shared in whole units of the currency, so that no template shows cents.
  const shares = allocateCents(
    templateAmount(content.budget, currency),
    content.payments.map(({ share }) => share),
  );
  const ranks = ranksAfter(null, content.payments.length);
  return content.payments.map(({ at, category, label }, index) =>
    creationOf(budgetLineKind, newId(), ranks[index] ?? '', {
      actionId,
      month: monthAt(months, at),
      category,
      label: label[locale],
      plannedCents: (shares[index] ?? 0) * minorUnits(currency),
    }),
  );
}

/** The month that far through `months`: 0 for the first, 1 for the last. */
function monthAt(months: readonly Month[], position: number): Month {
  const month = months[Math.round(position * (months.length - 1))];
  if (month === undefined) throw new RangeError('A plan has at least one month.');
  return month;
}
