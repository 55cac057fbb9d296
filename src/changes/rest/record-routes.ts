import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { UUID_PATTERN } from '../../kernel/ids.ts';
import { once } from '../../kernel/once.ts';
import type { RecordKind } from '../../records/define-record.ts';
import type { AnyRecord } from '../../records/define-record.ts';
import {
  type ApiEnvironment,
  jsonBody,
  jsonContent,
  preconditionResponses,
  problemResponses,
} from '../../server/api.ts';
import { serve } from '../../server/endpoint.ts';
import type { ChangesDeps } from '../deps.ts';
import { receiptFor } from './idempotency.ts';
import { readPage, readRecord } from './record-reads.ts';
import { createSchema, listSchema, nameOf, patchSchema, recordSchema, titleOf } from './record-schemas.ts';
import { createRecord, deleteRecord, updateRecord } from './record-writes.ts';

const id = z.string().regex(UUID_PATTERN).openapi({ format: 'uuid' });
const ofWorkspace = z.object({ workspaceId: id });
const ofRecord = ofWorkspace.extend({ id });
const idempotencyKey = z.object({
  'idempotency-key': z.string().min(1).max(255).optional().openapi({
    description: 'Sending the same request again with the same key gives the same answer and changes nothing more',
  }),
});
const ifMatch = idempotencyKey.extend({
  'if-match': z.string().openapi({ description: 'The ETag of the version that is edited', example: '"3"' }),
});
const etag = { ETag: { description: 'The version, in quotes', schema: { type: 'string' as const } } };

/** List, get, create, patch and delete for one kind, from its declaration. */
export function recordRoutes(kind: RecordKind, deps: ChangesDeps): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();
  const shared = {
    record: once(() => recordSchema(kind)),
    base: `/${kind.collection}`,
    operation: titleOf(kind),
    ...nameOf(kind),
  };
  addList(routes, kind, deps, shared);
  addGet(routes, kind, deps, shared);
  if (!kind.systemOnly && !kind.hasContent) addCreate(routes, kind, deps, shared);
  addPatch(routes, kind, deps, shared);
  if (!kind.systemOnly) addDelete(routes, kind, deps, shared);
  return routes;
}

interface Shared {
  record: () => z.ZodType;
  base: string;
  /** As in `createBudgetLine`. */
  operation: string;
  one: string;
  many: string;
  plural: string;
  title: string;
}

type Add = (routes: OpenAPIHono<ApiEnvironment>, kind: RecordKind, deps: ChangesDeps, shared: Shared) => void;

const addList: Add = (routes, kind, deps, { record, base, many, plural, title }) => {
  const page = once(() => z.object({ items: z.array(record()), nextCursor: z.string().nullable() }));
  const query = once(() => listSchema(kind));
  const route = createRoute({
    method: 'get',
    path: base,
    operationId: `list${plural}`,
    summary: `List ${many}`,
    description:
      'Filters combine; the last page has a null `nextCursor`. Following cursors shows every record that was there ' +
      'from the first page to the last exactly once, whatever is added or deleted meanwhile.',
    tags: [title],
    request: {
      params: ofWorkspace,
      get query() {
        return query();
      },
    },
    responses: { 200: { description: 'A page', ...jsonContent(page) }, ...problemResponses },
  });
  serve(routes, route, async (context, { query }, answer) => {
    return answer(200, await readPage(deps, kind, context.get('actor'), query));
  });
};

const addGet: Add = (routes, kind, deps, { record, base, operation, one, title }) => {
  const route = createRoute({
    method: 'get',
    path: `${base}/{id}`,
    operationId: `get${operation}`,
    summary: `Show ${one}`,
    tags: [title],
    request: {
      params: ofRecord,
      headers: z.object({ 'if-none-match': z.string().optional().openapi({ example: '"3"' }) }),
    },
    responses: {
      200: { description: 'The record', headers: etag, ...jsonContent(record) },
      304: { description: 'Still the version of If-None-Match', headers: etag },
      ...problemResponses,
    },
  });
  serve(routes, route, async (context, { params }, answer) => {
    const found = await readRecord(deps, kind, context.get('actor'), params.id);
    const headers = { etag: etagOf(found) };
    const known = context.req.header('if-none-match');
    if (known !== undefined && isAmong(headers.etag, known)) return answer(304, undefined, headers);
    return answer(200, found, headers);
  });
};

const addCreate: Add = (routes, kind, deps, { record, base, operation, one, title }) => {
  const route = createRoute({
    method: 'post',
    path: base,
    operationId: `create${operation}`,
    summary: `Create ${one}`,
    tags: [title],
    request: { params: ofWorkspace, headers: idempotencyKey, body: jsonBody(once(() => createSchema(kind))) },
    responses: {
      201: {
        description: 'Created',
        headers: { ...etag, Location: { description: 'Where it is', schema: { type: 'string' } } },
        ...jsonContent(record),
      },
      ...problemResponses,
      409: preconditionResponses[409],
    },
  });
  serve(routes, route, async (context, { body, text }, answer) => {
    const actor = context.get('actor');
    const created = await createRecord(deps, kind, actor, receiptFor(context, actor, text), body);
    const location = `${context.req.path}/${created.id}`;
    return answer(201, created, { etag: etagOf(created), location });
  });
};

const addPatch: Add = (routes, kind, deps, { record, base, operation, one, title }) => {
  const route = createRoute({
    method: 'patch',
    path: `${base}/{id}`,
    operationId: `update${operation}`,
    summary: `Change ${one}`,
    tags: [title],
    request: { params: ofRecord, headers: ifMatch, body: jsonBody(once(() => patchSchema(kind))) },
    responses: {
      200: { description: 'As changed', headers: etag, ...jsonContent(record) },
      ...problemResponses,
      ...preconditionResponses,
    },
  });
  serve(routes, route, async (context, { params, body, text }, answer) => {
    const actor = context.get('actor');
    const target = { id: params.id, version: versionIn(context.req.header('if-match')) };
    const changed = await updateRecord(deps, kind, actor, receiptFor(context, actor, text), target, body);
    return answer(200, changed, { etag: etagOf(changed) });
  });
};

const addDelete: Add = (routes, kind, deps, { base, operation, one, title }) => {
  const route = createRoute({
    method: 'delete',
    path: `${base}/{id}`,
    operationId: `delete${operation}`,
    summary: `Delete ${one}`,
    tags: [title],
    request: { params: ofRecord, headers: ifMatch },
    responses: { 204: { description: 'Deleted' }, ...problemResponses, ...preconditionResponses },
  });
  serve(routes, route, async (context, { params }, answer) => {
    const actor = context.get('actor');
    const target = { id: params.id, version: versionIn(context.req.header('if-match')) };
    await deleteRecord(deps, kind, actor, receiptFor(context, actor, ''), target);
    return answer(204);
  });
};

function etagOf(record: AnyRecord): string {
  return `"${record.version}"`;
}

/** If-None-Match compares weakly: `W/"3"` and `"3"` are the same version. */
function isAmong(etag: string, header: string): boolean {
  return header
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');
}

/** Undefined without the header; `*`, a weak tag or anything else names no version, so nothing can match it. */
function versionIn(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined) return undefined;
  const version = /^"(\d{1,9})"$/.exec(ifMatch.trim())?.[1];
  return version === undefined ? -1 : Number(version);
}
