import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../kernel/app-error.ts';
import { newId, type WorkspaceId } from '../kernel/ids.ts';
import type { Actor } from '../records/actor.ts';
import type { Change } from '../records/change.ts';
import { reverseOf } from '../records/undo-stack.ts';
import { answerPieces } from '../server/answer.ts';
import { type ApiEnvironment, jsonBody, jsonContent, preconditionResponses, problemResponses } from '../server/api.ts';
import { inWorkspace, type Tx } from '../server/database/tenant.ts';
import { serve } from '../server/endpoint.ts';
import { problemOf } from '../server/error-map.ts';
import { createGate } from '../server/gate.ts';
import { findChange, readChangesAfter, readHistory } from './change-log.ts';
import {
  afterQuery,
  changesBody,
  committedChange,
  historyQuery,
  id,
  ofWorkspace,
  outcome,
  planQuery,
  snapshot,
} from './change-schemas.ts';
import type { Outcome } from './commit-batch.ts';
import type { ChangesDeps } from './deps.ts';
import { requireOpenPlan } from './open-plan.ts';
import { writeSnapshot } from './snapshot.ts';
import { visibleChange } from './visible.ts';

const DEFAULT_HISTORY = 50;
const DEFAULT_CATCH_UP = 500;
/**
 * Snapshots made at once. Each is in memory several times over, as rows, as text and compressed, and all are made by one
 * thread: fifty colleagues who open a large plan together have theirs no later for waiting in line.
 */
const SNAPSHOTS_AT_ONCE = 2;
const SNAPSHOT_PATIENCE_MS = 60_000;
const tags = ['Changes'];

const postChanges = createRoute({
  method: 'post',
  path: '/changes',
  operationId: 'postChanges',
  summary: 'Commit changes',
  description:
    'Each change is atomic and independent of the others. Its id makes sending it again harmless: the outcome is then ' +
    'that of the first time. An update names the values its author saw; where someone else changed them since, both ' +
    'are kept as a conflict, or the change is refused where the field is guarded.',
  tags,
  request: { params: ofWorkspace, body: jsonBody(changesBody) },
  responses: {
    200: { description: 'One outcome per change, in order', ...jsonContent(z.object({ outcomes: z.array(outcome) })) },
    ...problemResponses,
  },
});

const getChanges = createRoute({
  method: 'get',
  path: '/changes',
  operationId: 'getChanges',
  summary: 'Changes after a sequence number, oldest first',
  tags,
  request: { params: ofWorkspace, query: afterQuery },
  responses: {
    200: {
      description: 'Changes',
      ...jsonContent(z.object({ changes: z.array(committedChange), isComplete: z.boolean() })),
    },
    ...problemResponses,
  },
});

const getSnapshot = createRoute({
  method: 'get',
  path: '/snapshot',
  operationId: 'getSnapshot',
  summary: 'Every record of a plan and of what its workspace shares',
  tags,
  request: { params: ofWorkspace, query: planQuery },
  responses: { 200: { description: 'Records by kind, as columns', ...jsonContent(snapshot) }, ...problemResponses },
});

const getHistory = createRoute({
  method: 'get',
  path: '/history',
  operationId: 'getHistory',
  summary: 'Past changes of a plan, or of one of its records, newest first',
  tags,
  request: { params: ofWorkspace, query: historyQuery },
  responses: {
    200: {
      description: 'Changes; `nextBefore` is null at the end',
      ...jsonContent(z.object({ changes: z.array(committedChange), nextBefore: z.int().nullable() })),
    },
    ...problemResponses,
  },
});

const undoChange = createRoute({
  method: 'post',
  path: '/changes/{changeId}/undo',
  operationId: 'undoChange',
  summary: 'Take a change back',
  description: 'Commits the opposite change. What others changed since is kept as a conflict, or refuses the undo.',
  tags,
  request: { params: ofWorkspace.extend({ changeId: id }) },
  responses: {
    200: { description: 'The opposite change, as committed', ...jsonContent(committedChange) },
    ...problemResponses,
    409: preconditionResponses[409],
  },
});

