import { invertOperations, type Operation } from './change.ts';
import type { Registry } from './define-record.ts';

/** One thing that can be taken back. */
export interface UndoStep {
  planId: string | null;
  /** The change to take back; null for one that was cancelled before anyone saw it, which is made again instead. */
  changeId: string | null;
  /** The operations that take it back. */
  reverse: Operation[];
}

const MAX_STEPS = 200;

/** What takes these committed operations back. Conflicts stay: they are the record of what happened. */
export function reverseOf(registry: Registry, operations: readonly Operation[]): Operation[] {
  return invertOperations(
    operations.filter(({ op, kind }) => !(op === 'create' && registry.get(kind)?.systemOnly === true)),
  );
}

/** The author's own changes, last first; those of others are never taken back by an undo. */
export class UndoStack {
  private done: UndoStep[] = [];
  private undone: UndoStep[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** A new edit: what was undone before it can no longer be redone. */
  did(step: UndoStep): void {
    this.undone = [];
    this.put('undo', step);
  }

  take(direction: 'undo' | 'redo'): UndoStep | undefined {
    return (direction === 'undo' ? this.done : this.undone).pop();
  }

  put(direction: 'undo' | 'redo', step: UndoStep): void {
    const steps = direction === 'undo' ? this.done : this.undone;
    steps.push(step);
    if (steps.length > MAX_STEPS) steps.shift();
  }

  /** The server said what the change really did: that is what is taken back. */
  learn(changeId: string, reverse: Operation[]): void {
    for (const step of [...this.done, ...this.undone]) if (step.changeId === changeId) step.reverse = reverse;
  }

  /** The change was refused: there is nothing to take back. */
  forget(changeId: string): void {
    this.done = this.done.filter((step) => step.changeId !== changeId);
    this.undone = this.undone.filter((step) => step.changeId !== changeId);
  }
}
