import { type Figure, kilobytes, ms } from '../figures.ts';
import type { Target } from '../load/jobs.ts';
import type { LoadMaker } from '../load/load-maker.ts';
import type { Scale } from '../scale.ts';
import { median } from '../statistics.ts';

const CHANGES_PER_SECOND = 500;
const COMMIT_P95_MS = 40;
const SNAPSHOT_MS = 60;
const SNAPSHOT_BYTES = 350_000;

/** Committing to one large plan, and sending it whole. */
export async function measureLargePlan(
  load: LoadMaker,
  sides: { ours: Target; reference: Target; ids: string[] },
  scale: Scale,
): Promise<Figure[]> {
  const { ours, reference, ids } = sides;
  const group = `One plan of ${scale.planned} actions and as many budget lines`;
  const times = { connections: scale.clients, settleMs: scale.settleMs, runMs: scale.commitMs };
  const commits = await load.run({ job: 'commits', target: ours, ids, ...times });
  const updates = await load.run({ job: 'rest', operation: 'update', target: reference, ids, ...times });
  const path = (target: Target) => `/api/v1/workspaces/${target.workspaceId}/snapshot?plan=${target.planId}`;
  const snapshotOf = (target: Target) =>
    load.run({ job: 'snapshot', target, path: path(target), times: scale.snapshots });
  const [snapshot, bare] = [await snapshotOf(ours), await snapshotOf(reference)];
  return [
    {
      group,
      name: `Changes committed, ${scale.clients} clients`,
      measured: `${Math.round(commits.perSecond)}/s`,
      target: `≥ ${CHANGES_PER_SECOND}/s`,
      isMet: commits.perSecond >= CHANGES_PER_SECOND,
      reference: `${Math.round(updates.perSecond)} bare updates/s`,
    },
    {
      group,
      name: '  p95',
      measured: ms(commits.p95Ms),
      target: `< ${COMMIT_P95_MS} ms`,
      isMet: commits.p95Ms < COMMIT_P95_MS,
      reference: ms(updates.p95Ms),
    },
    {
      group,
      name: '  processor per change, ours and PostgreSQL’s',
      measured: `${ms(commits.cpuMs)}, ${ms(commits.databaseCpuMs)}`,
      reference: `${ms(updates.cpuMs)}, ${ms(updates.databaseCpuMs)}`,
    },
    {
      group,
      name: 'Snapshot, request to last byte, median',
      measured: ms(median(snapshot.answerMs)),
      target: `< ${SNAPSHOT_MS} ms`,
      isMet: median(snapshot.answerMs) < SNAPSHOT_MS,
      reference: `${ms(median(bare.answerMs))} (same rows, brotli 4)`,
    },
    {
      group,
      name: '  processor, ours and PostgreSQL’s',
      measured: `${ms(snapshot.cpuMs)}, ${ms(snapshot.databaseCpuMs)}`,
      reference: `${ms(bare.cpuMs)}, ${ms(bare.databaseCpuMs)}`,
    },
    {
      group,
      name: '  on the wire (brotli)',
      measured: `${kilobytes(snapshot.bytesOnWire)} of ${kilobytes(snapshot.bytes)}`,
      target: `< ${kilobytes(SNAPSHOT_BYTES)}`,
      isMet: snapshot.bytesOnWire < SNAPSHOT_BYTES,
      reference: kilobytes(bare.bytesOnWire),
    },
  ];
}
