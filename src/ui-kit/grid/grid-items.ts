import type { GridGroup, GridRow, RowMove } from './grid-types.ts';

export const ROW_HEIGHT = 36;
export const GROUP_HEIGHT = 40;
export const HEAD_HEIGHT = 33;
export const FOOT_HEIGHT = 41;

/** What stands on each line of the table, from top to bottom. */
export type GridItem<Row> =
  | { kind: 'group'; key: string; group: GridGroup<Row>; collapsed: boolean }
  | { kind: 'row'; key: string; group: GridGroup<Row>; row: Row }
  | { kind: 'create'; key: string; group: GridGroup<Row> };

export interface GridItems<Row> {
  list: readonly GridItem<Row>[];
  /** Line of each item by its key: a row’s or group’s id. */
  lines: ReadonlyMap<string, number>;
}

/** Lays groups out as lines: the group’s own, its rows unless collapsed, then the line that creates one. */
export function layOut<Row extends GridRow>(
  groups: readonly GridGroup<Row>[],
  collapsed: ReadonlySet<string>,
  creates: boolean,
): GridItems<Row> {
  const list: GridItem<Row>[] = [];
  for (const group of groups) {
    const closed = collapsed.has(group.id) && group.header !== undefined;
    if (group.header) list.push({ kind: 'group', key: group.id, group, collapsed: closed });
    if (closed) continue;
    for (const row of group.rows) list.push({ kind: 'row', key: row.id, group, row });
    if (creates) list.push({ kind: 'create', key: `${group.id}+`, group });
  }
  return { list, lines: new Map(list.map((item, line) => [item.key, line])) };
}

export function heightOf(item: GridItem<unknown> | undefined): number {
  return item?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT;
}

/**
 * Where a row goes when moved one step: within its group, else to the end of the group above or the start of the one
 * below. Undefined at the edges of the table.
 */
export function stepRow<Row extends GridRow>(
  groups: readonly GridGroup<Row>[],
  rowId: string,
  step: -1 | 1,
): RowMove | undefined {
  const at = groups.findIndex((group) => group.rows.some((row) => row.id === rowId));
  const group = groups[at];
  if (!group) return undefined;
  const index = group.rows.findIndex((row) => row.id === rowId) + step;
  if (index >= 0 && index < group.rows.length) return { rowId, groupId: group.id, index };
  const neighbour = groups[at + step];
  return neighbour && { rowId, groupId: neighbour.id, index: step < 0 ? neighbour.rows.length : 0 };
}
