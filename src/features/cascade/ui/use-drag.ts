import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { type Destination, destinationBeside, destinationUnder, placeAt } from '../../objectives/rules.ts';
import type { Objective } from '../../objectives/schema.ts';

/** Where on a line something is held: its edges put it beside that objective, its middle under it. */
export type DropZone = 'before' | 'under' | 'after';

export interface Drag {
  heldId: string;
  /** The line it is held over, and whether it cannot go there; null where dropping changes nothing. */
  over: { id: string; zone: DropZone; isRefused: boolean } | null;
}

export interface DragOptions {
  objectives: readonly Objective[];
  /** Those under it follow: what is dropped at the lower edge of its line goes under it. */
  isUnfolded: (id: string) => boolean;
  /** Said of every place, refused ones included. */
  onDrop: (id: string, destination: Destination) => void;
}

/** The part of a line, at each edge, that means « beside ». */
const EDGE = 0.28;

/** Carrying an objective over the lines of the cascade, and what each line registers itself with. */
export function useDrag(options: DragOptions) {
  const [drag, setDrag] = useState<Drag | null>(null);

  const destinationOf = (heldId: string, { id, zone }: { id: string; zone: DropZone }) =>
    zone === 'under'
      ? destinationUnder(options.objectives, heldId, id)
      : destinationBeside(options.objectives, heldId, id, zone);
  const aim = useEffectEvent((heldId: string, line: Element | undefined, y: number): Drag['over'] => {
    const id = line instanceof HTMLElement ? line.dataset.objective : undefined;
    if (!line || id === undefined || id === heldId) return null;
    const { top, height } = line.getBoundingClientRect();
    const zone = zoneAt((y - top) / height, options.isUnfolded(id));
    const isRefused = 'problem' in placeAt(options.objectives, heldId, destinationOf(heldId, { id, zone }));
    return { id, zone, isRefused };
  });
  const drop = useEffectEvent((heldId: string, over: NonNullable<Drag['over']>) =>
    options.onDrop(heldId, destinationOf(heldId, over)),
  );

  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data.objectiveId === 'string',
        onDrag({ source, location }) {
          const heldId = String(source.data.objectiveId);
          const { dropTargets, input } = location.current;
          const over = aim(heldId, dropTargets[0]?.element, input.clientY);
          setDrag((before) =>
            before?.heldId === heldId && before.over?.id === over?.id && before.over?.zone === over?.zone
              ? before
              : { heldId, over },
          );
        },
        onDrop({ source, location }) {
          const heldId = String(source.data.objectiveId);
          const { dropTargets, input } = location.current;
          const over = aim(heldId, dropTargets[0]?.element, input.clientY);
          setDrag(null);
          if (over) drop(heldId, over);
        },
      }),
    [],
  );

  const register = useCallback((objectiveId: string, line: HTMLElement, canMove: boolean) => {
    const target = dropTargetForElements({ element: line });
    if (!canMove) return target;
    return combine(target, draggable({ element: line, getInitialData: () => ({ objectiveId }) }));
  }, []);
  return { drag, register };
}

function zoneAt(share: number, isUnfolded: boolean): DropZone {
  if (share < EDGE) return 'before';
  return share > 1 - EDGE && !isUnfolded ? 'after' : 'under';
}
