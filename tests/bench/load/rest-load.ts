import { HttpClient } from '../http-client.ts';
import type { RestJob, Throughput } from './jobs.ts';
import { measure } from './measure.ts';

/** Statuses asked for in turn, so that no two lists in a row are the same. */
const STATUSES = ['todo,in_progress', 'in_progress,done', 'todo,paused', 'todo', 'done,paused'];
/** Each connection changes records of its own: this measures the work of an edit, not of a quarrel. */
const RECORDS_PER_CONNECTION = 20;

/** One REST operation, again and again, on every connection. */
export async function runRest(job: RestJob): Promise<Throughput> {
  const { target, operation, connections, ids } = job;
  const headers = { authorization: target.authorization };
  const client = new HttpClient(target.origin, { connections, headers });
  const base = `/api/v1/workspaces/${target.workspaceId}/actions`;
  const tags = new Map<string, string>();
  let turn = 0;

  const nextOf = (connection: number) => {
    turn += 1;
    const own = connection * RECORDS_PER_CONNECTION + (turn % RECORDS_PER_CONNECTION);
    return ids[own % ids.length] ?? '';
  };
  const acts = {
    list: async () => {
      turn += 1;
      const status = STATUSES[turn % STATUSES.length] ?? '';
      const query = `planId=${target.planId}&status=${status}&sort=-dueDate&limit=50`;
      await client.succeed({ path: `${base}?${query}` });
    },
    get: async () => {
      turn += 1;
      await client.succeed({ path: `${base}/${ids[(turn * 7919) % ids.length]}` });
    },
    create: async () => {
      turn += 1;
      const body = {
        planId: target.planId,
        title: `Appeler le prospect ${turn}`,
        priority: 'A',
        dueDate: '2027-09-30',
      };
      await client.succeed({ method: 'POST', path: base, body });
    },
    update: async (connection: number) => {
      const id = nextOf(connection);
      const tag = tags.get(id) ?? '';
      const body = { title: `Relancer le devis, rappel ${turn}` };
      const answer = await client.succeed({
        method: 'PATCH',
        path: `${base}/${id}`,
        headers: { 'if-match': tag },
        body,
      });
      tags.set(id, answer.headers.etag ?? '');
    },
  };
  try {
    if (operation === 'update') {
      const mine = ids.slice(0, connections * RECORDS_PER_CONNECTION);
      for (const id of mine) tags.set(id, (await client.succeed({ path: `${base}/${id}` })).headers.etag ?? '');
    }
    return await measure(job, acts[operation]);
  } finally {
    client.close();
  }
}
