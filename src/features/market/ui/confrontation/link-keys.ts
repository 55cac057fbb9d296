import type { KeyboardEvent } from 'react';

export type LinkCommand =
  | { type: 'go'; rows: number; columns: number }
  /** Null takes the link back. */
  | { type: 'judge'; value: number | null }
  | { type: 'choose' }
  | { type: 'option' };

const ARROWS: Readonly<Record<string, [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const FAR = 1000;

/**
 * What a key asks of the pair that has the focus and this link; undefined when it is not for it. Digits judge, + and −
 * go one step, from « nothing ties them » where nobody has judged yet.
 */
export function linkCommand(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  value: number | null,
): LinkCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const arrow = ARROWS[event.key];
  if (arrow) return { type: 'go', rows: arrow[0], columns: arrow[1] };
  switch (event.key) {
    case 'Home':
      return { type: 'go', rows: 0, columns: -FAR };
    case 'End':
      return { type: 'go', rows: 0, columns: FAR };
    case '0':
    case '1':
    case '2':
      return { type: 'judge', value: Number(event.key) };
    case '+':
      return { type: 'judge', value: Math.min(2, (value ?? 0) + 1) };
    case '-':
    case '−':
      return { type: 'judge', value: Math.max(-2, (value ?? 0) - 1) };
    case 'Delete':
    case 'Backspace':
      return { type: 'judge', value: null };
    case ' ':
      return { type: 'choose' };
    case 'Enter':
      return { type: 'option' };
    default:
      return undefined;
  }
}

/** A link or a sum as it is written: +2, 0, −3. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace('-', '−');
}
