import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_STATUSES } from '../actions/schema.ts';
import {
  actionsServing,
  coverageOf,
  type CoverageData,
  type CoverageMatrix,
  NO_CHANNEL,
  objectivesServed,
  valuesServing,
} from './rules.ts';

const SEGMENTS = ['s1', 's2', 's3'];
const PERSONAS = ['p1', 'p2'];
const CHANNELS = ['c1', 'c2', 'c3'];
// Ids that are gone are still named by actions.
const action = fc.record({
  status: fc.constantFrom(...ACTION_STATUSES),
  segmentIds: fc.subarray([...SEGMENTS, 'gone']),
  personaIds: fc.subarray([...PERSONAS, 'gone']),
  channelId: fc.constantFrom(null, ...CHANNELS),
});
const anyData: fc.Arbitrary<CoverageData> = fc
  .tuple(
    fc.array(action, { maxLength: 12 }),
    fc.array(fc.record({ of: fc.nat({ max: 12 }), plannedCents: fc.nat({ max: 1_000_000 }) }), { maxLength: 20 }),
  )
  .map(([actions, lines]) => ({
    segments: SEGMENTS.map((id) => ({ id })),
    personas: PERSONAS.map((id) => ({ id })),
    channels: CHANNELS.map((id) => ({ id })),
    actions: actions.map((one, index) => ({ ...one, id: `a${index}` })),
    budgetLines: lines.map(({ of, plannedCents }) => ({ actionId: `a${of}`, plannedCents })),
  }));

/** The same question asked of each place, one by one. */
function naive(data: CoverageData, field: 'segmentIds' | 'personaIds', id: string | null, channel: string | null) {
  const alive = field === 'segmentIds' ? SEGMENTS : PERSONAS;
  const found = data.actions.filter(
    (one) =>
      one.status !== 'cancelled' &&
      (id === null ? one[field].some((each) => alive.includes(each)) : one[field].includes(id)) &&
      (channel === null || (one.channelId ?? NO_CHANNEL) === channel),
  );
  const plannedCents = found
    .flatMap((one) => data.budgetLines.filter(({ actionId }) => actionId === one.id))
    .reduce((sum, line) => sum + line.plannedCents, 0);
  return { actions: found.length, plannedCents };
}

describe('coverage', () => {
  test('counts what a naive count counts, in every cell and total', () => {
    const none = { actions: 0, plannedCents: 0 };
    const holds = (data: CoverageData, matrix: CoverageMatrix, field: 'segmentIds' | 'personaIds', ids: string[]) => {
      for (const channel of [...CHANNELS, NO_CHANNEL]) {
        const row = matrix.channels.get(channel);
        expect(row?.total ?? none).toEqual(naive(data, field, null, channel));
        for (const id of ids) expect(row?.cells.get(id) ?? none).toEqual(naive(data, field, id, channel));
      }
      for (const id of ids) expect(matrix.totals.get(id) ?? none).toEqual(naive(data, field, id, null));
    };
    fc.assert(
      fc.property(anyData, (data) => {
        const { segments, personas, unserved, untargeted } = coverageOf(data);
        holds(data, segments, 'segmentIds', SEGMENTS);
        holds(data, personas, 'personaIds', PERSONAS);
        expect(unserved.segments).toEqual(SEGMENTS.filter((id) => naive(data, 'segmentIds', id, null).actions === 0));
        expect(unserved.personas).toEqual(PERSONAS.filter((id) => naive(data, 'personaIds', id, null).actions === 0));
        const running = data.actions.filter(({ status }) => status !== 'cancelled');
        expect(unserved.channels).toEqual(CHANNELS.filter((id) => running.every(({ channelId }) => channelId !== id)));
        expect(untargeted).toBe(running.filter((one) => [...one.segmentIds, ...one.personaIds].length === 0).length);
      }),
    );
  });

  test('a new action made for what is not served serves it', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const personas = PERSONAS.map((id) => ({ id, segmentId: 's1' }));
        const { unserved } = coverageOf(data);
        const wanted = [
          ...unserved.segments.map((id) => ({ kind: 'segment' as const, id })),
          ...unserved.personas.map((id) => ({ kind: 'persona' as const, id })),
          ...unserved.channels.map((id) => ({ kind: 'channel' as const, id })),
        ];
        const blank = { status: 'todo' as const, segmentIds: [], personaIds: [], channelId: null };
        const made = wanted.map((target, index) => ({
          id: `new${index}`,
          ...blank,
          ...valuesServing(target, personas),
        }));
        const after = coverageOf({ ...data, actions: [...data.actions, ...made] }).unserved;
        expect(after).toEqual({ segments: [], personas: [], channels: [] });
      }),
    );
  });

  test('a persona brings its segment to the action made for it', () => {
    expect(valuesServing({ kind: 'persona', id: 'p1' }, [{ id: 'p1', segmentId: 's2' }])).toEqual({
      personaIds: ['p1'],
      segmentIds: ['s2'],
    });
    expect(valuesServing({ kind: 'persona', id: 'p1' }, [{ id: 'p1', segmentId: null }])).toEqual({
      personaIds: ['p1'],
    });
  });
});

describe('what is done for a segment or a persona', () => {
  const actions = [
    { objectiveId: 'o1', status: 'todo' as const, segmentIds: ['s1', 's2'], personaIds: [] },
    { objectiveId: 'o2', status: 'cancelled' as const, segmentIds: ['s1'], personaIds: [] },
    { objectiveId: null, status: 'done' as const, segmentIds: [], personaIds: ['p1'] },
  ];
  const objectives = ['o1', 'o2', 'o3', 'o4'].map((id) => ({ id, segmentId: id === 'o4' ? 's1' : null }));

  test('is its actions, cancelled ones left out', () => {
    expect(actionsServing(actions, { kind: 'segment', id: 's1' })).toEqual([actions[0]]);
    expect(actionsServing(actions, { kind: 'persona', id: 'p1' })).toEqual([actions[2]]);
  });

  test('is for the objectives of those actions, those reached there and those it contributes to', () => {
    const contributions = [{ objectiveId: 'o3', segmentId: 's1' }];
    const found = objectivesServed(objectives, { kind: 'segment', id: 's1' }, actions, contributions);
    expect(found.map(({ id }) => id)).toEqual(['o1', 'o3', 'o4']);
  });
});
