import { monthsBetween, type Month } from '../../../../kernel/calendar.ts';
import { type Cents, sumCents } from '../../../../kernel/money.ts';
import type { Line } from '../../lines/rules.ts';
import type { ColumnField, ColumnMapping, ProposedAction, ProposedAmount } from '../../schema.ts';
import { joinNames, readMonths, saidMethod, saidMonths, saidRatio } from '../rules.ts';
import type { RememberedAction, Said } from '../schema.ts';

type AmountName = Exclude<keyof ProposedAmount, 'month'>;

/**
 * What a row says now, of the columns its sheet still has and that could be read: a column taken out says nothing of the
 * values it held. A month without a readable column keeps what `before` planned for it.
 */
export function saidByRow(
  action: ProposedAction,
  line: Line,
  columns: readonly ColumnMapping[],
  before?: RememberedAction,
): Partial<Said> {
  const totalOf = (name: AmountName): string => String(sumCents(action.amounts.map((amount) => amount[name] ?? 0)));
  const all: Partial<Record<ColumnField, string | null>> = {
    objective: line.objective,
    action: line.title,
    description: line.description,
    code: line.code,
    owner: line.owners,
    contributors: joinNames(line.contributors.filter((text) => text !== '')),
    ...line.letterTexts,
    channel: line.channel,
    tags: line.tags,
    ...line.linkedTexts,
    method: saidMethod(action.sellingMethod),
    start: action.startDate ?? '',
    due: action.dueDate ?? '',
    // These always hold something: an empty cell is no wish.
    priority: action.priority,
    status: action.status,
    progress: action.progress === null ? null : saidRatio(action.progress),
    hours: String(action.workHours ?? ''),
    volumeLow: String(action.expectedVolumeLow ?? ''),
    volume: String(action.expectedVolume ?? ''),
    volumeHigh: String(action.expectedVolumeHigh ?? ''),
    yieldLow: saidRatio(action.expectedYieldLow),
    yield: saidRatio(action.expectedYield),
    yieldHigh: saidRatio(action.expectedYieldHigh),
    revenue: String(action.expectedRevenueCents ?? ''),
    budget: totalOf('plannedCents'),
    revised: action.amounts.some(({ revisedCents }) => revisedCents !== null) ? totalOf('revisedCents') : null,
    committed: totalOf('committedCents'),
    invoiced: totalOf('invoicedCents'),
    paid: totalOf('paidCents'),
  };
  const months = columns.flatMap((column) => (column.field === 'budget' && column.months ? [column.months] : []));
  const said: Partial<Said> = {};
  for (const { field, months: ofMonths } of columns) {
    const value = all[field];
    if (value !== undefined && value !== null && ofMonths === null) said[field as keyof Said] = value;
  }
  if (months.length === 0) return said;
  said.months = saidMonths(
    plannedByMonth(
      action,
      months.flatMap(({ first, last }) => monthsBetween(first, last)),
      before,
    ),
  );
  // Beside months, a total counts where they are all empty.
  const isTotal = action.amounts.some(({ month, plannedCents }) => month === null && plannedCents > 0);
  if (!isTotal) delete said.budget;
  return said;
}

function plannedByMonth(
  { amounts }: ProposedAction,
  shown: readonly Month[],
  before: RememberedAction | undefined,
): Map<Month, Cents> {
  const planned = readMonths(before?.said.months ?? '');
  for (const month of shown) planned.set(month, 0);
  for (const { month, plannedCents } of amounts) {
    if (month !== null) planned.set(month, (planned.get(month) ?? 0) + plannedCents);
  }
  return planned;
}
