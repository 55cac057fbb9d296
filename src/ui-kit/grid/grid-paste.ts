import { fillSelection } from './grid-clipboard.ts';
import type { GridItem } from './grid-items.ts';
import { isSingle, type Range } from './grid-range.ts';
import type { GridBatch, GridColumn, GridRow } from './grid-types.ts';

/**
 * What pasting `matrix` at the selection changes. Its lines go to the selected rows, then to the rows below in the
 * same group (never on to the next group, whose rows nobody chose), then, when `creates`, to new rows there. Columns
 * past the last are dropped, and so are cells that cannot be edited.
 */
export function planPaste<Row extends GridRow>(
  matrix: readonly (readonly string[])[],
  range: Range,
  items: readonly GridItem<Row>[],
  columns: readonly GridColumn<Row>[],
  creates: boolean,
): GridBatch {
  const group = items[range.bottom]?.group;
  if (!group) return { cells: [], newRows: [], locked: 0 };
  const targets = items
    .slice(range.top)
    .filter((item, index) => item.kind === 'row' && (range.top + index <= range.bottom || item.group.id === group.id))
    .flatMap((item) => (item.kind === 'row' ? [item.row] : []));
  const selected = items.slice(range.top, range.bottom + 1).filter((item) => item.kind === 'row').length;
  const lines = isSingle(range) ? matrix : fillSelection(matrix, Math.max(1, selected), range.right - range.left + 1);

  const cells: GridBatch['cells'][number][] = [];
  const newRows: GridBatch['newRows'][number][] = [];
  let locked = 0;
  for (const [index, line] of lines.entries()) {
    const texts = line.flatMap((text, offset) => {
      const column = columns[range.left + offset];
      return column?.editor ? [{ column, text }] : [];
    });
    const row = targets[index];
    if (row) {
      const editable = texts.filter(({ column }) => !column.readOnly?.(row));
      locked += texts.length - editable.length;
      for (const { column, text } of editable) {
        cells.push({ rowId: row.id, columnId: column.id, value: { kind: 'pasted', text } });
      }
    } else if (creates && texts.some(({ text }) => text.trim() !== '')) {
      newRows.push({ groupId: group.id, cells: texts.map(({ column, text }) => ({ columnId: column.id, text })) });
    }
  }
  return { cells, newRows, locked };
}
