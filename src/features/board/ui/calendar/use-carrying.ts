import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { addDays, type Day, daysBetween } from '../../../../kernel/calendar.ts';
import { updateRecord } from '../../../../records/edit.ts';
import { followPointer } from '../../../../ui-kit/follow-pointer.ts';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import { moveToDue } from '../../scheduling/rules.ts';

/** Where what has no due date lies. */
export const TRAY = 'tray';

/** An action that is being carried from one day to another. */
export interface Carried {
  actionId: string;
  /** The day it was taken from; null from the tray. */
  from: Day | null;
  /** Where it would be put: a day, or `TRAY`; undefined where it would go nowhere. */
  over: string | undefined;
  /** The pointer, when it carries. */
  at: { x: number; y: number } | undefined;
}

/** Carrying an action to another day with the pointer or with keys; it is written once, where it is put down. */
export function useCarrying(context: {
  canEdit: (actionId: string) => boolean;
  format: Format;
  say: (text: string) => void;
}) {
  const { t } = useTranslation('planning');
  const store = usePlanStore();
  const [carried, setCarried] = useState<Carried | null>(null);
  const current = useRef<Carried | null>(null);
  const latest = useRef(context);
  useLayoutEffect(() => {
    latest.current = context;
  });

  const show = (next: Carried | null) => {
    current.current = next;
    setCarried(next);
  };
  const titleOf = (actionId: string) => store.get(actionKind, actionId)?.title ?? '';
  const put = () => {
    const done = current.current;
    show(null);
    const action = done && store.get(actionKind, done.actionId);
    if (!done || !action) return;
    const { from, over } = done;
    if (over === undefined || over === from || (over === TRAY && action.dueDate === null)) {
      return latest.current.say(t('calendar.putBack', { title: action.title }));
    }
    if (over === TRAY) {
      store.edit(updateRecord(actionKind, action, { dueDate: null }));
      return latest.current.say(t('calendar.unplaced', { title: action.title }));
    }
    // Taken in its middle, it moves as far as the pointer went.
    const moved = from === null || action.dueDate === null ? over : addDays(action.dueDate, daysBetween(from, over));
    store.edit(updateRecord(actionKind, action, moveToDue(action, moved)));
    latest.current.say(t('calendar.dropped', { title: action.title, day: latest.current.format.dayLong(moved) }));
  };
  const cancel = () => {
    const held = current.current;
    show(null);
    if (held) latest.current.say(t('calendar.putBack', { title: titleOf(held.actionId) }));
  };

  return {
    carried,
    put,
    cancel,
    /** Takes an action with the keys; the day it would go to follows. */
    pickUp(actionId: string, from: Day | null, over: Day) {
      show({ actionId, from, over, at: undefined });
      latest.current.say(t('calendar.pickedUp', { title: titleOf(actionId) }));
    },
    carryTo(over: Day) {
      if (current.current) show({ ...current.current, over });
    },
    onPointerDown(event: PointerEvent) {
      const chip = (event.target as HTMLElement).closest<HTMLElement>('[data-chip]');
      const actionId = chip?.dataset.chip;
      if (!chip || actionId === undefined || event.button !== 0) return;
      if (!context.canEdit(actionId)) return;
      const from = dayUnder(event) ?? chip.closest<HTMLElement>('[data-list-day]')?.dataset.listDay;
      followPointer(event, event.currentTarget as HTMLElement, {
        move(point) {
          const over = dayUnder(point);
          show({
            actionId,
            from: from === TRAY ? null : (from ?? null),
            over,
            at: { x: point.clientX, y: point.clientY },
          });
        },
        drop: put,
        cancel,
      });
    },
  };
}

/** The day, or the tray, that lies under a point, under bars that cross several. */
function dayUnder({ clientX, clientY }: { clientX: number; clientY: number }): Day | undefined {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const day = (element as HTMLElement).dataset.day;
    if (day !== undefined) return day;
  }
  return undefined;
}
