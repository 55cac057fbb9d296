import type { Day } from '../../kernel/calendar.ts';
import type { Cents, Currency } from '../../kernel/money.ts';

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

export interface SheetModel {
  name: string;
  /** Hidden from people; programs still read it. */
  isHidden: boolean;
  columns: ColumnModel[];
  rows: CellModel[][];
  /** The row of headings, from 1: stays in sight, is repeated on every printed page, and filters. */
  headingRow: number | null;
  /** The last row of data, so that the filter leaves the total alone. */
  lastDataRow: number;
  /** A column, from 0, in which a text equal to the one above is not shown again. */
  groupedColumn: number | null;
  footer: string;
}

export interface ColumnModel {
  /** In characters. */
  width: number;
  isHidden: boolean;
}

export type CellModel =
  | { kind: 'empty' }
  | { kind: 'text'; text: string; style: 'title' | 'subtitle' | 'heading' | 'strong' | 'plain' }
  | { kind: 'day'; day: Day | null }
  /** With a formula, `cents` is its true value, which readers that do not calculate show. */
  | { kind: 'money'; cents: Cents; formula?: string };

/** What the five columns need of a plan, in the order in which they are to stand. */
export interface PlanSnapshot {
  plan: { id: string; name: string; periodStart: Day; periodEnd: Day; currency: Currency };
  objectives: { id: string; title: string }[];
  actions: SnapshotAction[];
}

export interface SnapshotAction {
  id: string;
  objectiveId: string | null;
  title: string;
  ownerId: string | null;
  ownerName: string;
  dueDate: Day | null;
  plannedCents: Cents;
}

/** The words of the document, in the language of whoever reads it. */
export interface PlanSheetWords {
  locale: 'fr' | 'en';
  sheet: string;
  /** Under the title: the period, the day of the export. */
  subtitle: string;
  headings: { objective: string; action: string; owner: string; due: string; budget: string };
  noObjective: string;
  total: string;
  /** Printed at the foot of each page, with Excel's codes for page and pages. */
  footer: string;
}
