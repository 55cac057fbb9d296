import fc from 'fast-check';
import { actionKind } from '../../src/features/actions/schema.ts';
import type { BoardData } from '../../src/features/board/rows/rules.ts';
import { budgetLineKind } from '../../src/features/budget/schema.ts';
import { channelKind, tagKind } from '../../src/features/catalogue/schema.ts';
import { competitorKind } from '../../src/features/competition/schema.ts';
import { commentKind } from '../../src/features/discussion/schema.ts';
import { kpiKind } from '../../src/features/indicators/schema.ts';
import { objectiveKind } from '../../src/features/objectives/schema.ts';
import { personKind } from '../../src/features/people/schema.ts';
import { strategicOptionKind } from '../../src/features/swot/schema.ts';
import { personaKind, segmentKind } from '../../src/features/targets/schema.ts';
import { applyOperation } from '../../src/records/apply.ts';
import type { Operation } from '../../src/records/change.ts';
import type { AnyRecord, Fields, RecordKind, RecordOf } from '../../src/records/define-record.ts';
import { ranksAfter } from '../../src/records/rank.ts';

const STAMP = { planId: 'plan', actorId: null, at: '2027-01-04T08:00:00.000Z' };

type Given = { id: string; rank?: string; [field: string]: unknown };

/** Records as the declaration makes them, in order unless ranks are given. */
export function recordsOf<F extends Fields>(kind: RecordKind<F>, given: readonly Given[]): RecordOf<RecordKind<F>>[] {
  const ranks = ranksAfter(null, given.length);
  return given.map(({ id, rank, ...fields }, index) => {
    const operation: Operation = { op: 'create', kind: kind.kind, id, rank: rank ?? ranks[index] ?? 'a0', fields };
    return applyOperation(kind, undefined, operation, STAMP) as RecordOf<RecordKind<F>>;
  });
}

/** A record after an operation on it. */
export function after<R extends AnyRecord>(kind: RecordKind, record: R, operations: readonly Operation[]): R {
  return operations.reduce((now, operation) => applyOperation(kind, now, operation, STAMP) as R, record);
}

/** What a board is built from, each list as short as the test needs. */
export function boardData(given: Partial<Record<keyof BoardData, readonly Given[]>>): BoardData {
  return {
    objectives: recordsOf(objectiveKind, given.objectives ?? []),
    actions: recordsOf(actionKind, given.actions ?? []),
    budgetLines: recordsOf(budgetLineKind, given.budgetLines ?? []),
    people: recordsOf(personKind, given.people ?? []),
    channels: recordsOf(channelKind, given.channels ?? []),
    tags: recordsOf(tagKind, given.tags ?? []),
    segments: recordsOf(segmentKind, given.segments ?? []),
    personas: recordsOf(personaKind, given.personas ?? []),
    options: recordsOf(strategicOptionKind, given.options ?? []),
    competitors: recordsOf(competitorKind, given.competitors ?? []),
    indicators: recordsOf(kpiKind, given.indicators ?? []),
    comments: recordsOf(commentKind, given.comments ?? []),
  };
}

const named = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const one = (ids: readonly string[]) => fc.option(fc.constantFrom(...ids));
const day = fc.option(
  fc
    .date({ min: new Date('2026-11-01'), max: new Date('2028-02-28'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const OBJECTIVES = named('o', 4);
const PEOPLE = named('p', 3);
const CHANNELS = named('c', 3);
const TAGS = named('t', 3);
const SEGMENTS = named('s', 3);
const PERSONAS = named('q', 2);
const OPTIONS = named('w', 2);
const COMPETITORS = named('r', 2);
const INDICATORS = named('k', 2);
const ACTIONS = named('a', 12);
const amount = fc.nat(5_000_000);
const oneUnitOf = (unitCents: number) => ({ nature: 'per_unit', units: 1, unitCents }) as const;

/** Any small plan: objectives under one another, actions with or without what they may lack, several lines each. */
export const anyBoardData: fc.Arbitrary<BoardData> = fc
  .record({
    parents: fc.array(one(OBJECTIVES), { minLength: 4, maxLength: 4 }),
    actions: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...ACTIONS),
        title: fc.constantFrom('Salon de Lyon', 'Éléonore relance', 'Webinaire', 'salon 2'),
        objectiveId: one([...OBJECTIVES, 'gone']),
        ownerId: one(PEOPLE),
        channelId: one(CHANNELS),
        tagIds: fc.subarray(TAGS),
        segmentIds: fc.shuffledSubarray(SEGMENTS),
        personaIds: fc.shuffledSubarray(PERSONAS),
        sellingMethod: fc.constantFrom('unspecified', 'phone', 'event'),
        optionId: one(OPTIONS),
        competitorId: one(COMPETITORS),
        kpiId: one(INDICATORS),
        status: fc.constantFrom('todo', 'in_progress', 'done', 'paused', 'cancelled'),
        priority: fc.constantFrom('A', 'B', 'C'),
        dueDate: day,
      }),
      { selector: ({ id }) => id },
    ),
    budgetLines: fc.array(
      fc.record({
        actionId: fc.constantFrom(...ACTIONS),
        month: fc.constantFrom('2027-01', '2027-06', '2027-12'),
        plannedCents: amount,
        revisedCents: fc.option(amount),
        committedCents: amount,
        invoicedCents: amount,
        paidCents: amount,
      }),
    ),
  })
  .map(({ parents, actions, budgetLines }) => {
    const present = new Set(actions.map(({ id }) => id));
    return boardData({
      // Only upwards: a plan cannot store a circle.
      objectives: OBJECTIVES.map((id, index) => {
        const parent = parents[index] ?? null;
        return { id, title: `Objectif ${id}`, parentId: parent !== null && parent < id ? parent : null };
      }),
      actions,
      budgetLines: budgetLines
        .filter(({ actionId }) => present.has(actionId))
        // Some amounts follow from their parts.
        .map((line, index) => ({ ...line, id: `l${index}`, ...(index % 2 === 1 && oneUnitOf(line.plannedCents)) })),
      people: PEOPLE.map((id) => ({ id, name: `Personne ${id}` })),
      channels: CHANNELS.map((id) => ({ id, name: `Canal ${id}` })),
      tags: TAGS.map((id) => ({ id, name: `Étiquette ${id}` })),
      segments: SEGMENTS.map((id) => ({ id, name: `Segment ${id}` })),
      personas: PERSONAS.map((id) => ({ id, name: `Persona ${id}` })),
      options: OPTIONS.map((id) => ({ id, title: `Option ${id}` })),
      competitors: COMPETITORS.map((id) => ({ id, name: `Concurrent ${id}` })),
      indicators: INDICATORS.map((id) => ({ id, name: `Indicateur ${id}` })),
    });
  });
