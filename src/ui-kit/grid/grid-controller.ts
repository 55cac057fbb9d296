import { type GridItem, type GridItems, layOut, stepRow } from './grid-items.ts';
import { type Command, type Move, movePosition, type Position } from './grid-navigation.ts';
import { planPaste } from './grid-paste.ts';
import { columnsOn, linesOf, type Range } from './grid-range.ts';
import { type CellKey, cellAt, positionOf, rangeOfCursor, withoutProblem, withProblems } from './grid-selection.ts';
import { type GridState, startState } from './grid-state.ts';
import type { CellAddress, CellInput, CellProblem, GridGroup, GridProps, GridRow } from './grid-types.ts';

/** After an accepted edit: where the cursor goes. `leave` is a press elsewhere, which has already moved it. */
export type AfterEdit = 'stay' | 'leave' | Extract<Move, 'down' | 'up' | 'next' | 'previous'>;

/**
 * Everything the table does, without a screen: the component shows `state` and passes on keys, presses and pastes.
 * One per table; `receive` brings it the host’s latest rows.
 */
export class GridController<Row extends GridRow> {
  state: GridState;
  items: GridItems<Row>;
  /** Lines that fit on the screen. */
  page = 10;
  #props: GridProps<Row>;
  #listeners = new Set<() => void>();
  /** Escape was pressed last: Tab then leaves the table. */
  #leaving = false;

  constructor(props: GridProps<Row>) {
    this.#props = props;
    this.state = startState(props.initialCollapsed);
    this.items = this.#layOut();
  }

