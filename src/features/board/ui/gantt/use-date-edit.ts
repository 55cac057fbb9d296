import { useRef, useState } from 'react';
import { updateRecord } from '../../../../records/edit.ts';
import { useBeforeLeaving } from '../../../../web/before-leaving.ts';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import type { Board } from '../../rules.ts';
import { type DateEdit, editedDates, type Handle } from '../../scheduling/rules.ts';

/** Presses of a key that follow each other faster than this are one change, in ms. */
const PAUSE_MS = 800;

export interface DateEditing {
  /** What is shown and not written yet. */
  edit: DateEdit | null;
  /** Shows an edit; nothing is written. */
  show(edit: DateEdit): void;
  /** Goes on with the edit made by keys, which is written once they pause. */
  push(actionId: string, handle: Handle, days: number, placedOn: string): DateEdit;
  /** Writes what is shown, as one change. */
  commit(): void;
  /** False when there was nothing to cancel. */
  cancel(): boolean;
}

/**
 * Dates being changed by dragging or by keys: shown at once, written as one change at the end, so that undo takes it all
 * back. An edit holds what to do, not what results: a colleague's change in between moves its starting point only.
 */
export function useDateEdit(board: Board): DateEditing {
  const store = usePlanStore();
  const [edit, setEdit] = useState<DateEdit | null>(null);
  const current = useRef<DateEdit | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = (next: DateEdit | null) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    current.current = next;
    setEdit(next);
  };
  const commit = () => {
    const done = current.current;
    if (!done) return;
    show(null);
    const action = store.get(actionKind, done.actionId) ?? board.all.get(done.actionId)?.action;
    if (!action || action.deletedAt !== null) return;
    store.edit(updateRecord(actionKind, action, editedDates(done, action)));
  };
  useBeforeLeaving(() => {
    // What the pointer holds is written when it lets go.
    if (timer.current !== undefined) commit();
  });

  return {
    edit,
    show,
    push(actionId, handle, days, placedOn) {
      const { current: last } = current;
      const goesOn = last?.kind === 'shift' && last.actionId === actionId && last.handle === handle;
      if (!goesOn) commit();
      const next: DateEdit = goesOn
        ? { ...last, days: last.days + days }
        : { kind: 'shift', actionId, handle, days, placedOn };
      show(next);
      timer.current = setTimeout(commit, PAUSE_MS);
      return next;
    },
    commit,
    cancel() {
      if (!current.current) return false;
      show(null);
      return true;
    },
  };
}
