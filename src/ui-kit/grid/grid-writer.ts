import { fillRanges, planFill, stretchedRange } from './grid-fill.ts';
import { GridModel, rowIdsOf } from './grid-model.ts';
import type { Position } from './grid-navigation.ts';
import { planPaste } from './grid-paste.ts';
import { columnsOn, linesOf, type Range } from './grid-range.ts';
import { afterTakingBack, cellAt, type PartlyRefused, withoutProblem, withProblems } from './grid-selection.ts';
import type { CellAddress, CellInput, CellProblem, GridBatch, GridProps, GridRow } from './grid-types.ts';

/** What changes many cells at once: pasting, filling, clearing, one value for many rows. Each is one batch. */
export class GridWriter<Row extends GridRow> extends GridModel<Row> {
  #watched: readonly PartlyRefused[] = [];

  paste(matrix: readonly (readonly string[])[]): boolean {
    const range = this.range();
    const { onCreateRow, columns } = this.props;
    return range !== undefined && this.#write(planPaste(matrix, range, this.items.list, columns, Boolean(onCreateRow)));
  }

  /** The fill handle is dragged to a cell. */
  stretchTo(position: Position): void {
    const range = this.range();
    if (range) this.set({ filling: stretchedRange(range, position) });
  }

  /** The fill handle is let go: what the range held goes where it was stretched, or is copied there when asked to. */
  endStretch(copies = false): void {
    const { filling } = this.state;
    const range = this.range();
    if (!filling || !range) return;
    this.set({ filling: null });
    this.#write(planFill(range, filling, this.items.list, this.props.columns, !copies));
    this.#showRange(filling);
  }

  protected clear(): boolean {
    const cells = this.#rangeCells();
    const editable = cells.filter((cell) => this.canEdit(cell));
    const writes = editable.map((cell) => ({ ...cell, value: { kind: 'nothing' as const } }));
    return this.#write({ cells: writes, newRows: [], locked: cells.length - editable.length });
  }

  protected fill(direction: 'down' | 'right'): boolean {
    const range = this.range();
    const ranges = range && fillRanges(direction, range, this.items.list);
    if (!ranges) return range !== undefined;
    this.#write(planFill(ranges.source, ranges.target, this.items.list, this.props.columns));
    return true;
  }

  /** The rows that share what is typed in one of them: those selected with it, else those of the range. */
  protected rowsWith(rowId: string): string[] {
    if (this.state.selected.has(rowId)) return this.selectedRows();
    const range = this.range();
    return range ? rowIdsOf(this.items.list.slice(range.top, range.bottom + 1)) : [];
  }

  protected writeAll({ columnId }: CellAddress, input: CellInput, rowIds: readonly string[]): void {
    const editable = rowIds.filter((rowId) => this.canEdit({ rowId, columnId }));
    const cells = editable.map((rowId) => ({ rowId, columnId, value: input }));
    this.#write({ cells, newRows: [], locked: rowIds.length - editable.length });
  }

  #rangeCells(): CellAddress[] {
    const range = this.range();
    if (!range) return [];
    return linesOf(range).flatMap((line) => {
      const item = this.items.list[line];
      const [left, right] = columnsOn(range, line) ?? [0, -1];
      if (item?.kind !== 'row') return [];
      const columns = this.props.columns.slice(left, right + 1).filter(({ editor }) => editor);
      return columns.map((column) => ({ rowId: item.row.id, columnId: column.id }));
    });
  }

  /** Hands a batch to the host. What it refuses stays in its cell; what it takes leaves no reproach. */
  #write(batch: GridBatch): boolean {
    if (batch.cells.length + batch.newRows.length + batch.locked === 0 || !this.props.onWrite) return false;
    const problems = this.props.onWrite(batch) ?? [];
    if (problems.length > 0) this.#watch(batch.cells, problems);
    let { kept } = this.state;
    for (const { rowId, columnId } of batch.cells) kept = withoutProblem(kept, rowId, columnId);
    this.set({ kept: withProblems(kept, problems) });
    return true;
  }

  /** Undone with what was pasted: a text that was refused must not go on hiding what the cell holds. */
  override receive(props: GridProps<Row>): void {
    const isNew = props.groups !== this.props.groups;
    super.receive(props);
    if (!isNew || this.#watched.length === 0) return;
    const { watched, kept } = afterTakingBack(this.#watched, this.state.kept, (cell) => this.#textOf(cell));
    this.#watched = watched;
    if (kept !== this.state.kept) this.set({ kept });
  }

  /** The rows are still those of before: the host shows what it took when the key or the press is over. */
  #watch(cells: readonly CellAddress[], problems: readonly CellProblem[]): void {
    const refused = withProblems(new Map(), problems);
    const before = cells.flatMap(({ rowId, columnId }) => {
      const text = refused.get(rowId)?.has(columnId) ? undefined : this.#textOf({ rowId, columnId });
      return text === undefined ? [] : [{ rowId, columnId, text }];
    });
    if (before.length > 0) this.#watched = [...this.#watched, { before, refused: problems, isShown: false }];
  }

  #textOf({ rowId, columnId }: CellAddress): string | undefined {
    const item = this.itemOf(rowId);
    const column = this.props.columns.find(({ id }) => id === columnId);
    return item?.kind === 'row' ? column?.text(item.row) : undefined;
  }

  /** Puts the cursor over a range, keeping the active cell in it. */
  #showRange(range: Range): void {
    const { columns } = this.props;
    const anchor = cellAt({ line: range.top, column: range.left }, this.items, columns);
    const active = cellAt({ line: range.bottom, column: range.right }, this.items, columns);
    if (!anchor || !active) return;
    this.set({ cursor: { active, anchor, line: range.bottom }, focusWish: this.state.focusWish + 1 });
  }
}
