import { addMonths, type Day, firstDay, type Month, monthOfDay, monthsBetween } from '../../kernel/calendar.ts';
import { allocateCents, type Cents, sumCents } from '../../kernel/money.ts';
import { amountOfParts, type AmountParts, type BudgetLine } from './schema.ts';

type Amounts = Pick<BudgetLine, 'plannedCents' | 'revisedCents' | 'committedCents' | 'invoicedCents' | 'paidCents'>;

/** Sums over budget lines, in minor units. */
export interface BudgetTotals {
  planned: Cents;
  /** What holds today: revised where it was, planned elsewhere. */
  revised: Cents;
  committed: Cents;
  invoiced: Cents;
  paid: Cents;
}

/** Three years: the longest a chart by month stays one. */
const MAX_MONTHS = 36;

export const NO_BUDGET: BudgetTotals = { planned: 0, revised: 0, committed: 0, invoiced: 0, paid: 0 };

/** The one rule behind every budget total, whatever the screen or the file. */
export function totalBudget(lines: Iterable<Amounts>): BudgetTotals {
  const totals = { ...NO_BUDGET };
  for (const line of lines) {
    totals.planned += line.plannedCents;
    totals.revised += line.revisedCents ?? line.plannedCents;
    totals.committed += line.committedCents;
    totals.invoiced += line.invoicedCents;
    totals.paid += line.paidCents;
  }
  return totals;
}

export function addTotals(a: BudgetTotals, b: BudgetTotals): BudgetTotals {
  return {
    planned: a.planned + b.planned,
    revised: a.revised + b.revised,
    committed: a.committed + b.committed,
    invoiced: a.invoiced + b.invoiced,
    paid: a.paid + b.paid,
  };
}

/** The sum of many totals, without an object for each step: a plan has thousands. */
export function sumTotals(all: Iterable<{ readonly budget: BudgetTotals }>): BudgetTotals {
  const sum = { ...NO_BUDGET };
  for (const { budget } of all) {
    sum.planned += budget.planned;
    sum.revised += budget.revised;
    sum.committed += budget.committed;
    sum.invoiced += budget.invoiced;
    sum.paid += budget.paid;
  }
  return sum;
}

/** Committed and not yet invoiced: invoices consume their commitment, and may come without one. */
export function openCommitments({ committed, invoiced }: BudgetTotals): Cents {
  return Math.max(0, committed - invoiced);
}

/** available = revised − committed not invoiced − invoiced. Negative when overspent. */
export function availableBudget(totals: BudgetTotals): Cents {
  return totals.revised - openCommitments(totals) - totals.invoiced;
}

/**
 * Where an action will end (atterrissage): invoiced + open commitments + what is planned and not used yet. Of one action:
 * a plan lands where its actions land together, so that what one saves does not hide what another exceeds.
 */
export function landingBudget(totals: BudgetTotals): Cents {
  return totals.invoiced + openCommitments(totals) + Math.max(0, availableBudget(totals));
}

/** What is expected of an action, and what it takes to say its return. */
export interface ExpectedGain {
  /** Revenue it should bring, net of VAT; null when nobody said. */
  expectedRevenueCents: Cents | null;
  /** Gross margin over revenue that the plan is made with; null when nobody said. */
  marginRate: number | null;
  /** Where its cost will end. */
  landingCents: Cents;
}

/**
 * Return on an action, as a ratio: (expected revenue × margin on revenue − cost) ÷ cost, the cost being its landing. −1 loses
 * all of it, 0 gives it back, 1 gives as much again. Expected: by what the action should bring, not by what was sold. Else
 * what is missing to say it.
 */
export function expectedReturn({
  expectedRevenueCents,
  marginRate,
  landingCents,
}: ExpectedGain): number | 'noRevenue' | 'noRate' | 'noCost' {
  if (expectedRevenueCents === null) return 'noRevenue';
  if (marginRate === null) return 'noRate';
  return landingCents > 0 ? (expectedRevenueCents * marginRate) / landingCents - 1 : 'noCost';
}

/** How far an amount goes into the plan's envelope: from 95 % of it on a warning, above it an error. */
export type EnvelopeUse = 'within' | 'near' | 'over';
export const ENVELOPE_WARNING_RATIO = 0.95;

/** Compares an amount with the envelope; null when the plan is built bottom-up and has none. */
export function envelopeUse(cents: Cents, envelopeCents: Cents | null): EnvelopeUse | null {
  if (envelopeCents === null) return null;
  if (cents > envelopeCents) return 'over';
  return cents > envelopeCents * ENVELOPE_WARNING_RATIO ? 'near' : 'within';
}

