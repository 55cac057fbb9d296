import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '../../../src/kernel/ids.ts';
import { HttpClient } from '../http-client.ts';
import { residentBytes } from '../processes.ts';
import { quantile } from '../statistics.ts';
import { type ChangeOutcomes, Titles } from './change-load.ts';
import { type EventReader, readEvents } from './event-reader.ts';
import type { EditorsJob, EditorsResult } from './jobs.ts';
import { usageOf } from './measure.ts';

const EDIT_EVERY_MS = 1000;
const SAMPLE_MS = 500;
/** How long the last edits may take to reach everyone before they count as lost. */
const PATIENCE_MS = 5000;

interface Sent {
  at: number;
  acknowledged: boolean;
  seenBy: number;
}

/**
 * Editors who each follow the plan live and change one action a second, each their own. Every edit is timed from the
 * moment it is sent to the moment each of the editors, its author included, reads it on their stream.
 */
export async function runEditors({ target, authorizations, ids, seconds }: EditorsJob): Promise<EditorsResult> {
  const base = `/api/v1/workspaces/${target.workspaceId}`;
  const client = new HttpClient(target.origin, { connections: authorizations.length });
  const reading = new HttpClient(target.origin, { headers: { authorization: target.authorization } });
  const titles = await Titles.read(reading, target);
  const { seq } = await reading.json<{ seq: number }>({ path: `${base}/snapshot` });
  reading.close();

  const sent = new Map<string, Sent>();
  const seenMs: number[] = [];
  const acknowledgedMs: number[] = [];
  let [refused, gaps, cut, isOver] = [0, 0, 0, false];

  const follow = (authorization: string): EventReader => {
    let last = seq;
    const url = new URL(`${base}/live?plan=${target.planId}&after=${seq}&connection=${newId()}`, target.origin);
    return readEvents(
      url,
      { authorization },
      {
        event({ event, data }) {
          if (event !== 'change') return;
          const { previous, change } = JSON.parse(data) as { previous: number; change: { id: string; seq: number } };
          if (previous !== last) gaps += 1;
          last = change.seq;
          const edit = sent.get(change.id);
          if (!edit) return;
          edit.seenBy += 1;
          seenMs.push(performance.now() - edit.at);
        },
        ended() {
          if (!isOver) cut += 1;
        },
      },
    );
  };

  const share = Math.floor(ids.length / authorizations.length);
  const edit = async (editor: number, turn: number): Promise<void> => {
    const id = ids[editor * share + (turn % share)] ?? '';
    const title = `Point ${turn} avec le client, personne ${editor}`;
    const change = titles.change(target.planId, id, title);
    const entry = { at: performance.now(), acknowledged: false, seenBy: 0 };
    sent.set(change.id, entry);
    const { outcomes } = await client.json<ChangeOutcomes>({
      method: 'POST',
      path: `${base}/changes`,
      headers: { authorization: authorizations[editor] ?? '' },
      body: { changes: [change] },
    });
    if (outcomes[0]?.status !== 'committed') {
      refused += 1;
      return;
    }
    entry.acknowledged = true;
    acknowledgedMs.push(performance.now() - entry.at);
    titles.written(id, title);
  };
  /** On a beat of their own, whether or not the last answer has come: a slow server is not given time to recover. */
  const work = async (editor: number, start: number): Promise<void> => {
    const underway: Promise<void>[] = [];
    const offset = (editor * EDIT_EVERY_MS) / authorizations.length;
    for (let turn = 0; turn < seconds; turn += 1) {
      await delay(Math.max(0, start + offset + turn * EDIT_EVERY_MS - performance.now()));
      underway.push(edit(editor, turn));
    }
    await Promise.all(underway);
  };

  const streams = authorizations.map(follow);
  let peakBytes = residentBytes(target.pid);
  const sampling = setInterval(() => {
    peakBytes = Math.max(peakBytes, residentBytes(target.pid));
  }, SAMPLE_MS);
  try {
    await Promise.all(streams.map(({ opened }) => opened));
    const before = usageOf(target);
    const start = performance.now();
    await Promise.all(authorizations.map((_, editor) => work(editor, start)));
    const after = usageOf(target);
    const isSeen = ({ acknowledged, seenBy }: Sent) => !acknowledged || seenBy === authorizations.length;
    const deadline = performance.now() + PATIENCE_MS;
    while (![...sent.values()].every(isSeen) && performance.now() < deadline) await delay(20);
    const acknowledged = [...sent.values()].filter((entry) => entry.acknowledged);
    return {
      acknowledged: acknowledged.length,
      refused,
      lost: acknowledged.reduce((sum, { seenBy }) => sum + authorizations.length - seenBy, 0),
      cut,
      gaps,
      seenP50Ms: quantile(seenMs, 0.5),
      seenP95Ms: quantile(seenMs, 0.95),
      seenMaxMs: quantile(seenMs, 1),
      acknowledgedP95Ms: quantile(acknowledgedMs, 0.95),
      peakBytes,
      cpuShare: (after.cpu - before.cpu) / (after.at - before.at),
    };
  } finally {
    isOver = true;
    clearInterval(sampling);
    for (const stream of streams) stream.close();
    client.close();
  }
}
