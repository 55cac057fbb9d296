import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankBetween, ranksAfter } from '../../records/rank.ts';
import {
  ancestorsOf,
  branchOf,
  cascadeOf,
  destinationBeside,
  destinationOfStep,
  destinationUnder,
  isBackwards,
  type Link,
  placeAt,
  possibleParents,
  ranksUnder,
  type Step,
} from './rules.ts';

const [first = '', second = '', third = '', fourth = ''] = ranksAfter(null, 4);

/**
 *  growth ─ team ─ person
 *         └ leads
 *  margin
 */
const PLAN: Link[] = [
  { id: 'person', rank: first, parentId: 'team' },
  { id: 'margin', rank: second, parentId: null },
  { id: 'leads', rank: third, parentId: 'growth' },
  { id: 'growth', rank: first, parentId: null },
  { id: 'team', rank: second, parentId: 'growth' },
];

/** Any links between a few objectives: to each other, to themselves, in rings, to what is not there. */
const anyLinks = fc
  .array(fc.record({ parent: fc.option(fc.nat(12)), place: fc.nat(5) }), { maxLength: 10 })
  .map((drawn): Link[] => {
    const ranks = ranksAfter(null, 6);
    return drawn.map(({ parent, place }, index) => ({
      id: `o${index}`,
      rank: ranks[place] ?? '',
      parentId: parent === null ? null : `o${parent}`,
    }));
  });

const shape = (objectives: readonly Link[]) =>
  cascadeOf(objectives).map(({ objective, depth }) => `${'·'.repeat(depth)}${objective.id}`);

const moved = (objectives: readonly Link[], id: string, values: Partial<Link>) =>
  objectives.map((objective) => (objective.id === id ? { ...objective, ...values } : objective));

const stepped = (objectives: readonly Link[], id: string, step: Step) => {
  const destination = destinationOfStep(objectives, id, step);
  const placement = destination && placeAt(objectives, id, destination);
  return placement && 'rank' in placement ? moved(objectives, id, placement) : undefined;
};

describe('the cascade', () => {
  test('goes from the company to teams to people, siblings by rank', () => {
    expect(shape(PLAN)).toEqual(['growth', '·team', '··person', '·leads', 'margin']);
    expect(cascadeOf(PLAN).map(({ children }) => children)).toEqual([2, 1, 0, 0, 0]);
  });

  test('shows every objective exactly once, each after the one it is shown under, whatever the links', () => {
    fc.assert(
      fc.property(anyLinks, (objectives) => {
        const entries = cascadeOf(objectives);
        const ids = entries.map(({ objective }) => objective.id);
        expect(ids.toSorted()).toEqual(objectives.map(({ id }) => id).toSorted());
        for (const [index, { depth, parentId }] of entries.entries()) {
          const above = entries.findIndex(({ objective }) => objective.id === parentId);
          expect(above).toBeLessThan(index);
          expect(depth).toBe(parentId === null ? 0 : (entries[above]?.depth ?? Number.NaN) + 1);
        }
        for (const { objective, children } of entries) {
          expect(children).toBe(entries.filter(({ parentId }) => parentId === objective.id).length);
        }
      }),
    );
  });

  test('puts on the first level what hangs from nothing, and opens a ring at one of its own', () => {
    expect(shape([...PLAN, { id: 'orphan', rank: 'a0V', parentId: 'gone' }])).toEqual([
      'growth',
      '·team',
      '··person',
      '·leads',
      'orphan',
      'margin',
    ]);
    const ring: Link[] = [
      { id: 'tail', rank: first, parentId: 'a' },
      { id: 'a', rank: second, parentId: 'b' },
      { id: 'b', rank: third, parentId: 'a' },
    ];
    expect(shape(ring)).toEqual(['a', '·tail', '·b']);
  });

  test('does not depend on the order in which objectives come', () => {
    fc.assert(
      fc.property(anyLinks, (objectives) => {
        expect(shape(objectives.toReversed())).toEqual(shape(objectives));
      }),
    );
  });
});

describe('around an objective', () => {
  test('those above it, nearest first, and those under it', () => {
    expect(ancestorsOf(PLAN, 'person')).toEqual(['team', 'growth']);
    expect(ancestorsOf(PLAN, 'growth')).toEqual([]);
    expect(branchOf(PLAN, 'growth')).toEqual(['growth', 'team', 'person', 'leads']);
    expect(branchOf(PLAN, 'margin')).toEqual(['margin']);
    expect(branchOf(PLAN, 'gone')).toEqual([]);
  });

  test('one is under another exactly when that one is above it', () => {
    fc.assert(
      fc.property(anyLinks, (objectives) => {
        for (const { id } of objectives) {
          const above = objectives.filter((other) => other.id !== id && branchOf(objectives, other.id).includes(id));
          expect(ancestorsOf(objectives, id).toSorted()).toEqual(above.map((other) => other.id).toSorted());
        }
      }),
    );
  });

  test('it may hang from any that is not under it', () => {
    expect(possibleParents(PLAN, 'team').map(({ objective }) => objective.id)).toEqual(['growth', 'leads', 'margin']);
  });
});

