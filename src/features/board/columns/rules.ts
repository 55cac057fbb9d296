import { type Cents, type Currency, roomierCents } from '../../../kernel/money.ts';
import { availableBudget, type BudgetTotals } from '../../budget/rules.ts';
import { type BoardView, type ColumnChoice, MEASURES } from '../schema.ts';

/** Every column of the table, in the order in which they are offered. The title always comes first. */
export const COLUMN_IDS = [
  'title',
  'code',
  'objective',
  'owner',
  'contributors',
  'channel',
  'tags',
  'segments',
  'personas',
  'method',
  'option',
  'indicator',
  'competitor',
  'status',
  'priority',
  'start',
  'due',
  'progress',
  'planned',
  'revised',
  'committed',
  'invoiced',
  'paid',
  'available',
  'volumeLow',
  'volume',
  'volumeHigh',
  'yieldLow',
  'yield',
  'yieldHigh',
  'result',
  'revenue',
  'return',
  'hours',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** What is shown until somebody chooses: the five columns everyone knows, and how far things are. */
export const USUAL_COLUMNS: readonly ColumnId[] = [
  'owner',
  'status',
  'due',
  'progress',
  'planned',
  'committed',
  'invoiced',
];

export interface ShownColumn {
  id: ColumnId;
  /** In px, once someone chose one. */
  width: number | null;
}

type Choices = BoardView['columns'];

/** The columns on screen, in order, the title first. Columns that are not known are left out. */
export function shownColumns(choices: Choices): ShownColumn[] {
  const given: readonly ColumnChoice[] = choices ?? USUAL_COLUMNS.map((id) => ({ id, width: null }));
  const known = given.flatMap(({ id, width }) => (isColumn(id) ? [{ id, width }] : []));
  const title = known.find(({ id }) => id === 'title') ?? { id: 'title' as const, width: null };
  return [title, ...known.filter(({ id }) => id !== 'title')];
}

/** Shows a column, last, or hides it. The title stays. */
export function toggleColumn(choices: Choices, id: ColumnId): Choices {
  const shown = shownColumns(choices);
  if (id === 'title') return choices;
  const others = shown.filter((column) => column.id !== id);
  return asChoices(others.length < shown.length ? others : [...shown, { id, width: null }]);
}

/** Puts a shown column at a place among the shown ones, the title being at 0; nothing comes before the title. */
export function moveColumn(choices: Choices, id: ColumnId, index: number): Choices {
  const shown = shownColumns(choices);
  const moved = shown.find((column) => column.id === id);
  if (!moved || id === 'title') return choices;
  const others = shown.filter((column) => column !== moved);
  return asChoices(others.toSpliced(Math.min(others.length, Math.max(1, index)), 0, moved));
}

/** Gives a shown column a width in px; null gives it back its own. */
export function resizeColumn(choices: Choices, id: ColumnId, width: number | null): Choices {
  return asChoices(shownColumns(choices).map((column) => (column.id === id ? { id, width } : column)));
}

/** The usual columns need no words in an address, and a title without a width of its own goes without saying. */
function asChoices(shown: readonly ShownColumn[]): Choices {
  const choices = shown.filter(({ id, width }) => id !== 'title' || width !== null);
  const isUsual =
    choices.length === USUAL_COLUMNS.length &&
    choices.every(({ id, width }, index) => id === USUAL_COLUMNS[index] && width === null);
  if (isUsual) return null;
  // An empty list would read as the usual columns: the title alone has to be named.
  return choices.length === 0 ? [{ id: 'title', width: null }] : choices;
}

export function isColumn(id: string): id is ColumnId {
  return COLUMN_IDS.some((known) => known === id);
}

/** Worked out once for the same money: most edits change none. */
const roomiestBudgets = new WeakMap<BudgetTotals, BudgetTotals & { available: Cents }>();

/**
 * What takes the most room in each column of amounts, sums included, once written; columns that were given a width are left
 * out.
 */
export function roomiestAmounts(
  board: { rows: ReadonlyMap<string, { budget: BudgetTotals }>; totals: BudgetTotals; expectedCents: Cents },
  shown: readonly ShownColumn[],
  currency: Currency,
): Record<string, Cents> {
  const { rows, totals, expectedCents } = board;
  const known = roomiestBudgets.get(totals);
  const budget = known ?? { ...totals, available: availableBudget(totals) };
  if (!known) {
    for (const { budget: own } of rows.values()) {
      for (const measure of MEASURES) budget[measure] = roomierCents(budget[measure], own[measure], currency);
      budget.available = roomierCents(budget.available, availableBudget(own), currency);
    }
    roomiestBudgets.set(totals, budget);
  }
  const sized = new Set<string>(shown.filter(({ width }) => width !== null).map(({ id }) => id));
  const all: Record<string, Cents> = { ...budget, revenue: expectedCents };
  return Object.fromEntries(Object.entries(all).filter(([id]) => !sized.has(id)));
}
