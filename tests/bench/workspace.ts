import { writeApiKey } from '../../src/features/api-keys/rules.ts';
import { newId, type WorkspaceId } from '../../src/kernel/ids.ts';
import type { Operation } from '../../src/records/change.ts';
import { hashSecret, newSecret } from '../../src/server/secret.ts';
import { type Endpoint, openSql } from '../../src/server/database/sql.ts';
import { HttpClient } from './http-client.ts';
import type { ChangeOutcomes } from './load/change-load.ts';
import type { Voter } from './load/jobs.ts';
import { otherRecords } from './other-records.ts';
import { planContent } from './plan-content.ts';

/** A workspace as a newcomer opens one, with a key to it, and the plans that are measured. */
export interface BenchWorkspace {
  workspaceId: WorkspaceId;
  authorization: string;
  /** The session of the same person, for a browser. */
  cookie: string;
  /** Its list is what is asked for; nothing is added to it. */
  listed: BenchPlan;
  /** Receives what is created. */
  growing: BenchPlan;
  large: BenchPlan;
}

export interface BenchPlan {
  planId: string;
  actionIds: string[];
  objectiveIds: string[];
}

/** Operations in one change, and in one request of several changes. */
const OPERATIONS_PER_CHANGE = 500;

export async function openWorkspace(
  origin: string,
  sizes: { listed: number; planned: number },
): Promise<BenchWorkspace> {
  const visitor = new HttpClient(origin);
  const opened = await visitor.succeed({ method: 'POST', path: '/api/v1/try', body: { locale: 'fr' } });
  visitor.close();
  const { workspaceId } = JSON.parse(opened.body.toString()) as { workspaceId: WorkspaceId };
  const cookie = (opened.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
  const owner = new HttpClient(origin, { headers: { cookie } });
  const base = `/api/v1/workspaces/${workspaceId}`;
  const { text } = await owner.json<{ text: string }>({
    method: 'POST',
    path: `${base}/api-keys`,
    body: { name: 'Mesures', scopes: ['read', 'write'], expiresInDays: 1 },
  });
  owner.close();

  const authorization = `Bearer ${text}`;
  const client = new HttpClient(origin, { headers: { authorization } });
  try {
    const idsOf = async (collection: string) => {
      const { items } = await client.json<{ items: { id: string }[] }>({ path: `${base}/${collection}` });
      return items.map(({ id }) => id);
    };
    const [personIds, channelIds] = [await idsOf('people'), await idsOf('channels')];
    const makePlan = async (name: string, actions: number): Promise<BenchPlan> => {
      const period = { periodStart: '2027-01-01', periodEnd: '2027-12-31' };
      const { id } = await client.json<{ id: string }>({
        method: 'POST',
        path: `${base}/plans`,
        body: { name, ...period },
      });
      const content = planContent({ actions, personIds, channelIds, seed: actions });
      const { operations, actionIds, objectiveIds } = content;
      await commit(client, base, id, operations);
      return { planId: id, actionIds, objectiveIds };
    };
    return {
      workspaceId,
      authorization,
      cookie,
      listed: await makePlan('Plan à lister', sizes.listed),
      growing: await makePlan('Plan à remplir', 1),
      large: await makePlan('Grand plan', sizes.planned),
    };
  } finally {
    client.close();
  }
}

/** Fills every other step of the large plan. Resolves to how many records it then has beside actions and their money. */
export async function completeLargePlan(
  origin: string,
  { workspaceId, authorization, large }: BenchWorkspace,
): Promise<number> {
  const client = new HttpClient(origin, { headers: { authorization } });
  const base = `/api/v1/workspaces/${workspaceId}`;
  try {
    const { items } = await client.json<{ items: { id: string }[] }>({ path: `${base}/channels` });
    const { creations, aims } = otherRecords({ ...large, channelIds: items.map(({ id }) => id) });
    await commit(client, base, large.planId, [...creations, ...aims]);
    return large.objectiveIds.length + creations.length;
  } finally {
    client.close();
  }
}

async function commit(client: HttpClient, base: string, planId: string, operations: Operation[]): Promise<void> {
  for (let index = 0; index < operations.length; index += OPERATIONS_PER_CHANGE) {
    const change = { id: newId(), planId, operations: operations.slice(index, index + OPERATIONS_PER_CHANGE) };
    const { outcomes } = await client.json<ChangeOutcomes>({
      method: 'POST',
      path: `${base}/changes`,
      body: { changes: [change] },
    });
    if (outcomes[0]?.status !== 'committed') throw new Error(`The plan was not filled: ${JSON.stringify(outcomes)}`);
  }
}

/**
 * Colleagues who may edit, each with a key. Written straight into the database: fifty people who sign up from one
 * address in a minute would rightly be turned away.
 */
export async function enrolEditors(owner: Endpoint, workspaceId: WorkspaceId, count: number): Promise<Voter[]> {
  const at = new Date().toISOString();
  const sql = openSql(owner, { max: 1 });
  try {
    return await sql.begin(async (tx) => {
      await tx`select set_config('app.workspace_id', ${workspaceId}, true)`;
      const enrolled: Voter[] = [];
      for (let index = 0; index < count; index += 1) {
        const [personId, userId, secret] = [newId(), newId(), newSecret()];
        await tx`
          insert into person (workspace_id, id, version, rank, created_at, updated_at, name, email, job_title,
            department, role, post, holiday_region)
          values (${workspaceId}, ${personId}, 1, 'a0', ${at}, ${at}, ${`Collègue ${index + 1}`}, '', '', 'sales', 'editor', 'held', 'france')`;
        await tx`
          insert into auth_user (id, name, email, email_verified, created_at, updated_at)
          values (${userId}, ${`Collègue ${index + 1}`}, ${`${userId}@bench.invalid`}, true, ${at}, ${at})`;
        await tx`
          insert into membership (workspace_id, user_id, person_id, joined_at)
          values (${workspaceId}, ${userId}, ${personId}, ${at})`;
        await tx`
          insert into api_key (workspace_id, id, person_id, name, prefix, secret_hash, scopes, created_at)
          values (${workspaceId}, ${newId()}, ${personId}, 'Mesures', '', ${hashSecret(secret)}, '{read,write}', ${at})`;
        enrolled.push({ personId, authorization: `Bearer ${writeApiKey({ workspaceId, secret })}` });
      }
      return enrolled;
    });
  } finally {
    await sql.end();
  }
}
