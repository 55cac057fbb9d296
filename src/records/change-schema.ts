import { z } from 'zod';
import { UUID_PATTERN } from '../kernel/ids.ts';
import { type Change, MAX_OPERATIONS, type Operation } from './change.ts';
import { isRank, MAX_RANK_LENGTH } from './rank.ts';

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
