import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isDay } from '../../../kernel/calendar.ts';
import { type Dates, editedDates, moveToDue, shiftDates } from './rules.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
const anyDates: fc.Arbitrary<Dates> = fc
  .tuple(fc.option(anyDay), fc.option(fc.nat(200)))
  .chain(
    ([startDate, days]): fc.Arbitrary<Dates> =>
      startDate === null
        ? fc.option(anyDay).map((dueDate) => ({ startDate: null, dueDate }))
        : fc.constant({ startDate, dueDate: days === null ? null : addDays(startDate, days) }),
  );
const anyShift = fc.integer({ min: -400, max: 400 });
const isOrdered = ({ startDate, dueDate }: Dates) => startDate === null || dueDate === null || startDate <= dueDate;

describe('dates pushed along the calendar', () => {
  test('keep their length, and come back the way they went', () => {
    fc.assert(
      fc.property(anyDates, anyShift, (dates, days) => {
        const moved = shiftDates(dates, 'whole', days);
        if (dates.startDate && dates.dueDate) {
          expect(daysBetween(moved.startDate ?? '', moved.dueDate ?? '')).toBe(
            daysBetween(dates.startDate, dates.dueDate),
          );
        }
        expect(shiftDates(moved, 'whole', -days)).toEqual(dates);
      }),
    );
  });

  test('never cross, whichever end is pulled, and the other end stays', () => {
    fc.assert(
      fc.property(anyDates, anyShift, (dates, days) => {
        const [early, late] = [shiftDates(dates, 'start', days), shiftDates(dates, 'due', days)];
        expect(isOrdered(early) && isOrdered(late)).toBe(true);
        expect(early.dueDate).toBe(dates.dueDate);
        expect(late.startDate).toBe(dates.startDate);
      }),
    );
  });

  test('stay on the calendar', () => {
    fc.assert(
      fc.property(anyDates, fc.integer({ min: -100_000, max: 100_000 }), (dates, days) => {
        const { startDate, dueDate } = shiftDates(dates, 'whole', days);
        expect([startDate, dueDate].every((day) => day === null || isDay(day))).toBe(true);
      }),
    );
  });

  test.each([
    ['start', -3, { startDate: '2027-03-07', dueDate: '2027-03-10' }],
    ['start', 3, { startDate: '2027-03-10', dueDate: '2027-03-10' }],
    ['due', 3, { startDate: null, dueDate: '2027-03-13' }],
  ] as const)('a deadline alone pulled by its %s by %i days', (handle, days, expected) => {
    expect(shiftDates({ startDate: null, dueDate: '2027-03-10' }, handle, days)).toEqual(expected);
  });
});

describe('an action put on a day', () => {
  test('is due that day, with the length it had', () => {
    fc.assert(
      fc.property(anyDates, anyDay, (dates, day) => {
        const placed = moveToDue(dates, day);
        expect(placed.dueDate).toBe(day);
        expect(isOrdered(placed)).toBe(true);
        if (dates.startDate && dates.dueDate) {
          expect(daysBetween(placed.startDate ?? '', day)).toBe(daysBetween(dates.startDate, dates.dueDate));
        }
      }),
    );
  });

  test('by drawing runs from the first day to the last', () => {
    const drawn = (from: string, to: string) =>
      editedDates({ actionId: 'a', kind: 'draw', from, to }, { startDate: null, dueDate: null });
    expect(drawn('2027-03-10', '2027-03-03')).toEqual({ startDate: '2027-03-03', dueDate: '2027-03-10' });
    expect(drawn('2027-03-10', '2027-03-10')).toEqual({ startDate: null, dueDate: '2027-03-10' });
  });
});

test('an edit goes from the dates as they stand, or from where an undated action is placed', () => {
  const edit = { actionId: 'a', kind: 'shift', handle: 'whole', days: 2, placedOn: '2027-03-10' } as const;
  expect(editedDates(edit, { startDate: null, dueDate: '2027-05-01' })).toEqual({
    startDate: null,
    dueDate: '2027-05-03',
  });
  expect(editedDates(edit, { startDate: null, dueDate: null })).toEqual({ startDate: null, dueDate: '2027-03-12' });
});
