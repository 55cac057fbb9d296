import { type DragEvent, useState } from 'react';
import { destinationBeside, destinationUnder, type Destination, placeAt } from '../../objectives/rules.ts';
import type { Objective } from '../../objectives/schema.ts';

/** Where on a line something is held: its edges put it beside that objective, its middle under it. */
export type DropZone = 'before' | 'under' | 'after';

export interface Drag {
  /** The objective that is held, if one is. */
  heldId: string | null;
  /** The line it is held over. */
  over: { id: string; zone: DropZone; isRefused: boolean } | null;
}

const STILL: Drag = { heldId: null, over: null };
/** The part of a line, at each edge, that means « beside ». */
const EDGE = 0.28;

/** Carrying an objective over the lines of the cascade. `onDrop` says what comes of it, refusals included. */
export function useDrag(objectives: readonly Objective[], onDrop: (id: string, destination: Destination) => void) {
  const [drag, setDrag] = useState(STILL);

  const destinationOf = (id: string, overId: string, zone: DropZone) =>
    zone === 'under' ? destinationUnder(objectives, id, overId) : destinationBeside(objectives, id, overId, zone);

  return {
    drag,
    /** For each line. `isUnfolded`: those under it follow, so what is dropped at its lower edge goes under it. */
    handlers: (id: string, { canMove, isUnfolded }: { canMove: boolean; isUnfolded: boolean }) => ({
      draggable: canMove,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', id);
        setDrag({ heldId: id, over: null });
      },
      onDragOver: (event: DragEvent) => {
        const { heldId, over } = drag;
        if (heldId === null) return;
        event.preventDefault();
        if (heldId === id) return setDrag({ heldId, over: null });
        const zone = zoneAt(event, isUnfolded);
        const isRefused = 'problem' in placeAt(objectives, heldId, destinationOf(heldId, id, zone));
        if (over?.id === id && over.zone === zone) return;
        setDrag({ heldId, over: { id, zone, isRefused } });
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        const { heldId, over } = drag;
        setDrag(STILL);
        if (heldId !== null && over !== null) onDrop(heldId, destinationOf(heldId, over.id, over.zone));
      },
      onDragEnd: () => setDrag(STILL),
    }),
  };
}

function zoneAt(event: DragEvent, isUnfolded: boolean): DropZone {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const share = (event.clientY - top) / height;
  if (share < EDGE) return 'before';
  return share > 1 - EDGE && !isUnfolded ? 'after' : 'under';
}
