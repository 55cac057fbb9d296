import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';

/** Someone carried over the chart, and over whom. */
export interface PersonDrag {
  heldId: string;
  overId: string | null;
}

/** Carrying people under another manager, and what each card registers itself with. */
export function usePersonDrag(onDrop: (heldId: string, managerId: string) => void) {
  const [drag, setDrag] = useState<PersonDrag | null>(null);
  const drop = useEffectEvent(onDrop);
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data.personId === 'string',
        onDrag({ source, location }) {
          const heldId = String(source.data.personId);
          const over = location.current.dropTargets[0]?.data.personId;
          const overId = typeof over === 'string' && over !== heldId ? over : null;
          setDrag((before) => (before?.heldId === heldId && before.overId === overId ? before : { heldId, overId }));
        },
        onDrop({ source, location }) {
          const heldId = String(source.data.personId);
          const over = location.current.dropTargets[0]?.data.personId;
          setDrag(null);
          if (typeof over === 'string' && over !== heldId) drop(heldId, over);
        },
      }),
    [],
  );
  const register = useCallback((personId: string, card: HTMLElement, canMove: boolean) => {
    const target = dropTargetForElements({ element: card, getData: () => ({ personId }) });
    return canMove ? combine(target, draggable({ element: card, getInitialData: () => ({ personId }) })) : target;
  }, []);
  return { drag, register };
}
