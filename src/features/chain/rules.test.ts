import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../records/define-record.ts';
import { chainOf, leftAloneWithout, threadOf } from './rules.ts';
import { CHAIN_KINDS, type Chain, type ChainKind, NEEDS_CAUSE, NEEDS_EFFECT } from './schema.ts';

type Given = { [kind in ChainKind]?: { id: string; [field: string]: unknown }[] };

const chain = (given: Given) =>
  chainOf((kind) =>
    (given[kind] ?? []).map((record, at) => ({ title: record.id, rank: `a${at}`, ...record }) as unknown as AnyRecord),
  );

const PLAN: Given = {
  swotItem: [{ id: 'force' }, { id: 'menace' }],
  ambition: [{ id: 'cap' }, { id: 'sans suite' }],
  strategicOption: [{ id: 'option', itemIds: ['force', 'menace'] }],
  objective: [
    { id: 'but', ambitionId: 'cap', optionId: 'option', parentId: null, kpiId: 'taux' },
    { id: 'sous-but', optionId: null, parentId: 'but', segmentId: 'pme' },
  ],
  segment: [{ id: 'pme' }],
  persona: [{ id: 'directrice', segmentId: 'pme' }],
  action: [
    { id: 'salon', objectiveId: 'sous-but', segmentIds: ['pme'], personaIds: ['directrice'], kpiId: 'leads' },
    { id: 'seule', objectiveId: null, segmentIds: [], personaIds: [] },
  ],
  kpi: [{ id: 'taux' }, { id: 'leads' }],
};
const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);

describe('the chain', () => {
  test('goes from the SWOT to the indicators and back', () => {
    const { above, below } = threadOf(chain(PLAN), 'sous-but');
    expect(ids(above)).toEqual(['force', 'menace', 'cap', 'option', 'but']);
    expect(ids(below)).toEqual(['pme', 'directrice', 'salon', 'leads']);
    expect(ids(threadOf(chain(PLAN), 'leads').above)).toEqual([
      'force',
      'menace',
      'cap',
      'option',
      'but',
      'sous-but',
      'pme',
      'directrice',
      'salon',
    ]);
    expect(threadOf(chain(PLAN), 'seule')).toEqual({ above: [], below: [] });
  });

  test('reads in the order of the records, whatever the one in which they come', () => {
    const swotItem = [
      { id: 'a', rank: 'a2' },
      { id: 'b', rank: 'a1' },
      { id: 'c', rank: 'a0' },
    ];
    expect([...chain({ swotItem }).nodes.keys()]).toEqual(['c', 'b', 'a']);
  });

  test('shows a question of the preparation once something comes of it', () => {
    const { nodes, above } = chain({
      swotItem: [{ id: 'alone' }],
      question: [{ id: 'settled' }, { id: 'followed' }],
      action: [{ id: 'a', objectiveId: null, questionId: 'followed', segmentIds: [], personaIds: [] }],
    });
    expect([...nodes.keys()]).toEqual(['alone', 'followed', 'a']);
    expect(above.get('a')).toEqual(['followed']);
  });

  test('has the plays that actions use, which are no reason for them', () => {
    const plan = chain({
      objective: [{ id: 'but' }],
      play: [{ id: 'script' }, { id: 'unused' }],
      action: [
        { id: 'appel', objectiveId: 'but', playIds: ['script'] },
        { id: 'seule', objectiveId: null, playIds: ['script'] },
      ],
    });
    expect(ids(threadOf(plan, 'appel').above)).toEqual(['but', 'script']);
    expect(ids(threadOf(plan, 'script').below)).toEqual(['appel', 'seule']);
    expect(plan.nodes.has('unused')).toBe(false);
    expect(ids(leftAloneWithout(plan, ['but']).withoutCause)).toEqual(['appel']);
    expect(leftAloneWithout(plan, ['script'])).toEqual({ withoutCause: [], withoutEffect: [] });
  });

  test('has no link to what is not there', () => {
    const { links } = chain({ action: [{ id: 'a', objectiveId: 'gone', segmentIds: ['gone'], kpiId: 'gone' }] });
    expect(links).toEqual([]);
  });

  test('ends where two objectives were put under one another', () => {
    const ring = chain({
      objective: [
        { id: 'a', parentId: 'b' },
        { id: 'b', parentId: 'a' },
      ],
    });
    expect(ids(threadOf(ring, 'a').above)).toEqual(['b']);
  });

  test('says what a deletion leaves alone', () => {
    // An objective may do without an origin, and so may a segment.
    const left = leftAloneWithout(chain(PLAN), ['option']);
    expect([ids(left.withoutCause), ids(left.withoutEffect)]).toEqual([[], ['force', 'menace']]);
    // So does an ambition that one objective served; one that none served was alone before.
    expect(ids(leftAloneWithout(chain(PLAN), ['but']).withoutEffect)).toEqual(['cap', 'option']);
    // The action keeps its segment and its persona, and the parent its own indicator.
    expect(leftAloneWithout(chain(PLAN), ['sous-but'])).toEqual({ withoutCause: [], withoutEffect: [] });
    expect(ids(leftAloneWithout(chain(PLAN), ['salon']).withoutCause)).toEqual(['leads']);
    expect(ids(leftAloneWithout(chain(PLAN), ['sous-but', 'pme', 'directrice']).withoutCause)).toEqual(['salon']);
  });
});

