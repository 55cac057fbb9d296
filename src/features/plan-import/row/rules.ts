import { type Day, firstDay, lastDay, type Month, monthOfDay, monthsBetween } from '../../../kernel/calendar.ts';
import { foldText, meansUndecided } from '../../../kernel/folded-text.ts';
import { allocateCents, type Cents } from '../../../kernel/money.ts';
import type { Cell, Row } from '../../../kernel/sheet.ts';
import type { DayContext, DayReading } from '../../../kernel/typed-day.ts';
import { disorderOf } from '../../../kernel/estimate.ts';
import { isId } from '../../../kernel/ids.ts';
import { readHours } from '../../actions/rules.ts';
import { type ActionStatus, type EstimateName, estimateOf, ESTIMATES } from '../../actions/schema.ts';
import { priorityOf, statusOf } from '../../actions/words/rules.ts';
import { type Grid, textOfCell } from '../grid/rules.ts';
import { LINKED_FIELDS, type LinkedField, LISTED_FIELDS } from '../round-trip/schema.ts';
import type {
  ColumnField,
  ColumnMapping,
  Doubt,
  DoubtRule,
  ProposalContext,
  ProposedAction,
  ProposedAmount,
} from '../schema.ts';
import {
  amountOfCell,
  dayOfCell,
  isMark,
  knownNames,
  methodOf,
  nameIndex,
  once,
  progressOfCell,
  wholeNumberOfCell,
} from '../values/rules.ts';

/** What one row says, as far as it can be read alone; each value that cannot be read becomes a doubt and a note. */
export type RowValues = Pick<
  ProposedAction,
  | 'startDate'
  | 'dueDate'
  | 'amounts'
  | 'status'
  | 'progress'
  | 'priority'
  | 'linked'
  | 'sellingMethod'
  | 'workHours'
  | 'expectedVolumeLow'
  | 'expectedVolume'
  | 'expectedVolumeHigh'
  | 'expectedYieldLow'
  | 'expectedYield'
  | 'expectedYieldHigh'
  | 'expectedRevenueCents'
  | 'notes'
> & { doubts: Doubt[] };

