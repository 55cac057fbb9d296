import { beforeEach, describe, expect, it } from 'vitest';
import { columns, groups, host, props, resetHost, type Row, row, written } from '../../../tests/support/grid-stage.ts';
import { GridController } from './grid-controller.ts';
import type { Command, Move } from './grid-navigation.ts';
import { copied } from './grid-state.ts';

let grid: GridController<Row>;
const at = (line: number, column: number) => grid.go({ line, column });
const move = (name: Move, extend = false) => grid.run({ type: 'move', move: name, extend });
type Plain = Exclude<Command['type'], 'move' | 'moveRow' | 'typed' | 'fill' | 'moveColumn' | 'resizeColumn'>;
const run = (type: Plain) => grid.run({ type });

// Lines: 0 g1, 1 r1, 2 r2, 3 g1+, 4 g2, 5 r3, 6 g2+
beforeEach(() => {
  resetHost();
  grid = new GridController(props);
});

describe('cursor', () => {
  it('tells the host which cell it is in, once', () => {
    at(1, 0);
    at(1, 0);
    move('right');
    at(4, 0);
    expect(host.onActiveChange.mock.calls.map(([cell]) => cell)).toEqual([
      { rowId: 'r1', columnId: 'name' },
      { rowId: 'r1', columnId: 'amount' },
      null,
    ]);
  });

  it('stays at its height when its row is deleted by someone else', () => {
    at(2, 1);
    grid.receive({ ...props, groups: [{ ...groups[0], id: 'g1', rows: [row('r1', 10)] }] });
    expect(grid.position()).toEqual({ line: 2, column: 1 });
    expect(grid.activeCell()?.key).toBe('g1+');
  });

  it('stays on its row when others come above', () => {
    at(2, 1);
    grid.receive({
      ...props,
      groups: [{ id: 'g1', header: { title: 'One' }, rows: [row('r0', 1), row('r1', 1), row('r2', 2)] }],
    });
    expect(grid.position()).toEqual({ line: 3, column: 1 });
  });

  it('follows the record that a panel goes to, in its column, without asking for the focus', () => {
    grid.follow('r2');
    expect(grid.activeCell()).toBeUndefined();
    at(1, 1);
    const { focusWish } = grid.state;
    grid.follow('r2');
    expect(grid.activeCell()).toEqual({ key: 'r2', columnId: 'amount' });
    expect(grid.state.focusWish).toBe(focusWish);
    grid.follow('gone');
    expect(grid.position()).toEqual({ line: 2, column: 1 });
    run('edit');
    grid.follow('r1');
    expect(grid.activeCell()?.key).toBe('r2');
  });

  it('lets Tab out after Escape, so that no one is kept in the table', () => {
    at(1, 0);
    expect(move('next')).toBe(true);
    run('escape');
    expect(move('next')).toBe(false);
    expect(move('next')).toBe(true);
  });
});

describe('groups', () => {
  it('fold with ←, unfold with →, and toggle with Enter or Space', () => {
    at(0, 0);
    move('left');
    expect(grid.items.list.map(({ key }) => key)).toEqual(['g1', 'g2', 'r3', 'g2+']);
    move('left');
    expect(grid.state.collapsed.has('g1')).toBe(true);
    move('right');
    expect(grid.items.list).toHaveLength(7);
    run('edit');
    run('toggleRow');
    expect(grid.state.collapsed.size).toBe(0);
  });
});

describe('editing', () => {
  const cell = { rowId: 'r1', columnId: 'amount' };

  it('opens where editing is allowed, and opens the record elsewhere', () => {
    at(1, 1);
    run('edit');
    expect(grid.state.editing).toEqual({ ...cell, typed: null });
    grid.close('stay');
    at(5, 1);
    run('edit');
    expect(grid.state.editing).toBeNull();
    expect(host.onOpenRow).toHaveBeenCalledWith('r3');
    expect(grid.run({ type: 'typed', text: 'x' })).toBe(false);
  });

  it('hands over what was typed and goes down on Enter', () => {
    at(1, 1);
    grid.run({ type: 'typed', text: '5' });
    grid.commit(cell, { kind: 'text', text: '5k' }, 'down');
    expect(host.onEdit).toHaveBeenCalledWith({ ...cell, input: { kind: 'text', text: '5k' } });
    expect(grid.state.editing).toBeNull();
    expect(grid.position()).toEqual({ line: 2, column: 1 });
  });

  it('says nothing to the host when nothing changed', () => {
    at(1, 1);
    run('edit');
    grid.commit(cell, { kind: 'text', text: '10 €' }, 'stay');
    expect(host.onEdit).not.toHaveBeenCalled();
  });

  it('keeps a refused text: open on Enter, in the cell when leaving, gone on Escape', () => {
    host.onEdit.mockReturnValue({ problem: 'Not an amount.' });
    at(1, 1);
    run('edit');
    grid.commit(cell, { kind: 'text', text: 'abc' }, 'down');
    expect(grid.state.editing).not.toBeNull();
    expect(grid.position().line).toBe(1);
    grid.commit(cell, { kind: 'text', text: 'abc' }, 'next');
    expect(grid.state.editing).toBeNull();
    expect(grid.state.kept.get('r1')?.get('amount')).toEqual({ ...cell, text: 'abc', problem: 'Not an amount.' });
    at(1, 1);
    run('escape');
    expect(grid.state.kept.size).toBe(0);
  });

  it('forgets a refused text once a good one is given, even the one that was there before', () => {
    host.onEdit.mockReturnValueOnce({ problem: 'No.' });
    grid.commit(cell, { kind: 'text', text: 'abc' }, 'stay');
    grid.commit(cell, { kind: 'text', text: '10 €' }, 'stay');
    expect(host.onEdit).toHaveBeenCalledTimes(2);
    expect(grid.state.kept.size).toBe(0);
  });

  it('creates a row and opens its first cell', () => {
    at(3, 0);
    run('edit');
    expect(host.onCreateRow).toHaveBeenCalledWith('g1');
    expect(grid.state.editing).toEqual({ rowId: 'new', columnId: 'name', typed: null });
  });
});

