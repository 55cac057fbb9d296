import { headingAfter, nextSort, WIDTH_STEP } from './grid-headings.ts';
import { stepRow } from './grid-items.ts';
import { type Command, type Move, movePosition, type Position } from './grid-navigation.ts';
import { cellAt, withoutProblem, withProblems } from './grid-selection.ts';
import type { CellAddress, CellInput, GridGroup, GridHandle, GridRow } from './grid-types.ts';
import { GridWriter } from './grid-writer.ts';

/**
 * After an accepted edit: where the cursor goes. `leave` is a press elsewhere, which has already moved it. `all` gives
 * what was typed to every selected row, or to the column of the range.
 */
export type AfterEdit = 'stay' | 'leave' | 'all' | Extract<Move, 'down' | 'up' | 'next' | 'previous'>;

/**
 * Everything the table does, without a screen: the component shows `state` and passes on keys, presses and pastes.
 * One per table; `receive` brings it the host’s latest rows.
 */
export class GridController<Row extends GridRow> extends GridWriter<Row> {
  /** Lines that a page up or down goes by. */
  #page = 10;
  /** Escape was pressed last: Tab then leaves the table. */
  #leaving = false;

  /** Says how many lines fit on the screen. */
  fitPage(lines: number): void {
    this.#page = Math.max(1, lines);
  }

  /** Does what a key asks. False when the key is not for the table: the browser then does as usual. */
  run(command: Command): boolean {
    const leaving = this.#leaving;
    this.#leaving = command.type === 'escape';
    if (this.state.heading !== null) return this.#runOnHeading(command, this.state.heading);
    switch (command.type) {
      case 'move':
        if (leaving && (command.move === 'next' || command.move === 'previous')) return false;
        return this.#move(command.move, command.extend);
      case 'edit':
        return this.#enter();
      case 'open':
        return this.#openRow();
      case 'toggleRow':
        return this.#toggleActive();
      case 'extendRows': {
        const cell = this.activeCell();
        return cell !== undefined && this.extendRows(cell.key);
      }
      case 'fill':
        return this.fill(command.direction);
      case 'duplicateRows':
        return this.#duplicate();
      case 'moveColumn':
      case 'resizeColumn':
        return false;
      case 'moveRow':
        return this.#moveRow(command.step);
      case 'clear':
        return this.state.selected.size > 0 ? this.#deleteRows() : this.clear();
      case 'deleteRows':
        return this.#deleteRows();
      case 'selectAll':
        return this.#selectAll();
      case 'escape':
        return this.#escape();
      case 'typed': {
        const cell = this.activeCell();
        return cell !== undefined && this.edit({ rowId: cell.key, columnId: cell.columnId }, command.text);
      }
    }
  }

  toggleGroup(groupId: string): void {
    const collapsed = new Set(this.state.collapsed);
    if (!collapsed.delete(groupId)) collapsed.add(groupId);
    this.set({ collapsed });
    this.layOut(this.props);
    this.props.onCollapsedChange?.([...collapsed]);
  }

  /** The cursor goes along with the record that is shown elsewhere, in its column; the focus stays where it is. */
  follow(rowId: string): void {
    const { cursor, editing } = this.state;
    const line = this.items.lines.get(rowId);
    if (!cursor || editing || line === undefined || cursor.active.key === rowId) return;
    const active = { key: rowId, columnId: cursor.active.columnId };
    this.set({ cursor: { active, anchor: active, line } });
  }

  goToHeading(columnId: string): void {
    this.set({ heading: columnId, focusWish: this.state.focusWish + 1 });
  }

  sortBy(columnId: string): boolean {
    const column = this.props.columns.find(({ id }) => id === columnId);
    if (!column?.sortable || !this.props.onSort) return false;
    const sort = nextSort(this.props.sort, columnId);
    this.props.onSort(sort);
    this.set({ news: { kind: 'sorted', columnId, order: sort === null ? 'own' : sort.descending ? 'down' : 'up' } });
    return true;
  }