/** Reads the values of the rows of one sheet; what is the same for all rows is worked out once. */
export function rowReader(
  grid: Grid,
  sheet: number,
  columns: readonly ColumnMapping[],
  context: ProposalContext,
): (row: Row) => RowValues {
  const of = (...fields: ColumnField[]): ColumnMapping[] => columns.filter(({ field }) => fields.includes(field));
  const readers = new Map(of('start', 'due').map((mapping) => [mapping.column, dayReader(grid, mapping, context)]));
  const money = of(...AMOUNT_FIELDS.map(([field]) => field));
  const [due] = of('due');
  const [start] = of('start');
  const state = of('status', 'progress');
  const [priority] = of('priority');
  const notes = of('note');
  const calendar = of('calendar');
  const expected = of('volumeLow', 'volume', 'volumeHigh', 'yieldLow', 'yield', 'yieldHigh', 'revenue', 'hours');
  const [method] = of('method');
  const [recordId] = of('record_id');
  const linked = LINKED_FIELDS.flatMap((field) =>
    of(field).map((mapping) => ({ field, mapping, index: nameIndex(context.linked[field]) })),
  );

  return (row) => {
    const values: RowValues = {
      startDate: null,
      dueDate: null,
      amounts: [],
      status: null,
      progress: null,
      priority: null,
      linked: { segments: [], personas: [], option: [], indicator: [], competitor: [] },
      sellingMethod: null,
      workHours: null,
      expectedVolumeLow: null,
      expectedVolume: null,
      expectedVolumeHigh: null,
      expectedYieldLow: null,
      expectedYield: null,
      expectedYieldHigh: null,
      expectedRevenueCents: null,
      notes: [],
      doubts: [],
    };
    const doubt = (column: number | null, rule: DoubtRule, more: Doubt['values'] = {}): void => {
      values.doubts.push({ sheet, row: row.number, column, rule, values: more });
    };
    const keep = ({ column, heading }: ColumnMapping, rule: DoubtRule | null): void => {
      const text = textOfCell(grid.at(row, column));
      if (rule) doubt(column, rule, { text: text.slice(0, 200) });
      values.notes.push({ heading, text });
    };
    const day = (mapping: ColumnMapping): { day: Day; start: Day; isRange: boolean } | null => {
      const reading = readers.get(mapping.column)?.(grid.at(row, mapping.column));
      if (!reading) return null;
      if ('rule' in reading) keep(mapping, reading.rule);
      if ('rule' in reading || reading.day === null) return null;
      const text = textOfCell(grid.at(row, mapping.column));
      for (const flag of reading.flags) {
        if (flag === 'doubtful' || flag === 'approximate')
          doubt(mapping.column, `day_${flag}`, { text, day: reading.day });
      }
      if (reading.day < context.periodStart || reading.day > context.periodEnd) {
        doubt(mapping.column, 'day_outside_period', { text, day: reading.day });
      }
      return { day: reading.day, start: reading.start, isRange: reading.flags.includes('range') };
    };

    const end = due ? day(due) : null;
    const begin = start ? day(start) : null;
    const marked = markedMonths(grid, row, calendar);
    values.dueDate = end?.day ?? (marked ? lastDay(marked.last) : null);
    values.startDate = begin?.day ?? (end?.isRange ? end.start : null) ?? (marked ? firstDay(marked.first) : null);
    if (values.startDate && values.dueDate && values.startDate > values.dueDate) {
      doubt(start?.column ?? null, 'start_after_due', { start: values.startDate, due: values.dueDate });
      values.startDate = null;
    }
    values.amounts = amountsOf(grid, row, money, context, doubt, keep);
    for (const mapping of state) readState(mapping);
    if (priority) {
      const text = textOfCell(grid.at(row, priority.column));
      values.priority = priorityOf(text);
      if (!values.priority && !saysNothing(text)) keep(priority, 'priority_unknown');
    }
    for (const mapping of expected) readExpected(mapping);
    for (const name of ['volume', 'yield'] as const) putInOrder(name);
    if (method) readMethod(method);
    for (const { field, mapping, index } of linked) readNames(field, mapping, index);
    for (const mapping of notes) {
      const text = textOfCell(row.cells[mapping.column] ?? null);
      if (text !== '') values.notes.push({ heading: mapping.heading, text });
    }
    for (const { column, field } of columns) {
      const cell = row.cells[column] ?? null;
      const isError = cell !== null && typeof cell === 'object' && 'error' in cell;
      if (isError && field !== 'ignored') doubt(column, ruleOfError(cell.error), { text: cell.error });
    }
    return values;

    function readExpected(mapping: ColumnMapping): void {
      const cell = grid.at(row, mapping.column);
      if (mapping.field === 'revenue') {
        values.expectedRevenueCents = centsOf(grid, row, mapping, context, doubt, keep);
        return;
      }
      const target = FIGURE_FIELDS[mapping.field as keyof typeof FIGURE_FIELDS];
      const value = target.startsWith('expectedYield')
        ? progressOfCell(cell)
        : target === 'workHours' && typeof cell === 'string'
          ? (readHours(cell, context.locale) ?? null)
          : wholeNumberOfCell(cell, context.locale);
      values[target] = value;
      if (value === null && !saysNothing(textOfCell(cell))) keep(mapping, 'number_unreadable');
    }

    /** A bound on the wrong side of what is likely says nothing, as a start after its deadline. */
    function putInOrder(name: EstimateName): void {
      for (let wrong = wrongBound(name); wrong !== null; wrong = wrongBound(name)) {
        const [mapping] = of(`${name}${wrong === 'low' ? 'Low' : 'High'}`);
        const text = mapping ? textOfCell(grid.at(row, mapping.column)) : '';
        doubt(mapping?.column ?? null, 'estimate_out_of_order', { text });
        values[ESTIMATES[name][wrong]] = null;
      }
    }

    function wrongBound(name: EstimateName): 'low' | 'high' | null {
      const disorder = disorderOf(estimateOf(values, name));
      return disorder === 'lowAboveLikely' ? 'low' : disorder && 'high';
    }

    function readMethod(mapping: ColumnMapping): void {
      const text = textOfCell(row.cells[mapping.column] ?? null);
      values.sellingMethod = saysNothing(text) ? 'unspecified' : methodOf(text);
      if (values.sellingMethod === null) keep(mapping, 'method_unknown');
    }

    /** In a file of ours a name that is none is a slip; elsewhere it is a word like any other, and kept as one. */
    function readNames(field: LinkedField, mapping: ColumnMapping, index: ReturnType<typeof nameIndex>): void {
      const text = textOfCell(row.cells[mapping.column] ?? null);
      const { ids, hasOthers } = knownNames(text, index);
      const isOneTooMany = !LISTED_FIELDS.includes(field) && ids.length > 1;
      values.linked[field] = isOneTooMany ? [] : ids;
      const isOurs = recordId !== undefined && isId(textOfCell(row.cells[recordId.column] ?? null));
      if (hasOthers || isOneTooMany) keep(mapping, isOurs ? 'name_unknown' : null);
    }

    function readState(mapping: ColumnMapping): void {
      const cell = grid.at(row, mapping.column);
      const text = textOfCell(cell);
      const share = progressOfCell(cell);
      const status: ActionStatus | null = share === null ? statusOf(text) : null;
      if (share !== null) values.progress = share;
      if (status) values.status = status;
      if (share === null && !status && !saysNothing(text))
        keep(mapping, mapping.field === 'status' ? 'status_unknown' : 'progress_unreadable');
    }
  };
}

