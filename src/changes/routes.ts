import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../kernel/app-error.ts';
import { newId, UUID_PATTERN, type WorkspaceId } from '../kernel/ids.ts';
import { type Change, changeSchema, invertOperations, MAX_CHANGES_PER_REQUEST } from '../records/change.ts';
import { roleInPlan } from '../records/actor.ts';
import { problemOf } from '../server/error-map.ts';
import { type ApiEnvironment, problemResponses, rejectInvalid } from '../server/api.ts';
import { inWorkspace } from '../server/database/tenant.ts';
import { findChange, readChangesAfter, readHistory } from './change-log.ts';
import type { Outcome } from './commit-batch.ts';
import type { ChangesDeps } from './deps.ts';
import { readSnapshot } from './snapshot.ts';
import { visibleChange } from './visible.ts';

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });
const path = z.object({ workspaceId: id });
const seq = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .openapi({ type: 'integer' });
const limit = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(500))
  .openapi({ type: 'integer' });

const operation = z
  .object({ op: z.enum(['create', 'update', 'delete', 'restore']), kind: z.string(), id })
  .loose()
  .openapi('Operation');
const committed = z
  .object({
    id,
    planId: id.nullable(),
    seq: z.int(),
    actorId: id.nullable(),
    at: z.string(),
    operations: z.array(operation),
  })
  .openapi('CommittedChange');
const outcome = z
  .object({
    id,
    status: z.enum(['committed', 'rejected']),
    change: committed.optional(),
    error: z.unknown().optional(),
  })
  .openapi('ChangeOutcome');

const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });

const postChanges = createRoute({
  method: 'post',
  path: '/changes',
  summary: 'Commit changes, each one atomic; sending one again is harmless',
  tags: ['Changes'],
  request: {
    params: path,
    body: { required: true, ...json(z.object({ changes: z.array(z.unknown()).min(1).max(MAX_CHANGES_PER_REQUEST) })) },
  },
  responses: {
    200: { description: 'One outcome per change, in order', ...json(z.object({ outcomes: z.array(outcome) })) },
    ...problemResponses,
  },
});

const getChanges = createRoute({
  method: 'get',
  path: '/changes',
  summary: 'Changes after a sequence number, oldest first',
  tags: ['Changes'],
  request: { params: path, query: z.object({ plan: id.optional(), after: seq, limit: limit.optional() }) },
  responses: {
    200: { description: 'Changes', ...json(z.object({ changes: z.array(committed), isComplete: z.boolean() })) },
    ...problemResponses,
  },
});

const getSnapshot = createRoute({
  method: 'get',
  path: '/snapshot',
  summary: 'Every record of a plan and of what its workspace shares',
  tags: ['Changes'],
  request: { params: path, query: z.object({ plan: id.optional() }) },
  responses: {
    200: {
      description: 'Records by kind, as columns',
      ...json(
        z.object({
          seq: z.int(),
          kinds: z.record(z.string(), z.object({ fields: z.array(z.string()), rows: z.array(z.array(z.unknown())) })),
        }),
      ),
    },
    ...problemResponses,
  },
});

const getHistory = createRoute({
  method: 'get',
  path: '/history',
  summary: 'Past changes of a plan, or of one of its records, newest first',
  tags: ['Changes'],
  request: {
    params: path,
    query: z.object({ plan: id.optional(), record: id.optional(), before: seq.optional(), limit: limit.optional() }),
  },
  responses: {
    200: { description: 'Changes', ...json(z.object({ changes: z.array(committed) })) },
    ...problemResponses,
  },
});

const undoChange = createRoute({
  method: 'post',
  path: '/changes/{changeId}/undo',
  summary: 'Take a change back with the opposite change',
  tags: ['Changes'],
  request: { params: path.extend({ changeId: id }) },
  responses: { 200: { description: 'The outcome', ...json(outcome) }, ...problemResponses },
});

