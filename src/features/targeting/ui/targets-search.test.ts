import { expect, test } from 'vitest';
import { readTargetsSearch } from './targets-search.ts';

test('an address is read as far as it is understood', () => {
  expect(readTargetsSearch({ part: 'personas', persona: 'p1', other: 1 })).toEqual({ part: 'personas', persona: 'p1' });
  expect(readTargetsSearch({ part: 'segments', segment: 's1' })).toEqual({ segment: 's1' });
  expect(readTargetsSearch({ part: 'elsewhere', segment: 12, persona: '' })).toEqual({});
});
