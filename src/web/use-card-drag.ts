import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { type CardPlace, dropIndex } from '../kernel/cards.ts';

export interface CardDrag {
  cardId: string;
  /** Where it would be put now; null away from every column. */
  place: CardPlace | null;
}

export interface CardDragOptions {
  /** The index of a card in a column; null when it stands in another. */
  indexIn: (groupId: string, cardId: string) => number | null;
  onDrop: (cardId: string, place: CardPlace) => void;
}

/** Dragging cards among columns: what is being dragged and where to, and what each column registers itself with. */
export function useCardDrag(options: CardDragOptions) {
  const [drag, setDrag] = useState<CardDrag | null>(null);
  const placeAt = useEffectEvent((cardId: string, column: Element | undefined, y: number): CardPlace | null => {
    const groupId = column instanceof HTMLElement ? column.dataset.column : undefined;
    if (!column || groupId === undefined) return null;
    const drawn = [...column.querySelectorAll<HTMLElement>('[data-index]')].map((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return { index: Number(card.dataset.index), top, bottom };
    });
    drawn.sort((a, b) => a.index - b.index);
    return { groupId, index: dropIndex(drawn, options.indexIn(groupId, cardId), y) };
  });
  const drop = useEffectEvent((cardId: string, place: CardPlace) => options.onDrop(cardId, place));

  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data.cardId === 'string',
        onDrag({ source, location }) {
          const cardId = String(source.data.cardId);
          const { dropTargets, input } = location.current;
          const place = placeAt(cardId, dropTargets[0]?.element, input.clientY);
          setDrag((before) =>
            before?.cardId === cardId &&
            before.place?.groupId === place?.groupId &&
            before.place?.index === place?.index
              ? before
              : { cardId, place },
          );
        },
        onDrop({ source, location }) {
          const cardId = String(source.data.cardId);
          const { dropTargets, input } = location.current;
          const place = placeAt(cardId, dropTargets[0]?.element, input.clientY);
          setDrag(null);
          if (place) drop(cardId, place);
        },
      }),
    [],
  );

  const register = useCallback(
    (groupId: string, column: HTMLElement, scroller: HTMLElement) =>
      combine(
        dropTargetForElements({ element: column, getData: () => ({ groupId }) }),
        autoScrollForElements({ element: scroller }),
      ),
    [],
  );
  return { drag, register };
}
