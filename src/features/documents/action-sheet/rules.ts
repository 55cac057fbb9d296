import { type Cents, sumCents } from '../../../kernel/money.ts';
import { availableBudget, addTotals, type BudgetTotals, NO_BUDGET } from '../../budget/rules.ts';
import { joinNames } from '../../plan-import/round-trip/rules.ts';
import { type ExportedAction, LETTER_FIELDS } from '../../plan-import/round-trip/schema.ts';
import {
  cellAt,
  columnsOf,
  day,
  down,
  HEADING_ROW,
  headRows,
  money,
  printOf,
  sheetName,
  text,
} from '../cells/rules.ts';
import type { ChoiceSources } from '../list-sheet/rules.ts';
import { actionsByObjective } from '../rules.ts';
import type { CellModel, ChoiceModel, DocumentWords, HeadingName, PlanSnapshot, SheetModel } from '../schema.ts';

interface Column {
  heading: HeadingName;
  width: number;
  cell: (action: ExportedAction, words: DocumentWords) => CellModel | null;
}

const COLUMNS: Column[] = [
  { heading: 'code', width: 11, cell: ({ code }) => text(code) },
  {
    heading: 'objective',
    width: 30,
    cell: ({ objectiveId, objective }, { noObjective }) => text(objectiveId === null ? noObjective : objective),
  },
  { heading: 'action', width: 44, cell: ({ title }) => text(title) },
  { heading: 'description', width: 50, cell: ({ description }) => text(description) },
  { heading: 'owner', width: 22, cell: ({ owner }) => text(owner) },
  { heading: 'contributors', width: 28, cell: ({ contributors }) => text(joinNames(contributors)) },
  ...LETTER_FIELDS.map(
    (heading): Column => ({ heading, width: 24, cell: ({ letters }) => text(joinNames(letters[heading])) }),
  ),
  { heading: 'channel', width: 20, cell: ({ channel }) => text(channel) },
  { heading: 'tags', width: 20, cell: ({ tags }) => text(joinNames(tags)) },
  { heading: 'segments', width: 26, cell: ({ segments }) => text(joinNames(segments)) },
  { heading: 'personas', width: 24, cell: ({ personas }) => text(joinNames(personas)) },
  {
    heading: 'method',
    width: 16,
    cell: ({ sellingMethod: method }, { methods }) => (method === 'unspecified' ? null : text(methods[method])),
  },
  { heading: 'option', width: 30, cell: ({ option }) => text(option) },
  { heading: 'indicator', width: 24, cell: ({ indicator }) => text(indicator) },
  { heading: 'competitor', width: 20, cell: ({ competitor }) => text(competitor) },
  { heading: 'start', width: 12, cell: ({ startDate }) => day(startDate) },
  { heading: 'due', width: 12, cell: ({ dueDate }) => day(dueDate) },
  { heading: 'priority', width: 10, cell: ({ priority }) => text(priority) },
  { heading: 'status', width: 14, cell: ({ status }, { statuses }) => text(statuses[status]) },
  { heading: 'progress', width: 12, cell: ({ progress }) => ({ kind: 'percent', ratio: progress }) },
  { heading: 'hours', width: 12, cell: ({ workHours }) => count(workHours) },
  { heading: 'volumeLow', width: 12, cell: ({ expectedVolumeLow }) => count(expectedVolumeLow) },
  { heading: 'volume', width: 12, cell: ({ expectedVolume }) => count(expectedVolume) },
  { heading: 'volumeHigh', width: 12, cell: ({ expectedVolumeHigh }) => count(expectedVolumeHigh) },
  { heading: 'yieldLow', width: 12, cell: ({ expectedYieldLow }) => percent(expectedYieldLow) },
  { heading: 'yield', width: 12, cell: ({ expectedYield }) => percent(expectedYield) },
  { heading: 'yieldHigh', width: 12, cell: ({ expectedYieldHigh }) => percent(expectedYieldHigh) },
  {
    heading: 'revenue',
    width: 15,
    cell: ({ expectedRevenueCents: cents }) => (cents === null ? null : { kind: 'money', cents }),
  },
  { heading: 'planned', width: 15, cell: ({ budget }) => money(budget.planned) },
  { heading: 'revised', width: 15, cell: ({ budget }) => money(budget.revised) },
  { heading: 'committed', width: 15, cell: ({ budget }) => money(budget.committed) },
  { heading: 'invoiced', width: 15, cell: ({ budget }) => money(budget.invoiced) },
  { heading: 'paid', width: 15, cell: ({ budget }) => money(budget.paid) },
];
const AVAILABLE = COLUMNS.length;
const columnOf = (heading: HeadingName): number => COLUMNS.findIndex((column) => column.heading === heading);
/** Of several segments or personas the first is chosen; the cell takes others after a comma. */
const CHOSEN = [
  'objective',
  'owner',
  'channel',
  'segments',
  'personas',
  'method',
  'option',
  'indicator',
  'competitor',
  'status',
  'priority',
] as const;
const STRICT: ReadonlySet<HeadingName> = new Set(['method', 'option', 'indicator', 'competitor', 'status', 'priority']);
const WORDS: ReadonlySet<HeadingName> = new Set([
  'code',
  'objective',
  'action',
  'description',
  'owner',
  'contributors',
  ...LETTER_FIELDS,
  'channel',
  'tags',
  'segments',
  'personas',
  'method',
  'option',
  'indicator',
  'competitor',
  'priority',
  'status',
]);

