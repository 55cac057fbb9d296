import { type CardKey, type CardStep, cardStep } from '../../../../web/card-keys.ts';

export type ItemCommand = CardStep | { type: 'weigh'; weight: number } | { type: 'vote' } | { type: 'delete' };

/** What a key asks of the card that has the focus; undefined when it is not for it. */
export function itemCommand(event: CardKey): ItemCommand | undefined {
  const step = cardStep(event);
  if (step) return step;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  if (event.key === 'Delete' || event.key === 'Backspace') return { type: 'delete' };
  if (event.key.toLowerCase() === 'v') return { type: 'vote' };
  return /^[1-5]$/.test(event.key) ? { type: 'weigh', weight: Number(event.key) } : undefined;
}
