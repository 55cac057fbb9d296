import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpApi, startHttpApi } from '../../../tests/support/http.ts';
import { addPlan } from '../../../tests/support/workspace.ts';
import { newId } from '../../kernel/ids.ts';

let api: HttpApi;
beforeAll(async () => {
  api = await startHttpApi();
  const csv = 'Objectif;Action;Qui;Échéance;Budget\nAcquérir;=Salon;Marie;15/06/2027;1500,50\n;Mailing;;;';
  const form = new FormData();
  form.set('file', new File([csv], 'plan.csv'));
  await api.owner('POST', api.at(`/plans/${api.planId}/imports`), { raw: form });
});
afterAll(() => api.stop());

/** The client of tests reads texts; this one reads the bytes. */
async function download(path: string): Promise<{ headers: Headers; bytes: Uint8Array<ArrayBuffer> }> {
  const token = api.access.admit(api.workspace.owner);
  const request = new Request(`http://pactole.test${path}`, { headers: { authorization: `Bearer ${token}` } });
  const answer = await api.app.fetch(request);
  return { headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

async function changesOf(bytes: Uint8Array<ArrayBuffer>, planId = api.planId): Promise<unknown> {
  const form = new FormData();
  form.set('file', new File([bytes], 'export'));
  return (await api.owner('POST', api.at(`/plans/${planId}/imports`), { raw: form })).body;
}

describe.each(['xlsx', 'csv'])('a plan exported as .%s', (extension) => {
  it.each(['fr', 'en'])('and imported again changes nothing (%s)', async (locale) => {
    const { headers, bytes } = await download(api.at(`/plans/${api.planId}/export.${extension}?locale=${locale}`));
    expect(headers.get('content-disposition')).toContain(`filename="Plan commercial 2027.${extension}"`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(bytes.length).toBeGreaterThan(100);
    expect(await changesOf(bytes)).toEqual({ changeId: null, operations: 0 });
  });

  it('is not there for whoever cannot see the plan', async () => {
    const answer = await api.owner('GET', api.at(`/plans/${newId()}/export.${extension}`));
    expect(answer.status).toBe(404);
  });
});

describe('a plan exported as a workbook', () => {
  it('makes the same plan in another one, where its rows are new', async () => {
    const { bytes } = await download(api.at(`/plans/${api.planId}/export.xlsx`));
    const other = await addPlan(api.app.committer, api.workspace, 'Plan 2028');
    expect(await changesOf(bytes, other)).toMatchObject({ operations: 4 });
    expect(await changesOf(bytes)).toEqual({ changeId: null, operations: 0 });
  });
});
