import { expect, test } from 'vitest';
import { readObjectivesSearch } from './objectives-search.ts';

test('an address says what is filtered, how it looks and what is open', () => {
  const search = { q: 'leads', look: 'cascade', objective: 'o1' };
  expect(readObjectivesSearch(search)).toEqual(search);
});

test('what is not understood is left out, and a number typed in the filter is its text', () => {
  expect(readObjectivesSearch({ q: 2027, look: 'radar', objective: 7 })).toEqual({ q: '2027' });
  expect(readObjectivesSearch({ q: '', look: 'list' })).toEqual({});
  expect(readObjectivesSearch({ q: 'x'.repeat(500) }).q).toHaveLength(200);
});
