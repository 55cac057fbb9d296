import type { Day } from '../../../kernel/calendar.ts';
import { disorderOf, type Estimate } from '../../../kernel/estimate.ts';
import { readMeasure } from '../../../kernel/measure.ts';
import { parseAmount } from '../../../kernel/typed-amount.ts';
import { parseDay } from '../../../kernel/typed-day.ts';
import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import type { CellInput } from '../../../ui-kit/grid/grid-types.ts';
import { type AmountField, amountValues, spreadAmount } from '../../budget/rules.ts';
import { type BudgetLine, budgetLineKind } from '../../budget/schema.ts';
import type { Plan } from '../../plans/schema.ts';
import { progressEdit, readHours, statusEdit } from '../../actions/rules.ts';
import {
  ACTION_STATUSES,
  type Action,
  actionKind,
  type ActionStatus,
  type EstimateName,
  estimateOf,
  ESTIMATES,
  MOST_TARGETS,
  PRIORITIES,
} from '../../actions/schema.ts';
import type { BoardRow } from '../rows/rules.ts';
import { FILTER_METHODS } from '../view/rules.ts';

export interface EditContext {
  plan: Pick<
    Plan,
    'periodStart' | 'periodEnd' | 'currency' | 'plannedRevenueCents' | 'envelopeCents' | 'envelopeShare' | 'marginRate'
  >;
  today: Day;
  locale: 'fr' | 'en';
  newId(): string;
}

/** Why a typed value cannot be taken; a key of the `board` catalogue. */
export type EditProblem =
  | 'titleRequired'
  | 'tooLong'
  | 'amountUnreadable'
  | 'amountNegative'
  | 'countUnreadable'
  | 'outOfOrder'
  | 'hoursUnreadable'
  | 'dayUnreadable'
  | 'dayDoesNotExist'
  | 'dayBeforeStart'
  | 'startAfterDue'
  | 'progressUnreadable'
  | 'unknownChoice'
  | 'unknownName'
  | 'ambiguousName'
  | 'lateIsDerived'
  | 'tooMany'
  | 'onlyYours';

export type EditResult = { operations: Operation[] } | { problem: EditProblem };

export const AMOUNT_COLUMNS: { readonly [columnId: string]: AmountField } = {
  planned: 'plannedCents',
  revised: 'revisedCents',
  committed: 'committedCents',
  invoiced: 'invoicedCents',
  paid: 'paidCents',
};

const ESTIMATE_COLUMNS: { readonly [columnId: string]: { name: EstimateName; side: keyof Estimate } } = {
  volumeLow: { name: 'volume', side: 'low' },
  volume: { name: 'volume', side: 'likely' },
  volumeHigh: { name: 'volume', side: 'high' },
  yieldLow: { name: 'yield', side: 'low' },
  yield: { name: 'yield', side: 'likely' },
  yieldHigh: { name: 'yield', side: 'high' },
};

const MAX_TITLE = 200;
export const MAX_CODE = 20;
const MOST_CONTRIBUTORS = 30;
const MOST_TAGS = 20;
const MOST_VOLUME = 1_000_000_000;

const NOTHING: EditResult = { operations: [] };

