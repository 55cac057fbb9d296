import { beforeEach, describe, expect, it } from 'vitest';
import { host, props, resetHost, type Row, row, written } from '../../../tests/support/grid-stage.ts';
import { GridController } from './grid-controller.ts';

let grid: GridController<Row>;
const at = (line: number, column: number) => grid.go({ line, column });
const run = (type: 'toggleRow' | 'extendRows' | 'duplicateRows') => grid.run({ type });

// Lines: 0 g1, 1 r1, 2 r2, 3 g1+, 4 g2, 5 r3, 6 g2+
beforeEach(() => {
  resetHost();
  grid = new GridController(props);
});

describe('pasting', () => {
  const pasted = (text: string) => ({ kind: 'pasted', text });

  it('fills the group’s rows, then makes new ones there, never touching the next group', () => {
    at(2, 0);
    grid.paste([
      ['a', '1', 'dropped', 'too far'],
      ['b', '2'],
      ['', ''],
    ]);
    expect(written()).toEqual({
      cells: [
        { rowId: 'r2', columnId: 'name', value: pasted('a') },
        { rowId: 'r2', columnId: 'amount', value: pasted('1') },
      ],
      newRows: [
        {
          groupId: 'g1',
          cells: [
            { columnId: 'name', text: 'b' },
            { columnId: 'amount', text: '2' },
          ],
        },
      ],
      locked: 0,
    });
  });

  it('repeats one cell over a range, group lines left out, and counts what may not be touched', () => {
    at(1, 1);
    grid.go({ line: 5, column: 1 }, true);
    grid.paste([['7']]);
    expect(written()?.cells).toEqual([
      { rowId: 'r1', columnId: 'amount', value: pasted('7') },
      { rowId: 'r2', columnId: 'amount', value: pasted('7') },
    ]);
    expect(written()?.newRows).toEqual([]);
    expect(written()?.locked).toBe(1);
  });

  it('makes only new rows on the creating line', () => {
    at(6, 0);
    grid.paste([['a'], ['b']]);
    expect(written()?.cells).toEqual([]);
    expect(written()?.newRows.map(({ groupId }) => groupId)).toEqual(['g2', 'g2']);
  });

  it('keeps the texts the host refused, until something good comes', () => {
    host.onWrite.mockReturnValueOnce([{ rowId: 'r1', columnId: 'amount', text: 'x', problem: 'Not an amount.' }]);
    at(1, 1);
    grid.paste([['x']]);
    expect(grid.state.kept.get('r1')?.get('amount')?.problem).toBe('Not an amount.');
    grid.paste([['4']]);
    expect(grid.state.kept.size).toBe(0);
  });

  it('forgets the texts refused in a paste that is undone, and only then', () => {
    const shows = (rows: Row[]) => grid.receive({ ...props, groups: [{ id: 'g1', header: { title: 'One' }, rows }] });
    host.onWrite.mockReturnValueOnce([{ rowId: 'r1', columnId: 'amount', text: 'x', problem: 'Not an amount.' }]);
    at(1, 0);
    grid.paste([['New', 'x']]);
    shows([row('r1', 10), row('r2', 21)]);
    expect(grid.state.kept.size).toBe(1);
    shows([{ ...row('r1', 10), name: 'New' }, row('r2', 21)]);
    expect(grid.state.kept.size).toBe(1);
    shows([row('r1', 10), row('r2', 22)]);
    expect(grid.state.kept.size).toBe(0);
  });

  it('keeps a text refused since, when an older paste whose refusals were put right is undone', () => {
    const shows = (...rows: Row[]) =>
      grid.receive({ ...props, groups: [{ id: 'g1', header: { title: 'One' }, rows }] });
    const refuses = () =>
      host.onWrite.mockReturnValueOnce([{ rowId: 'r1', columnId: 'amount', text: 'x', problem: 'Not an amount.' }]);
    refuses();
    at(1, 0);
    grid.paste([['New', 'x']]);
    at(1, 1);
    grid.paste([['4']]);
    shows({ ...row('r1', 4), name: 'New' });
    refuses();
    grid.paste([['x']]);
    shows(row('r1', 4));
    expect(grid.state.kept.size).toBe(1);
  });
});

