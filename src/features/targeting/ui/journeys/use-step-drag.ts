import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';

export interface StepDrag {
  heldId: string;
  /** The line it is held over, and on which side of it it would go. */
  over: { id: string; side: 'before' | 'after' } | null;
}

/** Carrying a step of a journey by its handle, before or after another one. */
export function useStepDrag(onDrop: (id: string, over: NonNullable<StepDrag['over']>) => void) {
  const [drag, setDrag] = useState<StepDrag | null>(null);
  const drop = useEffectEvent(onDrop);
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data.stepId === 'string',
        onDrag({ source, location }) {
          const heldId = String(source.data.stepId);
          const { dropTargets, input } = location.current;
          setDrag({ heldId, over: overOf(heldId, dropTargets[0]?.element, input.clientY) });
        },
        onDrop({ source, location }) {
          const heldId = String(source.data.stepId);
          const { dropTargets, input } = location.current;
          const over = overOf(heldId, dropTargets[0]?.element, input.clientY);
          setDrag(null);
          if (over) drop(heldId, over);
        },
      }),
    [],
  );
  const register = useCallback((stepId: string, line: HTMLElement, handle: HTMLElement) => {
    return combine(
      dropTargetForElements({ element: line }),
      draggable({ element: line, dragHandle: handle, getInitialData: () => ({ stepId }) }),
    );
  }, []);
  return { drag, register };
}

function overOf(heldId: string, line: Element | undefined, y: number): StepDrag['over'] {
  const id = line instanceof HTMLElement ? line.dataset.step : undefined;
  if (!line || id === undefined || id === heldId) return null;
  const { top, height } = line.getBoundingClientRect();
  return { id, side: y < top + height / 2 ? 'before' : 'after' };
}