describe('rows', () => {
  it('are selected with Space, deleted with Delete, and copied whole', () => {
    at(1, 0);
    run('toggleRow');
    at(5, 0);
    run('toggleRow');
    expect(host.onSelectionChange).toHaveBeenLastCalledWith(['r1', 'r3']);
    expect(copied(grid.state, grid.items, columns)).toEqual([
      ['Row r1', '10', 'fixed'],
      ['Row r3', '30', 'fixed'],
    ]);
    run('clear');
    expect(host.onDelete).toHaveBeenCalledWith(['r1', 'r3']);
    expect(host.onWrite).not.toHaveBeenCalled();
  });

  it('move up and down', () => {
    at(2, 0);
    grid.run({ type: 'moveRow', step: 1 });
    expect(host.onMoveRow).toHaveBeenCalledWith({ rowId: 'r2', groupId: 'g2', index: 0 });
  });
});

describe('ranges', () => {
  it('grow with Shift over group lines, and copy only rows', () => {
    at(2, 0);
    for (let step = 0; step < 3; step += 1) move('down', true);
    move('right', true);
    expect(grid.range()).toEqual({ top: 2, bottom: 5, left: 0, right: 1 });
    expect(copied(grid.state, grid.items, columns)).toEqual([
      ['Row r2', '20'],
      ['Row r3', '30'],
    ]);
  });

  it('clear the cells that can be edited', () => {
    at(1, 1);
    grid.go({ line: 5, column: 2 }, true);
    run('clear');
    const value = { kind: 'nothing' };
    expect(written()).toEqual({
      cells: [
        { rowId: 'r1', columnId: 'amount', value },
        { rowId: 'r2', columnId: 'amount', value },
      ],
      newRows: [],
      locked: 1,
    });
  });

  it('take everything with ⌘A', () => {
    run('selectAll');
    expect(copied(grid.state, grid.items, columns)).toHaveLength(3);
  });
});

describe('headings', () => {
  const arrow = (type: 'moveColumn' | 'resizeColumn', step: -1 | 1) => grid.run({ type, step });
  beforeEach(() => {
    at(0, 0);
    move('up');
  });

  it('are above the first line, and lead back to it', () => {
    expect(grid.state.heading).toBe('name');
    move('right');
    expect(grid.state.heading).toBe('amount');
    move('down');
    expect(grid.state.heading).toBeNull();
    expect(grid.position()).toEqual({ line: 0, column: 1 });
  });

  it('let Tab out, and take no typing', () => {
    expect(move('next')).toBe(false);
    expect(grid.run({ type: 'typed', text: 'x' })).toBe(false);
    expect(grid.state.editing).toBeNull();
  });

  it('sort up, down, then not at all', () => {
    run('edit');
    grid.receive({ ...props, sort: { columnId: 'name', descending: false } });
    run('toggleRow');
    grid.receive({ ...props, sort: { columnId: 'name', descending: true } });
    run('edit');
    expect(host.onSort.mock.calls.map(([sort]) => sort)).toEqual([
      { columnId: 'name', descending: false },
      { columnId: 'name', descending: true },
      null,
    ]);
    move('right');
    expect(run('edit')).toBe(false);
  });

  it('move and widen their column, never before the first', () => {
    expect(arrow('moveColumn', 1)).toBe(false);
    move('right');
    arrow('moveColumn', 1);
    expect(host.onMoveColumn).toHaveBeenCalledExactlyOnceWith('amount', 2);
    arrow('moveColumn', -1);
    expect(host.onMoveColumn).toHaveBeenCalledTimes(1);
    arrow('resizeColumn', 1);
    expect(host.onResizeColumn).toHaveBeenCalledExactlyOnceWith('amount', 116);
  });
});

describe('opening', () => {
  it('shows the record of a line, a row’s or a group’s', () => {
    at(1, 1);
    expect(run('open')).toBe(true);
    expect(host.onOpenRow).toHaveBeenCalledExactlyOnceWith('r1');
    at(0, 0);
    expect(run('open')).toBe(true);
    expect(host.onOpenGroup).toHaveBeenCalledExactlyOnceWith('g1');
  });

  it('leaves a group that has nothing to open', () => {
    at(4, 0);
    expect(run('open')).toBe(false);
    expect(host.onOpenGroup).not.toHaveBeenCalled();
  });
});
