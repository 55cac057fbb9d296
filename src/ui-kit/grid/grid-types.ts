import type { ReactNode, Ref } from 'react';
import type { Day } from '../../kernel/calendar.ts';
import type { Option } from '../option.ts';

/** A table of rows in groups, edited in place. It knows nothing of what the rows mean: texts in, texts out. */
export interface GridProps<Row extends GridRow> {
  /** Names the table for those who hear the page. */
  label: string;
  columns: readonly GridColumn<Row>[];
  groups: readonly GridGroup<Row>[];
  footer?: GridFooter;
  handle?: Ref<GridHandle>;
  /** What an empty table shows instead of rows. */
  empty?: ReactNode;
  /** The row whose record is open beside the table. */
  openRowId?: string | null;
  /** Colleagues and the cells they are in. */
  peers?: readonly GridPeer[];
  initialCollapsed?: readonly string[];
  onCollapsedChange?: (groupIds: readonly string[]) => void;

  onActiveChange?: (cell: CellAddress | null) => void;
  onSelectionChange?: (rowIds: readonly string[]) => void;
  /** Asked to show the whole record: ⌘ Enter, or a tap in the narrow list. */
  onOpenRow?: (rowId: string) => void;
  /** Asked to show what a group stands for: ⌘ Enter on its line, or a press on its title. */
  onOpenGroup?: (groupId: string) => void;
  /** One cell changed by its editor. An answer with a problem keeps what was typed, beside that problem. */
  onEdit?: (edit: CellEdit) => Refusal | undefined;
  /** Many cells at once: pasted, filled, cleared, or one value for every selected row. One change, one undo. */
  onWrite?: (batch: GridBatch) => readonly CellProblem[] | undefined;
  /** Answers with the new row’s id, whose first cell is then opened for typing. */
  onCreateRow?: (groupId: string) => string | undefined;
  createLabel?: string;
  onDelete?: (rowIds: readonly string[]) => void;
  /** Answers with the id of the first copy, which the cursor then goes to. */
  onDuplicate?: (rowIds: readonly string[]) => string | undefined;
  onMoveRow?: (move: RowMove) => void;
  /** How the sum of the amounts in a range is written, in the foot, where spreadsheets have theirs. */
  formatSum?: (sum: number) => string;
  /** What can be done with the selected rows, shown under the table while there are some. */
  renderSelection?: (rowIds: readonly string[]) => ReactNode;

  /** What the rows are ordered by; null: their own order. */
  sort?: GridSort | null;
  /** A heading was pressed. Without it headings are only read. */
  onSort?: (sort: GridSort | null) => void;
  /** A column goes to another place, counted from 0, the first column included. */
  onMoveColumn?: (columnId: string, index: number) => void;
  /** A column gets a width in px; null gives it back its own. */
  onResizeColumn?: (columnId: string, width: number | null) => void;
}

/** What the host can ask of a table. */
export interface GridHandle {
  /** The rows selected with this one; itself alone when it is not among them. */
  rowsWith(rowId: string): readonly string[];
  /** Goes to a row; types its first cell when asked to. */
  goTo(rowId: string, types: boolean): void;
}

export interface GridSort {
  columnId: string;
  descending: boolean;
}

export interface GridRow {
  readonly id: string;
}

export interface GridColumn<Row> {
  id: string;
  header: string;
  /** What its heading shows where that is too long for its width. */
  short?: string;
  /** In px. The column with `grow` takes what is left and is never narrower. */
  width: number;
  grow?: boolean;
  align?: 'start' | 'center' | 'end';
  /** The cell as plain text: what editing starts from and what is read aloud where the look is only visual. */
  text: (row: Row) => string;
  /** What goes to a spreadsheet, when it differs from `text`: an amount without its spaces. */
  clipboard?: (row: Row) => string;
  render?: (row: Row) => ReactNode;
  /** What the cell adds to the sum of a range; null adds nothing. */
  amount?: (row: Row) => number | null;
  editor?: CellEditor<Row>;
  /** This row’s cell cannot be edited by this person. */
  readOnly?: (row: Row) => boolean;
  /** Rows can be ordered by it. */
  sortable?: boolean;
  /** Left out while the table is narrower than this, in px: it gives its room to the others. */
  minTableWidth?: number;
  /** Where the column goes when the table becomes a list. */
  card?: 'title' | 'end' | 'meta' | 'hidden';
}

