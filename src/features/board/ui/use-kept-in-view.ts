import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { type Edited, keptAfter, NONE_KEPT } from '../keeping/rules.ts';
import type { Board } from '../rules.ts';
import type { BoardFilter } from '../schema.ts';
import { isFiltering } from '../view/rules.ts';

/** What is kept while one filter lasts. An edit tells it at once: the row must not go for the time of a drawing. */
class KeptActions {
  ids = NONE_KEPT;
  private board: Board | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The board on screen: what it shows is what an edit may take out of the filter. */
  watch(board: Board): void {
    this.board = board;
  }

  note(edited: readonly Edited[]): void {
    if (this.board) this.set(keptAfter(this.ids, edited, this.board));
  }

  /** Lets the filter have its way. */
  readonly release = (): void => this.set(NONE_KEPT);

  private set(ids: ReadonlySet<string>): void {
    this.ids = ids;
    for (const listener of this.listeners) listener();
  }
}

/** The actions edited or created here since the filter was set: they stay until it changes or the board is left. */
export function useKeptInView(filter: BoardFilter): { kept: KeptActions; ids: ReadonlySet<string> } {
  const store = usePlanStore();
  const isOn = isFiltering(filter);
  const key = JSON.stringify(filter);
  const kept = useMemo(() => startFor(key), [key]);
  useEffect(() => (isOn ? store.onOwnEdit((edited) => kept.note(edited)) : undefined), [store, isOn, kept]);
  return { kept, ids: useSyncExternalStore(kept.subscribe, () => kept.ids) };
}

/** Each filter starts with nothing kept. */
function startFor(_filter: string): KeptActions {
  return new KeptActions();
}
