import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordsOf } from '../../../tests/support/board-data.ts';
import { MemoryWorkspace } from '../../../tests/support/memory-workspace.ts';
import type { AnyRecord, Fields, RecordKind, RecordOf } from '../../records/define-record.ts';
import { documentOfText } from '../../records/rich-text.ts';
import { actionKind } from '../actions/schema.ts';
import { budgetLineKind } from '../budget/schema.ts';
import { exampleOperations, exampleVisitor } from '../examples/rules.ts';
import { objectiveKind } from '../objectives/schema.ts';
import { personKind } from '../people/schema.ts';
import { questionKind } from '../preparation/schema.ts';
import { profileKind } from '../profiles/schema.ts';
import { registry } from '../registry.ts';
import { responsibilityKind } from '../responsibilities/schema.ts';
import { strategyKind } from '../strategy/schema.ts';
import { strategicOptionKind } from '../swot/schema.ts';
import { customerProblemKind, segmentKind } from '../targets/schema.ts';
import { completenessReader, type Living } from './rules.ts';
import { JUDGED, partOf, REASONS } from './schema.ts';

const VIEWPOINT = { planId: 'plan', readerId: 'claire' };

/** Lists of records by kind, the same array as long as they are not set anew. */
class Lists {
  private readonly lists = new Map<string, readonly AnyRecord[]>();
  readonly asked: string[] = [];

  set<F extends Fields>(kind: RecordKind<F>, given: Parameters<typeof recordsOf>[1]): void {
    this.lists.set(kind.kind, recordsOf(kind, given));
  }

  readonly living: Living = <F extends Fields>(kind: RecordKind<F>) => {
    this.asked.push(kind.kind);
    const list = this.lists.get(kind.kind) ?? [];
    this.lists.set(kind.kind, list);
    return list as RecordOf<RecordKind<F>>[];
  };
}

const read = (lists: Lists) => completenessReader(VIEWPOINT)(lists.living);

describe('a step', () => {
  test('is empty while nothing of it is there, and says what to begin with', () => {
    const empty = read(new Lists());
    for (const step of JUDGED) {
      expect(empty[step].state).toBe('empty');
      expect(empty[step].missing[0]).toEqual({ reason: REASONS[step][0], count: 1 });
    }
  });

  test('is begun by anything written, and complete when nothing is missing', () => {
    const lists = new Lists();
    const person = { name: 'Claire', jobTitle: 'Directrice commerciale', teamId: 'sales' };
    lists.set(strategyKind, [{ id: 's', vision: documentOfText('Premiers en Bretagne') }]);
    lists.set(personKind, [
      { id: 'claire', ...person },
      { id: 'marc', ...person },
    ]);
    lists.set(profileKind, [{ id: 'hunter' }]);
    lists.set(objectiveKind, [{ id: 'o' }]);
    lists.set(actionKind, [{ id: 'a', ownerId: 'marc', objectiveId: 'o', dueDate: '2027-03-01' }]);
    lists.set(budgetLineKind, [{ id: 'b', actionId: 'a', month: '2027-03' }]);
    const { strategy, teams, actions, objectives } = read(lists);
    expect(strategy.state).toBe('begun');
    expect(strategy.missing.map(({ reason }) => reason)).not.toContain('noVision');
    expect([teams, actions]).toEqual([
      { state: 'complete', missing: [] },
      { state: 'complete', missing: [] },
    ]);
    expect(objectives).toEqual({
      state: 'begun',
      missing: ['objectivesUnowned', 'objectivesUnmeasured', 'objectivesUndated'].map((reason) => ({
        reason,
        count: 1,
        first: { kind: 'objective', id: 'o' },
      })),
    });
  });

  test('asks who answers the open questions of the preparation, and nothing of those that are settled', () => {
    const lists = new Lists();
    lists.set(questionKind, [
      { id: 'settled', answerState: 'settled' },
      { id: 'aside', answerState: 'out_of_scope' },
      { id: 'mine', ownerId: 'claire', answerState: 'in_progress' },
      { id: 'nobody' },
    ]);
    expect(read(lists).preparation).toEqual({
      state: 'begun',
      missing: [
        { reason: 'questionsUnowned', count: 1, first: { kind: 'question', id: 'nobody' } },
        { reason: 'questionsUnanswered', count: 2, first: { kind: 'question', id: 'mine' } },
      ],
    });
    lists.set(questionKind, [{ id: 'settled', answerState: 'settled' }]);
    expect(read(lists).preparation.state).toBe('complete');
  });

  test('says of what is missing altogether where it begins, when something is there already', () => {
    const lists = new Lists();
    lists.set(actionKind, [{ id: 'a' }]);
    const begun = read(lists);
    const first = { kind: 'action', id: 'a' };
    expect(begun.actions.missing).toContainEqual({ reason: 'noBudget', count: 1, first });
    expect(begun.teams.missing).toContainEqual({ reason: 'nobodyInCharge', count: 1, first });
    lists.set(objectiveKind, [{ id: 'o' }]);
    const objective = { kind: 'objective', id: 'o' };
    expect(read(lists).teams.missing).toContainEqual({ reason: 'nobodyInCharge', count: 1, first: objective });
    expect(read(new Lists()).teams.missing).toContainEqual({ reason: 'nobodyInCharge', count: 1 });
  });

  test('wants each segment sold by some means, and exactly one person to answer for each action', () => {
    const lists = new Lists();
    const missing = () =>
      read(lists)
        .teams.missing.filter(({ reason }) => reason === 'segmentsUnsold' || reason === 'raciUnsettled')
        .map(({ reason, count, first }) => [reason, count, first?.id]);
    lists.set(segmentKind, [{ id: 'sold', sellingMethods: ['phone'] }, { id: 'unsold' }]);
    lists.set(actionKind, [
      { id: 'fine', ownerId: 'marc' },
      { id: 'twice', ownerId: 'marc' },
      { id: 'nobody' },
      { id: 'given up', status: 'cancelled' },
    ]);
    lists.set(responsibilityKind, [
      { id: 'r1', actionId: 'twice', personId: 'marc', letter: 'A' },
      { id: 'r2', actionId: 'twice', personId: 'claire', letter: 'AR' },
      { id: 'r3', actionId: 'fine', personId: 'claire', letter: 'C' },
    ]);
    expect(missing()).toEqual([
      ['segmentsUnsold', 1, 'unsold'],
      ['raciUnsettled', 2, 'twice'],
    ]);
    lists.set(segmentKind, [{ id: 'sold', sellingMethods: ['phone'] }]);
    lists.set(actionKind, [{ id: 'fine', ownerId: 'marc' }]);
    expect(missing()).toEqual([]);
  });

  test('wants a problem of customers answered, and a SWOT that leads to an option', () => {
    const lists = new Lists();
    const reasons = () => {
      const { targets, market } = read(lists);
      return [...targets.missing, ...market.missing].map(({ reason }) => reason);
    };
    lists.set(customerProblemKind, [{ id: 'p', title: 'Des délais qui glissent', answer: ' ' }]);
    expect(reasons()).toEqual(expect.arrayContaining(['noProblem', 'noOption']));
    lists.set(customerProblemKind, [{ id: 'p', title: 'Des délais qui glissent', answer: 'Un planning signé' }]);
    lists.set(strategicOptionKind, [{ id: 'o' }]);
    expect(reasons()).not.toContain('noProblem');
    expect(reasons()).not.toContain('noOption');
    expect(reasons()).toContain('optionsIdle');
  });

  test('asks nothing of an action that was cancelled', () => {
    const lists = new Lists();
    lists.set(actionKind, [{ id: 'a', status: 'cancelled' }]);
    expect(read(lists).actions.missing.map(({ reason }) => reason)).toEqual(['noAction', 'noBudget']);
    expect(read(lists).actions.state).toBe('begun');
  });
});

