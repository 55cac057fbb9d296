import type { KeyboardEvent } from 'react';
import type { CardDirection } from '../../../board/kanban/rules.ts';

export type ItemCommand =
  | { type: 'go'; direction: CardDirection }
  | { type: 'move'; direction: 'up' | 'down' | 'left' | 'right' }
  | { type: 'weigh'; weight: number }
  | { type: 'vote' }
  | { type: 'delete' };

const ARROWS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;

/** What a key asks of the card that has the focus; undefined when it is not for it. */
export function itemCommand(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): ItemCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const arrow = ARROWS[event.key as keyof typeof ARROWS];
  if (arrow) return { type: event.altKey ? 'move' : 'go', direction: arrow };
  if (event.altKey) return undefined;
  if (event.key === 'Home') return { type: 'go', direction: 'first' };
  if (event.key === 'End') return { type: 'go', direction: 'last' };
  if (event.key === 'Delete' || event.key === 'Backspace') return { type: 'delete' };
  if (event.key.toLowerCase() === 'v') return { type: 'vote' };
  return /^[1-5]$/.test(event.key) ? { type: 'weigh', weight: Number(event.key) } : undefined;
}