  /** Puts a column before the one at `index`; the first stays where it is. */
  moveColumn(columnId: string, index: number): boolean {
    const { columns, onMoveColumn } = this.props;
    const at = columns.findIndex(({ id }) => id === columnId);
    const place = Math.min(columns.length - 1, Math.max(1, index));
    if (!onMoveColumn || at < 1) return false;
    if (place === at) return true;
    onMoveColumn(columnId, place);
    this.set({ news: { kind: 'moved', columnId, place: place + 1 }, focusWish: this.state.focusWish + 1 });
    return true;
  }

  resizeColumn(columnId: string, width: number | null): boolean {
    if (!this.props.onResizeColumn) return false;
    this.props.onResizeColumn(columnId, width);
    if (width !== null) this.set({ news: { kind: 'resized', columnId, width } });
    return true;
  }

  edit(address: CellAddress, typed: string | null): boolean {
    if (!this.canEdit(address)) return false;
    this.set({ editing: { ...address, typed } });
    return true;
  }

  /**
   * Hands the input to the host. When it refuses, Enter leaves the editor open with the reason, and anything else
   * leaves the text in the cell with the reason.
   */
  commit(address: CellAddress, input: CellInput, after: AfterEdit): void {
    const others = after === 'all' ? this.rowsWith(address.rowId) : [];
    if (others.length > 1) {
      this.#finish('stay');
      this.writeAll(address, input, others);
      return;
    }
    const refusal = this.#isUnchanged(address, input) ? undefined : this.props.onEdit?.({ ...address, input });
    const { kept } = this.state;
    if (!refusal) {
      this.set({ kept: withoutProblem(kept, address.rowId, address.columnId) });
      this.#finish(after);
      return;
    }
    const text = input.kind === 'text' ? input.text : '';
    this.set({ kept: withProblems(kept, [{ ...address, text, problem: refusal.problem }]) });
    if (after !== 'down' && after !== 'up') this.#finish(after);
  }

  /** Gives up what was typed. */
  cancel(address: CellAddress): void {
    this.set({ kept: withoutProblem(this.state.kept, address.rowId, address.columnId) });
    this.#finish('stay');
  }

  /** Closes an editor in which nothing was chosen; a text refused before stays. */
  close(after: 'stay' | 'leave'): void {
    this.#finish(after);
  }

  create(groupId: string): void {
    const rowId = this.props.onCreateRow?.(groupId);
    if (rowId) this.handle.goTo(rowId, true);
  }

  readonly handle: GridHandle = {
    rowsWith: (rowId) => (this.state.selected.has(rowId) ? this.selectedRows() : [rowId]),
    // The row may be one that the host has just made and not given yet.
    goTo: (rowId, types) => {
      const columnId = this.props.columns[0]?.id;
      if (columnId === undefined) return;
      const cell = { key: rowId, columnId };
      this.set({
        cursor: { active: cell, anchor: cell, line: this.position().line },
        editing: types ? { rowId, columnId, typed: null } : null,
        focusWish: this.state.focusWish + 1,
      });
    },
  };

  #move(move: Move, extend: boolean): boolean {
    const item = this.items.list[this.position().line];
    if (item?.kind === 'group' && (move === 'left' || move === 'right') && !extend) {
      if (item.collapsed === (move === 'right')) this.toggleGroup(item.group.id);
      return true;
    }
    const above = this.activeCell()?.columnId ?? this.props.columns[0]?.id;
    if (move === 'up' && !extend && above !== undefined && this.position().line === 0 && this.props.onSort) {
      this.goToHeading(above);
      return true;
    }
    return this.go(this.#destination(move), extend);
  }

