import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../kernel/app-error.ts';
import { UUID_PATTERN, type WorkspaceId } from '../../kernel/ids.ts';
import { type Actor, roleInPlan } from '../../records/actor.ts';
import type { Change } from '../../records/change.ts';
import { isInAudience } from '../../records/commit.ts';
import type { AnyRecord, Lookup, RecordKind } from '../../records/define-record.ts';
import { rankBetween } from '../../records/rank.ts';
import { type ApiEnvironment, preconditionResponses, problemResponses, rejectInvalid } from '../../server/api.ts';
import { queryInWorkspace } from '../../server/database/tenant.ts';
import type { ChangesDeps } from '../deps.ts';
import { statementsOf } from '../record-rows.ts';
import { changeIdOf, derivedId } from './idempotency.ts';
import { listQuery } from './list-query.ts';
import { createSchema, patchSchema, recordSchema, titleOf } from './record-schemas.ts';

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });
const ofWorkspace = z.object({ workspaceId: id });
const ofRecord = ofWorkspace.extend({ id });
const idempotencyKey = z.object({ 'idempotency-key': z.string().optional() });
const ifMatch = idempotencyKey.extend({ 'if-match': z.string().optional() });
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });

/** Reading a record never needs another one: rights to read depend on the plan and the audience. */
const NOTHING: Lookup = { get: () => undefined };

/** List, get, create, patch and delete for one kind, from its declaration. */
export function recordRoutes(kind: RecordKind, deps: ChangesDeps): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>({ defaultHook: rejectInvalid });
  const record = recordSchema(kind);
  const base = `/${kind.collection}`;
  const tags = [titleOf(kind)];

  routes.openapi(
    createRoute({
      method: 'get',
      path: base,
      summary: `List ${kind.collection}`,
      description:
        'Filter with `field=a,b`, `field=none`, `field.from`, `field.to`, `field.contains`; `sort=-field,field`; ' +
        '`deleted=true` lists deleted ones; follow `nextCursor`.',
      tags,
      request: {
        params: ofWorkspace,
        query: z.looseObject({
          sort: z.string().optional(),
          limit: z.string().optional(),
          cursor: z.string().optional(),
        }),
      },
      responses: {
        200: {
          description: 'A page',
          ...json(z.object({ items: z.array(record), nextCursor: z.string().nullable() })),
        },
        ...problemResponses,
      },
    }),
    async (context) => {
      const actor = context.get('actor');
      requireReadable(kind, actor, context.req.query('planId'));
      const list = listQuery(kind, actor, context.req.query());
      const [rows] = await queryInWorkspace(
        deps.database,
        actor.workspaceId as WorkspaceId,
        (tx) => [tx.unsafe<AnyRecord[]>(list.sql, list.parameters as string[], { prepare: true })],
        { mode: 'read' },
      );
      const page = rows.slice(0, list.limit);
      const last = page.at(-1);
      return context.json(
        {
          items: kind.audience ? page.filter((item) => isInAudience(kind, item, actor)) : [...page],
          nextCursor: rows.length > list.limit && last ? list.cursorAfter(last) : null,
        },
        200,
      );
    },
  );

  routes.openapi(
    createRoute({
      method: 'get',
      path: `${base}/{id}`,
      summary: `Get one of ${kind.collection}`,
      tags,
      request: { params: ofRecord },
      responses: { 200: { description: 'The record', ...json(record) }, ...problemResponses },
    }),
    async (context) => {
      const found = await readVisible(deps, kind, context.get('actor'), context.req.valid('param').id);
      context.header('etag', etagOf(found));
      return context.json(found, 200);
    },
  );

  if (!kind.systemOnly) addWrites(routes, kind, deps, { record, base, tags });
  else addPatch(routes, kind, deps, { record, base, tags });
  return routes;
}

interface Shared {
  record: z.ZodType;
  base: string;
  tags: string[];
}

function addWrites(routes: OpenAPIHono<ApiEnvironment>, kind: RecordKind, deps: ChangesDeps, shared: Shared): void {
  const { record, base, tags } = shared;
  routes.openapi(
    createRoute({
      method: 'post',
      path: base,
      summary: `Create one of ${kind.collection}`,
      tags,
      request: { params: ofWorkspace, headers: idempotencyKey, body: { required: true, ...json(createSchema(kind)) } },
      responses: {
        201: { description: 'Created', ...json(record) },
        ...problemResponses,
        ...preconditionResponses,
      },
    }),
    async (context) => {
      const actor = context.get('actor');
      const { id, rank, planId, ...fields } = context.req.valid('json') as { [name: string]: unknown };
      const changeId = changeIdOf(context.req.header('idempotency-key'), actor, 'POST', context.req.path);
      const recordId = typeof id === 'string' ? id : derivedId(changeId);
      const plan = typeof planId === 'string' ? planId : null;
      const operation = {
        op: 'create' as const,
        kind: kind.kind,
        id: recordId,
        rank: typeof rank === 'string' ? rank : await rankAtEnd(deps, kind, actor, plan),
        fields,
      };
      await commit(deps, actor, { id: changeId, planId: plan, operations: [operation] });
      const created = await readVisible(deps, kind, actor, recordId);
      context.header('etag', etagOf(created));
      context.header('location', `${context.req.path}/${recordId}`);
      return context.json(created, 201);
    },
  );
  addPatch(routes, kind, deps, shared);
  routes.openapi(
    createRoute({
      method: 'delete',
      path: `${base}/{id}`,
      summary: `Delete one of ${kind.collection}`,
      tags,
      request: { params: ofRecord, headers: ifMatch },
      responses: { 204: { description: 'Deleted' }, ...problemResponses, ...preconditionResponses },
    }),
    async (context) => {
      const actor = context.get('actor');
      const { id } = context.req.valid('param');
      const changeId = changeIdOf(context.req.header('idempotency-key'), actor, 'DELETE', context.req.path);
      const found = await readVisible(deps, kind, actor, id, { evenDeleted: true });
      const version = requiredVersion(context.req.header('if-match'), kind, id);
      await commit(
        deps,
        actor,
        { id: changeId, planId: found.planId, operations: [{ op: 'delete', kind: kind.kind, id }] },
        { kind: kind.kind, id, version },
      );
      return context.body(null, 204);
    },
  );
}

