import { expect, test } from 'vitest';
import { beside, readPreparationSearch } from './preparation-search.ts';

test('an address says what is shown and what is open, one thing at a time', () => {
  const search = { mine: true, open: true, question: 'q' } as const;
  expect(readPreparationSearch(search)).toEqual(search);
  expect(readPreparationSearch({ question: 'q', family: 'f' })).toEqual({ question: 'q' });
  expect(readPreparationSearch({ mine: 'yes', open: 1, question: 3, family: '', other: 'x' })).toEqual({});
});

test('what is open gives way, the filters stay', () => {
  expect(beside({ mine: true, question: 'q' }, { family: 'f' })).toEqual({ mine: true, family: 'f' });
  expect(beside({ open: true, family: 'f' })).toEqual({ open: true });
});