describe('completeness', () => {
  test('counts each thing as many times as it is so, and is the same whatever the order', () => {
    const actions = fc.array(
      fc.record({
        ownerId: fc.constantFrom(null, 'claire'),
        dueDate: fc.constantFrom(null, '2027-05-31'),
        objectiveId: fc.constantFrom(null, 'o'),
        status: fc.constantFrom('todo', 'cancelled'),
      }),
    );
    fc.assert(
      fc.property(actions, (drawn) => {
        const given = drawn.map((action, index) => ({ id: `a${index}`, ...action }));
        const countsIn = (order: typeof given) => {
          const lists = new Lists();
          lists.set(actionKind, order);
          return read(lists).actions.missing.map(({ reason, count }) => [reason, count]);
        };
        const wanted = given.filter(({ status }) => status === 'todo');
        const counts = Object.fromEntries(countsIn(given));
        expect(counts.actionsUnowned ?? 0).toBe(wanted.filter(({ ownerId }) => ownerId === null).length);
        expect(counts.actionsUndated ?? 0).toBe(wanted.filter(({ dueDate }) => dueDate === null).length);
        expect(countsIn(given.toReversed())).toEqual(countsIn(given));
      }),
    );
  });

  test('looks again only at what changed, and gives the same answer while it says the same', () => {
    const lists = new Lists();
    const again = completenessReader(VIEWPOINT);
    lists.set(actionKind, [{ id: 'a' }]);
    const first = again(lists.living);
    expect(again(lists.living)).toBe(first);
    lists.set(actionKind, [{ id: 'a', title: 'Salon' }]);
    expect(again(lists.living)).toBe(first);
    lists.set(actionKind, [{ id: 'a', ownerId: 'claire' }]);
    const second = again(lists.living);
    expect(second).not.toBe(first);
    expect(second.actions.missing).not.toEqual(first.actions.missing);
    expect(second.strategy).toBe(first.strategy);
  });

  test('finds no step of the example empty', () => {
    const workspace = new MemoryWorkspace(registry);
    const ownerPersonId = workspace.addPerson({ name: exampleVisitor('fr').name, role: 'owner' });
    const seed = exampleOperations({ locale: 'fr', today: '2027-03-31', newId: workspace.newId, ownerPersonId });
    const { planId } = seed;
    workspace.commit(ownerPersonId, { planId, operations: seed.operations });
    for (const { authorId, operations } of seed.discussion) workspace.commit(authorId, { planId, operations });
    const living = ((kind: RecordKind) => workspace.list(kind.kind)) as unknown as Living;
    const completeness = completenessReader({ planId, readerId: ownerPersonId })(living);
    const states = JUDGED.map((step) => completeness[step].state);
    expect(states).not.toContain('empty');
    expect(states).toContain('complete');
  });
});

/** What stands beside a plan, whatever becomes of it. */
const BESIDE = [
  'planMember',
  'strategyVersion',
  'acknowledgement',
  'play',
  'playPart',
  'playVersion',
  'readingItem',
  'playReading',
  'workshop',
  'workshopProposal',
  'workshopVote',
  'workshopParticipant',
  'comment',
  'attachment',
  'reading',
  'savedView',
  'planVersion',
  'conflict',
];

test('every kind of a plan’s records is part of a step, or stands beside the plan', () => {
  const kinds = [...registry.values()].filter(({ scope }) => scope === 'plan').map(({ kind }) => kind);
  expect(kinds.filter((kind) => partOf(kind) === undefined)).toEqual(BESIDE);
});
