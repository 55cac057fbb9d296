import { isAtLeast } from '../../records/actor.ts';
import { defineRecord, type Lookup, type RecordOf, type RightsQuestion } from '../../records/define-record.ts';
import { boolean, choice, day, type Field, integer, json, reference, scale, text } from '../../records/field.ts';
import { dotsLeft, isTally, type Tally, tallyOf } from './tally/schema.ts';

/** What a workshop goes through, led by its facilitator; in the end its minutes are all that is left to read. */
export const PHASES = ['propose', 'group', 'discuss', 'vote', 'results', 'closed'] as const;
export type Phase = (typeof PHASES)[number];

export const MOST_DOTS = 20;
export const LONGEST_THEME = 80;
const LONGEST_TIMER_S = 86_400;

/** Once the votes are counted, nobody votes again: two counts would tell what was voted between them. */
const AFTER_THE_VOTE: readonly Phase[] = ['results', 'closed'];

/** The count of the votes, checked as a whole; only the system writes it. */
const tally: Field<Tally | null> = { ...json(), accepts: (value) => value === null || isTally(value), initial: null };

function leads({ role, actor }: RightsQuestion, facilitatorId: unknown): boolean {
  return isAtLeast(role, 'editor') || (isAtLeast(role, 'reader') && facilitatorId === actor.personId);
}

const workshopOf = ({ record, lookup }: RightsQuestion) => lookup.get('workshop', String(record.workshopId));
const leadsIt = (question: RightsQuestion) => leads(question, workshopOf(question)?.facilitatorId);
const isDuring = (question: RightsQuestion, phase: Phase) => workshopOf(question)?.workshopPhase === phase;
const read = ({ role }: RightsQuestion) => isAtLeast(role, 'reader');
const keeps = ({ changed }: RightsQuestion, ...names: string[]) => !names.some((name) => changed?.includes(name));

/** A room where a team sets objectives: its question, who leads it, where it stands. */
export const workshopKind = defineRecord({
  kind: 'workshop',
  collection: 'workshops',
  scope: 'plan',
  fields: {
    /** The question. */
    title: text(200, { required: true }),
    facilitatorId: reference('person', 'keep', { required: true }),
    heldOn: day(),
    workshopPhase: choice(PHASES, 'propose'),
    /** How many dots each person spreads over the proposals. */
    dotBudget: scale(1, MOST_DOTS, 5),
    /** When the timer ends: an instant, ISO 8601 in UTC; empty when none is running. */
    timerEndsAt: text(30),
    /** Seconds left of a timer that is paused. */
    timerLeft: integer({ min: 0, max: LONGEST_TIMER_S }),
    conclusion: text(4000),
    tally,
  },
  rights: {
    read,
    create: ({ role, record }) => isAtLeast(role, 'editor') && record.tally === null,
    update: (question) => leads(question, question.record.facilitatorId) && keeps(question, 'tally'),
    delete: ({ role }) => isAtLeast(role, 'editor'),
  },
  follow: {
    on: ['workshopPhase'],
    values: ({ id, workshopPhase, tally: known }, referrers) => {
      if (known !== null || !AFTER_THE_VOTE.includes(workshopPhase as Phase)) return {};
      return { tally: tallyOf(referrers('workshopVote', 'workshopId', id) as WorkshopVote[]) };
    },
  },
  check: ({ tally: known, workshopPhase }) =>
    known !== null && !AFTER_THE_VOTE.includes(workshopPhase) ? [{ path: 'workshopPhase', rule: 'votes_counted' }] : [],
});

export const TURNS = ['waiting', 'now', 'done'] as const;
export const OUTCOMES = ['open', 'accepted', 'set_aside'] as const;