const LIST = new Set(['itemIds', 'segmentIds', 'personaIds', 'playIds']);
const FIELDS: { [kind in ChainKind]?: [field: string, kind: ChainKind][] } = {
  strategicOption: [['itemIds', 'swotItem']],
  objective: [
    ['ambitionId', 'ambition'],
    ['optionId', 'strategicOption'],
    ['parentId', 'objective'],
    ['segmentId', 'segment'],
    ['kpiId', 'kpi'],
  ],
  persona: [['segmentId', 'segment']],
  action: [
    ['objectiveId', 'objective'],
    ['segmentIds', 'segment'],
    ['personaIds', 'persona'],
    ['playIds', 'play'],
    ['kpiId', 'kpi'],
  ],
};

/** A plan with two or three records of each kind that name one another at random. */
const plans = fc.infiniteStream(fc.nat(3)).map((stream) => {
  const draw = () => stream.next().value as number;
  const given: Given = {};
  for (const kind of CHAIN_KINDS) {
    given[kind] = Array.from({ length: 2 + (draw() % 2) }, (_, index) => {
      const named = (FIELDS[kind] ?? []).map(([field, target]): [string, unknown] => {
        const id = draw() === 3 ? null : `${target}${draw() % 3}`;
        return [field, LIST.has(field) ? (id === null ? [] : [id]) : id];
      });
      return { id: `${kind}${index}`, ...Object.fromEntries(named) };
    });
  }
  return given;
});

describe('whatever the plan', () => {
  test('what is above one has it below, and the other way round', () => {
    fc.assert(
      fc.property(plans, (given) => {
        const whole = chain(given);
        for (const id of whole.nodes.keys()) {
          for (const { id: other } of threadOf(whole, id).above)
            expect(ids(threadOf(whole, other).below)).toContain(id);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what a deletion leaves alone is what should have a link that way, had one, and has none once it is done', () => {
    fc.assert(
      fc.property(plans, fc.nat(), (given, at) => {
        const whole = chain(given);
        const all = [...whole.nodes.keys()];
        const gone = all[at % all.length] ?? '';
        const after = chain(
          Object.fromEntries(
            Object.entries(given).map(([kind, records]) => [kind, records.filter(({ id }) => id !== gone)]),
          ),
        );
        const without = (side: 'above' | 'below') =>
          all.filter((id) => {
            const kind = whole.nodes.get(id)?.kind;
            const needs = kind && (side === 'above' ? NEEDS_CAUSE : NEEDS_EFFECT).has(kind);
            const has = (plan: Chain) => (plan[side].get(id) ?? []).some((other) => !other.startsWith('play'));
            return needs && id !== gone && has(whole) && !has(after);
          });
        const left = leftAloneWithout(whole, [gone]);
        expect(new Set(ids(left.withoutCause))).toEqual(new Set(without('above')));
        expect(new Set(ids(left.withoutEffect))).toEqual(new Set(without('below')));
      }),
      { numRuns: 300 },
    );
  });
});