/** What an edit of one cell of the board changes in the plan; empty when it changes nothing. */
export function editCell(row: BoardRow, columnId: string, input: CellInput, context: EditContext): EditResult {
  const amount = AMOUNT_COLUMNS[columnId];
  if (amount) return editAmount(row, amount, input, context);
  const estimate = ESTIMATE_COLUMNS[columnId];
  if (estimate) return editEstimate(row, estimate, input, context);
  switch (columnId) {
    case 'title':
      return editTitle(row, oneLine(input));
    case 'code':
      return oneLine(input).length > MAX_CODE ? { problem: 'tooLong' } : updateAction(row, { code: oneLine(input) });
    case 'objective':
      return input.kind === 'option' ? updateAction(row, { objectiveId: input.id }) : { problem: 'unknownChoice' };
    case 'owner':
      return input.kind === 'option' ? updateAction(row, { ownerId: input.id }) : { problem: 'unknownChoice' };
    case 'channel':
      return input.kind === 'option' ? updateAction(row, { channelId: input.id }) : { problem: 'unknownChoice' };
    case 'contributors':
      return editList(row, 'contributorIds', input, MOST_CONTRIBUTORS);
    case 'tags':
      return editList(row, 'tagIds', input, MOST_TAGS);
    case 'segments':
      return editList(row, 'segmentIds', input, MOST_TARGETS);
    case 'personas':
      return editList(row, 'personaIds', input, MOST_TARGETS);
    case 'method': {
      const method = input.kind === 'option' && FILTER_METHODS.find((one) => one === input.id);
      return method ? updateAction(row, { sellingMethod: method }) : { problem: 'unknownChoice' };
    }
    case 'status':
      return input.kind === 'option' && isStatus(input.id)
        ? updateAction(row, statusEdit(row.action, input.id))
        : { problem: 'unknownChoice' };
    case 'priority': {
      const priority = input.kind === 'option' && PRIORITIES.find((one) => one === input.id);
      return priority ? updateAction(row, { priority }) : { problem: 'unknownChoice' };
    }
    case 'start':
      return editStart(row, input, context);
    case 'due':
      return editDue(row, input, context);
    case 'progress':
      return editProgress(row, input);
    case 'revenue': {
      const cents = centsOf(input, context);
      return isProblem(cents) ? { problem: cents } : updateAction(row, { expectedRevenueCents: cents });
    }
    case 'hours': {
      const hours = input.kind === 'number' ? input.value : readHours(textOf(input), context.locale);
      return hours === undefined ? { problem: 'hoursUnreadable' } : updateAction(row, { workHours: hours });
    }
    case 'option':
      return input.kind === 'option' ? updateAction(row, { optionId: input.id }) : { problem: 'unknownChoice' };
    case 'indicator':
      return input.kind === 'option' ? updateAction(row, { kpiId: input.id }) : { problem: 'unknownChoice' };
    case 'competitor':
      return input.kind === 'option' ? updateAction(row, { competitorId: input.id }) : { problem: 'unknownChoice' };
    default:
      return NOTHING;
  }
}

/** The operation that gives an action these values; none when it has them already. */
export function updateAction(row: Pick<BoardRow, 'action'>, values: Partial<Action>): EditResult {
  return { operations: updateRecord(actionKind, row.action, values) };
}

/** The day typed for the end of an action, read within the plan's period. */
export function readDue(text: string, context: EditContext): { day: Day | null } | { problem: EditProblem } {
  return readDayIn(text, context, 'end');
}

/** A day typed, read within the plan's period: « mars » begins on the 1st and ends on the 31st. */
export function readDayIn(
  text: string,
  context: EditContext,
  role: 'start' | 'end',
): { day: Day | null } | { problem: EditProblem } {
  const reading = parseDay(text, { ...periodOf(context), role });
  if (!('rule' in reading)) return { day: reading.day };
  return { problem: reading.rule === 'day_does_not_exist' ? 'dayDoesNotExist' : 'dayUnreadable' };
}

function editDue(row: BoardRow, input: CellInput, context: EditContext): EditResult {
  const read = input.kind === 'day' ? { day: input.day } : readDue(textOf(input), context);
  if ('problem' in read) return read;
  const { startDate } = row.action;
  if (read.day !== null && startDate !== null && read.day < startDate) return { problem: 'dayBeforeStart' };
  return updateAction(row, { dueDate: read.day });
}

function editStart(row: BoardRow, input: CellInput, context: EditContext): EditResult {
  const read = input.kind === 'day' ? { day: input.day } : readDayIn(textOf(input), context, 'start');
  if ('problem' in read) return read;
  const { dueDate } = row.action;
  if (read.day !== null && dueDate !== null && read.day > dueDate) return { problem: 'startAfterDue' };
  return updateAction(row, { startDate: read.day });
}

function editTitle(row: BoardRow, title: string): EditResult {
  if (title === '') return { problem: 'titleRequired' };
  return title.length > MAX_TITLE ? { problem: 'tooLong' } : updateAction(row, { title });
}

function editList(
  row: BoardRow,
  field: 'contributorIds' | 'tagIds' | 'segmentIds' | 'personaIds',
  input: CellInput,
  most: number,
): EditResult {
  if (input.kind !== 'options') return { problem: 'unknownChoice' };
  return input.ids.length > most ? { problem: 'tooMany' } : updateAction(row, { [field]: [...input.ids] });
}

