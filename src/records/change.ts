import type { AnyRecord } from './define-record.ts';

/**
 * One edit to one record. `update` holds, per field, the value its author saw and the value they want; `rank`
 * (the order among siblings) is updated like a field.
 */
export type Operation = { kind: string; id: string } & (
  | { op: 'create'; rank: string; fields: { [field: string]: unknown } }
  | { op: 'update'; fields: { [field: string]: [from: unknown, to: unknown] } }
  | { op: 'delete' }
  | { op: 'restore' }
);

/** An atomic list of operations: all are committed, or none. Its id makes sending it twice harmless. */
export interface Change {
  id: string;
  /** The plan of its plan records; null when it only concerns what the workspace shares. */
  planId: string | null;
  operations: Operation[];
}

/**
 * A change as committed: what each field really held before and holds since, including what the system added
 * (deleted dependants, conflicts). `seq` orders all changes of a workspace without a gap.
 */
export interface CommittedChange extends Change {
  operations: CommittedOperation[];
  seq: number;
  /** The person who made it; null for the system. */
  actorId: string | null;
  /** ISO 8601, UTC. */
  at: string;
}

/**
 * `audience`: the person who alone may see the record (a private saved view); absent when its plan's readers do.
 * `record`: what a restore brought back, for copies taken since its deletion, which know nothing of it.
 */
export type CommittedOperation = Operation & { audience?: string; record?: AnyRecord };

/** Enough for an import of several thousand lines in one change, and a bound on what one request can ask. */
export const MAX_OPERATIONS = 25_000;
export const MAX_CHANGES_PER_REQUEST = 500;

/** The change that takes `change` back: undo. Operations in reverse order, each the opposite of the original. */
export function invertOperations(operations: readonly Operation[]): Operation[] {
  return operations.toReversed().map((operation): Operation => {
    const { kind, id } = operation;
    switch (operation.op) {
      case 'create':
      case 'restore':
        return { op: 'delete', kind, id };
      case 'delete':
        return { op: 'restore', kind, id };
      case 'update':
        return {
          op: 'update',
          kind,
          id,
          fields: Object.fromEntries(Object.entries(operation.fields).map(([name, [from, to]]) => [name, [to, from]])),
        };
    }
  });
}
