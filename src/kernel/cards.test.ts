import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CardColumn, dropIndex, neighbourCard, stepCard } from './cards.ts';

const columns: CardColumn[] = [
  { id: 'todo', cardIds: ['a', 'b', 'c'] },
  { id: 'paused', cardIds: [] },
  { id: 'done', cardIds: ['d'] },
];

describe('arrows go', () => {
  test.each([
    ['a', 'down', 'b'],
    ['c', 'down', 'c'],
    ['a', 'up', 'a'],
    ['c', 'first', 'a'],
    ['a', 'last', 'c'],
    ['c', 'right', 'd'],
    ['d', 'left', 'a'],
    ['a', 'left', 'a'],
    ['gone', 'down', 'gone'],
  ] as const)('from %s %s to %s', (from, direction, to) => {
    expect(neighbourCard(columns, from, direction)).toBe(to);
  });
});

describe('a card is moved', () => {
  test.each([
    ['b', 'up', { groupId: 'todo', index: 0 }],
    ['b', 'down', { groupId: 'todo', index: 2 }],
    ['a', 'up', undefined],
    ['c', 'down', undefined],
    ['c', 'right', { groupId: 'paused', index: 0 }],
    ['d', 'left', { groupId: 'paused', index: 0 }],
    ['d', 'right', undefined],
    ['gone', 'left', undefined],
  ] as const)('%s %s', (card, direction, place) => {
    expect(stepCard(columns, card, direction)).toEqual(place);
  });

  test('there and back to where it was', () => {
    const step = stepCard(columns, 'b', 'down');
    expect(step).toEqual({ groupId: 'todo', index: 2 });
    expect(stepCard([{ id: 'todo', cardIds: ['a', 'c', 'b'] }], 'b', 'up')).toEqual({ groupId: 'todo', index: 1 });
  });
});

describe('a card held over a column', () => {
  const card = (index: number) => ({ index, top: index * 100, bottom: index * 100 + 90 });

  test('goes before the card whose upper half it is over', () => {
    const drawn = [card(0), card(1), card(2)];
    expect(dropIndex(drawn, null, 10)).toBe(0);
    expect(dropIndex(drawn, null, 60)).toBe(1);
    expect(dropIndex(drawn, null, 1000)).toBe(3);
    expect(dropIndex([], null, 10)).toBe(0);
  });

  test('does not count itself, and stays where it is over its own place', () => {
    const drawn = [card(0), card(1), card(2)];
    expect(dropIndex(drawn, 1, 110)).toBe(1);
    expect(dropIndex(drawn, 1, 180)).toBe(1);
    expect(dropIndex(drawn, 1, 280)).toBe(2);
    expect(dropIndex(drawn, 1, 10)).toBe(0);
  });

  test('is put between what is above and what is below it, wherever the column is scrolled to', () => {
    const anyOwn = fc.option(fc.nat(40));
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 1, max: 8 }), fc.nat(4000), anyOwn, (first, count, y, own) => {
        const drawn = Array.from({ length: count }, (_, at) => card(first + at));
        const index = dropIndex(drawn, own, y);
        for (const other of drawn.filter((each) => each.index !== own)) {
          const place = own !== null && other.index > own ? other.index - 1 : other.index;
          expect(y < (other.top + other.bottom) / 2).toBe(index <= place);
        }
      }),
    );
  });
});