describe('moving an objective', () => {
  test('under one of its own is refused', () => {
    expect(placeAt(PLAN, 'growth', { parentId: 'person', index: 0 })).toEqual({ problem: 'ring' });
    expect(placeAt(PLAN, 'growth', { parentId: 'growth', index: 0 })).toEqual({ problem: 'ring' });
  });

  test('never makes a ring, and puts it exactly where it was sent', () => {
    const sound = fc.array(fc.record({ parent: fc.nat(), place: fc.nat(5) }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(sound, fc.nat(), fc.nat(), fc.nat(), (drawn, who, where, at) => {
        // Everyone hangs from one that came before: no ring to begin with. Ranks are apart, as the program makes them.
        const ranks = ranksAfter(null, drawn.length);
        const objectives = drawn.map(({ parent }, index): Link => {
          const above = parent % (index + 1);
          return { id: `o${index}`, rank: ranks[index] ?? '', parentId: above === index ? null : `o${above}` };
        });
        const id = `o${who % objectives.length}`;
        const target = where % (objectives.length + 1);
        const parentId = target === objectives.length ? null : `o${target}`;
        const others = objectives.filter((other) => other.parentId === parentId && other.id !== id);
        const index = at % (others.length + 1);
        const placement = placeAt(objectives, id, { parentId, index });
        if ('problem' in placement) {
          expect(branchOf(objectives, id)).toContain(parentId);
          return;
        }
        const after = cascadeOf(moved(objectives, id, placement));
        for (const { objective, parentId: shownUnder } of after) expect(shownUnder).toBe(objective.parentId);
        const siblings = after.filter((entry) => entry.parentId === parentId).map(({ objective }) => objective.id);
        expect(siblings.indexOf(id)).toBe(index);
        expect(siblings.filter((other) => other !== id)).toEqual(others.map((other) => other.id));
      }),
    );
  });

  test('to where it is changes nothing', () => {
    for (const { id, rank, parentId } of PLAN) {
      expect(placeAt(PLAN, id, destinationUnder(PLAN, id, parentId))).toEqual({ parentId, rank });
    }
    const apart = [
      { id: 'a', rank: first, parentId: null },
      { id: 'b', rank: fourth, parentId: null },
    ];
    expect(placeAt(apart, 'b', { parentId: null, index: 1 })).toEqual({ parentId: null, rank: fourth });
  });

  test('under another makes it the last there', () => {
    const destination = destinationUnder(PLAN, 'margin', 'growth');
    expect(destination).toEqual({ parentId: 'growth', index: 2 });
    const placement = placeAt(PLAN, 'margin', destination);
    expect(placement).toEqual({ parentId: 'growth', rank: rankBetween(third, null) });
  });

  test('beside another puts it at that one’s level', () => {
    const before = placeAt(PLAN, 'margin', destinationBeside(PLAN, 'margin', 'leads', 'before'));
    expect('rank' in before && shape(moved(PLAN, 'margin', before))).toEqual([
      'growth',
      '·team',
      '··person',
      '·margin',
      '·leads',
    ]);
    const after = placeAt(PLAN, 'team', destinationBeside(PLAN, 'team', 'leads', 'after'));
    expect('rank' in after && shape(moved(PLAN, 'team', after))).toEqual([
      'growth',
      '·leads',
      '·team',
      '··person',
      'margin',
    ]);
  });

  test('step by step: among siblings, in and out', () => {
    const shapeAfter = (id: string, step: Step) => {
      const after = stepped(PLAN, id, step);
      return after && shape(after);
    };
    expect(shapeAfter('leads', 'up')).toEqual(['growth', '·leads', '·team', '··person', 'margin']);
    expect(shapeAfter('team', 'down')).toEqual(['growth', '·leads', '·team', '··person', 'margin']);
    expect(shapeAfter('leads', 'in')).toEqual(['growth', '·team', '··person', '··leads', 'margin']);
    expect(shapeAfter('person', 'out')).toEqual(['growth', '·team', '·person', '·leads', 'margin']);
    expect(shapeAfter('growth', 'up')).toBeUndefined();
    expect(shapeAfter('leads', 'down')).toBeUndefined();
    expect(shapeAfter('team', 'in')).toBeUndefined();
    expect(shapeAfter('margin', 'out')).toBeUndefined();
    expect(destinationOfStep(PLAN, 'gone', 'up')).toBeUndefined();
  });

  test('in and then out of the one above it comes back to where it was', () => {
    const after = stepped(PLAN, 'leads', 'in');
    expect(after && shape(stepped(after, 'leads', 'out') ?? [])).toEqual(shape(PLAN));
  });

  test('finds room between siblings of equal rank by going after both', () => {
    const twins: Link[] = [
      { id: 'a', rank: first, parentId: null },
      { id: 'b', rank: first, parentId: null },
      { id: 'c', rank: fourth, parentId: null },
    ];
    const placement = placeAt(twins, 'c', { parentId: null, index: 1 });
    expect('rank' in placement && placement.rank > first).toBe(true);
  });
});

test('new ones come after those that are there, in order', () => {
  const news = ranksUnder(PLAN, 'growth', 2).map(
    (rank, index): Link => ({ id: `new${index}`, rank, parentId: 'growth' }),
  );
  expect(shape([...PLAN, ...news])).toEqual(['growth', '·team', '··person', '·leads', '·new0', '·new1', 'margin']);
  expect(ranksUnder([], null, 1)).toEqual([first]);
});

test('an objective may not end before it starts', () => {
  expect(isBackwards({ startDate: '2027-03-02', dueDate: '2027-03-01' })).toBe(true);
  expect(isBackwards({ startDate: '2027-03-01', dueDate: '2027-03-01' })).toBe(false);
  expect(isBackwards({ startDate: null, dueDate: '2027-03-01' })).toBe(false);
  expect(isBackwards({ startDate: '2027-03-01', dueDate: null })).toBe(false);
});
