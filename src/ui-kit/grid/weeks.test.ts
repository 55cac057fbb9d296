import { expect, it } from 'vitest';
import { weeksOf } from './weeks.ts';

it('lays months out in whole weeks from Monday', () => {
  const march = weeksOf('2027-03');
  expect(march[0]).toEqual([
    '2027-03-01',
    '2027-03-02',
    '2027-03-03',
    '2027-03-04',
    '2027-03-05',
    '2027-03-06',
    '2027-03-07',
  ]);
  expect(march.at(-1)?.at(-1)).toBe('2027-04-04');
  expect(weeksOf('2027-02')).toHaveLength(4);
  expect(weeksOf('2027-05')[0]?.[0]).toBe('2027-04-26');
  expect(weeksOf('2023-10')[0]?.at(-1)).toBe('2023-10-01');
  expect(weeksOf('2023-10')).toHaveLength(6);
});
