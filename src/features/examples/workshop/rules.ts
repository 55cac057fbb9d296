import type { Operation } from '../../../records/change.ts';
import { ranksAfter } from '../../../records/rank.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import {
  type Phase,
  workshopKind,
  workshopParticipantKind,
  workshopProposalKind,
  workshopVoteKind,
} from '../../workshop/schema.ts';
import { creationOf } from '../operations/rules.ts';
import type { SeedRequest, Text, Turn } from '../schema.ts';
import { inYear, weekdayFrom } from '../verdier/course/rules.ts';
import type { PersonKey } from '../verdier/schema.ts';
import { HELD_ON, PROPOSALS, WORKSHOP_CONCLUSION, WORKSHOP_QUESTION } from '../verdier/workshop/rules.ts';

interface WorkshopRequest {
  request: SeedRequest;
  planId: string;
  year: number;
  people: Readonly<Record<PersonKey, string>>;
  objectives: ReadonlyMap<string, string>;
}

/** More dots for each than a larger team would get: six proposals, eleven people. */
const DOTS = 5;

/**
 * The workshop from which the objectives came, held before the plan's year as it would have been: each proposes and votes
 * in their own name, one of them without, and the votes are counted by the same rule as anyone's.
 */
export function workshopTurns({ request, planId, year, people, objectives }: WorkshopRequest): Turn[] {
  const { locale, newId } = request;
  const say = (text: Text) => text[locale];
  const day = weekdayFrom(inYear(year - 1, HELD_ON));
  const workshopId = newId();
  const ranks = ranksAfter(null, PROPOSALS.length);
  const proposals = PROPOSALS.map((content, index) => ({ content, id: newId(), rank: ranks[index] ?? '' }));
  const turns: Omit<Turn, 'at'>[] = [];
  const turn = (who: PersonKey, ...operations: Operation[]) => turns.push({ authorId: people[who], operations });
  const move = (from: Phase, to: Phase, ...more: Operation[]) =>
    turn(
      'claire',
      { op: 'update', kind: workshopKind.kind, id: workshopId, fields: { workshopPhase: [from, to] } },
      ...more,
    );
  const voters = [...new Set(PROPOSALS.flatMap(({ votes }) => votes.map(([who]) => who)))];

  const presences = voters.map((who) => {
    const fields = { workshopId, personId: people[who] };
    return creationOf(workshopParticipantKind, uniqueId(workshopParticipantKind, planId, fields), 'a0', fields);
  });
  const workshop = creationOf(workshopKind, workshopId, 'a0', {
    title: say(WORKSHOP_QUESTION),
    facilitatorId: people.claire,
    heldOn: day,
    dotBudget: DOTS,
  });
  turn('claire', workshop, ...presences);
  for (const { content, id, rank } of proposals) {
    const { by, title } = content;
    const fields = { workshopId, title: say(title), anonymous: by === null };
    turn(by ?? 'lucas', creationOf(workshopProposalKind, id, rank, fields));
  }
  const told = proposals.map(
    ({ content, id }): Operation => ({
      op: 'update',
      kind: workshopProposalKind.kind,
      id,
      fields: {
        theme: ['', say(content.theme)],
        proposalTurn: ['waiting', 'done'],
        said: ['', say(content.said)],
      },
    }),
  );
  move('propose', 'vote', ...told);
  for (const who of voters) {
    const own = proposals.flatMap(({ content, id: proposalId }) =>
      content.votes.flatMap(([voter, dots, feasibility]) => {
        if (voter !== who) return [];
        const fields = { workshopId, proposalId, personId: people[who], dots, feasibility };
        return [creationOf(workshopVoteKind, uniqueId(workshopVoteKind, planId, fields), 'a0', fields)];
      }),
    );
    turn(who, ...own);
  }
  move('vote', 'results');
  const decided = proposals.map(({ content, id }): Operation => {
    const objectiveId = objectives.get(content.objective ?? '');
    const fields: { [field: string]: [unknown, unknown] } = objectiveId
      ? { proposalOutcome: ['open', 'accepted'], objectiveId: [null, objectiveId] }
      : { proposalOutcome: ['open', 'set_aside'] };
    return { op: 'update', kind: workshopProposalKind.kind, id, fields };
  });
  const concluded: Operation = {
    op: 'update',
    kind: workshopKind.kind,
    id: workshopId,
    fields: { conclusion: ['', say(WORKSHOP_CONCLUSION)], workshopPhase: ['results', 'closed'] },
  };
  turn('claire', ...decided, concluded);
  return turns.map((each, index) => ({
    ...each,
    at: `${day}T08:${String(index).padStart(2, '0')}:00.000Z`,
  }));
}
