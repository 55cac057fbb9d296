import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../../src/features/registry.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { RecordKind } from '../../src/records/define-record.ts';
import { decodeSnapshot, type WireSnapshot } from '../../src/records/wire-snapshot.ts';
import { type HttpApi, startHttpApi } from '../support/http.ts';
import { RecordSamples } from '../support/record-samples.ts';

let api: HttpApi;
let samples: RecordSamples;

beforeAll(async () => {
  api = await startHttpApi();
  samples = new RecordSamples(api, registry);
});
afterAll(() => api.stop());

const kinds = [...registry.values()].filter(({ systemOnly, hasContent }) => !systemOnly && !hasContent);
/** What the record is about goes together. */
const isNeeded = (kind: RecordKind, name: string) =>
  ['planId', 'subjectKind'].includes(name) || kind.fields[name]?.initial === undefined;

const askFor = (planId: string) => api.owner('GET', api.at(`/snapshot?plan=${planId}`));

async function create(kind: RecordKind, body: { [name: string]: unknown }): Promise<string> {
  const created = await api.owner('POST', api.at(`/${kind.collection}`), { body });
  expect([created.status, created.body.issues]).toEqual([201, undefined]);
  return created.body.id;
}

describe('a snapshot holds each record as it is when asked for alone', () => {
  test.each(kinds)('$kind: as declared, filled in, and changed since', async (kind) => {
    const full = await samples.bodyOf(kind);
    const pathOf = (id: string) => api.at(`/${kind.collection}/${id}`);
    const ids = [await create(kind, full)];
    const { name, value } = samples.otherValue(kind, full);
    const edit = { body: { [name]: value }, headers: { 'if-match': '"1"' } };
    expect((await api.owner('PATCH', pathOf(ids[0] ?? ''), edit)).status).toBe(200);
    // Where there is one for each, the second is of another; where there is one for the plan, there is no second.
    const other = kind.uniqueBy ? await samples.bodyOf(kind) : full;
    const least = Object.entries(other).filter(([field]) => isNeeded(kind, field));
    // A person is a member of a plan once.
    if (kind.kind !== 'planMember' && kind.uniqueBy?.length !== 0)
      ids.push(await create(kind, Object.fromEntries(least)));

    const { records } = decodeSnapshot((await askFor(api.planId)).body as unknown as WireSnapshot);
    for (const id of ids) {
      const { body } = await api.owner('GET', pathOf(id));
      expect(records[kind.kind]?.find((record) => record.id === id)).toEqual(body);
    }
  });
});

describe('a deleted record', () => {
  const withNumbers = ['playVersion', 'strategyVersion'];

  test.each(kinds.filter(({ kind }) => ['action', ...withNumbers].includes(kind)))(
    '$kind: is there where the numbers of others count it',
    async (kind) => {
      const id = await create(kind, await samples.bodyOf(kind));
      const headers = { 'if-match': '"1"' };
      expect((await api.owner('DELETE', api.at(`/${kind.collection}/${id}`), { headers })).status).toBe(204);
      const { records } = decodeSnapshot((await askFor(api.planId)).body as unknown as WireSnapshot);
      const found = records[kind.kind]?.find((record) => record.id === id);
      expect(typeof found?.deletedAt).toBe(withNumbers.includes(kind.kind) ? 'string' : 'undefined');
    },
  );
});

describe('snapshots asked for together', () => {
  test('are the same, however many wait for their turn', async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => askFor(api.planId)));
    expect(first?.status).toBe(200);
    expect(new Set(others.map(({ text }) => text))).toEqual(new Set([first?.text]));
  });

  test('give their place back when there is nothing to show', async () => {
    const refused = await Promise.all(Array.from({ length: 10 }, () => askFor(newId())));
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([404]));
    expect((await askFor(api.planId)).status).toBe(200);
  });
});