export type AmountField = 'plannedCents' | 'revisedCents' | 'committedCents' | 'invoicedCents' | 'paidCents';

/** One amount of one line, to be written. */
export interface AmountEdit {
  lineId: string;
  cents: Cents;
}

export type Spread =
  | { edits: AmountEdit[]; create?: undefined }
  /** The action has no line yet: one is needed, holding the whole amount. */
  | { edits: []; create: { month: Month; cents: Cents } };

/**
 * How to make one amount of an action's lines add up to `total`, typed in a single cell: a first line in the month
 * the action is due (inside the plan's period) when it has none; otherwise its lines in proportion to what they
 * already hold, or to what they plan when they hold nothing, to the cent.
 */
export function spreadAmount(
  lines: readonly (Pick<BudgetLine, 'id' | 'plannedCents'> & Partial<Pick<BudgetLine, AmountField>>)[],
  field: AmountField,
  total: Cents,
  action: { startDate: Day | null; dueDate: Day | null },
  period: { periodStart: Day; periodEnd: Day },
): Spread {
  if (lines.length === 0) {
    if (total === 0) return { edits: [] };
    return { edits: [], create: { month: monthWithin(action.dueDate ?? action.startDate, period), cents: total } };
  }
  // What was not revised holds what is planned.
  const held = lines.map((line) => line[field] ?? (field === 'revisedCents' ? line.plannedCents : 0));
  const weights = sumCents(held) > 0 ? held : lines.map(({ plannedCents }) => plannedCents);
  const shares = allocateCents(total, weights);
  const edits = lines.flatMap((line, index) => {
    const cents = shares[index] ?? 0;
    return cents === held[index] ? [] : [{ lineId: line.id, cents }];
  });
  return { edits };
}

/**
 * What writing an amount into a line makes of it, in minor units (null takes a revision back); every writer of amounts asks
 * here. An amount that is planned otherwise than its parts say stands on its own from then on: its line becomes fixed. The
 * parts stay in it, for whoever makes it computed again.
 */
export function amountValues(
  line: Omit<AmountParts, 'unitName'>,
  field: AmountField,
  cents: Cents | null,
): Partial<BudgetLine> {
  const values: Partial<BudgetLine> = { [field]: cents };
  if (field !== 'plannedCents') return values;
  const computed = amountOfParts(line);
  return computed === null || computed === cents ? values : { ...values, nature: 'fixed' };
}

/** The month an amount without one falls in: that of the action's day, kept inside the plan's period. */
export function monthWithin(day: Day | null, { periodStart, periodEnd }: { periodStart: Day; periodEnd: Day }): Month {
  if (day === null || day < periodStart) return monthOfDay(periodStart);
  return monthOfDay(day > periodEnd ? periodEnd : day);
}

/** What holds today (revised, else planned) and what is invoiced, by month from the first to the last, for a chart. */
export function budgetByMonth(
  lines: Iterable<Pick<BudgetLine, 'month' | 'plannedCents' | 'revisedCents' | 'invoicedCents'>>,
): { month: Month; planned: Cents; invoiced: Cents }[] {
  const byMonth = Map.groupBy(lines, ({ month }) => month);
  const known = [...byMonth.keys()].toSorted();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  // A month typed in another century must not make a chart of a thousand.
  const isLong = last > addMonths(first, MAX_MONTHS - 1);
  return (isLong ? known : monthsBetween(first, last)).map((month) => {
    const own = byMonth.get(month) ?? [];
    return {
      month,
      planned: sumCents(own.map(({ plannedCents, revisedCents }) => revisedCents ?? plannedCents)),
      invoiced: sumCents(own.map(({ invoicedCents }) => invoicedCents)),
    };
  });
}

/** The month a further line of an action is for: the one after its last, else its own, inside the plan's period. */
export function nextLineMonth(
  lines: readonly Pick<BudgetLine, 'month'>[],
  action: { startDate: Day | null; dueDate: Day | null },
  period: { periodStart: Day; periodEnd: Day },
): Month {
  const last = lines
    .map(({ month }) => month)
    .toSorted()
    .at(-1);
  if (last === undefined) return monthWithin(action.startDate ?? action.dueDate, period);
  return monthWithin(firstDay(addMonths(last, 1)), period);
}