/** An objective that someone proposes; nobody knows who, when it is anonymous. */
export const workshopProposalKind = defineRecord({
  kind: 'workshopProposal',
  collection: 'workshop-proposals',
  scope: 'plan',
  fields: {
    workshopId: reference('workshop', 'cascade', { required: true }),
    title: text(200, { required: true }),
    detail: text(2000),
    anonymous: boolean(false),
    theme: text(LONGEST_THEME),
    /** Whether it is being discussed. */
    proposalTurn: choice(TURNS, 'waiting'),
    /** What was said of it. */
    said: text(4000),
    proposalOutcome: choice(OUTCOMES, 'open'),
    /** The objective it became. */
    objectiveId: reference('objective', 'clear'),
  },
  unsigned: ({ anonymous }) => anonymous,
  rights: {
    read,
    create: (question) => read(question) && (isDuring(question, 'propose') || leadsIt(question)),
    // Signing afterwards, or taking a name away that the log knows, would both be untrue.
    update: (question) =>
      keeps(question, 'workshopId', 'anonymous') &&
      (leadsIt(question) || (isTheirs(question) && question.changed?.every(isWording) === true)),
    delete: (question) => leadsIt(question) || isTheirs(question),
  },
});

const isWording = (name: string) => name === 'title' || name === 'detail';

function isTheirs(question: RightsQuestion): boolean {
  return read(question) && question.record.createdBy === question.actor.personId && isDuring(question, 'propose');
}

/** What one person thinks of one proposal. Nobody else ever sees it: what is published is the count. */
export const workshopVoteKind = defineRecord({
  kind: 'workshopVote',
  collection: 'workshop-votes',
  scope: 'plan',
  fields: {
    workshopId: reference('workshop', 'cascade', { required: true }),
    proposalId: reference('workshopProposal', 'cascade', { required: true }),
    personId: reference('person', 'keep', { required: true }),
    /** From 1, hardly feasible, to 5, easily. */
    feasibility: integer({ min: 1, max: 5 }),
    dots: scale(0, MOST_DOTS, 0),
  },
  uniqueBy: ['proposalId', 'personId'],
  alikeBy: ['workshopId', 'personId'],
  audience: ({ personId }) => personId,
  rights: {
    read,
    create: votes,
    update: (question) => votes(question) && keeps(question, 'workshopId'),
    delete: votes,
  },
  check: (vote, lookup, _changed, others) => {
    if (lookup.get('workshopProposal', vote.proposalId)?.workshopId !== vote.workshopId)
      return [{ path: 'proposalId', rule: 'unknown_reference' }];
    const left = dotsLeft(budgetOf(vote.workshopId, lookup), [...others, vote]);
    return left < 0 ? [{ path: 'dots', rule: 'over_dots', values: { max: vote.dots + left } }] : [];
  },
});

function budgetOf(workshopId: string, lookup: Lookup): number {
  return Number(lookup.get('workshop', workshopId)?.dotBudget ?? 0);
}

function votes(question: RightsQuestion): boolean {
  return read(question) && isOwn(question) && isDuring(question, 'vote');
}

function isOwn({ record, actor }: RightsQuestion): boolean {
  return record.personId === actor.personId;
}

/** Someone who took part, and how far they are; whoever leads may write down someone who has no screen. */
export const workshopParticipantKind = defineRecord({
  kind: 'workshopParticipant',
  collection: 'workshop-participants',
  scope: 'plan',
  fields: {
    workshopId: reference('workshop', 'cascade', { required: true }),
    personId: reference('person', 'keep', { required: true }),
    /** The phase for which they said that they were done. */
    readyFor: choice(['none', ...PHASES], 'none'),
  },
  uniqueBy: ['workshopId', 'personId'],
  rights: { read, create: isOwnOrLed, update: isOwnOrLed, delete: isOwnOrLed },
});

function isOwnOrLed(question: RightsQuestion): boolean {
  return (read(question) && isOwn(question)) || leadsIt(question);
}

export type Workshop = RecordOf<typeof workshopKind>;
export type WorkshopProposal = RecordOf<typeof workshopProposalKind>;
export type WorkshopVote = RecordOf<typeof workshopVoteKind>;
export type WorkshopParticipant = RecordOf<typeof workshopParticipantKind>;
