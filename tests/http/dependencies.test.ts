import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import type { Operation } from '../../src/records/change.ts';
import { type HttpApi, startHttpApi } from '../support/http.ts';
import { createOf, updateOf } from '../support/workspace.ts';

let api: HttpApi;

beforeAll(async () => {
  api = await startHttpApi();
});
afterAll(() => api.stop());

async function commit(...operations: Operation[]) {
  const change = { id: newId(), planId: api.planId, operations };
  const { body } = await api.owner('POST', api.at('/changes'), { body: { changes: [change] } });
  const [outcome] = body.outcomes as { status: string; error?: { code: string; issues?: unknown } }[];
  return outcome;
}

/** Actions, each waiting for the one before it. */
async function chain(length: number): Promise<string[]> {
  const ids = Array.from({ length }, () => newId());
  const operations = ids.map((id, index) =>
    createOf('action', id, { title: `Action ${index}`, dependsOnIds: index === 0 ? [] : [ids[index - 1]] }),
  );
  for (let at = 0; at < length; at += 100) await commit(...operations.slice(at, at + 100));
  return ids;
}

const waitFor = (id: string, from: string[], to: string[]) => updateOf('action', id, { dependsOnIds: [from, to] });

const circle = (follower: string, predecessor: string) => ({
  status: 'rejected',
  error: {
    code: 'invalid_input',
    issues: [{ path: 'dependsOnIds', rule: 'circle', values: { follower, predecessor } }],
  },
});

describe('an action that would wait for itself through others', () => {
  test('is refused, in a change and over REST, and the one before stays', async () => {
    const [first, , last] = (await chain(3)) as [string, string, string];
    expect(await commit(waitFor(first, [], [last]))).toMatchObject(circle('Action 0', 'Action 2'));

    const path = api.at(`/actions/${first}`);
    const { headers } = await api.owner('GET', path);
    const patched = await api.owner('PATCH', path, {
      body: { dependsOnIds: [last] },
      headers: { 'if-match': String(headers.get('etag')) },
    });
    expect(patched.status).toBe(422);
    expect(patched.body).toMatchObject(circle('Action 0', 'Action 2').error);
    expect((await api.owner('GET', path)).body.dependsOnIds).toEqual([]);
  });

  test('is refused at the end of a chain longer than any limit of reading', async () => {
    const ids = await chain(300);
    expect(await commit(waitFor(ids[0] ?? '', [], [ids[299] ?? '']))).toMatchObject(circle('Action 0', 'Action 299'));
    expect(await commit(waitFor(ids[299] ?? '', [ids[298] ?? ''], [ids[298] ?? '', ids[0] ?? '']))).toMatchObject({
      status: 'committed',
    });
  });

  test.each([1, 2, 3, 4, 5])('is refused to one of two people who add half a circle at once (%i)', async () => {
    const [one, other] = [newId(), newId()];
    await commit(createOf('action', one, { title: 'Un' }), createOf('action', other, { title: 'Deux' }));
    const outcomes = await Promise.all([commit(waitFor(one, [], [other])), commit(waitFor(other, [], [one]))]);
    expect(outcomes.map((outcome) => outcome?.status ?? '').toSorted()).toEqual(['committed', 'rejected']);
  });

  test('is refused within one change, also among actions that it creates', async () => {
    const [one, other] = [newId(), newId()];
    const refused = await commit(
      createOf('action', one, { title: 'Un', dependsOnIds: [other] }),
      createOf('action', other, { title: 'Deux', dependsOnIds: [one] }),
    );
    expect(refused).toMatchObject({ status: 'rejected', error: { code: 'invalid_input' } });
  });

  test('is refused where the way back leads through a deleted action, which may come back', async () => {
    const [first, middle, last] = (await chain(3)) as [string, string, string];
    await commit({ op: 'delete', kind: 'action', id: middle });
    expect(await commit(waitFor(first, [], [last]))).toMatchObject(circle('Action 0', 'Action 2'));
    expect(await commit({ op: 'restore', kind: 'action', id: middle })).toMatchObject({ status: 'committed' });
  });

  test('is told apart from one that is edited otherwise, or waits for one action more than before', async () => {
    const [first, second, third] = (await chain(3)) as [string, string, string];
    expect(await commit(updateOf('action', first, { title: ['Action 0', 'Autre'] }))).toMatchObject({
      status: 'committed',
    });
    expect(await commit(waitFor(third, [second], [second, first]))).toMatchObject({ status: 'committed' });
  });
});
