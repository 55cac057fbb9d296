import { applyOperation } from '../../../records/apply.ts';
import type { Operation } from '../../../records/change.ts';
import { mergeOperations } from '../../../records/edit.ts';
import type { CellInput, CellValue, CellWrite, GridBatch } from '../../../ui-kit/grid/grid-types.ts';
import { type Action, actionKind } from '../../actions/schema.ts';
import { NO_BUDGET, totalBudget } from '../../budget/rules.ts';
import { type BudgetLine, budgetLineKind } from '../../budget/schema.ts';
import { createActions } from '../edits/rules.ts';
import type { Board } from '../rules.ts';
import type { BoardRow } from '../rows/rules.ts';
import { type EditContext, type EditProblem, editCell } from './board-edits.ts';
import { type PasteLists, readPasted } from './board-paste.ts';

export interface BatchContext {
  board: Board;
  edit: EditContext;
  lists: PasteLists;
  allowsEditing(row: BoardRow): boolean;
  /** Whose a new action must be; null when it may be anyone's. */
  mustOwn: string | null;
  newTitle: string;
}

export interface BatchResult {
  /** One change: at most one operation for each record. */
  operations: Operation[];
  problems: { rowId: string; columnId: string; text: string; problem: EditProblem }[];
}

interface Wish {
  columnId: string;
  value: CellValue;
}

/** What a batch of cells changes in the plan, in one change; what cannot be read is given back with its reason. */
export function batchOperations(batch: GridBatch, context: BatchContext): BatchResult {
  const { board } = context;
  const result: BatchResult = { operations: [], problems: [] };
  for (const [rowId, cells] of Map.groupBy(batch.cells, (cell: CellWrite) => cell.rowId)) {
    const row = board.all.get(rowId);
    if (row && context.allowsEditing(row)) writeRow(row, cells, context, result);
  }
  for (const [groupId, lines] of Map.groupBy(batch.newRows, (line) => line.groupId)) {
    const { newId } = context.edit;
    const actions = lines.map(() => ({ id: newId(), fields: newFields(context) }));
    for (const [index, create] of createActions(actions, groupId, board).entries()) {
      const cells = lines[index]?.cells ?? [];
      result.operations.push(create);
      writeRow(newRow(create), wishesOf(cells), context, result);
    }
  }
  return { ...result, operations: mergeOperations(result.operations) };
}

/**
 * Each cell is written over what the ones before made of the row: a status decides the progress that the next cell then
 * changes. What is refused is tried again at the end: a start after the old due date stands before the new one.
 */
function writeRow(start: BoardRow, wishes: readonly Wish[], context: BatchContext, result: BatchResult): void {
  let row = start;
  let waiting = wishes;
  let problems: BatchResult['problems'] = [];
  for (const turn of [1, 2]) {
    const refused: Wish[] = [];
    problems = [];
    for (const wish of waiting) {
      const written = writeCell(row, wish, context);
      if ('problem' in written) {
        refused.push(wish);
        problems.push({ rowId: row.id, columnId: wish.columnId, text: textOf(wish), problem: written.problem });
      } else {
        result.operations.push(...written.operations);
        row = withOperations(row, written.operations);
      }
    }
    if (turn === 1) waiting = refused;
  }
  result.problems.push(...problems);
}

function writeCell(row: BoardRow, { columnId, value }: Wish, context: BatchContext) {
  const input = inputOf(row, columnId, value, context);
  if ('problem' in input) return input;
  const isNew = !context.board.all.has(row.id);
  if (isNew && columnId === 'owner' && context.mustOwn !== null) {
    const isMine = input.input.kind === 'option' && input.input.id === context.mustOwn;
    return isMine ? { operations: [] } : { problem: 'onlyYours' as const };
  }
  return editCell(row, columnId, input.input, context.edit);
}

function inputOf(
  row: BoardRow,
  columnId: string,
  value: CellValue,
  { board, lists }: BatchContext,
): { input: CellInput } | { problem: EditProblem } {
  if (value.kind === 'pasted') return readPasted(columnId, value.text, lists);
  if (value.kind === 'nothing') return { input: heldBy(EMPTY, columnId) };
  if (value.kind !== 'copy') return { input: value };
  return { input: heldBy(board.all.get(value.of.rowId) ?? row, columnId) };
}

