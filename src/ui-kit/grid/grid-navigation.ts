import type { GridItem } from './grid-items.ts';

/** A place in the table: line of the item list, and column. */
export interface Position {
  line: number;
  column: number;
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'
  | 'top'
  | 'bottom'
  | 'pageUp'
  | 'pageDown'
  | 'next'
  | 'previous';

export interface Geometry {
  lines: readonly Pick<GridItem<unknown>, 'kind'>[];
  columns: number;
  /** Lines that fit on the screen. */
  page: number;
}

/**
 * Where a move leads. Arrows stop at the edges; `next` and `previous` go through the cells of rows in reading order
 * and answer undefined past the last and the first, where Tab leaves the table.
 */
export function movePosition(from: Position, move: Move, geometry: Geometry): Position | undefined {
  const { lines, columns, page } = geometry;
  const line = (value: number) => Math.min(lines.length - 1, Math.max(0, value));
  const column = (value: number) => Math.min(columns - 1, Math.max(0, value));
  switch (move) {
    case 'up':
      return { ...from, line: line(from.line - 1) };
    case 'down':
      return { ...from, line: line(from.line + 1) };
    case 'pageUp':
      return { ...from, line: line(from.line - page) };
    case 'pageDown':
      return { ...from, line: line(from.line + page) };
    case 'left':
      return { ...from, column: column(from.column - 1) };
    case 'right':
      return { ...from, column: column(from.column + 1) };
    case 'rowStart':
      return { ...from, column: 0 };
    case 'rowEnd':
      return { ...from, column: columns - 1 };
    case 'top':
      return { ...from, line: line(0) };
    case 'bottom':
      return { ...from, line: line(lines.length - 1) };
    case 'first':
      return { line: 0, column: 0 };
    case 'last':
      return { line: lines.length - 1, column: columns - 1 };
    case 'next':
      return inReadingOrder(from, 1, geometry);
    case 'previous':
      return inReadingOrder(from, -1, geometry);
  }
}

function inReadingOrder(from: Position, step: 1 | -1, { lines, columns }: Geometry): Position | undefined {
  const column = from.column + step;
  if (lines[from.line]?.kind === 'row' && column >= 0 && column < columns) return { ...from, column };
  for (let line = from.line + step; line >= 0 && line < lines.length; line += step) {
    if (lines[line]?.kind === 'row') return { line, column: step === 1 ? 0 : columns - 1 };
  }
  return undefined;
}

/** What a key asks of the table while no cell is being edited. */
export type Command =
  | { type: 'move'; move: Move; extend: boolean }
  | { type: 'edit' }
  | { type: 'open' }
  | { type: 'toggleRow' }
  /** Selects every row from the last one chosen to this one. */
  | { type: 'extendRows' }
  | { type: 'moveRow'; step: -1 | 1 }
  | { type: 'clear' }
  | { type: 'deleteRows' }
  | { type: 'selectAll' }
  | { type: 'fill'; direction: 'down' | 'right' }
  | { type: 'duplicateRows' }
  /** On a heading. */
  | { type: 'moveColumn' | 'resizeColumn'; step: -1 | 1 }
  | { type: 'escape' }
  | { type: 'typed'; text: string };

export interface Key {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

const ARROWS: Record<string, Move> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const FAR: Record<string, Move> = { ArrowUp: 'top', ArrowDown: 'bottom', ArrowLeft: 'rowStart', ArrowRight: 'rowEnd' };
const JUMPS: Record<string, Move> = { Home: 'rowStart', End: 'rowEnd', PageUp: 'pageUp', PageDown: 'pageDown' };

export function commandOf(event: Key): Command | undefined {
  const { key, shiftKey: extend } = event;
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey) return altCommand(event) ?? typedText(event, mod);
  const far = mod ? FAR[key] : undefined;
  if (far) return { type: 'move', move: far, extend };
  const move = ARROWS[key] ?? JUMPS[key];
  if (move && !(mod && JUMPS[key])) return { type: 'move', move, extend };
  switch (key) {
    case 'Home':
      return { type: 'move', move: 'first', extend };
    case 'End':
      return { type: 'move', move: 'last', extend };
    case 'Tab':
      return { type: 'move', move: extend ? 'previous' : 'next', extend: false };
    case 'Enter':
      return mod ? { type: 'open' } : { type: 'edit' };
    case 'F2':
      return { type: 'edit' };
    case ' ':
      return { type: extend ? 'extendRows' : 'toggleRow' };
    case 'Escape':
      return { type: 'escape' };
    case 'Delete':
    case 'Backspace':
      return mod ? { type: 'deleteRows' } : { type: 'clear' };
    default:
      return (mod ? modCommand(key.toLowerCase(), extend) : undefined) ?? typedText(event, mod);
  }
}

function modCommand(key: string, shift: boolean): Command | undefined {
  if (key === 'd') return shift ? { type: 'duplicateRows' } : { type: 'fill', direction: 'down' };
  if (shift) return undefined;
  if (key === 'a') return { type: 'selectAll' };
  return key === 'r' ? { type: 'fill', direction: 'right' } : undefined;
}

function altCommand({ key, shiftKey }: Key): Command | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown') return { type: 'moveRow', step: key === 'ArrowUp' ? -1 : 1 };
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return { type: shiftKey ? 'resizeColumn' : 'moveColumn', step: key === 'ArrowLeft' ? -1 : 1 };
}

/** A character, or the first half of one (« ^ » before « ê »), that starts typing over the cell. */
function typedText(event: Key, mod: boolean): Command | undefined {
  // AltGr types @ and € on a French keyboard: it says Ctrl + Alt.
  if (mod && !(event.ctrlKey && event.altKey)) return undefined;
  if (event.key === 'Dead' || event.key === 'Process') return { type: 'typed', text: '' };
  const plain = event.key.charCodeAt(0) < 128;
  return /^.$/u.test(event.key) && !(event.altKey && !mod && plain) ? { type: 'typed', text: event.key } : undefined;
}