describe('filling', () => {
  const copyOf = (rowId: string, columnId: string) => ({ kind: 'copy', of: { rowId, columnId } });

  it('down copies the first row of the range, or the row above a single cell', () => {
    at(1, 0);
    grid.go({ line: 2, column: 1 }, true);
    grid.run({ type: 'fill', direction: 'down' });
    expect(written()?.cells).toEqual([
      { rowId: 'r2', columnId: 'name', value: copyOf('r1', 'name') },
      { rowId: 'r2', columnId: 'amount', value: copyOf('r1', 'amount') },
    ]);
    host.onWrite.mockClear();
    at(5, 0);
    grid.run({ type: 'fill', direction: 'down' });
    expect(written()?.cells).toEqual([{ rowId: 'r3', columnId: 'name', value: copyOf('r2', 'name') }]);
    host.onWrite.mockClear();
    at(1, 0);
    grid.run({ type: 'fill', direction: 'down' });
    expect(host.onWrite).not.toHaveBeenCalled();
  });

  it('right gives the other columns what a spreadsheet would get', () => {
    at(1, 0);
    grid.go({ line: 1, column: 1 }, true);
    grid.run({ type: 'fill', direction: 'right' });
    expect(written()?.cells).toEqual([{ rowId: 'r1', columnId: 'amount', value: { kind: 'pasted', text: 'Row r1' } }]);
  });

  it('by the handle repeats the range as far as it is pulled, and shows it', () => {
    at(1, 0);
    grid.stretchTo({ line: 5, column: 1 });
    expect(grid.state.filling).toEqual({ top: 1, bottom: 5, left: 0, right: 0 });
    grid.endStretch();
    expect(written()?.cells.map(({ rowId, value }) => [rowId, value])).toEqual([
      ['r2', copyOf('r1', 'name')],
      ['r3', copyOf('r1', 'name')],
    ]);
    expect(grid.range()).toEqual({ top: 1, bottom: 5, left: 0, right: 0 });
    expect(grid.state.filling).toBeNull();
  });

  it('upwards takes the nearest first', () => {
    at(2, 0);
    grid.go({ line: 5, column: 0 }, true);
    grid.stretchTo({ line: 1, column: 0 });
    grid.endStretch();
    // « Row r2, Row r3 » go on backwards; copied, the nearest comes first.
    expect(written()?.cells).toEqual([{ rowId: 'r1', columnId: 'name', value: { kind: 'pasted', text: 'Row r1' } }]);
    host.onWrite.mockClear();
    at(2, 0);
    grid.go({ line: 5, column: 0 }, true);
    grid.stretchTo({ line: 1, column: 0 });
    grid.endStretch(true);
    expect(written()?.cells).toEqual([{ rowId: 'r1', columnId: 'name', value: copyOf('r3', 'name') }]);
  });
});

describe('several rows', () => {
  const cell = { rowId: 'r1', columnId: 'name' };

  it('are chosen from one to another with Shift, and forgotten when they go', () => {
    at(1, 0);
    run('toggleRow');
    at(5, 0);
    run('extendRows');
    expect([...grid.state.selected]).toEqual(['r1', 'r2', 'r3']);
    grid.receive({ ...props, groups: [{ id: 'g1', rows: [row('r1', 10)] }] });
    expect([...grid.state.selected]).toEqual(['r1']);
  });

  it('take what is typed in one of them with ⌘ Enter, in one batch', () => {
    at(1, 1);
    run('toggleRow');
    at(5, 1);
    run('extendRows');
    grid.edit({ rowId: 'r1', columnId: 'amount' }, '7');
    grid.commit({ rowId: 'r1', columnId: 'amount' }, { kind: 'text', text: '7' }, 'all');
    expect(host.onEdit).not.toHaveBeenCalled();
    expect(written()?.cells.map(({ rowId }) => rowId)).toEqual(['r1', 'r2']);
    expect(written()?.locked).toBe(1);
    expect(grid.state.editing).toBeNull();
  });

  it('leave the others alone with Enter, or when the cell is of no selected row', () => {
    at(5, 0);
    run('toggleRow');
    at(1, 0);
    grid.commit(cell, { kind: 'text', text: 'x' }, 'down');
    grid.commit(cell, { kind: 'text', text: 'y' }, 'all');
    expect(host.onEdit).toHaveBeenCalledTimes(2);
    expect(host.onWrite).not.toHaveBeenCalled();
  });

  it('are duplicated together, and the cursor goes to the first copy', () => {
    at(1, 1);
    run('toggleRow');
    at(2, 1);
    run('toggleRow');
    run('duplicateRows');
    expect(host.onDuplicate).toHaveBeenCalledExactlyOnceWith(['r1', 'r2']);
    expect(grid.state.cursor?.active).toEqual({ key: 'copy', columnId: 'name' });
    expect(grid.state.selected.size).toBe(0);
  });
});
