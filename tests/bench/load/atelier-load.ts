import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '../../../src/kernel/ids.ts';
import type { Operation } from '../../../src/records/change.ts';
import { uniqueId } from '../../../src/records/unique-record.ts';
import { workshopParticipantKind, workshopVoteKind } from '../../../src/features/workshop/schema.ts';
import { HttpClient } from '../http-client.ts';
import { quantile } from '../statistics.ts';
import type { ChangeOutcomes } from './change-load.ts';
import { readEvents } from './event-reader.ts';
import type { AtelierJob, AtelierResult, Voter } from './jobs.ts';

const VOTE_EVERY_MS = 1000;
const PROPOSALS = 8;
/** How long the last votes may take to reach everyone before they count as lost. */
const PATIENCE_MS = 5000;

interface Sent {
  at: number;
  acknowledged: boolean;
  seenBy: number;
}

/**
 * People in a workshop who follow it live and vote once a second each, saying each time that they are done or not. Every vote
 * is timed from the moment it is sent to the moment each of them reads on their stream that it was.
 */
export async function runAtelier({ target, voters, seconds }: AtelierJob): Promise<AtelierResult> {
  const base = `/api/v1/workspaces/${target.workspaceId}`;
  const { planId } = target;
  const client = new HttpClient(target.origin, { connections: voters.length });
  const commit = async (authorization: string, operations: Operation[], id = newId()) => {
    const { outcomes } = await client.json<ChangeOutcomes>({
      method: 'POST',
      path: `${base}/changes`,
      headers: { authorization },
      body: { changes: [{ id, planId, operations }] },
    });
    return outcomes[0];
  };
  const workshopId = newId();
  const proposalIds = Array.from({ length: PROPOSALS }, () => newId());
  const opened = await commit(target.authorization, openingOf(workshopId, proposalIds, voters[0]?.personId ?? ''));
  if (opened?.status !== 'committed') throw new Error(`The workshop was not opened: ${JSON.stringify(opened)}`);
  const after = opened.change?.seq ?? 0;

  const sent = new Map<string, Sent>();
  const seenMs: number[] = [];
  let [refused, gaps, cut, isOver] = [0, 0, 0, false];
  const streams = voters.map(({ authorization }) => {
    let last = after;
    const query = `plan=${planId}&after=${after}&connection=${newId()}`;
    const url = new URL(`${base}/live?${query}`, target.origin);
    return readEvents(
      url,
      { authorization },
      {
        event({ event, data }) {
          if (event !== 'change') return;
          const { previous, change } = JSON.parse(data) as { previous: number; change: { id: string; seq: number } };
          if (previous !== last) gaps += 1;
          last = change.seq;
          const vote = sent.get(change.id);
          if (!vote) return;
          vote.seenBy += 1;
          seenMs.push(performance.now() - vote.at);
        },
        ended() {
          if (!isOver) cut += 1;
        },
      },
    );
  });
  const vote = async ({ authorization, personId }: Voter, turn: number): Promise<void> => {
    const id = newId();
    const entry = { at: performance.now(), acknowledged: false, seenBy: 0 };
    sent.set(id, entry);
    const proposalId = proposalIds[turn % PROPOSALS] ?? '';
    const outcome = await commit(authorization, voteOf({ planId, workshopId, proposalId, personId, turn }), id);
    if (outcome?.status === 'committed') entry.acknowledged = true;
    else refused += 1;
  };
  /** On a beat of their own, whether or not the last answer has come. */
  const work = async (voter: Voter, index: number, start: number): Promise<void> => {
    const underway: Promise<void>[] = [];
    const offset = (index * VOTE_EVERY_MS) / voters.length;
    for (let turn = 0; turn < seconds; turn += 1) {
      await delay(Math.max(0, start + offset + turn * VOTE_EVERY_MS - performance.now()));
      underway.push(vote(voter, turn));
    }
    await Promise.all(underway);
  };
  try {
    await Promise.all(streams.map((stream) => stream.opened));
    const start = performance.now();
    await Promise.all(voters.map((voter, index) => work(voter, index, start)));
    const isSeen = ({ acknowledged, seenBy }: Sent) => !acknowledged || seenBy === voters.length;
    const deadline = performance.now() + PATIENCE_MS;
    while (![...sent.values()].every(isSeen) && performance.now() < deadline) await delay(20);
    const acknowledged = [...sent.values()].filter((entry) => entry.acknowledged);
    return {
      acknowledged: acknowledged.length,
      refused,
      lost: acknowledged.reduce((sum, { seenBy }) => sum + voters.length - seenBy, 0),
      cut,
      gaps,
      seenP50Ms: quantile(seenMs, 0.5),
      seenP95Ms: quantile(seenMs, 0.95),
      seenMaxMs: quantile(seenMs, 1),
    };
  } finally {
    isOver = true;
    for (const stream of streams) stream.close();
    client.close();
  }
}

function openingOf(workshopId: string, proposalIds: readonly string[], facilitatorId: string): Operation[] {
  const workshop = { title: 'Que viser ?', facilitatorId, workshopPhase: 'vote', dotBudget: 20 };
  return [
    { op: 'create', kind: 'workshop', id: workshopId, rank: 'a0', fields: workshop },
    ...proposalIds.map((id, index): Operation => {
      const fields = { workshopId, title: `Proposition ${index + 1}` };
      return { op: 'create', kind: 'workshopProposal', id, rank: `a${index}`, fields };
    }),
  ];
}

/** The only vote of a person for a proposal, made or made again; and that they are done, or not any more. */
function voteOf(given: { planId: string; workshopId: string; proposalId: string; personId: string; turn: number }) {
  const { planId, workshopId, proposalId, personId, turn } = given;
  const isFirst = turn < PROPOSALS;
  const vote = { workshopId, proposalId, personId };
  const voteId = uniqueId(workshopVoteKind, planId, vote);
  const mark = (of: number) => (Math.floor(of / PROPOSALS) % 5) + 1;
  const participation = { workshopId, personId };
  const participationId = uniqueId(workshopParticipantKind, planId, participation);
  const ready = (of: number) => (of % 2 === 0 ? 'vote' : 'none');
  const operations: Operation[] = [
    isFirst
      ? { op: 'create', kind: 'workshopVote', id: voteId, rank: 'a0', fields: { ...vote, feasibility: 1, dots: 2 } }
      : {
          op: 'update',
          kind: 'workshopVote',
          id: voteId,
          fields: { feasibility: [mark(turn - PROPOSALS), mark(turn)] },
        },
    turn === 0
      ? {
          op: 'create',
          kind: 'workshopParticipant',
          id: participationId,
          rank: 'a0',
          fields: { ...participation, readyFor: ready(0) },
        }
      : {
          op: 'update',
          kind: 'workshopParticipant',
          id: participationId,
          fields: { readyFor: [ready(turn - 1), ready(turn)] },
        },
  ];
  return operations;
}
