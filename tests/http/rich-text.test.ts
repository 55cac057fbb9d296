import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import type { Operation } from '../../src/records/change.ts';
import { documentOfText, type RichText } from '../../src/records/rich-text.ts';
import { MIGRATIONS_FOLDER } from '../../src/server/database/migrate.ts';
import { createTestDatabase } from '../support/database.ts';
import { type HttpApi, startHttpApi } from '../support/http.ts';
import { updateOf } from '../support/workspace.ts';

let api: HttpApi;
beforeAll(async () => {
  api = await startHttpApi();
});
afterAll(() => api.stop());

const post = (description: unknown) =>
  api.owner('POST', api.at('/actions'), { body: { planId: api.planId, title: 'Salon', description } });
const patch = (id: string, description: unknown) =>
  api.owner('PATCH', api.at(`/actions/${id}`), { body: { description }, headers: { 'if-match': '"1"' } });
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const words = (text: string) => ({ type: 'paragraph', content: [{ text, type: 'text' }] });
const linked = (href: string) =>
  doc({ type: 'paragraph', content: [{ type: 'text', text: 'ici', marks: [{ type: 'link', attrs: { href } }] }] });

async function sendChange(...operations: Operation[]) {
  const change = { id: newId(), planId: api.planId, operations };
  const { body } = await api.owner('POST', api.at('/changes'), { body: { changes: [change] } });
  return (body.outcomes as { status: string; change: { operations: Operation[] }; error: unknown }[])[0];
}

describe('a formatted text over HTTP', () => {
  const checklist = doc(
    { type: 'heading', attrs: { level: 2 }, content: [{ text: 'Avant le salon', type: 'text' }] },
    {
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked: true }, content: [words('Réserver le stand')] }],
    },
  );

  test('is kept and given back as it was sent', async () => {
    const { status, body } = await post(checklist);
    expect([status, body.description]).toEqual([201, checklist]);
    const changed = await patch(body.id, linked('mailto:ines@verdier.fr'));
    expect([changed.status, changed.body.description]).toEqual([200, linked('mailto:ines@verdier.fr')]);
    expect((await api.owner('GET', api.at(`/actions/${body.id}`))).body.description).toEqual(changed.body.description);
  });

  test('may be sent as plain text, is empty when it is not sent', async () => {
    expect((await post('Un\nDeux')).body.description).toEqual(doc(words('Un'), words('Deux')));
    expect((await post('')).body.description).toEqual(doc());
    expect((await post(undefined)).body.description).toEqual(doc());
  });

  test.each<[string, unknown]>([
    ['HTML', '<script>'.repeat(1300)],
    ['another shape', { html: '<b>a</b>' }],
    ['a script in a link', linked('javascript:alert(1)')],
    ['a block nobody declared', doc({ type: 'iframe', attrs: { src: 'https://a.fr' } })],
    ['an attribute nobody declared', doc({ ...words('a'), onclick: 'alert(1)' })],
    ['too long a text', doc(words('a'.repeat(10_001)))],
    ['more blocks than text', doc(...Array.from({ length: 20_000 }, () => ({ type: 'paragraph' })))],
    ['null', null],
    ['a number', 3],
  ])('is refused when it is %s', async (_, description) => {
    const created = await post(description);
    expect([created.status, created.body.code]).toEqual([422, 'invalid_input']);
    expect((created.body.issues as { path: string }[])[0]?.path.split('.')[0]).toBe('description');
    const { body } = await post('Avant');
    expect((await patch(body.id, description)).status).toBe(422);
    const outcome = await sendChange(updateOf('action', body.id, { description: [body.description, description] }));
    expect([outcome?.status, outcome?.error]).toEqual(['rejected', expect.objectContaining({ code: 'invalid_input' })]);
  });

  test('is found by what it says, not by how it is written', async () => {
    const mark = newId();
    const bold = { type: 'text', text: 'sa', marks: [{ type: 'bold' }] };
    const { body } = await post(
      doc({ type: 'paragraph', content: [bold, { type: 'text', text: `lon ${mark}` }] }, words('Lyon')),
    );
    const find = async (text: string) => {
      const query = new URLSearchParams({ 'description.contains': text, planId: api.planId });
      return (await api.owner('GET', `${api.at('/actions')}?${query}`)).body.items?.map(({ id }) => id);
    };
    expect(await find(`SALON ${mark}`)).toEqual([body.id]);
    expect(await find(`${mark}Lyon`)).toEqual([]);
    expect(await find('paragraph')).toEqual([]);
  });

  test.each(['description=a', 'sort=description'])('cannot be asked for with %s', async (query) => {
    expect((await api.owner('GET', `${api.at('/actions')}?${query}`)).status).toBe(422);
  });

  test('that the log holds as the plain text it once was is taken back all the same', async () => {
    const { body } = await post('Nouveau');
    const outcome = await sendChange(updateOf('action', body.id, { description: ['Nouveau', 'Ancien\ntexte'] }));
    expect(outcome?.change.operations).toEqual([
      updateOf('action', body.id, { description: [documentOfText('Nouveau'), documentOfText('Ancien\ntexte')] }),
    ]);
  });
});

test('what was plain text becomes a document of the same words', async () => {
  const database = await createTestDatabase({ empty: true });
  const texts = ['', 'Un', 'Un\nDeux', '\n', 'a\n\nb\n', 'a\r\nb\rc', '\n\n', '  « été » "x" \\ 🎯\t', '{}', 'null'];
  const sql = await readFile(path.join(MIGRATIONS_FOLDER, '0004_rich_text.sql'), 'utf8');
  const found = await database.asOwner((owner) =>
    owner.begin(async (tx) => {
      await tx.unsafe(
        ['objective', 'action']
          .map(
            (table) =>
              `create table ${table} (place integer, description text not null check (length(description) <= 10000));`,
          )
          .join('\n'),
      );
      for (const [place, text] of texts.entries()) await tx.unsafe('insert into action values ($1, $2)', [place, text]);
      await tx.unsafe(sql);
      return tx.unsafe<{ description: RichText }[]>('select description from action order by place');
    }),
  );
  expect(found.map(({ description }) => description)).toEqual(texts.map(documentOfText));
  await database.drop();
});
