import type { KeyboardEvent } from 'react';
import type { CardDirection } from '../../kanban/rules.ts';

export type CardCommand =
  | { type: 'go'; direction: CardDirection }
  | { type: 'move'; direction: 'up' | 'down' | 'left' | 'right' }
  /** The status at this place of the list. */
  | { type: 'status'; index: number }
  | { type: 'delete' };

const ARROWS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;

/** What a key asks of the card that has the focus; undefined when it is not for it. */
export function cardCommand(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): CardCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const arrow = ARROWS[event.key as keyof typeof ARROWS];
  if (arrow) return event.altKey ? { type: 'move', direction: arrow } : { type: 'go', direction: arrow };
  if (event.altKey) return undefined;
  if (event.key === 'Home') return { type: 'go', direction: 'first' };
  if (event.key === 'End') return { type: 'go', direction: 'last' };
  if (event.key === 'Delete' || event.key === 'Backspace') return { type: 'delete' };
  return /^[1-5]$/.test(event.key) ? { type: 'status', index: Number(event.key) - 1 } : undefined;
}
