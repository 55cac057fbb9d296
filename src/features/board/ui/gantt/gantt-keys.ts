import type { Handle } from '../../scheduling/rules.ts';

/** What a key asks for on a line of the chart. */
export type GanttCommand =
  | { type: 'go'; by: number }
  | { type: 'edge'; to: 'first' | 'last' }
  | { type: 'push'; handle: Handle; days: number }
  | { type: 'open' }
  | { type: 'toggle' }
  | { type: 'links' }
  | { type: 'zoom'; by: -1 | 1 }
  | { type: 'today' }
  | { type: 'cancel' };

const PAGE = 10;
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE };

interface Pressed {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/**
 * Left and right push the dates: the whole action by a day, with Shift by a week, with Alt its due date, with both its
 * start. Undefined for a key that is not the chart's.
 */
export function commandOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): GanttCommand | undefined {
  const mod = ctrlKey || metaKey;
  if (key === 'Enter') return { type: 'open' };
  if (mod) return undefined;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const direction = key === 'ArrowLeft' ? -1 : 1;
    if (altKey) return { type: 'push', handle: shiftKey ? 'start' : 'due', days: direction };
    return { type: 'push', handle: 'whole', days: shiftKey ? 7 * direction : direction };
  }
  if (altKey) return undefined;
  const by = STEPS[key];
  if (by !== undefined) return { type: 'go', by };
  switch (key) {
    case 'Home':
      return { type: 'edge', to: 'first' };
    case 'End':
      return { type: 'edge', to: 'last' };
    case ' ':
      return { type: 'toggle' };
    case 'Escape':
      return { type: 'cancel' };
    case '+':
      return { type: 'zoom', by: 1 };
    case '-':
      return { type: 'zoom', by: -1 };
    case 'l':
      return { type: 'links' };
    case 't':
      return { type: 'today' };
    default:
      return undefined;
  }
}
