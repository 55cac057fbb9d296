import { invertOperations, type Operation } from './change.ts';
import type { RecordKind, Registry } from './define-record.ts';
import { sameValue } from './value.ts';

/** One thing that can be taken back. */
export interface UndoStep {
  planId: string | null;
  /** The change to take back; null for one that was cancelled before anyone saw it, which is made again instead. */
  changeId: string | null;
  /** The operations that take it back. */
  reverse: Operation[];
}

const MAX_STEPS = 200;

/**
 * What takes these operations back. Conflicts stay: they are the record of what happened. So does what a whole plan has
 * one of: others have written in it since it was begun, so that only what was given then is taken out of it.
 */
export function reverseOf(registry: Registry, operations: readonly Operation[]): Operation[] {
  return operations.toReversed().flatMap((operation) => {
    const kind = registry.get(operation.kind);
    if (operation.op !== 'create' || !kind) return invertOperations([operation]);
    if (kind.systemOnly) return [];
    return kind.uniqueBy?.length === 0 ? emptied(kind, operation) : invertOperations([operation]);
  });
}

function emptied(kind: RecordKind, { id, fields }: Extract<Operation, { op: 'create' }>): Operation[] {
  const given = Object.entries(fields).flatMap(([name, value]): [string, [unknown, unknown]][] => {
    const initial = kind.fields[name]?.initial ?? null;
    return sameValue(value, initial) ? [] : [[name, [value, initial]]];
  });
  return given.length === 0 ? [] : [{ op: 'update', kind: kind.kind, id, fields: Object.fromEntries(given) }];
}

/** The author's own changes, last first; those of others are never taken back by an undo. */
export class UndoStack {
  private done: UndoStep[] = [];
  private undone: UndoStep[] = [];

  /** The change that an undo takes back first; null when there is none. */
  get lastChangeId(): string | null {
    return this.done.at(-1)?.changeId ?? null;
  }

  /** A new edit: what was undone before it can no longer be redone. */
  did(step: UndoStep): void {
    this.undone = [];
    this.put('undo', step);
  }

  /** The last step, or that of one change; undefined when there is none. */
  take(direction: 'undo' | 'redo', changeId?: string): UndoStep | undefined {
    const steps = direction === 'undo' ? this.done : this.undone;
    if (changeId === undefined) return steps.pop();
    const place = steps.findLastIndex((step) => step.changeId === changeId);
    return place < 0 ? undefined : steps.splice(place, 1)[0];
  }

  put(direction: 'undo' | 'redo', step: UndoStep): void {
    const steps = direction === 'undo' ? this.done : this.undone;
    steps.push(step);
    if (steps.length > MAX_STEPS) steps.shift();
  }

  /** The server said what the change really did: that is what is taken back; nothing, when all was already so. */
  learn(changeId: string, reverse: Operation[]): void {
    if (reverse.length === 0) return this.forget(changeId);
    for (const step of [...this.done, ...this.undone]) if (step.changeId === changeId) step.reverse = reverse;
  }

  /** The change was refused: there is nothing to take back. */
  forget(changeId: string): void {
    this.done = this.done.filter((step) => step.changeId !== changeId);
    this.undone = this.undone.filter((step) => step.changeId !== changeId);
  }
}