/** Errors are written "#REF!"; what begins as a formula was never worked out by whatever wrote the file. */
export function ruleOfError(error: string): DoubtRule {
  return error.startsWith('=') ? 'formula_without_result' : 'cell_error';
}

/** Reads the days of a column: the last of a period where it is a deadline, the first where it is a start. */
export function dayReader(
  grid: Grid,
  { column, field }: ColumnMapping,
  context: ProposalContext,
): (cell: Cell) => DayReading {
  const role = field === 'start' ? 'start' : 'end';
  const dayContext: DayContext = { ...context, role, dayOrder: dayOrderOf(grid, column) };
  const readText = once((text) => dayOfCell(text, dayContext));
  return (cell) => (typeof cell === 'string' ? readText(cell) : dayOfCell(cell, dayContext));
}

/** One date whose first or second figure is above twelve settles the order of all dates of its column. */
function dayOrderOf(grid: Grid, column: number): 'day_first' | 'month_first' | undefined {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const row of grid.rows) {
    const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/.exec(textOfCell(row.cells[column] ?? null));
    if (!match) continue;
    if (Number(match[1]) > 12) dayFirst += 1;
    if (Number(match[2]) > 12) monthFirst += 1;
  }
  if (dayFirst === 0 && monthFirst === 0) return undefined;
  return monthFirst > dayFirst ? 'month_first' : 'day_first';
}

function markedMonths(grid: Grid, row: Row, calendar: ColumnMapping[]): { first: Month; last: Month } | null {
  const marked = calendar.flatMap(({ column, months }) => (months && isMark(grid.at(row, column)) ? [months] : []));
  const first = marked.map((months) => months.first).toSorted()[0];
  const last = marked
    .map((months) => months.last)
    .toSorted()
    .at(-1);
  return first !== undefined && last !== undefined ? { first, last } : null;
}

const AMOUNT_FIELDS = [
  ['budget', 'plannedCents'],
  ['revised', 'revisedCents'],
  ['committed', 'committedCents'],
  ['invoiced', 'invoicedCents'],
  ['paid', 'paidCents'],
] as const;

const FIGURE_FIELDS = {
  hours: 'workHours',
  volumeLow: ESTIMATES.volume.low,
  volume: ESTIMATES.volume.likely,
  volumeHigh: ESTIMATES.volume.high,
  yieldLow: ESTIMATES.yield.low,
  yield: ESTIMATES.yield.likely,
  yieldHigh: ESTIMATES.yield.high,
} as const;