function count(figure: number | null): CellModel | null {
  return figure === null ? null : { kind: 'count', count: figure };
}

function percent(ratio: number | null): CellModel | null {
  return ratio === null ? null : { kind: 'percent', ratio };
}

/** Every field of every action, one action a row, to sort, filter and edit: what comes back when it is imported again. */
export function actionSheet(snapshot: PlanSnapshot, words: DocumentWords, sources: ChoiceSources): SheetModel {
  const name = sheetName(words.sheets.actions);
  const actions = actionsByObjective(snapshot).flatMap((group) => group.actions);
  const rows = headRows(snapshot.plan.name, `${words.subtitle} · ${words.hints.actions}`, [
    ...COLUMNS.map(({ heading }) => words.headings[heading]),
    words.headings.available,
  ]);
  for (const action of actions) {
    const available = money(availableBudget(action.budget), availableFormula(rows.length + 1));
    const cells = COLUMNS.map(({ cell }) => cell(action, words));
    rows.push({ look: 'data', cells: [...cells, available, text(action.id)] });
  }
  const last = rows.length;
  rows.push({ look: 'total', cells: totalCells(actions, last, words.total) });
  const choices = CHOSEN.flatMap((heading): ChoiceModel[] => {
    const source = sources[heading];
    if (source === undefined || last === HEADING_ROW) return [];
    const column = columnOf(heading);
    return [{ column, firstRow: HEADING_ROW + 1, lastRow: last, source, isStrict: STRICT.has(heading) }];
  });
  return {
    name,
    visibility: 'shown',
    hasGridLines: true,
    columns: columnsOf([], [...COLUMNS.map(({ width }) => width), 15]).map((column, index) => ({
      ...column,
      isFigures: column.isFigures && !WORDS.has(COLUMNS[index]?.heading ?? 'available'),
    })),
    rows,
    frozen: { rows: HEADING_ROW, columns: columnOf('action') + 1 },
    filter: { headingRow: HEADING_ROW, lastRow: Math.max(last, HEADING_ROW + 1) },
    print: printOf(snapshot, name, words),
    choices,
    marks: [
      {
        range: down(AVAILABLE, HEADING_ROW + 1, last + 1),
        formula: `${cellAt(AVAILABLE, HEADING_ROW + 1)}<0`,
        look: 'bad',
      },
    ],
    chart: null,
  };
}

/** revised − committed not invoiced − invoiced, as `availableBudget`. */
function availableFormula(row: number): string {
  const at = (heading: HeadingName): string => cellAt(columnOf(heading), row);
  const open = `MAX(0,${at('committed')}-${at('invoiced')})`;
  return `${at('revised')}-${open}-${at('invoiced')}`;
}

function totalCells(actions: readonly ExportedAction[], last: number, label: string): (CellModel | null)[] {
  const totals = actions.map(({ budget }) => budget).reduce<BudgetTotals>(addTotals, NO_BUDGET);
  const revenue = sumCents(actions.map(({ expectedRevenueCents }) => expectedRevenueCents ?? 0));
  const sums: [HeadingName, Cents][] = [
    ['revenue', revenue],
    ['planned', totals.planned],
    ['revised', totals.revised],
    ['committed', totals.committed],
    ['invoiced', totals.invoiced],
    ['paid', totals.paid],
  ];
  const cells: (CellModel | null)[] = Array.from({ length: AVAILABLE + 1 }, () => null);
  cells[columnOf('objective')] = text(label);
  for (const [heading, cents] of sums) {
    const column = columnOf(heading);
    const isEmpty = last === HEADING_ROW;
    cells[column] = money(cents, isEmpty ? '0' : `SUBTOTAL(9,${down(column, HEADING_ROW + 1, last)})`);
  }
  cells[AVAILABLE] = money(availableBudget(totals), availableFormula(last + 1));
  return cells;
}