function editProgress(row: BoardRow, input: CellInput): EditResult {
  const ratio = ratioOf(input);
  if (ratio === undefined) return { problem: 'progressUnreadable' };
  return updateAction(row, progressEdit(row.action, ratio ?? 0));
}

function editEstimate(
  row: BoardRow,
  { name, side }: { name: EstimateName; side: keyof Estimate },
  input: CellInput,
  context: EditContext,
): EditResult {
  const figure = name === 'yield' ? ratioOf(input) : countOf(input, context);
  if (figure === undefined) return { problem: name === 'yield' ? 'progressUnreadable' : 'countUnreadable' };
  if (disorderOf({ ...estimateOf(row.action, name), [side]: figure }) !== null) return { problem: 'outOfOrder' };
  return updateAction(row, { [ESTIMATES[name][side]]: figure });
}

/** A typed count; null when nothing is said, undefined when it is none or beyond a billion. */
function countOf(input: CellInput, { locale }: EditContext): number | null | undefined {
  const count = input.kind === 'number' ? input.value : readMeasure(textOf(input), locale);
  if (count === null || count === undefined) return count;
  return Number.isInteger(count) && count >= 0 && count <= MOST_VOLUME ? count : undefined;
}

/** "65", "65 %" and "65,5%" are shares of 1; null when nothing is said, undefined outside 0 to 100. */
export function readPercent(text: string): number | null | undefined {
  const digits = text.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  if (digits === '') return text.includes('%') ? undefined : null;
  const percent = /^\d{1,3}(\.\d{1,4})?$/.test(digits) ? Number(digits) : Number.NaN;
  return percent <= 100 ? Number((percent / 100).toFixed(6)) : undefined;
}

function ratioOf(input: CellInput): number | null | undefined {
  if (input.kind === 'ratio') return input.ratio;
  return input.kind === 'number' ? input.value : readPercent(textOf(input));
}

/** A typed amount in cents, null when nothing is said; or why it is none that can be planned or spent. */
export function centsOf(
  input: CellInput,
  { plan, locale }: Pick<EditContext, 'locale'> & { plan: Pick<Plan, 'currency'> },
): number | null | 'amountUnreadable' | 'amountNegative' {
  if (input.kind === 'number') return input.value;
  const reading = parseAmount(textOf(input), { currency: plan.currency, locale });
  if ('rule' in reading) return 'amountUnreadable';
  return (reading.cents ?? 0) < 0 ? 'amountNegative' : reading.cents;
}

export function isProblem(read: number | null | EditProblem): read is EditProblem {
  return typeof read === 'string';
}

function editAmount(row: BoardRow, field: AmountField, input: CellInput, context: EditContext): EditResult {
  const cents = centsOf(input, context);
  if (isProblem(cents)) return { problem: cents };
  const update = (line: BudgetLine, to: number | null) =>
    updateRecord(budgetLineKind, line, amountValues(line, field, to));
  if (cents === null && field === 'revisedCents') {
    // No revision any more: what was planned holds again.
    return { operations: row.lines.flatMap((line) => update(line, null)) };
  }
  const spread = spreadAmount(row.lines, field, cents ?? 0, row.action, context.plan);
  if (!spread.create) {
    const lines = new Map(row.lines.map((line) => [line.id, line]));
    return {
      operations: spread.edits.flatMap((edit) => {
        const line = lines.get(edit.lineId);
        return line ? update(line, edit.cents) : [];
      }),
    };
  }
  const { month, cents: whole } = spread.create;
  const fields = { actionId: row.action.id, month, [field]: whole };
  return { operations: [{ op: 'create', kind: budgetLineKind.kind, id: context.newId(), rank: 'a0', fields }] };
}

function periodOf({ plan, today, locale }: EditContext) {
  return { today, locale, periodStart: plan.periodStart, periodEnd: plan.periodEnd };
}

function textOf(input: CellInput): string {
  return input.kind === 'text' ? input.text : '';
}

/** A cell of a spreadsheet may hold line breaks; a name does not. */
function oneLine(input: CellInput): string {
  return textOf(input)
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim();
}

function isStatus(value: string | null): value is ActionStatus {
  return ACTION_STATUSES.some((status) => status === value);
}