/** What a cell holds, as its editor would give it. */
function heldBy({ action, budget }: Pick<BoardRow, 'action' | 'budget'>, columnId: string): CellInput {
  switch (columnId) {
    case 'objective':
      return { kind: 'option', id: action.objectiveId };
    case 'owner':
      return { kind: 'option', id: action.ownerId };
    case 'channel':
      return { kind: 'option', id: action.channelId };
    case 'status':
      return { kind: 'option', id: action.status };
    case 'priority':
      return { kind: 'option', id: action.priority };
    case 'contributors':
      return { kind: 'options', ids: action.contributorIds };
    case 'tags':
      return { kind: 'options', ids: action.tagIds };
    case 'segments':
      return { kind: 'options', ids: action.segmentIds };
    case 'personas':
      return { kind: 'options', ids: action.personaIds };
    case 'method':
      return { kind: 'option', id: action.sellingMethod };
    case 'option':
      return { kind: 'option', id: action.optionId };
    case 'indicator':
      return { kind: 'option', id: action.kpiId };
    case 'competitor':
      return { kind: 'option', id: action.competitorId };
    case 'start':
      return { kind: 'day', day: action.startDate };
    case 'due':
      return { kind: 'day', day: action.dueDate };
    case 'progress':
      return { kind: 'ratio', ratio: action.progress };
    case 'volumeLow':
      return { kind: 'number', value: action.expectedVolumeLow };
    case 'volume':
      return { kind: 'number', value: action.expectedVolume };
    case 'volumeHigh':
      return { kind: 'number', value: action.expectedVolumeHigh };
    case 'yieldLow':
      return { kind: 'number', value: action.expectedYieldLow };
    case 'yield':
      return { kind: 'number', value: action.expectedYield };
    case 'yieldHigh':
      return { kind: 'number', value: action.expectedYieldHigh };
    case 'hours':
      return { kind: 'number', value: action.workHours };
    case 'revenue':
      return { kind: 'number', value: action.expectedRevenueCents };
    case 'planned':
    case 'committed':
    case 'invoiced':
    case 'paid':
      return { kind: 'number', value: budget[columnId] };
    case 'revised':
      return { kind: 'number', value: budget === NO_BUDGET ? null : budget.revised };
    case 'code':
      return { kind: 'text', text: action.code };
    default:
      return { kind: 'text', text: action.title };
  }
}

const STAMP = { planId: null, actorId: null, at: '' };

/** An action as it begins: what clearing its cells comes back to. */
const EMPTY: Pick<BoardRow, 'action' | 'budget'> = {
  action: actionOf({ op: 'create', kind: actionKind.kind, id: '', rank: 'a0', fields: { title: '' } }),
  budget: NO_BUDGET,
};

function actionOf(create: Operation): Action {
  return applyOperation(actionKind, undefined, create, STAMP) as Action;
}

function newRow(create: Operation): BoardRow {
  const action = actionOf(create);
  const nobody = { owner: undefined, channel: undefined, objective: undefined };
  return { id: action.id, action, ...nobody, lines: [], budget: NO_BUDGET, comments: 0, status: action.status };
}

function newFields({ newTitle, mustOwn }: BatchContext): Partial<Action> {
  return { title: newTitle, ...(mustOwn !== null && { ownerId: mustOwn }) };
}

/** A new row keeps the values of its group, and its name, where nothing was pasted. */
function wishesOf(cells: readonly { columnId: string; text: string }[]): Wish[] {
  return cells
    .filter(({ text }) => text.trim() !== '')
    .map(({ columnId, text }) => ({ columnId, value: { kind: 'pasted', text } }));
}

function textOf({ value }: Wish): string {
  return value.kind === 'pasted' || value.kind === 'text' ? value.text : '';
}

/** The row as these operations leave it, as far as the next cell needs to know. */
function withOperations(row: BoardRow, operations: readonly Operation[]): BoardRow {
  let { action } = row;
  const lines = new Map(row.lines.map((line) => [line.id, line]));
  for (const operation of operations) {
    if (operation.kind === actionKind.kind) {
      action = applyOperation(actionKind, action, operation, STAMP) as Action;
    } else {
      const line = applyOperation(budgetLineKind, lines.get(operation.id), operation, STAMP) as BudgetLine;
      lines.set(operation.id, line);
    }
  }
  const all = [...lines.values()];
  return { ...row, action, lines: all, budget: totalBudget(all) };
}
