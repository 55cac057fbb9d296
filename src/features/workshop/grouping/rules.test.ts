import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareByRank, ranksAfter } from '../../../records/rank.ts';
import { stepCard } from '../../../kernel/cards.ts';
import { byTheme } from '../rules.ts';
import { besideGroup, freeTheme, NEW_GROUP, regroup, themeColumns, themeGroup } from './rules.ts';

type Themes = readonly string[];

/** Proposals named 0, 1, 2… in their order, with these themes. */
function proposalsWith(themes: Themes) {
  const ranks = ranksAfter(null, themes.length);
  return themes.map((theme, index) => ({ id: String(index), theme, rank: ranks[index] ?? '' }));
}

/** Theme by theme, what it holds once a proposal has been put somewhere. */
function after(themes: Themes, heldId: string, groupId: string, index = 0): [string, string][] {
  const proposals = proposalsWith(themes);
  const changes = new Map(regroup(proposals, heldId, { groupId, index }, 'New').map((one) => [one.id, one]));
  const changed = proposals.map((one) => ({ ...one, ...changes.get(one.id) })).toSorted(compareByRank);
  return byTheme(changed).map(({ theme, proposals: own }) => [theme, own.map(({ id }) => id).join(' ')]);
}

describe('regroup', () => {
  const themes = ['Price', '', 'People', 'Price', ''];

  test('puts a proposal at its place in a theme, between those that are there', () => {
    expect(after(themes, '1', themeGroup('Price'), 0)).toEqual([
      ['Price', '1 0 3'],
      ['People', '2'],
      ['', '4'],
    ]);
    expect(after(themes, '1', themeGroup('Price'), 1)).toEqual([
      ['Price', '0 1 3'],
      ['People', '2'],
      ['', '4'],
    ]);
    expect(after(themes, '1', themeGroup('Price'), 9)).toEqual([
      ['Price', '0 3 1'],
      ['People', '2'],
      ['', '4'],
    ]);
    expect(after(themes, '4', themeGroup('People'), 0)).toEqual([
      ['Price', '0 3'],
      ['People', '4 2'],
      ['', '1'],
    ]);
  });

  test('keeps the place of a theme when its first proposal leaves one that came last', () => {
    const proposals = proposalsWith(['Price', 'People', '']);
    const [joined] = regroup(proposals, '2', { groupId: themeGroup('Price'), index: 1 }, 'New');
    const left = [{ id: '2', theme: '', rank: '', ...joined }, ...proposals.filter(({ id }) => id === '1')];
    expect(byTheme(left.toSorted(compareByRank)).map(({ theme }) => theme)).toEqual(['Price', 'People']);
  });

  test('takes a proposal out of its theme, which goes with its last one', () => {
    expect(after(themes, '2', themeGroup(''), 1)).toEqual([
      ['Price', '0 3'],
      ['', '1 2 4'],
    ]);
  });

  test('makes a theme of two proposals, one put on the other, after the themes there are', () => {
    expect(after(themes, '4', besideGroup('1'))).toEqual([
      ['Price', '0 3'],
      ['People', '2'],
      ['New', '1 4'],
    ]);
    expect(after(['', '', 'Price'], '0', besideGroup('1'))).toEqual([
      ['Price', '2'],
      ['New', '1 0'],
    ]);
    expect(after(themes, '2', besideGroup('4'))).toEqual([
      ['Price', '0 3'],
      ['New', '4 2'],
      ['', '1'],
    ]);
  });

  test('joins the theme that the other has got meanwhile', () => {
    expect(after(themes, '1', besideGroup('2'))).toEqual([
      ['Price', '0 3'],
      ['People', '2 1'],
      ['', '4'],
    ]);
  });

  test('begins a theme with one proposal', () => {
    expect(after(themes, '1', NEW_GROUP)).toEqual([
      ['Price', '0 3'],
      ['People', '2'],
      ['New', '1'],
      ['', '4'],
    ]);
  });

  test('changes nothing for a proposal put on itself, on one that is gone, or where it is', () => {
    const proposals = proposalsWith(themes);
    for (const place of [
      { groupId: besideGroup('1'), index: 0 },
      { groupId: besideGroup('gone'), index: 0 },
      { groupId: themeGroup(''), index: 0 },
    ])
      expect(regroup(proposals, '1', place, 'New')).toEqual([]);
    expect(regroup(proposals, 'gone', { groupId: NEW_GROUP, index: 0 }, 'New')).toEqual([]);
  });

  test('a step is always taken where the card is then seen, and no other theme moves', () => {
    const moves = fc.record({
      themes: fc.array(fc.constantFrom('', 'a', 'b', 'c'), { minLength: 1, maxLength: 9 }),
      held: fc.nat(),
      direction: fc.constantFrom('up', 'down', 'left', 'right' as const),
    });
    fc.assert(
      fc.property(moves, ({ themes: all, held, direction }) => {
        const heldId = String(held % all.length);
        const proposals = proposalsWith(all);
        const place = stepCard(themeColumns(proposals), heldId, direction);
        fc.pre(place !== undefined);
        const [change, ...more] = regroup(proposals, heldId, place, 'New');
        expect(more).toEqual([]);
        const changed = proposals
          .map((one) => (one.id === heldId ? { ...one, ...change } : one))
          .toSorted(compareByRank);
        const columns = themeColumns(changed);
        const wanted = place.groupId === NEW_GROUP ? themeGroup('New') : place.groupId;
        expect(columns.find(({ id }) => id === wanted)?.cardIds.indexOf(heldId)).toBe(place.index);
        const still = (of: typeof proposals) =>
          byTheme(of.filter(({ id }) => id !== heldId)).map(({ theme, proposals: own }) => [
            theme,
            own.map(({ id }) => id),
          ]);
        expect(still(changed)).toEqual(still(proposals));
        // A theme that begins comes after the others.
        if (place.groupId === NEW_GROUP) expect(columns.at(-3)?.id).toBe(wanted);
      }),
    );
  });
});

test('columns are the themes, what has none even when all have one, and one to begin', () => {
  const ids = (themes: Themes) => themeColumns(proposalsWith(themes)).map(({ id, cardIds }) => [id, cardIds.join(' ')]);
  expect(ids(['', 'Price', ''])).toEqual([
    [themeGroup('Price'), '1'],
    [themeGroup(''), '0 2'],
    [NEW_GROUP, ''],
  ]);
  expect(ids(['Price'])).toEqual([
    [themeGroup('Price'), '0'],
    [themeGroup(''), ''],
    [NEW_GROUP, ''],
  ]);
});

test('a new theme has a name of its own', () => {
  expect(freeTheme([], 'New')).toBe('New');
  expect(freeTheme(proposalsWith(['New', '', 'New 2']), 'New')).toBe('New 3');
});
