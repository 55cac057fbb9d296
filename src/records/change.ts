import { z } from 'zod';
import { UUID_PATTERN } from '../kernel/ids.ts';
import type { AnyRecord } from './define-record.ts';
import { isRank } from './rank.ts';

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
export const MAX_RANK_LENGTH = 200;

const id = z.string().regex(UUID_PATTERN);
const kind = z.string().min(1).max(40);
/** Declared names look like this. Names that every object inherits are never declared, and never enter the system. */
const fieldName = z
  .string()
  .max(60)
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .refine((name) => !(name in Object.prototype) && name !== 'prototype');
export const rankSchema = z
  .string()
  .min(1)
  .max(MAX_RANK_LENGTH)
  .regex(/^[0-9A-Za-z]+$/)
  // Otherwise nobody could put anything beside it any more.
  .refine(isRank);

/**
 * Any JSON value; `undefined` is none. A change arrives as JSON, whose depth was bounded where it was read, and each
 * field's own schema is asked later: walking every value here would cost an import more than all the rest.
 */
const value = z
  .custom<unknown>((given) => given !== undefined)
  .meta({ description: 'Any JSON value', type: ['string', 'number', 'boolean', 'object', 'array', 'null'] });

export const operationSchema: z.ZodType<Operation> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('create'), kind, id, rank: rankSchema, fields: z.record(fieldName, value) }),
  z.strictObject({
    op: z.literal('update'),
    kind,
    id,
    fields: z.record(fieldName, z.tuple([value, value])),
  }),
  z.strictObject({ op: z.literal('delete'), kind, id }),
  z.strictObject({ op: z.literal('restore'), kind, id }),
]);

/** The shape of a change sent by anyone, before its records' own schemas are asked. */
export const changeSchema: z.ZodType<Change> = z.strictObject({
  id,
  planId: id.nullable(),
  operations: z.array(operationSchema).min(1).max(MAX_OPERATIONS),
});

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
