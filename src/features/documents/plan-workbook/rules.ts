import { sumCents } from '../../../kernel/money.ts';
import { baselineRows, RECORD_ID_HEADING, ROUND_TRIP_SHEET } from '../../plan-import/round-trip/rules.ts';
import type { ExportedAction } from '../../plan-import/round-trip/schema.ts';
import type { CellModel, PlanSheetWords, PlanSnapshot, SheetModel, WorkbookModel } from '../schema.ts';

const EMPTY: CellModel = { kind: 'empty' };
const HEADING_ROW = 4;
const BUDGET_LETTER = 'E';

/** One line of the five columns; an objective nobody works on yet stands alone, without an action. */
export interface PlanLine extends Omit<ExportedAction, 'id'> {
  id: string | null;
}

/** The lines of a plan: objectives in their order with their actions, then the actions that serve none. */
export function planLines({ objectives, actions }: PlanSnapshot, noObjective: string): PlanLine[] {
  const known = new Set(objectives.map(({ id }) => id));
  const byObjective = Map.groupBy(actions, ({ objectiveId }) =>
    objectiveId !== null && known.has(objectiveId) ? objectiveId : null,
  );
  const lineOf = (objective: string, action: PlanSnapshot['actions'][number]): PlanLine => ({
    id: action.id,
    objectiveId: action.objectiveId,
    objective,
    title: action.title,
    ownerId: action.ownerId,
    owner: action.ownerName,
    dueDate: action.dueDate,
    plannedCents: action.plannedCents,
  });
  const grouped = objectives.flatMap(({ id, title }): PlanLine[] => {
    const own = byObjective.get(id) ?? [];
    if (own.length > 0) return own.map((action) => lineOf(title, action));
    const alone = { objectiveId: id, objective: title, title: '', ownerId: null, owner: '' };
    return [{ ...alone, id: null, dueDate: null, plannedCents: 0 }];
  });
  return [...grouped, ...(byObjective.get(null) ?? []).map((action) => lineOf(noObjective, action))];
}

/**
 * The five columns everyone knows, ready to be handed to a committee: title, headings, one line an action, a total that Excel
 * recalculates. A hidden column and a hidden sheet remember which action is which, so that edits come back as edits.
 */
export function planWorkbook(snapshot: PlanSnapshot, words: PlanSheetWords): WorkbookModel {
  const lines = planLines(snapshot, words.noObjective);
  const { plan } = snapshot;
  return {
    title: plan.name,
    currency: plan.currency,
    locale: words.locale,
    sheets: [planSheet(plan.name, lines, words), memorySheet(plan.id, lines)],
  };
}

function planSheet(title: string, lines: PlanLine[], words: PlanSheetWords): SheetModel {
  const { headings } = words;
  const last = HEADING_ROW + Math.max(lines.length, 1);
  const total = sumCents(lines.map(({ plannedCents }) => plannedCents));
  const formula = `SUM(${BUDGET_LETTER}${HEADING_ROW + 1}:${BUDGET_LETTER}${last})`;
  return {
    name: sheetName(words.sheet),
    isHidden: false,
    columns: [32, 52, 24, 14, 16].map((width) => ({ width, isHidden: false })).concat({ width: 40, isHidden: true }),
    rows: [
      [{ kind: 'text', text: title, style: 'title' }],
      [{ kind: 'text', text: words.subtitle, style: 'subtitle' }],
      [],
      [headings.objective, headings.action, headings.owner, headings.due, headings.budget, RECORD_ID_HEADING].map(
        (text): CellModel => ({ kind: 'text', text, style: 'heading' }),
      ),
      ...(lines.length > 0 ? lines.map(rowOf) : [[]]),
      [strong(words.total), EMPTY, EMPTY, EMPTY, { kind: 'money', cents: total, formula }],
    ],
    headingRow: HEADING_ROW,
    lastDataRow: last,
    groupedColumn: 0,
    footer: words.footer,
  };
}

function rowOf(line: PlanLine): CellModel[] {
  if (line.id === null) return [strong(line.objective)];
  return [
    strong(line.objective),
    plain(line.title),
    plain(line.owner),
    { kind: 'day', day: line.dueDate },
    { kind: 'money', cents: line.plannedCents },
    plain(line.id),
  ];
}

function memorySheet(planId: string, lines: PlanLine[]): SheetModel {
  const actions = lines.flatMap((line): ExportedAction[] => (line.id === null ? [] : [{ ...line, id: line.id }]));
  return {
    name: ROUND_TRIP_SHEET,
    isHidden: true,
    columns: [],
    rows: baselineRows(planId, actions).map((row) => row.map(plain)),
    headingRow: null,
    lastDataRow: 0,
    groupedColumn: null,
    footer: '',
  };
}

function plain(text: string): CellModel {
  return text === '' ? EMPTY : { kind: 'text', text, style: 'plain' };
}

function strong(text: string): CellModel {
  return text === '' ? EMPTY : { kind: 'text', text, style: 'strong' };
}

/** What Excel accepts as a sheet's name: at most 31 characters, none of []:*?/\ and no apostrophe at its ends. */
export function sheetName(wanted: string): string {
  const name = wanted
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 31)
    .trim();
  return name === '' || name === ROUND_TRIP_SHEET ? 'Plan' : name;
}