/** Committing, catching up, and looking back. */
export function changeRoutes(deps: ChangesDeps): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();
  const { database, registry, committer } = deps;
  const snapshots = createGate(SNAPSHOTS_AT_ONCE, SNAPSHOT_PATIENCE_MS, 'place for a snapshot');

  const readOf = <T>(actor: Actor, planId: string | null, work: (tx: Tx) => Promise<T>): Promise<T> =>
    inWorkspace(
      database,
      actor.workspaceId as WorkspaceId,
      async (tx) => (await Promise.all([requireOpenPlan(tx, actor, planId), work(tx)]))[1],
      { mode: 'read' },
    );

  serve(routes, postChanges, async (context, { body }, answer) => {
    const actor = context.get('actor');
    const workspaceId = actor.workspaceId as WorkspaceId;
    const requests = body.changes.map((change) => ({ change, actor }));
    const outcomes = await committer.commitInOrder(workspaceId, requests);
    return answer(200, {
      outcomes: body.changes.flatMap((change, index) => {
        const outcome = outcomes[index];
        return outcome ? [present(change, outcome)] : [];
      }),
    });
  });

  serve(routes, getChanges, async (context, { query }, answer) => {
    const actor = context.get('actor');
    const { plan = null, after, limit = DEFAULT_CATCH_UP } = query;
    const found = await readOf(actor, plan, (tx) =>
      readChangesAfter(tx, actor.workspaceId as WorkspaceId, plan, after, limit + 1),
    );
    const changes = found.slice(0, limit).map((change) => visibleChange(registry, actor, plan, change));
    return answer(200, { changes, isComplete: found.length <= limit });
  });

  serve(routes, getSnapshot, async (context, { query }) => {
    const room = snapshots.enter();
    if (room) await room;
    try {
      const actor = context.get('actor');
      return await answerPieces(context, (write) =>
        writeSnapshot(database, registry, actor, query.plan ?? null, write),
      );
    } finally {
      snapshots.leave();
    }
  });

  serve(routes, getHistory, async (context, { query }, answer) => {
    const actor = context.get('actor');
    const { plan = null, record, before, limit = DEFAULT_HISTORY } = query;
    const found = await readOf(actor, plan, (tx) =>
      readHistory(tx, actor.workspaceId as WorkspaceId, registry, {
        planId: plan,
        limit: limit + 1,
        recordId: record,
        before,
      }),
    );
    const page = found.slice(0, limit);
    // A change of which nothing is for this person would still say that something happened.
    const changes = page
      .map((change) => visibleChange(registry, actor, plan, change))
      .filter(({ operations }) => operations.length > 0);
    return answer(200, { changes, nextBefore: found.length > limit ? (page.at(-1)?.seq ?? null) : null });
  });

  serve(routes, undoChange, async (context, { params }, answer) => {
    const actor = context.get('actor');
    const workspaceId = actor.workspaceId as WorkspaceId;
    const original = await inWorkspace(database, workspaceId, (tx) => findChange(tx, workspaceId, params.changeId), {
      mode: 'read',
    });
    const undoable = (original?.operations ?? []).filter(({ kind }) => registry.get(kind)?.systemOnly === false);
    const operations = reverseOf(registry, undoable);
    if (!original || operations.length === 0) throw new AppError('not_found', 'There is nothing to take back.');
    const change = { id: newId(), planId: original.planId, operations };
    const committed = await committer.commitOrThrow(workspaceId, { change, actor });
    return answer(200, visibleChange(registry, actor, change.planId, committed.change));
  });

  return routes;
}

function present(change: Change, result: Outcome): z.input<typeof outcome> {
  return result.status === 'committed'
    ? { id: change.id, status: 'committed', change: result.change }
    : { id: change.id, status: 'rejected', error: problemOf(result.error) };
}
