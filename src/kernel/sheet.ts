import type { Day } from './calendar.ts';

/** How much of a date a spreadsheet shows: "mars-27" stands for a month although its cell holds the first of March. */
export type ShownDate = 'day' | 'day_month' | 'month' | 'year';

/**
 * What a cell of a file holds. A bare value says all; an object adds what its format or its making tells: a formula's last
 * computed value, a percentage, a unit in the format ("5 k€" shown for 5), an error such as #REF!.
 */
export type Cell =
  | null
  | string
  | number
  | boolean
  | { day: Day; shown: ShownDate; formula?: true }
  | { number: number; formula?: true; percent?: true; scale?: 1_000 | 1_000_000 }
  | { text: string; formula: true }
  | { error: string };

/** A row that holds something. `number` is the one people see, from 1; cells start at the first column. */
export interface Row {
  number: number;
  cells: Cell[];
}

/** Cells shown as one: rows from 1, columns from 0, all included. The value is that of the first row and column. */
export interface Merge {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

export interface Sheet {
  name: string;
  hidden: boolean;
  rows: Row[];
  merges: Merge[];
}
