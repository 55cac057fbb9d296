import { expect, test } from 'vitest';
import type { Action } from '../../../actions/schema.ts';
import type { Responsibility } from '../../../responsibilities/schema.ts';
import { createRaciBuilder, headings, isShown, shortName } from './raci-rows.ts';

const action = (id: string, over: Partial<Action> = {}) =>
  ({
    id,
    rank: id,
    ownerId: 'ana',
    contributorIds: [],
    objectiveId: null,
    status: 'todo',
    ...over,
  }) as unknown as Action;
const everything = { person: undefined, objective: undefined, gaps: false };

test('a row remains the same object while its action and its letters stay', () => {
  const build = createRaciBuilder();
  const [one, two] = [action('a1'), action('a2')];
  const first = build([two, one], new Map());
  expect(first.map(({ id }) => id)).toEqual(['a1', 'a2']);
  const said = [{ personId: 'ben', letter: 'A' }] as unknown as Responsibility[];
  const second = build([two, one], new Map([['a2', said]]));
  expect(second[0]).toBe(first[0]);
  expect(Object.fromEntries(second[1]?.letters ?? [])).toEqual({ ben: 'A', ana: 'R' });
});

test('rows are kept by person, by objective and by what is wrong, which nothing is with a cancelled action', () => {
  const rows = createRaciBuilder()(
    [
      action('a1', { objectiveId: 'win' }),
      action('a2', { ownerId: null }),
      action('a3', { ownerId: null, status: 'cancelled' }),
    ],
    new Map(),
  );
  const shown = (filter: object) =>
    rows.filter((row) => isShown(row, { ...everything, ...filter })).map(({ id }) => id);
  expect(shown({})).toEqual(['a1', 'a2', 'a3']);
  expect(shown({ person: 'ana' })).toEqual(['a1']);
  expect(shown({ objective: 'win' })).toEqual(['a1']);
  expect(shown({ gaps: true })).toEqual(['a2']);
});

test('a heading is a first name, with a letter of the last where several people share it', () => {
  const headingOf = headings(['Claire Dubois', 'Thomas Petit', 'Thomas Roy', 'Zoé']);
  expect(['Claire Dubois', 'Thomas Petit', 'Thomas Roy', 'Zoé'].map(headingOf)).toEqual([
    'Claire',
    'Thomas P.',
    'Thomas R.',
    'Zoé',
  ]);
  // The same person twice is one person, and two of the same name are told apart by nothing.
  expect(headings(['Zoé Roy', 'Zoé Roy'])('Zoé Roy')).toBe('Zoé');
});

test('a short name is the first and a letter of the last', () => {
  expect(shortName('Claire Dubois')).toBe('Claire D.');
  expect(shortName('Anne de la Tour')).toBe('Anne T.');
  expect(shortName('Zoé')).toBe('Zoé');
});
