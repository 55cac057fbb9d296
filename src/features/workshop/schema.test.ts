import { expect, test } from 'vitest';
import { actorOf, create, PLAN_ID, RecordShelf, update, uuid } from '../../../tests/support/commit.ts';
import { uniqueId } from '../../records/unique-record.ts';
import type { Phase } from './schema.ts';
import { workshopVoteKind } from './schema.ts';

const LEADER = uuid(20);
const MEMBER = uuid(21);
const WORKSHOP = uuid(30);
const [FIRST, SECOND] = [uuid(31), uuid(32)];
const leader = actorOf(LEADER, 'contributor');
const member = actorOf(MEMBER, 'reader');

function roomIn(phase: Phase): RecordShelf {
  const shelf = new RecordShelf();
  shelf.commit([create('person', LEADER, { name: 'Julien' }), create('person', MEMBER, { name: 'Sophie' })], {
    planId: null,
  });
  const fields = { title: 'Que viser ?', facilitatorId: LEADER, dotBudget: 5 };
  shelf.commit([create('workshop', WORKSHOP, fields)]);
  for (const id of [FIRST, SECOND]) {
    shelf.commit([create('workshopProposal', id, { workshopId: WORKSHOP, title: 'Ouvrir Lyon' })], { actor: leader });
  }
  if (phase !== 'propose') move(shelf, 'propose', phase);
  return shelf;
}

function move(shelf: RecordShelf, from: Phase, to: Phase, actor = leader) {
  return shelf.commit([update('workshop', WORKSHOP, { workshopPhase: [from, to] })], { actor });
}

function voteFor(proposalId: string, fields: { dots?: number; feasibility?: number }, personId = MEMBER) {
  const given = { workshopId: WORKSHOP, proposalId, personId, ...fields };
  return create('workshopVote', uniqueId(workshopVoteKind, PLAN_ID, given), given);
}

test('an anonymous proposal has no author anywhere, and hides nothing else', () => {
  const shelf = roomIn('propose');
  const id = uuid(40);
  const operation = create('workshopProposal', id, { workshopId: WORKSHOP, title: 'Dire non', anonymous: true });
  const result = shelf.commit([operation], { actor: member });
  expect(result.actorId).toBeNull();
  expect(JSON.stringify(result)).not.toContain(MEMBER);
  expect(() =>
    shelf.commit([update('workshopProposal', id, { title: ['Dire non', 'Dire oui'] })], { actor: member }),
  ).toThrow('not open');
  const [hidden, signed] = [{ ...operation, id: uuid(41) }, create('workshopParticipant', uuid(42), {})];
  expect(() => shelf.commit([hidden, signed], { actor: member })).toThrow('not be valid');
  expect(shelf.commit([create('action', uuid(43), { title: 'Une action' })]).actorId).not.toBeNull();
});

test('a proposal is neither signed nor unsigned afterwards, even by who leads', () => {
  const shelf = roomIn('propose');
  const edit = update('workshopProposal', FIRST, { anonymous: [false, true] });
  expect(() => shelf.commit([edit], { actor: leader })).toThrow('not open');
});

test('members propose while it is time to, mend their own words, and nobody else’s', () => {
  const shelf = roomIn('propose');
  const own = uuid(40);
  shelf.commit([create('workshopProposal', own, { workshopId: WORKSHOP, title: 'Recruter' })], { actor: member });
  shelf.commit([update('workshopProposal', own, { title: ['Recruter', 'Recruter deux chasseurs'] })], {
    actor: member,
  });
  const others = update('workshopProposal', FIRST, { title: ['Ouvrir Lyon', 'Fermer Lyon'] });
  expect(() => shelf.commit([others], { actor: member })).toThrow('not open');
  const outcome = update('workshopProposal', own, { proposalOutcome: ['open', 'accepted'] });
  expect(() => shelf.commit([outcome], { actor: member })).toThrow('not open');
  move(shelf, 'propose', 'group');
  const late = create('workshopProposal', uuid(41), { workshopId: WORKSHOP, title: 'Trop tard' });
  expect(() => shelf.commit([late], { actor: member })).toThrow('not open');
  expect(() => move(shelf, 'group', 'vote', member)).toThrow('not open');
});

test('people vote for themselves, while it is time to', () => {
  const shelf = roomIn('vote');
  shelf.commit([voteFor(FIRST, { feasibility: 4 })], { actor: member });
  expect(() => shelf.commit([voteFor(FIRST, { dots: 1 }, LEADER)], { actor: member })).toThrow('not open');
  const early = roomIn('discuss');
  expect(() => early.commit([voteFor(FIRST, { dots: 1 })], { actor: member })).toThrow('not open');
});

test('the last dot is spent once, over all the proposals of the workshop', () => {
  const shelf = roomIn('vote');
  shelf.commit([voteFor(FIRST, { dots: 4 })], { actor: member });
  expect(() => shelf.commit([voteFor(SECOND, { dots: 2 })], { actor: member })).toThrow('not be valid');
  shelf.commit([voteFor(SECOND, { dots: 1 })], { actor: member });
  const id = uniqueId(workshopVoteKind, PLAN_ID, { proposalId: FIRST, personId: MEMBER });
  expect(() => shelf.commit([update('workshopVote', id, { dots: [4, 5] })], { actor: member })).toThrow('not be valid');
  // Someone else's dots are their own.
  shelf.commit([voteFor(SECOND, { dots: 5 }, LEADER)], { actor: leader });
});

test('results are counted by the system, once and for all, and tell nobody’s vote', () => {
  const shelf = roomIn('vote');
  shelf.commit([voteFor(FIRST, { dots: 3, feasibility: 2 })], { actor: member });
  shelf.commit([voteFor(FIRST, { dots: 1, feasibility: 5 }, LEADER)], { actor: leader });
  const forged = update('workshop', WORKSHOP, { tally: [null, { voters: 9, counts: {} }] });
  expect(() => shelf.commit([forged])).toThrow('not open');
  const { operations } = move(shelf, 'vote', 'results');
  expect(shelf.get('workshop', WORKSHOP)?.tally).toEqual({
    voters: 2,
    counts: { [FIRST]: { dots: 4, feasibility: [0, 1, 0, 0, 1] } },
  });
  expect(JSON.stringify(operations)).not.toContain(MEMBER);
  expect(() => move(shelf, 'results', 'vote')).toThrow('not be valid');
  move(shelf, 'results', 'closed');
});