export type CellEditor<Row> =
  /** `inset`: what stands before the text in the cell and stays in view while it is edited, in px. */
  | { kind: 'text' | 'amount'; inset?: number | ((row: Row) => number); maxLength?: number; interpret?: Interpret<Row> }
  | { kind: 'longText'; maxLength?: number }
  | { kind: 'day'; value: (row: Row) => Day | null; interpret: Interpret<Row> }
  | { kind: 'progress'; value: (row: Row) => number }
  /** Several from a list, searched by typing. */
  | { kind: 'options'; value: (row: Row) => readonly string[]; options: (row: Row) => readonly Option[] }
  /** A handful of choices: shown with digits that pick them. */
  | {
      kind: 'choice';
      value: (row: Row) => string | null;
      options: (row: Row) => readonly Option[];
      /** The choice that a character typed on the cell makes at once, without the list. */
      typed?: (text: string, row: Row) => string | undefined;
    }
  /** A long list, searched by typing. `clearable` offers « Aucun ». */
  | {
      kind: 'option';
      value: (row: Row) => string | null;
      options: (row: Row) => readonly Option[];
      clearable?: boolean;
    }
  | { kind: 'custom'; render: (editing: CustomEditing<Row>) => ReactNode };

/** What the typed text would become, shown while typing; or why it cannot be taken. */
export type Interpret<Row> = (text: string, row: Row) => Interpretation;
export type Interpretation = { reading: string; day?: Day | null } | { problem: string };

export interface CustomEditing<Row> {
  row: Row;
  /** The character that started the editing, if one did. */
  typed: string | null;
  commit: (input: CellInput) => void;
  cancel: () => void;
}

export interface GridGroup<Row> {
  id: string;
  rows: readonly Row[];
  /** Without it the rows stand alone. */
  header?: {
    title: string;
    /** What opening the group shows; without it the group has nothing to open. */
    openLabel?: string;
    color?: string;
    /** After the title: how many. */
    count?: string;
    /** Beside the title, under the next columns: what the group is for. */
    aside?: ReactNode;
    /** Subtotals by column. */
    cells?: Readonly<Record<string, ReactNode>>;
  };
}

export interface GridFooter {
  title: string;
  aside?: string;
  cells: Readonly<Record<string, ReactNode>>;
}

export interface CellAddress {
  rowId: string;
  columnId: string;
}

export interface GridPeer extends CellAddress {
  id: string;
  name: string;
}

export type CellInput =
  | { kind: 'text'; text: string }
  | { kind: 'option'; id: string | null }
  | { kind: 'options'; ids: readonly string[] }
  | { kind: 'day'; day: Day | null }
  | { kind: 'ratio'; ratio: number }
  /** A count, or an amount in its smallest unit. */
  | { kind: 'number'; value: number | null };

/** What a cell is given among others: what an editor would give, a pasted text, what another cell holds, or nothing. */
export type CellValue =
  | CellInput
  | { kind: 'pasted'; text: string }
  | { kind: 'copy'; of: CellAddress }
  | { kind: 'nothing' };

export interface CellWrite extends CellAddress {
  value: CellValue;
}

export interface CellEdit extends CellAddress {
  input: CellInput;
}

export interface Refusal {
  problem: string;
}

export interface CellProblem extends CellAddress {
  text: string;
  problem: string;
}

export interface GridBatch {
  /** Cells that exist. */
  cells: readonly CellWrite[];
  /** Lines pasted beyond the last row of the group: new rows. */
  newRows: readonly { groupId: string; cells: readonly { columnId: string; text: string }[] }[];
  /** How many cells are left as they were, because this person may not edit them. */
  locked: number;
}

export interface RowMove {
  rowId: string;
  groupId: string;
  /** Position in that group, the row itself left out. */
  index: number;
}