/** Committing, catching up, and looking back. */
export function changeRoutes(deps: ChangesDeps): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>({ defaultHook: rejectInvalid });
  const { database, registry, committer } = deps;

  routes.openapi(postChanges, async (context) => {
    const actor = context.get('actor');
    const workspaceId = actor.workspaceId as WorkspaceId;
    const changes = context.req.valid('json').changes.map(parseChange);
    const outcomes = await Promise.all(changes.map((change) => committer.commit(workspaceId, { change, actor })));
    return context.json({ outcomes: outcomes.map((result, index) => present(changes[index], result)) }, 200);
  });

  routes.openapi(getChanges, async (context) => {
    const actor = context.get('actor');
    const { plan = null, after, limit = 500 } = context.req.valid('query');
    requireOpen(plan === null || roleInPlan(actor, plan) !== null);
    const workspaceId = actor.workspaceId as WorkspaceId;
    const changes = await inWorkspace(
      database,
      workspaceId,
      async (tx) => {
        if (plan !== null) await requirePlan(tx, workspaceId, plan);
        return readChangesAfter(tx, workspaceId, plan, after, limit + 1);
      },
      { mode: 'read' },
    );
    const page = changes.slice(0, limit).map((change) => visibleChange(registry, actor, plan, change));
    return context.json({ changes: page, isComplete: changes.length <= limit }, 200);
  });

  routes.openapi(getSnapshot, async (context) => {
    const actor = context.get('actor');
    const { plan = null } = context.req.valid('query');
    requireOpen(plan === null || roleInPlan(actor, plan) !== null);
    return context.json(await readSnapshot(database, registry, actor, plan), 200);
  });

  routes.openapi(getHistory, async (context) => {
    const actor = context.get('actor');
    const { plan = null, record, before, limit = 50 } = context.req.valid('query');
    requireOpen(plan === null || roleInPlan(actor, plan) !== null);
    const workspaceId = actor.workspaceId as WorkspaceId;
    const changes = await inWorkspace(
      database,
      workspaceId,
      async (tx) => {
        if (plan !== null) await requirePlan(tx, workspaceId, plan);
        return readHistory(tx, workspaceId, {
          planId: plan,
          limit,
          ...(record && { recordId: record }),
          ...(before !== undefined && { before }),
        });
      },
      { mode: 'read' },
    );
    return context.json({ changes: changes.map((change) => visibleChange(registry, actor, plan, change)) }, 200);
  });

  routes.openapi(undoChange, async (context) => {
    const actor = context.get('actor');
    const workspaceId = actor.workspaceId as WorkspaceId;
    const { changeId } = context.req.valid('param');
    const original = await inWorkspace(database, workspaceId, (tx) => findChange(tx, workspaceId, changeId), {
      mode: 'read',
    });
    requireOpen(original !== undefined && original.operations.length > 0);
    const change: Change = {
      id: newId(),
      planId: original.planId,
      operations: invertOperations(original.operations.filter(({ kind }) => registry.get(kind)?.systemOnly === false)),
    };
    return context.json(present(change, await committer.commit(workspaceId, { change, actor })), 200);
  });

  return routes;
}

function parseChange(value: unknown): Change {
  const parsed = changeSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', 'A change does not have the shape of a change.', {
    issues: parsed.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), rule: 'invalid' })),
  });
}

function present(change: Change | undefined, result: Outcome): z.input<typeof outcome> {
  const id = change?.id ?? '';
  return result.status === 'committed'
    ? { id, status: 'committed', change: result.change }
    : { id, status: 'rejected', error: problemOf(result.error) };
}

function requireOpen(isOpen: boolean): asserts isOpen {
  if (!isOpen) throw new AppError('not_found', 'No such plan, or not open to this person.');
}

async function requirePlan(
  tx: Parameters<Parameters<typeof inWorkspace>[2]>[0],
  workspaceId: WorkspaceId,
  planId: string,
): Promise<void> {
  const rows = await tx`select from plan where workspace_id = ${workspaceId} and id = ${planId} and deleted_at is null`;
  requireOpen(rows.length > 0);
}
