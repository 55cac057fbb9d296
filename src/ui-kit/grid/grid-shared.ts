import type { GridController } from './grid-controller.ts';
import type { CellEditor, CellProblem, GridColumn, GridRow } from './grid-types.ts';

/** What every line needs; the same object as long as the columns stay, so that lines can be left alone. */
export interface GridShared<Row extends GridRow> {
  gridId: string;
  columns: readonly GridColumn<Row>[];
  controller: GridController<Row>;
  /** Rows can be ticked, for what is done to several. */
  ticks: boolean;
  /** The selection can be dragged over other cells to fill them. */
  fills: boolean;
}

/** What every editor is given: its cell, the character that opened it, and what was refused before. */
export interface EditorProps<Row extends GridRow> {
  editor: CellEditor<Row>;
  column: GridColumn<Row>;
  row: Row;
  typed: string | null;
  problem: CellProblem | undefined;
  controller: GridController<Row>;
  nearFoot: boolean;
  /** Where the content begins in the cell, in px. */
  contentStart: number;
}

/** Free space at both ends of a line, in px. */
export const GUTTER_END = 12;

/** `grid-template-columns` of every line. */
export function templateOf(columns: readonly GridColumn<never>[]): string {
  return columns.map(({ width, grow }) => (grow ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');
}

export function widthOf(columns: readonly GridColumn<never>[]): number {
  return columns.reduce((sum, { width }) => sum + width, GUTTER_END);
}

export function cellDomId(gridId: string, key: string, columnId: string): string {
  return `${gridId}${key}.${columnId}`;
}

export function headingDomId(gridId: string, columnId: string): string {
  return `${gridId}.${columnId}`;
}

/** Absolute place of a line in the list. */
export function lineStyle(start: number): React.CSSProperties {
  return { transform: `translateY(${start}px)` };
}

/** The widths of the columns stand once, on the table, for all lines. */
export const LINE =
  'absolute inset-x-0 top-0 grid grid-cols-(--columns) pr-3 print:static print:transform-none! print:break-inside-avoid';
