import { z } from '@hono/zod-openapi';
import { UUID_PATTERN } from '../kernel/ids.ts';
import { MAX_CHANGES_PER_REQUEST } from '../records/change.ts';
import { changeSchema } from '../records/change-schema.ts';
import { problem } from '../server/api.ts';

export const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });
export const ofWorkspace = z.object({ workspaceId: id });

const digits = (description: string) =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .openapi({ type: 'integer', description });
const pageSize = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(500))
  .openapi({ type: 'integer', minimum: 1, maximum: 500 });
const plan = id.optional().openapi({ description: 'The plan; without it, only what the workspace shares' });
const after = digits('Number of the last change already held');

export const afterQuery = z.strictObject({ plan, after, limit: pageSize.optional() });
export const planQuery = z.strictObject({ plan });
export const liveQuery = z.strictObject({
  plan,
  after,
  connection: id.optional().openapi({ description: 'What presence calls this connection' }),
});
export const historyQuery = z.strictObject({
  plan,
  record: id.optional().openapi({ description: 'Only what touched this record, or what stands or falls with it' }),
  before: digits('Only changes before this number').optional(),
  limit: pageSize.optional(),
});

export const changesBody = z.strictObject({ changes: z.array(changeSchema).min(1).max(MAX_CHANGES_PER_REQUEST) });

const operation = z
  .object({
    op: z.enum(['create', 'update', 'delete', 'restore']),
    kind: z.string(),
    id,
    rank: z.string().optional(),
    fields: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'For a creation the values, for an update [before, after] by field' }),
    record: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'For a restoration the whole record, which not every copy still has' }),
    audience: id.optional().openapi({ description: 'The only person who sees the record' }),
  })
  .openapi('Operation');

export const committedChange = z
  .object({
    id,
    planId: id.nullable(),
    seq: z.int().openapi({ description: 'Orders all changes of a workspace, without a gap' }),
    actorId: id.nullable(),
    at: z.string().openapi({ format: 'date-time' }),
    operations: z.array(operation),
  })
  .openapi('CommittedChange');

export const outcome = z
  .object({
    id,
    status: z.enum(['committed', 'rejected']),
    change: committedChange.optional(),
    error: problem.optional(),
  })
  .openapi('ChangeOutcome');

const column = z
  .union([
    z.array(z.unknown()),
    z.object({ is: z.unknown() }),
    z.object({ of: z.array(z.unknown()), at: z.array(z.int()) }),
  ])
  .openapi('Column', {
    description:
      'A field of every record, in one order: their values; or `is`, the one they all have; or `of`, the values there ' +
      'are, with `at`, for each record the index of its own',
  });

export const snapshot = z
  .object({
    seq: z.int(),
    kinds: z.record(
      z.string(),
      z.object({
        count: z.int().openapi({ description: 'How many records' }),
        columns: z.record(z.string(), column),
      }),
    ),
  })
  .openapi('Snapshot');

export const presenceBody = z.strictObject({
  connection: id,
  place: z
    .strictObject({ kind: z.string().max(40), id, field: z.string().max(60) })
    .nullable()
    .openapi({ description: 'The cell one is on; null when only looking' }),
});
