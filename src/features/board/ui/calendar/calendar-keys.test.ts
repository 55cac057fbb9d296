import { expect, test } from 'vitest';
import { dayForKey } from './calendar-keys.ts';

test.each([
  ['ArrowLeft', '2027-03-01', 'month', '2027-02-28'],
  ['ArrowDown', '2027-03-15', 'month', '2027-03-22'],
  ['Home', '2027-03-18', 'month', '2027-03-15'],
  ['End', '2027-03-18', 'week', '2027-03-21'],
  ['PageDown', '2027-01-31', 'month', '2027-02-28'],
  ['PageUp', '2027-01-31', 'month', '2026-12-31'],
  ['PageDown', '2027-01-31', 'week', '2027-02-07'],
  ['t', '2027-03-18', 'month', '2027-06-01'],
  ['Enter', '2027-03-18', 'month', undefined],
] as const)('%s on %s in a %s goes to %s', (key, day, kind, expected) => {
  expect(dayForKey(key, day, kind, '2027-06-01')).toBe(expected);
});