const NO_AMOUNT = { plannedCents: 0, revisedCents: null, committedCents: 0, invoicedCents: 0, paidCents: 0 };

type Keep = (mapping: ColumnMapping, rule: DoubtRule | null) => void;
type AddDoubt = (column: number | null, rule: DoubtRule, values?: Doubt['values']) => void;

/**
 * The amounts of a row by month. Beside columns of months, a column without one is their total: it counts only where the
 * months are empty.
 */
function amountsOf(
  grid: Grid,
  row: Row,
  money: ColumnMapping[],
  context: ProposalContext,
  doubt: AddDoubt,
  keep: Keep,
): ProposedAmount[] {
  const amounts = new Map<Month | null, ProposedAmount>();
  for (const [field, name] of AMOUNT_FIELDS) {
    const ofField = money.filter((mapping) => mapping.field === field);
    const ofMonths = ofField.filter(({ months, column }) => months !== null && (row.cells[column] ?? null) !== null);
    for (const mapping of ofMonths.length > 0 ? ofMonths : ofField) {
      const cents = centsOf(grid, row, mapping, context, doubt, keep);
      if (cents === null || (cents === 0 && field !== 'revised')) continue;
      for (const [month, part] of shares(cents, mapping.months, context)) {
        const amount = amounts.get(month) ?? { ...NO_AMOUNT, month };
        amount[name] = (amount[name] ?? 0) + part;
        amounts.set(month, amount);
      }
    }
  }
  return [...amounts.values()];
}

function centsOf(
  grid: Grid,
  row: Row,
  mapping: ColumnMapping,
  context: ProposalContext,
  doubt: AddDoubt,
  keep: Keep,
): Cents | null {
  const cell = row.cells[mapping.column] ?? null;
  if (grid.isContinued(row, mapping.column)) {
    const text = textOfCell(grid.at(row, mapping.column));
    if (text !== '') doubt(mapping.column, 'amount_shared', { text });
    return null;
  }
  if (cell === null || (typeof cell === 'object' && 'error' in cell)) return null;
  const reading = amountOfCell(cell, context, mapping.scale);
  if ('rule' in reading) {
    keep(mapping, reading.rule);
    return null;
  }
  if (reading.cents !== null && reading.cents < 0) {
    keep(mapping, 'amount_negative');
    return null;
  }
  for (const flag of reading.flags) {
    const text = textOfCell(cell);
    if (flag === 'remark') keep(mapping, null);
    else if (flag !== 'undecided') doubt(mapping.column, `amount_${flag}`, { text, cents: reading.cents ?? 0 });
  }
  return reading.cents;
}

/** An amount for a quarter is spread evenly over those of its months that the plan covers. */
function shares(cents: Cents, months: ColumnMapping['months'], context: ProposalContext): [Month | null, Cents][] {
  if (!months) return [[null, cents]];
  // A month outside the plan has a column of its own in our files only, where it is meant.
  if (months.first === months.last) return [[months.first, cents]];
  const first = monthOfDay(context.periodStart);
  const last = monthOfDay(context.periodEnd);
  const covered = monthsBetween(months.first < first ? first : months.first, months.last > last ? last : months.last);
  if (covered.length === 0) return [[null, cents]];
  const parts = allocateCents(
    cents,
    covered.map(() => 1),
  );
  return covered.map((month, index) => [month, parts[index] ?? 0]);
}

function saysNothing(text: string): boolean {
  return /^[\s\-–—]*$/.test(text) || meansUndecided(foldText(text));
}

/** True when a row repeats the headings, as printed pages do. */
export function repeatsHeadings(row: Row, columns: readonly ColumnMapping[]): boolean {
  const headed = columns.filter(({ heading }) => heading !== '');
  const same = headed.filter(({ column, heading }) => {
    const cell = row.cells[column];
    return typeof cell === 'string' && cell.length < 100 && foldText(cell) === foldText(heading);
  });
  return same.length >= 2 && same.length >= headed.length / 2;
}
