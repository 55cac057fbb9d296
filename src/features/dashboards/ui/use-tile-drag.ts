import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { dropIndexAt } from '../rules.ts';

export interface TileDrag {
  tileId: string;
  /** Where it would be put now, the carried one left out. */
  index: number;
}

/** Carrying tiles over their board: what is carried and where to, and what registers the board and the handles. */
export function useTileDrag(onDrop: (tileId: string, index: number) => void) {
  const [drag, setDrag] = useState<TileDrag | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const indexAt = useEffectEvent((tileId: string, pointer: { x: number; y: number }) => {
    const tiles = [...(board.current?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])].map((tile) => {
      const { left, right, top, bottom } = tile.getBoundingClientRect();
      return { id: tile.dataset.tile ?? '', left, right, top, bottom };
    });
    return dropIndexAt(tiles, tileId, pointer);
  });
  const drop = useEffectEvent(onDrop);

  useEffect(() => {
    if (!board.current) return undefined;
    return dropTargetForElements({
      element: board.current,
      canDrop: ({ source }) => typeof source.data.tileId === 'string',
      onDrag: ({ source, location }) => {
        const tileId = String(source.data.tileId);
        const { clientX: x, clientY: y } = location.current.input;
        const index = indexAt(tileId, { x, y });
        setDrag((before) => (before?.tileId === tileId && before.index === index ? before : { tileId, index }));
      },
      onDragLeave: () => setDrag(null),
      onDrop: ({ source, location }) => {
        const tileId = String(source.data.tileId);
        const { clientX: x, clientY: y } = location.current.input;
        setDrag(null);
        drop(tileId, indexAt(tileId, { x, y }));
      },
    });
  }, []);

  const register = useCallback(
    (tileId: string, tile: HTMLElement, handle: HTMLElement) =>
      draggable({ element: tile, dragHandle: handle, getInitialData: () => ({ tileId }) }),
    [],
  );
  return { drag, board, register };
}
