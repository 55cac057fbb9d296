import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandOf, type Geometry, type Key, type Move, movePosition } from './grid-navigation.ts';

const linesOf = (kinds: readonly Geometry['lines'][number]['kind'][]) => kinds.map((kind) => ({ kind }));
const geometry: Geometry = {
  lines: linesOf(['group', 'row', 'row', 'create', 'group', 'row']),
  columns: 3,
  page: 4,
};
const from = (line: number, column: number, move: Move) => movePosition({ line, column }, move, geometry);

describe('movePosition', () => {
  it('stops at the edges', () => {
    expect(from(0, 0, 'up')).toEqual({ line: 0, column: 0 });
    expect(from(5, 2, 'down')).toEqual({ line: 5, column: 2 });
    expect(from(1, 0, 'left')).toEqual({ line: 1, column: 0 });
    expect(from(1, 2, 'right')).toEqual({ line: 1, column: 2 });
  });

  it('keeps the column while crossing group lines', () => {
    expect(from(3, 2, 'down')).toEqual({ line: 4, column: 2 });
  });

  it('jumps to the ends of rows, of the table, and by pages', () => {
    expect(from(2, 1, 'rowStart')).toEqual({ line: 2, column: 0 });
    expect(from(2, 1, 'rowEnd')).toEqual({ line: 2, column: 2 });
    expect(from(2, 1, 'first')).toEqual({ line: 0, column: 0 });
    expect(from(2, 1, 'last')).toEqual({ line: 5, column: 2 });
    expect(from(2, 1, 'top')).toEqual({ line: 0, column: 1 });
    expect(from(2, 1, 'bottom')).toEqual({ line: 5, column: 1 });
    expect(from(0, 1, 'pageDown')).toEqual({ line: 4, column: 1 });
    expect(from(2, 1, 'pageUp')).toEqual({ line: 0, column: 1 });
  });

  it('reads cell after cell with Tab, over lines that are not rows, and leaves at both ends', () => {
    expect(from(1, 1, 'next')).toEqual({ line: 1, column: 2 });
    expect(from(2, 2, 'next')).toEqual({ line: 5, column: 0 });
    expect(from(5, 0, 'previous')).toEqual({ line: 2, column: 2 });
    expect(from(0, 0, 'next')).toEqual({ line: 1, column: 0 });
    expect(from(5, 2, 'next')).toBeUndefined();
    expect(from(1, 0, 'previous')).toBeUndefined();
  });

  it('never leaves the table, and Tab then Shift-Tab come back', () => {
    const moves: Move[] = ['up', 'down', 'left', 'right', 'rowStart', 'rowEnd', 'first', 'last', 'pageUp', 'pageDown'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('group' as const, 'row' as const, 'create' as const), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(29),
        fc.nat(8),
        fc.constantFrom(...moves),
        (kinds, columns, line, column, move) => {
          const shape = { lines: linesOf(kinds), columns, page: 7 };
          const start = { line: line % kinds.length, column: column % columns };
          const end = movePosition(start, move, shape);
          expect(end && end.line >= 0 && end.line < kinds.length && end.column >= 0 && end.column < columns).toBe(true);
          const tabbed = kinds[start.line] === 'row' ? movePosition(start, 'next', shape) : undefined;
          if (tabbed) expect(movePosition(tabbed, 'previous', shape)).toEqual(start);
        },
      ),
    );
  });
});

describe('commandOf', () => {
  const command = (key: string, held: Partial<Key> = {}) =>
    commandOf({ key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held });

  it('moves, and extends with Shift', () => {
    expect(command('ArrowDown')).toEqual({ type: 'move', move: 'down', extend: false });
    expect(command('ArrowDown', { shiftKey: true })).toEqual({ type: 'move', move: 'down', extend: true });
    expect(command('ArrowDown', { metaKey: true })).toEqual({ type: 'move', move: 'bottom', extend: false });
    expect(command('Home')).toEqual({ type: 'move', move: 'rowStart', extend: false });
    expect(command('Home', { ctrlKey: true })).toEqual({ type: 'move', move: 'first', extend: false });
    expect(command('Tab', { shiftKey: true })).toEqual({ type: 'move', move: 'previous', extend: false });
  });

  it('edits, opens, selects, deletes and moves rows', () => {
    expect(command('Enter')).toEqual({ type: 'edit' });
    expect(command('F2')).toEqual({ type: 'edit' });
    expect(command('Enter', { ctrlKey: true })).toEqual({ type: 'open' });
    expect(command(' ')).toEqual({ type: 'toggleRow' });
    expect(command('a', { metaKey: true })).toEqual({ type: 'selectAll' });
    expect(command('Delete')).toEqual({ type: 'clear' });
    expect(command('Delete', { ctrlKey: true })).toEqual({ type: 'deleteRows' });
    expect(command('ArrowUp', { altKey: true })).toEqual({ type: 'moveRow', step: -1 });
    expect(command(' ', { shiftKey: true })).toEqual({ type: 'extendRows' });
    expect(command('d', { ctrlKey: true })).toEqual({ type: 'fill', direction: 'down' });
    expect(command('D', { ctrlKey: true, shiftKey: true })).toEqual({ type: 'duplicateRows' });
    expect(command('r', { metaKey: true })).toEqual({ type: 'fill', direction: 'right' });
    // Loading the page again stays possible.
    expect(command('R', { metaKey: true, shiftKey: true })).toBeUndefined();
    expect(command('ArrowLeft', { altKey: true })).toEqual({ type: 'moveColumn', step: -1 });
    expect(command('ArrowRight', { altKey: true, shiftKey: true })).toEqual({ type: 'resizeColumn', step: 1 });
  });

  it('takes characters as typing, accents and AltGr included, and leaves shortcuts to the page', () => {
    expect(command('é')).toEqual({ type: 'typed', text: 'é' });
    expect(command('A', { shiftKey: true })).toEqual({ type: 'typed', text: 'A' });
    expect(command('Dead')).toEqual({ type: 'typed', text: '' });
    expect(command('€', { ctrlKey: true, altKey: true })).toEqual({ type: 'typed', text: '€' });
    expect(command('€', { altKey: true })).toEqual({ type: 'typed', text: '€' });
    expect(command('z', { metaKey: true })).toBeUndefined();
    expect(command('k', { ctrlKey: true })).toBeUndefined();
    expect(command('f', { altKey: true })).toBeUndefined();
    expect(command('F5')).toBeUndefined();
    expect(command('Shift', { shiftKey: true })).toBeUndefined();
  });
});
