import type { Day } from '../../../kernel/calendar.ts';
import { parseAmount } from '../../../kernel/typed-amount.ts';
import { parseDay } from '../../../kernel/typed-day.ts';
import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import type { CellInput } from '../../../ui-kit/grid/grid-types.ts';
import { type AmountField, spreadAmount } from '../../budget/rules.ts';
import type { Plan } from '../../plans/schema.ts';
import { progressEdit, statusEdit } from '../../actions/rules.ts';
import { ACTION_STATUSES, type Action, actionKind, type ActionStatus } from '../../actions/schema.ts';
import type { BoardRow } from '../rows/rules.ts';

export interface EditContext {
  plan: Pick<Plan, 'periodStart' | 'periodEnd' | 'currency' | 'envelopeCents'>;
  today: Day;
  locale: 'fr' | 'en';
  newId(): string;
}

/** Why a typed value cannot be taken; a key of the `board` catalogue. */
export type EditProblem =
  | 'titleRequired'
  | 'amountUnreadable'
  | 'dayUnreadable'
  | 'dayBeforeStart'
  | 'progressUnreadable'
  | 'unknownChoice';

export type EditResult = { operations: Operation[] } | { problem: EditProblem };

export const AMOUNT_COLUMNS: { readonly [columnId: string]: AmountField } = {
  planned: 'plannedCents',
  committed: 'committedCents',
  invoiced: 'invoicedCents',
};

const NOTHING: EditResult = { operations: [] };

/** What an edit of one cell of the board changes in the plan; empty when it changes nothing. */
export function editCell(row: BoardRow, columnId: string, input: CellInput, context: EditContext): EditResult {
  const amount = AMOUNT_COLUMNS[columnId];
  if (amount) return editAmount(row, amount, textOf(input), context);
  switch (columnId) {
    case 'title':
      return textOf(input).trim() === ''
        ? { problem: 'titleRequired' }
        : updateAction(row, { title: textOf(input).trim() });
    case 'owner':
      return input.kind === 'option' ? updateAction(row, { ownerId: input.id }) : { problem: 'unknownChoice' };
    case 'channel':
      return input.kind === 'option' ? updateAction(row, { channelId: input.id }) : { problem: 'unknownChoice' };
    case 'status':
      return input.kind === 'option' && isStatus(input.id)
        ? updateAction(row, statusEdit(row.action, input.id))
        : { problem: 'unknownChoice' };
    case 'due':
      return editDue(row, input, context);
    case 'progress':
      return editProgress(row, input);
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
  return 'rule' in reading ? { problem: 'dayUnreadable' } : { day: reading.day };
}

function editDue(row: BoardRow, input: CellInput, context: EditContext): EditResult {
  const read = input.kind === 'day' ? { day: input.day } : readDue(textOf(input), context);
  if ('problem' in read) return read;
  const { startDate } = row.action;
  if (read.day !== null && startDate !== null && read.day < startDate) return { problem: 'dayBeforeStart' };
  return updateAction(row, { dueDate: read.day });
}

function editProgress(row: BoardRow, input: CellInput): EditResult {
  const ratio = input.kind === 'ratio' ? input.ratio : readPercent(textOf(input));
  if (ratio === undefined) return { problem: 'progressUnreadable' };
  return updateAction(row, progressEdit(row.action, ratio));
}

/** "65", "65 %" and "65,5%" are shares of 1; undefined outside 0 to 100. */
function readPercent(text: string): number | undefined {
  const percent = Number(text.replace('%', '').replace(',', '.').trim());
  return text.trim() !== '' && percent >= 0 && percent <= 100 ? percent / 100 : undefined;
}

function editAmount(row: BoardRow, field: AmountField, text: string, context: EditContext): EditResult {
  const reading = parseAmount(text, { currency: context.plan.currency, locale: context.locale });
  if ('rule' in reading || (reading.cents !== null && reading.cents < 0)) return { problem: 'amountUnreadable' };
  const spread = spreadAmount(row.lines, field, reading.cents ?? 0, row.action, context.plan);
  if (spread.create) {
    const { month, cents } = spread.create;
    const fields = { actionId: row.action.id, month, [field]: cents };
    return { operations: [{ op: 'create', kind: 'budgetLine', id: context.newId(), rank: 'a0', fields }] };
  }
  const lines = new Map(row.lines.map((line) => [line.id, line]));
  return {
    operations: spread.edits.map(({ lineId, cents }) => ({
      op: 'update',
      kind: 'budgetLine',
      id: lineId,
      fields: { [field]: [lines.get(lineId)?.[field] ?? 0, cents] },
    })),
  };
}

function periodOf({ plan, today, locale }: EditContext) {
  return { today, locale, periodStart: plan.periodStart, periodEnd: plan.periodEnd };
}

function textOf(input: CellInput): string {
  return input.kind === 'text' ? input.text : '';
}

function isStatus(value: string | null): value is ActionStatus {
  return ACTION_STATUSES.some((status) => status === value);
}
