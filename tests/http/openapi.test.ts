import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  listOperations,
  type Operation,
  refName,
  type Schema,
  schemasOf,
} from '../../src/server/api-docs/operations.ts';
import type { OpenApiDocument } from '../../src/server/api-docs/document.ts';
import { type HttpApi, startHttpApi } from '../support/http.ts';

let api: HttpApi;
let document: OpenApiDocument;
let operations: Operation[];

beforeAll(async () => {
  api = await startHttpApi();
  const answer = await api.withToken(undefined)('GET', '/api/openapi.json');
  document = answer.body as unknown as OpenApiDocument;
  operations = listOperations(document);
});
afterAll(() => api.stop());

/** Every schema in the document, with where it stands. */
function* schemasWithin(value: unknown, path: string): Generator<[path: string, schema: Schema]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (key === 'schema' || key === 'items' || key === 'additionalProperties') yield [`${path}/${key}`, child];
    if (key === 'properties')
      for (const [name, schema] of Object.entries(child)) yield [`${path}/${name}`, schema as Schema];
    yield* schemasWithin(child, `${path}/${key}`);
  }
}

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(result.errors ?? []).toEqual([]);
    expect([result.valid, document.openapi]).toEqual([true, '3.1.0']);
  });

  test('tells programs to bring a key, and leaves the signing in of browsers out', () => {
    expect(document.info.description).toContain('Authorization: Bearer pactole_');
    expect(document.info.description).toMatch(/Signing in\*\* is not part of this interface/);
    expect(operations.filter(({ path }) => path.startsWith('/api/auth'))).toEqual([]);
  });

  test('names each operation once, as a word a program can use', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.length).toBeGreaterThan(75);
  });

  test('says what each operation does, in a section that exists', () => {
    const sections = (document.tags ?? []).map(({ name }) => name);
    for (const { operationId, summary, tag } of operations) {
      expect([operationId, summary]).toEqual([operationId, expect.stringMatching(/^[A-Z].{3,80}[^.]$/)]);
      expect([operationId, sections.includes(tag)]).toEqual([operationId, true]);
    }
    expect(sections.filter((name) => !operations.some(({ tag }) => tag === name))).toEqual([]);
  });

  test('declares the parameters of each path, and no path ends with a slash', () => {
    for (const { operationId, path, parameters } of operations) {
      const declared = parameters.filter((each) => each.in === 'path').map(({ name }) => `{${name}}`);
      expect([operationId, declared.toSorted()]).toEqual([operationId, (path.match(/\{\w+\}/g) ?? []).toSorted()]);
      expect(path).toMatch(/^\/api\/v1(\/[a-z-]+|\/\{\w+\})+(\.[a-z]+)?$/);
      for (const each of parameters) {
        expect([operationId, each.name, each.in === 'path' ? each.required : true]).toEqual([
          operationId,
          each.name,
          true,
        ]);
        expect([operationId, each.name, Object.keys(each.schema).length > 0]).toEqual([operationId, each.name, true]);
      }
    }
  });

  test('shows what goes well, and what goes wrong as a problem', () => {
    for (const { operationId, responses } of operations) {
      const good = responses.filter(({ status }) => /^2\d\d$/.test(status));
      expect([operationId, good.length]).toEqual([operationId, expect.toSatisfy((count: number) => count >= 1)]);
      for (const { status, mediaType } of good) {
        expect([operationId, status, mediaType !== undefined]).toEqual([operationId, status, status !== '204']);
      }
      const bad = responses.filter(({ status }) => status >= '400');
      expect([operationId, bad.map(({ status }) => status)]).toEqual([
        operationId,
        expect.arrayContaining(['401', '404', '422', '429']),
      ]);
      for (const each of bad) {
        expect([operationId, each.mediaType, refName(each.schema ?? {})]).toEqual([
          operationId,
          'application/problem+json',
          'Problem',
        ]);
      }
    }
  });

  test('gives every body a shape that refuses what it does not know', () => {
    const schemas = schemasOf(document);
    for (const { operationId, method, body } of operations) {
      if (!body) {
        expect([operationId, ['GET', 'DELETE', 'POST'].includes(method)]).toEqual([operationId, true]);
        continue;
      }
      const named = schemas[refName(body.schema) ?? ''] ?? body.schema;
      for (const schema of named.anyOf ?? named.oneOf ?? [named]) {
        const fields = Object.keys(schema.properties ?? {});
        expect([operationId, schema.type, fields.length > 0]).toEqual([operationId, 'object', true]);
        if (body.mediaType === 'application/json') {
          expect([operationId, schema.additionalProperties]).toEqual([operationId, false]);
        }
      }
    }
  });

  test('leaves nothing without a shape, except values whose shape a record decides', () => {
    const shapeless = [...schemasWithin(document, '')]
      .filter(([, schema]) => typeof schema === 'object' && Object.keys(schema).length === 0)
      .map(([path]) => path.replace('/components/schemas', ''))
      // What the page of imports shows; programs import, they do not preview.
      .filter((path) => !path.includes('/imports/preview/'));
    expect(shapeless).toEqual([
      '/Problem/properties/current/additionalProperties',
      '/Operation/properties/fields/additionalProperties',
      '/Operation/properties/record/additionalProperties',
      '/Column/anyOf/0/items',
      '/Column/anyOf/1/is',
      '/Column/anyOf/2/properties/of/items',
      '/NetChange/properties/fields/additionalProperties/items',
      '/NetChange/properties/record/additionalProperties',
      '/PlanModelRecord/properties/fields/additionalProperties',
    ]);
  });

  test('refers only to shapes that exist, and uses each', () => {
    const used = new Set(
      [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name),
    );
    expect(used).toEqual(new Set(Object.keys(schemasOf(document))));
  });

  test('says who may use each operation', () => {
    const open = operations.filter(({ security }) => security.length === 0).map(({ operationId }) => operationId);
    expect(open.toSorted()).toEqual(['getServer', 'previewInvitation', 'stopReminders', 'tryExample']);
    const byPath = operations.filter(({ path }) => /\{workspaceId\}\/[a-z-]+(\/\{id\})?$/.test(path));
    expect(byPath.length).toBeGreaterThan(50);
  });

  test('is kept by whoever asks again', async () => {
    const client = api.withToken(undefined);
    const first = await client('GET', '/api/openapi.json');
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/json']);
    const again = await client('GET', '/api/openapi.json', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect([again.status, again.text]).toEqual([304, '']);
  });
});

