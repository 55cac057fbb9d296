import { type GridItem, type GridItems, layOut } from './grid-items.ts';
import type { Position } from './grid-navigation.ts';
import type { Range } from './grid-range.ts';
import { type CellKey, cellAt, positionOf, rangeOfCursor } from './grid-selection.ts';
import { type GridState, startState } from './grid-state.ts';
import type { CellAddress, GridGroup, GridProps, GridRow } from './grid-types.ts';

/** Where the table stands, without a screen: its lines, its cursor, the rows chosen, and whoever wants to know. */
export class GridModel<Row extends GridRow> {
  state: GridState;
  items: GridItems<Row> = { list: [], lines: new Map(), tops: [0], parts: new Map() };
  protected props: GridProps<Row>;
  readonly #listeners = new Set<() => void>();
  /** The row chosen last: the other end when more are chosen with Shift. */
  #rowAnchor: string | null = null;
  #laidOut: { groups: readonly GridGroup<Row>[]; collapsed: ReadonlySet<string>; creates: boolean } | undefined;

  constructor(props: GridProps<Row>) {
    this.props = props;
    this.state = startState(props.initialCollapsed);
    this.layOut(props);
  }

  receive(props: GridProps<Row>): void {
    const before = this.props;
    this.props = props;
    this.layOut(props);
    if (props.groups !== before.groups) this.#forgetGone();
  }

  /** The lines of these groups; the same object as long as nothing of it changes. */
  layOut({ groups, onCreateRow }: Pick<GridProps<Row>, 'groups' | 'onCreateRow'>): GridItems<Row> {
    const { collapsed } = this.state;
    const creates = onCreateRow !== undefined;
    const known = this.#laidOut;
    if (known?.groups !== groups || known.collapsed !== collapsed || known.creates !== creates) {
      this.#laidOut = { groups, collapsed, creates };
      // What is folded, and where rows may be created, is in every part.
      const isSame = known?.collapsed === collapsed && known.creates === creates;
      const parts = isSame ? this.items.parts : new Map<GridGroup<Row>, []>();
      this.items = layOut(groups, collapsed, creates, { ...this.items, parts });
    }
    return this.items;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Where the cursor stands, even if its row has just gone. */
  position(): Position {
    const { cursor } = this.state;
    return cursor ? positionOf(cursor.active, cursor.line, this.items, this.props.columns) : { line: 0, column: 0 };
  }

  range(): Range | undefined {
    const { cursor } = this.state;
    return cursor ? rangeOfCursor(cursor, this.items, this.props.columns) : undefined;
  }

  activeCell(): CellKey | undefined {
    return this.state.cursor ? cellAt(this.position(), this.items, this.props.columns) : undefined;
  }

  go(position: Position | undefined, extend = false): boolean {
    const cell = position && cellAt(position, this.items, this.props.columns);
    if (!cell) return false;
    const before = this.state.cursor;
    const { line } = positionOf(cell, 0, this.items, this.props.columns);
    this.set({
      cursor: { active: cell, anchor: extend && before ? before.anchor : cell, line },
      heading: null,
      focusWish: this.state.focusWish + 1,
    });
    if (before?.active.key !== cell.key || before.active.columnId !== cell.columnId) {
      const isRow = this.items.list[line]?.kind === 'row';
      this.props.onActiveChange?.(isRow ? { rowId: cell.key, columnId: cell.columnId } : null);
    }
    return true;
  }

  toggleRow(rowId: string): void {
    const rows = new Set(this.state.selected);
    if (!rows.delete(rowId)) rows.add(rowId);
    this.#rowAnchor = rowId;
    this.select(rows);
  }

  /** Selects the rows from the one chosen last to this one. */
  extendRows(rowId: string): boolean {
    const { list, lines } = this.items;
    const to = lines.get(rowId);
    if (to === undefined) return false;
    const from = lines.get(this.#rowAnchor ?? rowId) ?? to;
    const between = list.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.select(new Set([...this.state.selected, ...rowIdsOf(between)]));
    return true;
  }

  /** Selects no row any more. */
  deselect(): void {
    this.select(new Set());
    this.set({ focusWish: this.state.focusWish + 1 });
  }

  canEdit({ rowId, columnId }: CellAddress): boolean {
    const item = this.itemOf(rowId);
    const column = this.props.columns.find(({ id }) => id === columnId);
    return Boolean(item?.kind === 'row' && column?.editor && this.props.onEdit && !column.readOnly?.(item.row));
  }

  /** In the order in which they stand; those in a folded group last. */
  protected selectedRows(): string[] {
    const { selected } = this.state;
    const shown = rowIdsOf(this.items.list).filter((id) => selected.has(id));
    return [...new Set([...shown, ...selected])];
  }

  /** Rows that are not there any more cannot stay selected: the next command would concern what nobody sees. */
  #forgetGone(): void {
    const { selected } = this.state;
    if (selected.size === 0) return;
    const there = new Set(this.props.groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
    const left = [...selected].filter((id) => there.has(id));
    if (left.length < selected.size) this.select(new Set(left));
  }

  protected select(selected: ReadonlySet<string>): void {
    this.set({ selected });
    this.props.onSelectionChange?.([...selected]);
  }

  protected itemOf(key: string): GridItem<Row> | undefined {
    return this.items.list[this.items.lines.get(key) ?? -1];
  }

  protected set(change: Partial<GridState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

export function rowIdsOf(items: readonly GridItem<GridRow>[]): string[] {
  return items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : []));
}
