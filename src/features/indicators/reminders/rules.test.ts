import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, mondayOf } from '../../../kernel/calendar.ts';
import { asksByMail, reminderWeek } from './rules.ts';

const weekAt = (instant: string) => reminderWeek(Date.parse(instant));

test('the week begins at seven on Monday, in Paris, in summer and in winter', () => {
  expect(weekAt('2027-01-11T05:59:59Z')).toBeNull();
  expect(weekAt('2027-01-11T06:00:00Z')).toBe('2027-01-11');
  expect(weekAt('2027-07-12T04:59:59Z')).toBeNull();
  expect(weekAt('2027-07-12T05:00:00Z')).toBe('2027-07-12');
});

test('what was missed is made up for until Friday evening, by day', () => {
  expect(weekAt('2027-01-12T02:00:00Z')).toBeNull();
  expect(weekAt('2027-01-13T10:00:00Z')).toBe('2027-01-11');
  expect(weekAt('2027-01-15T17:59:59Z')).toBe('2027-01-11');
  expect(weekAt('2027-01-15T18:00:00Z')).toBeNull();
  expect(weekAt('2027-01-16T10:00:00Z')).toBeNull();
  expect(weekAt('2027-01-17T10:00:00Z')).toBeNull();
});

test('whenever it is, the week is none or that of the last Monday', () => {
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (date) => {
      const week = reminderWeek(date.getTime());
      if (week === null) return;
      expect(mondayOf(week)).toBe(week);
      const days = daysBetween(week, date.toISOString().slice(0, 10));
      expect(days >= 0 && days <= 4).toBe(true);
    }),
  );
});

test('a plan asks until a month after its end, unless it is archived', () => {
  const plan = { status: 'active', periodEnd: '2026-12-31' } as const;
  expect(asksByMail(plan, '2027-01-25')).toBe(true);
  expect(asksByMail(plan, '2027-02-01')).toBe(false);
  expect(asksByMail({ ...plan, status: 'draft' }, '2026-10-05')).toBe(true);
  expect(asksByMail({ ...plan, status: 'archived' }, '2026-10-05')).toBe(false);
});
