import type { KeyboardEvent } from 'react';
import type { CardDirection } from '../kernel/cards.ts';

/** What the arrows do on every board of cards: go to another card, or, with Alt, move the card itself. */
export type CardStep =
  | { type: 'go'; direction: CardDirection }
  | { type: 'move'; direction: 'up' | 'down' | 'left' | 'right' };

export type CardKey = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const ARROWS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;

/** The step that a key asks of the card that has the focus; undefined when it asks none. */
export function cardStep({ key, altKey, ctrlKey, metaKey, shiftKey }: CardKey): CardStep | undefined {
  if (ctrlKey || metaKey || shiftKey) return undefined;
  const arrow = ARROWS[key as keyof typeof ARROWS];
  if (arrow) return { type: altKey ? 'move' : 'go', direction: arrow };
  if (altKey) return undefined;
  if (key === 'Home') return { type: 'go', direction: 'first' };
  return key === 'End' ? { type: 'go', direction: 'last' } : undefined;
}