function addPatch(
  routes: OpenAPIHono<ApiEnvironment>,
  kind: RecordKind,
  deps: ChangesDeps,
  { record, base, tags }: Shared,
): void {
  routes.openapi(
    createRoute({
      method: 'patch',
      path: `${base}/{id}`,
      summary: `Change one of ${kind.collection}`,
      tags,
      request: { params: ofRecord, headers: ifMatch, body: { required: true, ...json(patchSchema(kind)) } },
      responses: {
        200: { description: 'As changed', ...json(record) },
        ...problemResponses,
        ...preconditionResponses,
      },
    }),
    async (context) => {
      const actor = context.get('actor');
      const { id } = context.req.valid('param');
      const wanted = context.req.valid('json') as { [name: string]: unknown };
      const changeId = changeIdOf(context.req.header('idempotency-key'), actor, 'PATCH', context.req.path);
      const found = await readVisible(deps, kind, actor, id);
      const version = requiredVersion(context.req.header('if-match'), kind, id);
      const fields = Object.fromEntries(
        Object.entries(wanted).map(([name, to]): [string, [unknown, unknown]] => [name, [found[name], to]]),
      );
      if (Object.keys(fields).length > 0) {
        const operation = { op: 'update' as const, kind: kind.kind, id, fields };
        await commit(
          deps,
          actor,
          { id: changeId, planId: found.planId, operations: [operation] },
          { kind: kind.kind, id, version },
        );
      }
      const changed = await readVisible(deps, kind, actor, id);
      context.header('etag', etagOf(changed));
      return context.json(changed, 200);
    },
  );
}

async function commit(
  deps: ChangesDeps,
  actor: Actor,
  change: Change,
  expect?: { kind: string; id: string; version: number },
): Promise<void> {
  await deps.committer.commitOrThrow(actor.workspaceId as WorkspaceId, { change, actor, ...(expect && { expect }) });
}

function requireReadable(kind: RecordKind, actor: Actor, planId: string | undefined): void {
  const isOpen = actor.scopes.includes('read') && (!planId || roleInPlan(actor, planId) !== null);
  if (!isOpen) throw new AppError('not_found', 'Not open to this person.', { kind: kind.kind });
}

async function readVisible(
  deps: ChangesDeps,
  kind: RecordKind,
  actor: Actor,
  id: string,
  { evenDeleted = false } = {},
): Promise<AnyRecord> {
  const [rows] = await queryInWorkspace(
    deps.database,
    actor.workspaceId as WorkspaceId,
    (tx) => [
      tx.unsafe<AnyRecord[]>(
        `${statementsOf(kind).byIds}${
          kind.scope === 'plan'
            ? ' and plan_id in (select id from plan where workspace_id = $1 and deleted_at is null)'
            : ''
        }`,
        [actor.workspaceId, [id]],
        { prepare: true },
      ),
    ],
    { mode: 'read' },
  );
  const found = rows[0];
  if (found && (evenDeleted || found.deletedAt === null) && mayRead(kind, actor, found)) return found;
  throw new AppError('not_found', 'No such record, or not open to this person.', { kind: kind.kind, id });
}

function mayRead(kind: RecordKind, actor: Actor, record: AnyRecord): boolean {
  const role = record.planId === null ? actor.role : roleInPlan(actor, record.planId);
  return (
    actor.scopes.includes('read') &&
    kind.rights.read({ actor, role, record, lookup: NOTHING }) &&
    isInAudience(kind, record, actor)
  );
}

async function rankAtEnd(deps: ChangesDeps, kind: RecordKind, actor: Actor, planId: string | null): Promise<string> {
  const ofPlan = kind.scope === 'plan' ? ' and plan_id = $2' : '';
  const [rows] = await queryInWorkspace(
    deps.database,
    actor.workspaceId as WorkspaceId,
    (tx) => [
      tx.unsafe<{ last: string | null }[]>(
        `select max(rank) as last from ${kind.table} where workspace_id = $1${ofPlan}`,
        kind.scope === 'plan' ? [actor.workspaceId, planId] : [actor.workspaceId],
        { prepare: true },
      ),
    ],
    { mode: 'read' },
  );
  return rankBetween(rows[0]?.last ?? null, null);
}

function etagOf(record: AnyRecord): string {
  return `"${record.version}"`;
}

function requiredVersion(header: string | undefined, kind: RecordKind, id: string): number {
  if (header === undefined) throw new AppError('version_required', 'If-Match is required.', { kind: kind.kind, id });
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  // `*`, a weak tag or anything else names no version, so nothing can match it.
  return version === undefined ? -1 : Number(version);
}
