import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { type RefObject, useEffect, useState } from 'react';

/**
 * What every board of cards does by itself: it scrolls while a card is held near its edges, and the card asked for
 * (`data-card`) comes in view and takes the focus once it is drawn.
 */
export function useCardBoard(boardRef: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState<{ key: string } | null>(null);
  useEffect(() => {
    if (!shown) return undefined;
    const frame = requestAnimationFrame(() => {
      const card = boardRef.current?.querySelector<HTMLElement>(`[data-card="${shown.key}"]`);
      card?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, boardRef]);
  useEffect(() => {
    const element = boardRef.current;
    return element ? autoScrollForElements({ element }) : undefined;
  }, [boardRef]);
  return { shown, show: (key: string) => setShown({ key }) };
}