  receive(props: GridProps<Row>): void {
    const before = this.#props;
    this.#props = props;
    const creates = (given: GridProps<Row>) => given.onCreateRow !== undefined;
    if (props.groups !== before.groups || creates(props) !== creates(before)) this.items = this.#layOut();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Does what a key asks. False when the key is not for the table: the browser then does as usual. */
  run(command: Command): boolean {
    const leaving = this.#leaving;
    this.#leaving = command.type === 'escape';
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
      case 'moveRow':
        return this.#moveRow(command.step);
      case 'clear':
        return this.#clear();
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

  /** Where the cursor stands, even if its row has just gone. */
  position(): Position {
    const { cursor } = this.state;
    return cursor ? positionOf(cursor.active, cursor.line, this.items, this.#props.columns) : { line: 0, column: 0 };
  }

  range(): Range | undefined {
    const { cursor } = this.state;
    return cursor ? rangeOfCursor(cursor, this.items, this.#props.columns) : undefined;
  }

  activeCell(): CellKey | undefined {
    return this.state.cursor ? cellAt(this.position(), this.items, this.#props.columns) : undefined;
  }

  go(position: Position | undefined, extend = false): boolean {
    const cell = position && cellAt(position, this.items, this.#props.columns);
    if (!cell) return false;
    const before = this.state.cursor;
    const { line } = positionOf(cell, 0, this.items, this.#props.columns);
    this.#set({
      cursor: { active: cell, anchor: extend && before ? before.anchor : cell, line },
      focusWish: this.state.focusWish + 1,
    });
    if (before?.active.key !== cell.key || before.active.columnId !== cell.columnId) {
      const isRow = this.items.list[line]?.kind === 'row';
      this.#props.onActiveChange?.(isRow ? { rowId: cell.key, columnId: cell.columnId } : null);
    }
    return true;
  }

  toggleGroup(groupId: string): void {
    const collapsed = new Set(this.state.collapsed);
    if (!collapsed.delete(groupId)) collapsed.add(groupId);
    this.#set({ collapsed });
    this.items = this.#layOut();
    this.#props.onCollapsedChange?.([...collapsed]);
  }

  toggleRow(rowId: string): void {
    const rows = new Set(this.state.selected);
    if (!rows.delete(rowId)) rows.add(rowId);
    this.#select(rows);
  }

  canEdit({ rowId, columnId }: CellAddress): boolean {
    const item = this.#itemOf(rowId);
    const column = this.#props.columns.find(({ id }) => id === columnId);
    return Boolean(item?.kind === 'row' && column?.editor && this.#props.onEdit && !column.readOnly?.(item.row));
  }

  edit(address: CellAddress, typed: string | null): boolean {
    if (!this.canEdit(address)) return false;
    this.#set({ editing: { ...address, typed } });
    return true;
  }

  /**
   * Hands the input to the host. When it refuses, Enter leaves the editor open with the reason, and anything else
   * leaves the text in the cell with the reason.
   */
  commit(address: CellAddress, input: CellInput, after: AfterEdit): void {
    const refusal = this.#isUnchanged(address, input) ? undefined : this.#props.onEdit?.({ ...address, input });
    const { kept } = this.state;
    if (!refusal) {
      this.#set({ kept: withoutProblem(kept, address.rowId, address.columnId) });
      this.#finish(after);
      return;
    }
    const text = input.kind === 'text' ? input.text : '';
    this.#set({ kept: withProblems(kept, [{ ...address, text, problem: refusal.problem }]) });
    if (after !== 'down' && after !== 'up') this.#finish(after);
  }

  /** Gives up what was typed. */
  cancel(address: CellAddress): void {
    this.#set({ kept: withoutProblem(this.state.kept, address.rowId, address.columnId) });
    this.#finish('stay');
  }

  /** Closes an editor in which nothing was chosen; a text refused before stays. */
  close(after: 'stay' | 'leave'): void {
    this.#finish(after);
  }

  create(groupId: string): void {
    const rowId = this.#props.onCreateRow?.(groupId);
    const columnId = this.#props.columns[0]?.id;
    if (!rowId || !columnId) return;
    const cell = { key: rowId, columnId };
    this.#set({
      cursor: { active: cell, anchor: cell, line: this.position().line },
      editing: { rowId, columnId, typed: null },
      focusWish: this.state.focusWish + 1,
    });
  }

  paste(matrix: readonly (readonly string[])[]): boolean {
    const range = this.range();
    const { onPaste, onCreateRow, columns } = this.#props;
    if (!range || !onPaste) return false;
    const paste = planPaste(matrix, range, this.items.list, columns, onCreateRow !== undefined);
    if (paste.cells.length === 0 && paste.newRows.length === 0) return false;
    this.#keep(onPaste(paste));
    return true;
  }

  #move(move: Move, extend: boolean): boolean {
    const item = this.items.list[this.position().line];
    if (item?.kind === 'group' && (move === 'left' || move === 'right') && !extend) {
      if (item.collapsed === (move === 'right')) this.toggleGroup(item.group.id);
      return true;
    }
    return this.go(this.#destination(move), extend);
  }

  #destination(move: Move): Position | undefined {
    const { list } = this.items;
    return movePosition(this.position(), move, { lines: list, columns: this.#props.columns.length, page: this.page });
  }

  #enter(): boolean {
    const cell = this.activeCell();
    const item = cell && this.#itemOf(cell.key);
    if (!item) return false;
    if (item.kind === 'group') this.toggleGroup(item.group.id);
    else if (item.kind === 'create') this.create(item.group.id);
    else if (!this.edit({ rowId: cell.key, columnId: cell.columnId }, null)) return this.#openRow();
    return true;
  }

  /** A group whose header names nothing to open stays as it is. */
  openGroup(group: GridGroup<Row>): boolean {
    if (!this.#props.onOpenGroup || group.header?.openLabel === undefined) return false;
    this.#props.onOpenGroup(group.id);
    return true;
  }

  #openRow(): boolean {
    const item = this.items.list[this.position().line];
    if (item?.kind === 'group') return this.openGroup(item.group);
    if (item?.kind !== 'row' || !this.#props.onOpenRow) return false;
    this.#props.onOpenRow(item.row.id);
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
    const move = cell && stepRow(this.#props.groups, cell.key, step);
    if (!move || !this.#props.onMoveRow) return false;
    this.#props.onMoveRow(move);
    this.#set({ focusWish: this.state.focusWish + 1 });
    return true;
  }

  #clear(): boolean {
    if (this.state.selected.size > 0) return this.#deleteRows();
    const cells = this.#rangeCells().filter((cell) => this.canEdit(cell));
    if (cells.length === 0 || !this.#props.onClear) return false;
    this.#keep(this.#props.onClear(cells));
    return true;
  }

  #deleteRows(): boolean {
    const item = this.items.list[this.position().line];
    const { selected } = this.state;
    const rows = selected.size > 0 ? [...selected] : item?.kind === 'row' ? [item.row.id] : [];
    if (rows.length === 0 || !this.#props.onDelete) return false;
    this.#select(new Set());
    this.#props.onDelete(rows);
    this.#set({ focusWish: this.state.focusWish + 1 });
    return true;
  }

  #selectAll(): boolean {
    const { columns } = this.#props;
    const first = cellAt({ line: 0, column: 0 }, this.items, columns);
    const last = cellAt({ line: this.items.list.length - 1, column: columns.length - 1 }, this.items, columns);
    if (!first || !last) return false;
    this.#set({ cursor: { active: first, anchor: last, line: 0 }, focusWish: this.state.focusWish + 1 });
    return true;
  }

  #escape(): boolean {
    const { cursor, selected, kept } = this.state;
    if (selected.size > 0) this.#select(new Set());
    if (!cursor) return true;
    const { key, columnId } = cursor.active;
    this.#set({ cursor: { ...cursor, anchor: cursor.active }, kept: withoutProblem(kept, key, columnId) });
    return true;
  }

  #finish(after: AfterEdit): void {
    this.#set({ editing: null });
    if (after === 'leave') return;
    if (after === 'stay' || !this.go(this.#destination(after))) this.#set({ focusWish: this.state.focusWish + 1 });
  }

  #isUnchanged({ rowId, columnId }: CellAddress, input: CellInput): boolean {
    const item = this.#itemOf(rowId);
    const column = this.#props.columns.find(({ id }) => id === columnId);
    const { kept } = this.state;
    if (item?.kind !== 'row' || input.kind !== 'text' || kept.get(rowId)?.has(columnId)) return false;
    return column?.text(item.row) === input.text;
  }

  #rangeCells(): CellAddress[] {
    const range = this.range();
    if (!range) return [];
    return linesOf(range).flatMap((line) => {
      const item = this.items.list[line];
      const [left, right] = columnsOn(range, line) ?? [0, -1];
      if (item?.kind !== 'row') return [];
      const columns = this.#props.columns.slice(left, right + 1);
      return columns.map((column) => ({ rowId: item.row.id, columnId: column.id }));
    });
  }

  #keep(problems: readonly CellProblem[] | undefined): void {
    if (problems) this.#set({ kept: withProblems(this.state.kept, problems) });
  }

  #select(selected: ReadonlySet<string>): void {
    this.#set({ selected });
    this.#props.onSelectionChange?.([...selected]);
  }

  #itemOf(key: string): GridItem<Row> | undefined {
    return this.items.list[this.items.lines.get(key) ?? -1];
  }

  #layOut(): GridItems<Row> {
    return layOut(this.#props.groups, this.state.collapsed, this.#props.onCreateRow !== undefined);
  }

  #set(change: Partial<GridState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
