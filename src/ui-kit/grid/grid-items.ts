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
  /** Line of each item by its key: a row’s or group’s id. The same map as long as the same items stand there. */
  lines: ReadonlyMap<string, number>;
  /** Where each line begins, in px, and at last where all end; the same array as long as the same items stand there. */
  tops: readonly number[];
  /** The lines of each group, used again as long as the group is the same. */
  parts: ReadonlyMap<GridGroup<Row>, readonly GridItem<Row>[]>;
}

/** Lays groups out as lines: the group’s own, its rows unless collapsed, then the line that creates one. */
export function layOut<Row extends GridRow>(
  groups: readonly GridGroup<Row>[],
  collapsed: ReadonlySet<string>,
  creates: boolean,
  before?: GridItems<Row>,
): GridItems<Row> {
  const list: GridItem<Row>[] = [];
  const parts = new Map<GridGroup<Row>, readonly GridItem<Row>[]>();
  for (const group of groups) {
    const part = before?.parts.get(group) ?? linesOfGroup(group, collapsed, creates);
    parts.set(group, part);
    for (const item of part) list.push(item);
  }
  if (before && standsAlike(list, before.list)) return { ...before, list, parts };
  const lines = new Map<string, number>();
  for (const [line, { key }] of list.entries()) lines.set(key, line);
  return { list, lines, tops: topsOf(list), parts };
}

/** Whether the same items stand on the same lines. Most are the very same objects, which is seen sooner than equal keys. */
function standsAlike<Row>(list: readonly GridItem<Row>[], before: readonly GridItem<Row>[]): boolean {
  if (list.length !== before.length) return false;
  for (let line = 0; line < list.length; line += 1) {
    if (list[line] !== before[line] && list[line]?.key !== before[line]?.key) return false;
  }
  return true;
}

function linesOfGroup<Row extends GridRow>(
  group: GridGroup<Row>,
  collapsed: ReadonlySet<string>,
  creates: boolean,
): GridItem<Row>[] {
  const list: GridItem<Row>[] = [];
  const closed = collapsed.has(group.id) && group.header !== undefined;
  if (group.header) list.push({ kind: 'group', key: group.id, group, collapsed: closed });
  if (closed) return list;
  for (const row of group.rows) list.push({ kind: 'row', key: row.id, group, row });
  if (creates) list.push({ kind: 'create', key: `${group.id}+`, group });
  return list;
}

function topsOf(list: readonly GridItem<unknown>[]): readonly number[] {
  let end = 0;
  const ends = list.map(({ kind }) => (end += kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT));
  return [0, ...ends];
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
