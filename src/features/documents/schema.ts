import type { Day, Month } from '../../kernel/calendar.ts';
import type { Cents, Currency } from '../../kernel/money.ts';
import type { ACTION_STATUSES } from '../actions/schema.ts';
import type { BudgetCategory, BudgetLine, BudgetNature, BudgetUnit } from '../budget/schema.ts';
import type { Milestone } from '../objectives/milestones/schema.ts';
import type { SellingMethod } from '../targets/schema.ts';
import type { ExportedAction, LetterField, LinkedField, PartField } from '../plan-import/round-trip/schema.ts';

/**
 * A document before it has a format: what stands in it and what it is, not how a library draws it. Writers turn it into
 * bytes; tests read it as it is.
 */
export interface WorkbookModel {
  title: string;
  currency: Currency;
  locale: 'fr' | 'en';
  sheets: SheetModel[];
}

/** Rows are counted from 1 and columns from 0, as people see the ones and programs the others. */
export interface SheetModel {
  name: string;
  /** `hidden`: a person may show it; `memory`: for programs only. */
  visibility: 'shown' | 'hidden' | 'memory';
  /** Lines between all cells, as in a sheet to work in; otherwise rows are ruled. */
  hasGridLines: boolean;
  columns: ColumnModel[];
  rows: RowModel[];
  /** Rows and columns that stay in sight. */
  frozen: { rows: number; columns: number } | null;
  /** The row of headings whose columns filter the rows down to `lastRow`. */
  filter: { headingRow: number; lastRow: number } | null;
  print: PrintModel | null;
  choices: ChoiceModel[];
  marks: MarkModel[];
  chart: ChartModel | null;
}

export interface ColumnModel {
  /** In characters. */
  width: number;
  isHidden: boolean;
  /** Its heading stands over the figures, to the right. */
  isFigures: boolean;
}

/** What a row is for. */
export type RowLook = 'title' | 'subtitle' | 'heading' | 'group' | 'data' | 'total' | 'summary';

export interface RowModel {
  look: RowLook;
  cells: (CellModel | null)[];
}

/** With a formula, the value beside it is its true result, which readers that do not calculate show. */
export type CellModel =
  | { kind: 'text'; text: string }
  | { kind: 'day'; day: Day }
  | { kind: 'month'; month: Month }
  | { kind: 'money'; cents: Cents; formula?: string }
  | { kind: 'count'; count: number }
  /** With the decimals it has. */
  | { kind: 'quantity'; quantity: number }
  | { kind: 'percent'; ratio: number }
  /** With its decimals: 1.8 % of a revenue is not 2 %. */
  | { kind: 'share'; ratio: number };

/** A landscape A4 page, as wide as the sheet. Texts with the codes of spreadsheets for page, pages and sides. */
export interface PrintModel {
  repeatedRow: number;
  header: string;
  footer: string;
}

/** Cells whose values are chosen from a list elsewhere in the workbook; `isStrict` refuses others. */
export interface ChoiceModel {
  column: number;
  firstRow: number;
  lastRow: number;
  /** A reference such as `'Listes'!$A$2:$A$9`. */
  source: string;
  isStrict: boolean;
}

/** Cells that look different while a formula, written for the first of them, is true. */
export interface MarkModel {
  range: string;
  formula: string;
  look: 'repeated' | 'bad' | 'warning';
}

export interface ChartModel {
  title: string;
  /** Where the months stand, and what they are. */
  categories: { range: string; months: Month[] };
  /** Where the figures of each series stand. */
  series: { name: string; values: string; color: string }[];
  /** First and last cell that it covers. */
  range: string;
}

/** What documents show of a plan, in the order in which it is to stand. */
export interface PlanSnapshot {
  plan: {
    id: string;
    name: string;
    periodStart: Day;
    periodEnd: Day;
    currency: Currency;
    plannedRevenueCents: Cents | null;
    envelopeCents: Cents | null;
    envelopeShare: number | null;
  };
  objectives: { id: string; title: string }[];
  actions: ExportedAction[];
  /** Budget lines whose amount is computed. */
  computedLines: BudgetLine[];
  milestones: Pick<Milestone, 'id' | 'rank' | 'subjectId' | 'title' | 'dueDate' | 'done'>[];
  /** Names that the lists of choices offer. */
  people: string[];
  channels: string[];
  linked: Record<LinkedField, string[]>;
}

/** The words of the documents, in the language of whoever reads them. */
export interface DocumentWords {
  locale: 'fr' | 'en';
  sheets: Record<'plan' | 'actions' | 'budget' | 'lines' | 'milestones' | 'lists', string>;
  /** Under the title: the period, the day of the export. */
  subtitle: string;
  /** How a file comes back, said where it is edited. */
  hints: Record<'actions' | 'budget' | 'lines' | 'milestones', string>;
  headings: Record<HeadingName, string>;
  statuses: Record<(typeof ACTION_STATUSES)[number], string>;
  methods: Record<SellingMethod, string>;
  categories: Record<BudgetCategory, string>;
  natures: Record<BudgetNature, string>;
  units: Record<BudgetUnit, string>;
  noObjective: string;
  reached: string;
  notReached: string;
  total: string;
  summary: Record<
    | 'invoicedByMonth'
    | 'byChannel'
    | 'noChannel'
    | 'plannedRevenue'
    | 'envelopeShare'
    | 'envelope'
    | 'plannedOfEnvelope'
    | 'landingOfEnvelope',
    string
  >;
  chart: { title: string; planned: string; invoiced: string };
  /** Printed at the foot of each page, with the codes of spreadsheets for page and pages. */
  footer: string;
}

export type HeadingName =
  | 'code'
  | 'objective'
  | 'action'
  | 'description'
  | 'owner'
  | 'contributors'
  | LetterField
  | 'channel'
  | 'tags'
  | LinkedField
  | 'method'
  | 'start'
  | 'due'
  | 'priority'
  | 'status'
  | 'progress'
  | 'hours'
  | 'volumeLow'
  | 'volume'
  | 'volumeHigh'
  | 'yieldLow'
  | 'yield'
  | 'yieldHigh'
  | 'revenue'
  | 'budget'
  | 'planned'
  | 'revised'
  | 'committed'
  | 'invoiced'
  | 'paid'
  | 'available'
  | 'landing'
  | 'milestone'
  | 'reached'
  | 'month'
  | 'category'
  | 'label'
  | PartField;
