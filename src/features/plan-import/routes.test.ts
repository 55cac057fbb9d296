import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpApi, type JsonAnswer, startHttpApi } from '../../../tests/support/http.ts';
import { addPerson } from '../../../tests/support/workspace.ts';
import { newId } from '../../kernel/ids.ts';

let api: HttpApi;
beforeAll(async () => {
  api = await startHttpApi();
});
afterAll(() => api.stop());

const CSV = [
  'Objectif;Action;Qui;Pour quand;Budget',
  'Acquérir;Salon de Lyon;Marie;fin juin;15 k€',
  ';Mailing;Paul;T3;env. 500',
  'Total;;;;15 500',
].join('\r\n');

function formOf(content: string | Uint8Array<ArrayBuffer>, options?: unknown): FormData {
  const form = new FormData();
  form.set('file', new File([content], 'plan.csv'));
  if (options !== undefined) form.set('options', JSON.stringify(options));
  return form;
}

const path = (planId = api.planId, action = '') => api.at(`/plans/${planId}/imports${action}`);
const issuesOf = ({ body }: JsonAnswer) =>
  (body.issues as { path: string; rule: string }[] | undefined)?.map(({ path: at, rule }) => `${at}:${rule}`);
const listed = async (collection: string) =>
  (await api.owner('GET', api.at(`/${collection}?limit=100`))).body.items ?? [];

describe('previewing an import', () => {
  it('answers what the file would bring, and writes nothing', async () => {
    const answer = await api.owner('POST', path(api.planId, '/preview'), { raw: formOf(CSV) });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      format: 'text',
      sheets: [{ rows: [{ number: 1 }, { number: 2 }, { number: 3 }, { number: 4 }] }],
      proposal: {
        objectives: [{ title: 'Acquérir' }],
        people: [{ name: 'Marie' }, { name: 'Paul' }],
        actions: [{ title: 'Salon de Lyon', dueDate: '2027-06-30' }, { title: 'Mailing' }],
        doubts: [{ row: 3, column: 4, rule: 'amount_approximate' }],
        plannedCents: 1_550_000,
      },
    });
    expect(await listed('actions')).toEqual([]);
  });

  it('takes another mapping of the columns', async () => {
    const first = await api.owner('POST', path(api.planId, '/preview'), { raw: formOf(CSV) });
    const { mapping } = first.body.proposal as { mapping: { sheets: { columns: { field: string }[] }[] } };
    for (const column of mapping.sheets[0]?.columns ?? []) if (column.field === 'budget') column.field = 'ignored';
    const second = await api.owner('POST', path(api.planId, '/preview'), { raw: formOf(CSV, { mapping }) });
    expect(second.body).toMatchObject({ proposal: { plannedCents: 0 } });
  });

  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['an empty file', '', 'file:file_empty'],
    ['a PDF', '%PDF-1.7', 'file:not_a_spreadsheet'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'file:legacy_xls'],
  ])('refuses %s with its reason', async (_name, content, issue) => {
    const answer = await api.owner('POST', path(api.planId, '/preview'), { raw: formOf(content) });
    expect([answer.status, issuesOf(answer)]).toEqual([422, [issue]]);
  });

  it('refuses what is no such form, too large, or has options that mean nothing', async () => {
    const send = (raw: FormData | string) => api.owner('POST', path(api.planId, '/preview'), { raw });
    expect((await send('a;b')).status).toBe(415);
    expect(issuesOf(await send(new FormData()))).toEqual(['file:required']);
    expect((await send(formOf('a;b\n'.repeat(6_000_000)))).status).toBe(413);
    expect(issuesOf(await send(formOf(CSV, { locale: 'de' })))).toEqual(['options.locale:invalid']);
    expect(issuesOf(await send(formOf(CSV, JSON.parse('{"__proto__":{}}'))))).toEqual(['__proto__:forbidden_key']);
  });

  it('answers that there is no such plan to whoever may not write it, and for what is no plan', async () => {
    const contributor = api.as(await addPerson(api.app.committer, api.workspace, 'contributor'));
    const missing = await api.owner('POST', path(newId(), '/preview'), { raw: formOf(CSV) });
    const refused = await contributor('POST', path(api.planId, '/preview'), { raw: formOf(CSV) });
    const stranger = await api.withToken(undefined)('POST', path(api.planId, '/preview'), { raw: formOf(CSV) });
    expect([missing.status, refused.status, stranger.status]).toEqual([404, 404, 401]);
    expect(refused.body.code).toBe(missing.body.code);
  });
});

describe('importing', () => {
  it('makes one change, once however often it is sent, that one undo takes back', async () => {
    const editor = api.as(await addPerson(api.app.committer, api.workspace, 'editor'));
    const options = { changeId: newId() };
    const [first, second] = await Promise.all([
      editor('POST', path(), { raw: formOf(CSV, options) }),
      editor('POST', path(), { raw: formOf(CSV, options) }),
    ]);
    expect([first.status, second.status, first.body.changeId]).toEqual([200, 200, options.changeId]);
    expect((await listed('actions')).map(({ title }) => title)).toEqual(['Salon de Lyon', 'Mailing']);
    expect((await listed('budget-lines')).map(({ month, plannedCents }) => [month, plannedCents])).toEqual([
      ['2027-06', 1_500_000],
      ['2027-09', 50_000],
    ]);

    const again = await editor('POST', path(), { raw: formOf(CSV) });
    expect(again.body).toEqual({ changeId: null, operations: 0 });

    const undone = await editor('POST', api.at(`/changes/${options.changeId}/undo`));
    expect(undone.status).toBe(200);
    for (const collection of ['objectives', 'actions', 'budget-lines']) expect(await listed(collection)).toEqual([]);
    expect((await listed('people')).map(({ name }) => name)).not.toContain('Marie');
  });
});