  #runOnHeading(command: Command, columnId: string): boolean {
    const { columns } = this.props;
    const at = columns.findIndex(({ id }) => id === columnId);
    const column = columns[at];
    switch (command.type) {
      case 'move': {
        if (command.move === 'next' || command.move === 'previous') return false;
        const heading = headingAfter(command.move, columnId, columns);
        if (heading !== undefined) this.goToHeading(heading);
        else this.go({ line: 0, column: Math.max(0, at) });
        return true;
      }
      case 'edit':
      case 'toggleRow':
        return this.sortBy(columnId);
      case 'moveColumn':
        return this.moveColumn(columnId, at + command.step);
      case 'resizeColumn':
        return column !== undefined && this.resizeColumn(columnId, column.width + command.step * WIDTH_STEP);
      case 'escape':
        this.set({ heading: null, focusWish: this.state.focusWish + 1 });
        return true;
      default:
        return false;
    }
  }

  #destination(move: Move): Position | undefined {
    const { list } = this.items;
    return movePosition(this.position(), move, { lines: list, columns: this.props.columns.length, page: this.#page });
  }

  #enter(): boolean {
    const cell = this.activeCell();
    const item = cell && this.itemOf(cell.key);
    if (!item) return false;
    if (item.kind === 'group') this.toggleGroup(item.group.id);
    else if (item.kind === 'create') this.create(item.group.id);
    else if (!this.edit({ rowId: cell.key, columnId: cell.columnId }, null)) return this.#openRow();
    return true;
  }

  /** A group whose header names nothing to open stays as it is. */
  openGroup(group: GridGroup<Row>): boolean {
    if (!this.props.onOpenGroup || group.header?.openLabel === undefined) return false;
    this.props.onOpenGroup(group.id);
    return true;
  }

  #openRow(): boolean {
    const item = this.items.list[this.position().line];
    if (item?.kind === 'group') return this.openGroup(item.group);
    if (item?.kind !== 'row' || !this.props.onOpenRow) return false;
    this.props.onOpenRow(item.row.id);
    return true;
  }

  #toggleActive(): boolean {
    const item = this.items.list[this.position().line];
    if (item?.kind === 'group') this.toggleGroup(item.group.id);
    else if (item?.kind === 'create') this.create(item.group.id);
    else if (item) this.toggleRow(item.row.id);
    return item !== undefined;
  }

  #moveRow(step: -1 | 1): boolean {
    const cell = this.activeCell();
    const move = cell && stepRow(this.props.groups, cell.key, step);
    if (!move || !this.props.onMoveRow) return false;
    this.props.onMoveRow(move);
    this.set({ focusWish: this.state.focusWish + 1 });
    return true;
  }

  #duplicate(): boolean {
    const rows = this.#chosenRows();
    const columnId = this.props.columns[0]?.id;
    const copy = rows.length > 0 ? this.props.onDuplicate?.(rows) : undefined;
    if (copy === undefined || columnId === undefined) return rows.length > 0;
    const cell = { key: copy, columnId };
    const line = this.position().line + 1;
    this.select(new Set());
    this.set({ cursor: { active: cell, anchor: cell, line }, focusWish: this.state.focusWish + 1 });
    return true;
  }

  /** The selected rows, else the one the cursor is on. */
  #chosenRows(): string[] {
    const item = this.items.list[this.position().line];
    return this.state.selected.size > 0 ? this.selectedRows() : item?.kind === 'row' ? [item.row.id] : [];
  }

  #deleteRows(): boolean {
    const rows = this.#chosenRows();
    if (rows.length === 0 || !this.props.onDelete) return false;
    this.select(new Set());
    this.props.onDelete(rows);
    this.set({ focusWish: this.state.focusWish + 1 });
    return true;
  }

  #selectAll(): boolean {
    const { columns } = this.props;
    const first = cellAt({ line: 0, column: 0 }, this.items, columns);
    const last = cellAt({ line: this.items.list.length - 1, column: columns.length - 1 }, this.items, columns);
    if (!first || !last) return false;
    this.set({ cursor: { active: first, anchor: last, line: 0 }, focusWish: this.state.focusWish + 1 });
    return true;
  }

  #escape(): boolean {
    const { cursor, selected, kept } = this.state;
    if (selected.size > 0) this.select(new Set());
    if (!cursor) return true;
    const { key, columnId } = cursor.active;
    this.set({ cursor: { ...cursor, anchor: cursor.active }, kept: withoutProblem(kept, key, columnId) });
    return true;
  }

  #finish(after: AfterEdit): void {
    this.set({ editing: null });
    if (after === 'leave') return;
    if (after === 'stay' || after === 'all' || !this.go(this.#destination(after)))
      this.set({ focusWish: this.state.focusWish + 1 });
  }

  #isUnchanged({ rowId, columnId }: CellAddress, input: CellInput): boolean {
    const item = this.itemOf(rowId);
    const column = this.props.columns.find(({ id }) => id === columnId);
    const { kept } = this.state;
    if (item?.kind !== 'row' || input.kind !== 'text' || kept.get(rowId)?.has(columnId)) return false;
    return column?.text(item.row) === input.text;
  }
}
