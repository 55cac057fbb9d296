import type { Key } from '../../../ui-kit/grid/grid-navigation.ts';
import type { Step } from '../../objectives/rules.ts';
import type { CascadeRow } from './cascade-model.ts';

/** What a key asks of the tree of objectives. */
export type TreeCommand =
  | { type: 'go'; id: string }
  | { type: 'fold'; id: string; folded: boolean }
  | { type: 'step'; step: Step }
  | { type: 'open' | 'moveUnder' | 'delete' | 'nothing' };

const STEPS: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down' };
const LEVELS: Record<string, Step> = { ArrowRight: 'in', ArrowLeft: 'out' };

/**
 * What a key does on the line `at` of those shown. With Alt, arrows move the objective: up and down among its neighbours, and
 * with Shift too, as in word processors, from level to level; Alt and an arrow to the side alone leave the page, as everywhere.
 */
export function treeCommandOf(
  event: Key,
  shown: readonly CascadeRow[],
  at: number,
  folded: ReadonlySet<string>,
): TreeCommand | undefined {
  const row = shown[at];
  if (!row || event.ctrlKey || event.metaKey) return row && event.key === 'Enter' ? { type: 'open' } : undefined;
  if (event.altKey) {
    const step = STEPS[event.key] ?? (event.shiftKey ? LEVELS[event.key] : undefined);
    return step && { type: 'step', step };
  }
  const to = (index: number): TreeCommand => {
    const target = shown[Math.min(shown.length - 1, Math.max(0, index))];
    return target ? { type: 'go', id: target.id } : { type: 'nothing' };
  };
  const isOpen = row.children > 0 && !folded.has(row.id);
  switch (event.key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(shown.length - 1);
    case 'ArrowRight':
      if (row.children === 0) return { type: 'nothing' };
      return isOpen ? to(at + 1) : { type: 'fold', id: row.id, folded: false };
    case 'ArrowLeft':
      if (isOpen) return { type: 'fold', id: row.id, folded: true };
      return row.parentId === null ? { type: 'nothing' } : { type: 'go', id: row.parentId };
    case 'Enter':
      return { type: 'open' };
    case 'Delete':
    case 'Backspace':
      return { type: 'delete' };
    case 'm':
    case 'M':
      return { type: 'moveUnder' };
    default:
      return undefined;
  }
}
