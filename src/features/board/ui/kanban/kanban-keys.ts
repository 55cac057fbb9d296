import { type CardKey, type CardStep, cardStep } from '../../../../web/card-keys.ts';

export type CardCommand =
  | CardStep
  /** The status at this place of the list. */
  | { type: 'status'; index: number }
  | { type: 'delete' };

/** What a key asks of the card that has the focus; undefined when it is not for it. */
export function cardCommand(event: CardKey): CardCommand | undefined {
  const step = cardStep(event);
  if (step) return step;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  if (event.key === 'Delete' || event.key === 'Backspace') return { type: 'delete' };
  return /^[1-5]$/.test(event.key) ? { type: 'status', index: Number(event.key) - 1 } : undefined;
}
