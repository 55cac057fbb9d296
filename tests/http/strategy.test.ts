import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strategyVersionKind } from '../../src/features/strategy/schema.ts';
import { acknowledgementKind, strategyKind } from '../../src/features/strategy/schema.ts';
import { newId } from '../../src/kernel/ids.ts';
import { uniqueId } from '../../src/records/unique-record.ts';
import { type AccessScene, openScene } from '../support/access-scene.ts';
import type { Client } from '../support/http.ts';

let scene: AccessScene;
let planId: string;
const people: { [name: string]: string } = {};
const at = (path: string) => `/api/v1/workspaces/${scene.workspaceId}${path}`;

beforeAll(async () => {
  scene = await openScene();
  const { owner } = scene.callers;
  const plan = { name: 'Plan 2027', periodStart: '2027-01-01', periodEnd: '2027-12-31' };
  planId = (await owner('POST', at('/plans'), { body: plan })).body.id;
  const { body } = await owner('GET', at('/people'));
  for (const person of body.items ?? []) people[String(person.email).split('@')[0] ?? ''] = person.id;
});
afterAll(() => scene.close());

const idOf = async (client: Client, path: string, body: object) => {
  const answer = await client('POST', at(path), { body: { planId, ...body } });
  expect(answer.text).toContain('"id"');
  expect(answer.status).toBe(201);
  return answer.body.id;
};
const statusOf = async (client: Client, method: string, path: string, body?: object) => {
  const headers = { 'if-match': '"1"' };
  return (await client(method, at(path), { headers, ...(body && { body }) })).status;
};

describe('the text of a strategy', () => {
  test('is one for the plan: made once, then written in', async () => {
    const { owner, editor } = scene.callers;
    const id = await idOf(owner, '/strategies', { advantage: 'Le délai' });
    expect(id).toBe(uniqueId(strategyKind, planId, {}));
    const twice = await editor('POST', at('/strategies'), { body: { planId, whyUs: 'Le service' } });
    expect([twice.status, twice.body.code]).toEqual([409, 'already_exists']);
    expect(await statusOf(editor, 'PATCH', `/strategies/${id}`, { whyUs: 'Le service' })).toBe(200);
    expect((await owner('GET', at(`/strategies/${id}`))).body).toMatchObject({
      advantage: 'Le délai',
      whyUs: 'Le service',
    });
    expect(await statusOf(owner, 'DELETE', `/strategies/${id}`)).toBe(404);
  });
});

describe('a published version', () => {
  test('keeps its content: its publisher mends the note, and nobody the rest', async () => {
    const { owner, editor } = scene.callers;
    const id = await idOf(editor, '/strategy-versions', { note: 'Première' });
    const path = `/strategy-versions/${id}`;
    const content = strategyVersionKind.fields.content.initial;
    for (const client of [owner, editor]) {
      expect(await statusOf(client, 'PATCH', path, { material: false })).toBe(404);
      expect(await statusOf(client, 'PATCH', path, { content, note: 'Autre' })).toBe(404);
    }
    expect(await statusOf(editor, 'PATCH', path, { note: 'Première version' })).toBe(200);
  });

  test('holds a whole strategy or is refused', async () => {
    const content = { ...strategyVersionKind.fields.content.initial, ambitions: [{ title: 'Sans le reste' }] };
    const answer = await scene.callers.owner('POST', at('/strategy-versions'), { body: { planId, content } });
    expect([answer.status, answer.body.issues]).toEqual([422, [{ path: 'content', rule: 'invalid' }]]);
  });
});

describe('an acknowledgement', () => {
  const CALLERS = ['owner', 'editor', 'contributor', 'reader'] as const;
  const givenBy = (name: string, versionId: string) => ({ planId, versionId, personId: people[name], remark: '' });

  test('is given by everyone from reader up, once, for themselves only', async () => {
    const versionId = await idOf(scene.callers.owner, '/strategy-versions', {});
    for (const name of CALLERS) {
      const client = scene.callers[name];
      for (const other of CALLERS.filter((each) => each !== name)) {
        const forged = await client('POST', at('/acknowledgements'), { body: givenBy(other, versionId) });
        expect([name, other, forged.status]).toEqual([name, other, 404]);
      }
      const id = await idOf(client, '/acknowledgements', givenBy(name, versionId));
      expect(id).toBe(uniqueId(acknowledgementKind, planId, { versionId, personId: people[name] }));
      const twice = await client('POST', at('/acknowledgements'), { body: givenBy(name, versionId) });
      expect([name, twice.status]).toEqual([name, 409]);
    }
  });

  test('is changed and withdrawn by whoever gave it, and brought back by nobody else', async () => {
    const versionId = await idOf(scene.callers.owner, '/strategy-versions', {});
    const id = await idOf(scene.callers.reader, '/acknowledgements', givenBy('reader', versionId));
    const path = `/acknowledgements/${id}`;
    for (const name of ['owner', 'editor', 'contributor'] as const) {
      const client = scene.callers[name];
      expect([name, await statusOf(client, 'PATCH', path, { remark: 'Oui, mais' })]).toEqual([name, 404]);
      expect([name, await statusOf(client, 'DELETE', path)]).toEqual([name, 404]);
    }
    const { reader, owner } = scene.callers;
    // Theirs stays theirs, and about what it was about.
    expect(await statusOf(reader, 'PATCH', path, { personId: people.owner })).toBe(422);
    expect(await statusOf(reader, 'DELETE', path)).toBe(204);
    const operations = [{ op: 'restore', kind: acknowledgementKind.kind, id }];
    const sent = await owner('POST', at('/changes'), { body: { changes: [{ id: newId(), planId, operations }] } });
    expect(sent.text).toContain('not_found');
    expect((await reader('GET', at(path))).status).toBe(404);
  });

  test('stays when its version is withdrawn, and an editor withdraws only their own', async () => {
    const { owner, editor, reader } = scene.callers;
    const versionId = await idOf(owner, '/strategy-versions', {});
    const id = await idOf(reader, '/acknowledgements', givenBy('reader', versionId));
    expect(await statusOf(editor, 'DELETE', `/strategy-versions/${versionId}`)).toBe(404);
    expect(await statusOf(owner, 'DELETE', `/strategy-versions/${versionId}`)).toBe(204);
    expect((await owner('GET', at(`/acknowledgements/${id}`))).status).toBe(200);
  });
});
