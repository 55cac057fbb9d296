import { newId } from '../../../src/kernel/ids.ts';
import type { Change } from '../../../src/records/change.ts';
import { decodeSnapshot, type WireSnapshot } from '../../../src/records/wire-snapshot.ts';
import { HttpClient } from '../http-client.ts';
import type { CommitJob, SnapshotJob, SnapshotResult, Target, Throughput } from './jobs.ts';
import { measure, usageOf } from './measure.ts';

export interface ChangeOutcomes {
  outcomes: { status: 'committed' | 'rejected'; change?: { seq: number }; error?: unknown }[];
}

/** Titles as this process last wrote them: an edit names the value it replaces. */
export class Titles {
  private readonly known = new Map<string, string>();

  /** Reads those in the plan's snapshot. */
  static async read(client: HttpClient, target: Target): Promise<Titles> {
    const titles = new Titles();
    const path = `/api/v1/workspaces/${target.workspaceId}/snapshot?plan=${target.planId}`;
    const { records } = decodeSnapshot(await client.json<WireSnapshot>({ path }));
    for (const { id, title } of records['action'] ?? []) titles.known.set(id, String(title));
    return titles;
  }

  /** The change that gives an action this title. */
  change(planId: string, id: string, title: string): Change {
    const fields = { title: [this.known.get(id) ?? '', title] as [string, string] };
    return { id: newId(), planId, operations: [{ op: 'update', kind: 'action', id, fields }] };
  }

  written(id: string, title: string): void {
    this.known.set(id, title);
  }
}

/** One-field edits of different actions, each a request of its own, as fast as they are acknowledged. */
export async function runCommits(job: CommitJob): Promise<Throughput> {
  const { target, connections, ids } = job;
  const client = new HttpClient(target.origin, { connections, headers: { authorization: target.authorization } });
  const path = `/api/v1/workspaces/${target.workspaceId}/changes`;
  try {
    const titles = await Titles.read(client, target);
    const share = Math.floor(ids.length / connections);
    let turn = 0;
    return await measure(job, async (connection) => {
      turn += 1;
      const id = ids[connection * share + (turn % share)] ?? '';
      const title = `Préparer le rendez-vous ${turn}`;
      const body = { changes: [titles.change(target.planId, id, title)] };
      const { outcomes } = await client.json<ChangeOutcomes>({ method: 'POST', path, body });
      if (outcomes[0]?.status !== 'committed') throw new Error(`Not committed: ${JSON.stringify(outcomes)}`);
      titles.written(id, title);
    });
  } finally {
    client.close();
  }
}

/** The same large answer several times over, as a browser asks for it, one at a time. */
export async function runSnapshots({ target, path, times }: SnapshotJob): Promise<SnapshotResult> {
  const headers = { authorization: target.authorization, 'accept-encoding': 'br' };
  const client = new HttpClient(target.origin, { headers });
  const plain = new HttpClient(target.origin, { headers: { authorization: target.authorization } });
  try {
    const bytes = (await plain.succeed({ path })).body.length;
    const { body } = await client.succeed({ path });
    const answerMs: number[] = [];
    const before = usageOf(target);
    for (let time = 0; time < times; time += 1) {
      const sent = performance.now();
      await client.succeed({ path });
      answerMs.push(performance.now() - sent);
    }
    const after = usageOf(target);
    return {
      answerMs,
      cpuMs: ((after.cpu - before.cpu) * 1000) / times,
      databaseCpuMs: ((after.database - before.database) * 1000) / times,
      bytesOnWire: body.length,
      bytes,
    };
  } finally {
    client.close();
    plain.close();
  }
}
