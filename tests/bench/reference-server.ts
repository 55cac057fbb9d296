import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { columnsOf } from '../../src/changes/record-table.ts';
import { statementsOf } from '../../src/changes/record-rows.ts';
import { newId } from '../../src/kernel/ids.ts';
import { type Endpoint, openSql } from '../../src/server/database/sql.ts';
import { REFERENCE_KINDS } from './reference-tables.ts';

/**
 * What the figures are set beside: the least a server can do for the same requests and the same answers. `node:http`,
 * postgres.js with prepared statements and the product's own wire types, one query per request. Nothing is validated,
 * authorised or logged, and row-level security is off.
 */

const POOL = 10;
const sql = openSql(JSON.parse(process.env['REFERENCE_DATABASE'] ?? '') as Endpoint, { max: POOL });
const action = REFERENCE_KINDS.find(({ kind }) => kind === 'action');
if (!action) throw new Error('There is no kind of record named action.');
const columns = statementsOf(action).select;
const prepared = { prepare: true };
const brotli = promisify(brotliCompress);

const statements = {
  list: `select ${columns} from reference.action where workspace_id = $1 and plan_id = $2 and deleted_at is null
    and status = any($3::text[]) order by due_date desc nulls last, id limit 51`,
  get: `select ${columns} from reference.action where workspace_id = $1 and id = $2`,
  create: `insert into reference.action (workspace_id, id, plan_id, version, rank, created_at, updated_at, title,
    description, code, contributor_ids, tag_ids, depends_on_ids, segment_ids, persona_ids, play_ids, selling_method, priority,
    status, progress, due_date)
    values ($1, $2, $3, 1, 'a0', $4, $4, $5,
      '{"type": "doc", "content": []}', '', '{}', '{}', '{}', '{}', '{}', '{}', 'unspecified', $6, 'todo', 0, $7) returning ${columns}`,
  update: `update reference.action set title = $3, version = version + 1, updated_at = $4
    where workspace_id = $1 and id = $2 returning ${columns}`,
};

createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit());

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = '', query] = (request.url ?? '').split('?');
  if (path === '/readyz') {
    await sql`select 1`;
    response.end('ok');
    return;
  }
  // /api/v1/workspaces/{workspaceId}/{collection}/{id}
  const [, , , , workspaceId = '', collection, id = ''] = path.split('/');
  if (collection === 'snapshot')
    return sendSnapshot(response, workspaceId, new URLSearchParams(query).get('plan') ?? '');
  if (request.method === 'GET' && id === '') {
    const wanted = new URLSearchParams(query);
    const values = [workspaceId, wanted.get('planId') ?? '', wanted.get('status')?.split(',') ?? []];
    const rows = await sql.unsafe(statements.list, values, prepared);
    const last = rows[49];
    return send(response, 200, { items: rows.slice(0, 50), nextCursor: rows.length > 50 ? last?.['id'] : null });
  }
  if (request.method === 'GET') {
    const [row] = await sql.unsafe(statements.get, [workspaceId, id], prepared);
    return send(response, 200, row);
  }
  const body = JSON.parse(await textOf(request)) as { [name: string]: string };
  const now = new Date().toISOString();
  if (request.method === 'POST') {
    const values = [workspaceId, newId(), body['planId'], now, body['title'], body['priority'], body['dueDate']];
    const [row] = await sql.unsafe(statements.create, values as string[], prepared);
    return send(response, 201, row);
  }
  const [row] = await sql.unsafe(statements.update, [workspaceId, id, body['title'] ?? '', now], prepared);
  return send(response, 200, row);
}

function send(response: ServerResponse, status: number, value: unknown): void {
  const text = JSON.stringify(value);
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text);
}

async function sendSnapshot(response: ServerResponse, workspaceId: string, planId: string): Promise<void> {
  const rows = await Promise.all(
    REFERENCE_KINDS.map((kind) =>
      sql
        .unsafe(
          `select ${statementsOf(kind).select} from reference.${kind.table} where workspace_id = $1 and plan_id = $2`,
          [workspaceId, planId],
          prepared,
        )
        .values(),
    ),
  );
  const fields = REFERENCE_KINDS.map((kind) => columnsOf(kind).map(({ property }) => property));
  const value = {
    kinds: Object.fromEntries(REFERENCE_KINDS.map(({ kind }, i) => [kind, { fields: fields[i], rows: rows[i] }])),
  };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
  const body = await brotli(JSON.stringify(value), { params });
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'br' }).end(body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk as string;
  return text;
}
