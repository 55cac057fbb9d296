import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleOf } from '../../src/server/api-docs/example.ts';
import type { OpenApiDocument } from '../../src/server/api-docs/document.ts';
import { listOperations, type Operation, type Schemas, schemasOf } from '../../src/server/api-docs/operations.ts';
import { newId } from '../../src/kernel/ids.ts';
import { type HttpApi, startHttpApi } from '../support/http.ts';
import { registry } from '../../src/features/registry.ts';
import { RecordSamples } from '../support/record-samples.ts';

let api: HttpApi;
let operations: Operation[];
let schemas: Schemas;
let ids: string[];

beforeAll(async () => {
  api = await startHttpApi();
  const document = (await api.owner('GET', '/api/openapi.json')).body as unknown as OpenApiDocument;
  schemas = schemasOf(document);
  // A stream does not end by itself, and accounts are not true ones here: both have their own tests.
  operations = listOperations(document).filter(
    ({ operationId, path }) => operationId !== 'followLive' && path.includes('{workspaceId}'),
  );
  const samples = new RecordSamples(api, registry);
  ids = await Promise.all(['action', 'objective', 'tag', 'comment', 'person'].map((kind) => samples.idOf(kind)));
  ids.push(api.planId, newId());
});
afterAll(() => api.stop());

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' ', 'none', 'null', '2027-01-01', '2027-99', '-1', '1e999', 'a0', '__proto__', 'constructor'),
  fc.constantFrom("'; drop table plan; --", '${7*7}', '%00', '../../etc/passwd', '\u202e', '\uffff', '9'.repeat(400)),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc.double(),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text, tie('value'), { maxKeys: 3 }),
  ),
})).value;

/** Some of the fields that an operation takes, with values that it does not expect. */
function bodyFor(operation: Operation, wild: unknown, name: string): unknown {
  const body = operation.body ? exampleOf(operation.body.schema, schemas) : undefined;
  if (typeof body !== 'object' || body === null) return wild;
  const schema = schemas[operation.body?.schema.$ref?.split('/').at(-1) ?? ''] ?? operation.body?.schema;
  const fields = Object.keys(schema?.properties ?? {});
  const field = fields[name.length % Math.max(1, fields.length)] ?? name;
  return { ...body, ...('planId' in body && { planId: api.planId }), [field]: wild };
}

test('whatever is sent to any operation, the answer is documented and never a breakdown', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: operations.length - 1 }),
      json,
      text,
      text,
      fc.nat(),
      async (pick, wild, name, value, choice) => {
        const { method, path, parameters, ...rest } = operations[pick] as Operation;
        const id = choice % 3 === 0 ? encodeURIComponent(value) || 'x' : (ids[choice % ids.length] ?? '');
        const target = path.replace('{workspaceId}', api.workspace.id).replaceAll(/\{\w+\}/g, id);
        const query = new URLSearchParams();
        for (const each of parameters.filter((parameter) => parameter.in === 'query')) {
          if (each.required || (name.length + each.name.length) % 5 === choice % 5) query.set(each.name, value);
        }
        const known = query.size > 0 ? `?${query.toString()}` : '';
        const form = new FormData();
        form.set('file', new File([value], name || 'x'));
        form.set('options', JSON.stringify(wild) ?? '');
        const isForm = rest.body?.mediaType === 'multipart/form-data';
        const content = isForm ? { raw: form } : { body: bodyFor({ method, path, parameters, ...rest }, wild, name) };
        const answer = await api.owner(method, `${target}${known}`, {
          headers: { 'if-match': choice % 2 === 0 ? '"1"' : encodeURI(value) },
          ...(method === 'GET' ? {} : content),
        });
        expect([answer.status < 500, answer.text.slice(0, 300)]).toEqual([true, expect.anything()]);
      },
    ),
    { numRuns: 1500 },
  );
  expect(api.app.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
});