describe('the page of the document', () => {
  test('shows every operation, runs nothing and fetches nothing from elsewhere', async () => {
    const answer = await api.withToken(undefined)('GET', '/api/docs');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const { operationId, path } of operations) {
      expect(answer.text).toContain(`<article id="${operationId}">`);
      expect(answer.text).toContain(path);
    }
    for (const name of Object.keys(schemasOf(document))) expect(answer.text).toContain(`id="schema-${name}"`);
    expect(answer.text).not.toMatch(/<script|\son\w+=|style="|javascript:|\[object|undefined</);
    const links = [...answer.text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, target]) => target ?? '');
    expect(links.filter((target) => !/^(#|\/)/.test(target))).toEqual([]);
    const anchors = links.filter((target) => target.startsWith('#')).map((target) => target.slice(1));
    expect(anchors.filter((anchor) => !answer.text.includes(`id="${anchor}"`))).toEqual([]);
    expect((await api.withToken(undefined)('GET', '/api/docs.css')).headers.get('content-type')).toContain('text/css');
  });

  test('gives commands that work as they stand', async () => {
    const { text } = await api.withToken(undefined)('GET', '/api/docs');
    const start = text.indexOf('<article id="createAction">');
    const command = /<pre[^>]*><code>([\s\S]*?)<\/code>/
      .exec(text.slice(start))?.[1]
      ?.replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'");
    const body = JSON.parse(/-d '([^']+)'/.exec(command ?? '')?.[1] ?? '{}') as { planId: string };
    expect(command).toContain('Authorization: Bearer $PACTOLE_KEY');
    const answer = await api.owner('POST', api.at('/actions'), { body: { ...body, planId: api.planId } });
    expect(answer.status).toBe(201);
  });
});
