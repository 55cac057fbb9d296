import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, isDay } from '../../kernel/calendar.ts';
import { weekdayOf } from '../../kernel/span.ts';
import { capacityOf, easterOf, FULL_TIME, holidaysOf, rampShare, WorkCalendar, type WorkingTime } from './rules.ts';

const RAMP_UP = [0, 0.25, 0.5, 0.75];
const FRANCE: WorkingTime = { region: 'france', rampUp: RAMP_UP };

const year = fc.integer({ min: 1900, max: 2199 });
const month = fc.integer({ min: 0, max: 1200 }).map((count) => addMonths('1990-01', count));
const day = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays('1990-01-01', count));
const leave = fc.array(
  fc.tuple(day, fc.integer({ min: 0, max: 40 })).map(([start, count]) => ({ start, end: addDays(start, count) })),
  { maxLength: 4 },
);

describe('public holidays', () => {
  test.each([
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2008-03-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ])('Easter is on %s', (easter) => {
    expect(easterOf(Number(easter.slice(0, 4)))).toBe(easter);
  });

  test('Easter is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(year, (of) => {
        const easter = easterOf(of);
        expect(weekdayOf(easter)).toBe(7);
        expect(easter >= `${of}-03-22` && easter <= `${of}-04-25`).toBe(true);
      }),
    );
  });

  test('are eleven in 2027, two more in Alsace-Moselle', () => {
    const everywhere = [
      '01-01',
      '03-29',
      '05-01',
      '05-06',
      '05-08',
      '05-17',
      '07-14',
      '08-15',
      '11-01',
      '11-11',
      '12-25',
    ];
    expect(holidaysOf(2027, 'france')).toEqual(everywhere.map((date) => `2027-${date}`));
    const more = holidaysOf(2027, 'alsace_moselle').filter((date) => !holidaysOf(2027, 'france').includes(date));
    expect(more).toEqual(['2027-03-26', '2027-12-26']);
  });

  test('are days that exist', () => {
    fc.assert(fc.property(year, (of) => holidaysOf(of, 'alsace_moselle').every(isDay)));
  });
});

describe('the ramp-up of a newcomer', () => {
  test('goes from nothing to all in four months', () => {
    const shares = ['2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07', '2028-03'];
    expect(shares.map((of) => rampShare('2027-03', of, RAMP_UP))).toEqual([0, 0, 0.25, 0.5, 0.75, 1, 1]);
  });

  test('asks nothing of someone who has long been there', () => {
    expect(rampShare(null, '2027-01', RAMP_UP)).toBe(1);
  });
});

describe('capacity', () => {
  test('leaves out weekends and holidays', () => {
    // May 2027 has 21 weekdays; Ascension and Whit Monday are two of them, the 1st and the 8th are Saturdays.
    expect(capacityOf(FULL_TIME, '2027-05', FRANCE)).toMatchObject({ days: 19, hours: 133, productiveHours: 133 });
  });

  test('counts part-time in its hours', () => {
    expect(capacityOf({ ...FULL_TIME, weeklyHours: 28 }, '2027-05', FRANCE)).toMatchObject({ days: 19, hours: 106.4 });
  });

  test('counts a newcomer from the day they come, at their share', () => {
    const newcomer = { ...FULL_TIME, arrivesOn: '2027-04-15' };
    expect(capacityOf(newcomer, '2027-04', FRANCE)).toMatchObject({ days: 12, hours: 84, productiveHours: 0 });
    expect(capacityOf(newcomer, '2027-05', FRANCE).productiveHours).toBe(33.25);
  });

  test('ends after the last day worked', () => {
    const leaver = { ...FULL_TIME, leavesOn: '2027-05-07' };
    expect(capacityOf(leaver, '2027-05', FRANCE).days).toBe(4);
    expect(capacityOf(leaver, '2027-06', FRANCE).days).toBe(0);
  });

  test('of a post still to be filled begins when someone should begin', () => {
    expect(capacityOf({ ...FULL_TIME, post: 'vacant' }, '2027-05', FRANCE).days).toBe(0);
    const dated = { ...FULL_TIME, post: 'vacant' as const, arrivesOn: '2027-05-17' };
    // From 17 May, Whit Monday left out.
    expect(capacityOf(dated, '2027-05', FRANCE).days).toBe(10);
  });

  test('takes a day of leave once, also where two periods overlap or it is a holiday', () => {
    const away = [
      { start: '2027-05-05', end: '2027-05-07' },
      { start: '2027-05-07', end: '2027-05-09' },
    ];
    expect(capacityOf({ ...FULL_TIME, leave: away }, '2027-05', FRANCE).days).toBe(17);
  });

  test('is never more with leave, in Alsace-Moselle or in a ramp-up, and never below nothing', () => {
    fc.assert(
      fc.property(month, leave, fc.option(day), (of, away, arrivesOn) => {
        const all = capacityOf(FULL_TIME, of, FRANCE);
        const person = { ...FULL_TIME, leave: away, arrivesOn };
        const some = capacityOf(person, of, FRANCE);
        const fewer = capacityOf(person, of, { ...FRANCE, region: 'alsace_moselle' });
        expect(some.days).toBeLessThanOrEqual(all.days);
        expect(fewer.days).toBeLessThanOrEqual(some.days);
        expect(fewer.days).toBeGreaterThanOrEqual(0);
        expect(some.productiveHours).toBeLessThanOrEqual(some.hours);
      }),
    );
  });
});

describe('the calendar', () => {
  const person = {
    id: 'ana',
    post: 'held' as const,
    weeklyHours: null,
    arrivesOn: null,
    leavesOn: null,
    holidayRegion: 'france' as const,
    profileId: null,
    trainingShare: 0.1,
    adminShare: 0.2,
  };
  const noted = (absenceKind: 'leave' | 'training' | 'absence', startDate: string, endDate: string) => ({
    id: startDate,
    planId: null,
    version: 1,
    rank: 'a0',
    createdAt: '',
    createdBy: null,
    updatedAt: '',
    updatedBy: null,
    deletedAt: null,
    personId: 'ana',
    absenceKind,
    startDate,
    endDate,
  });
  const calendarOf = (of: Partial<typeof person> = {}, absences = [noted('leave', '2027-05-10', '2027-05-14')]) =>
    new WorkCalendar({ people: [{ ...person, ...of }], profiles: [], absences });

  test('says where every day of a month goes', () => {
    const month = calendarOf().monthOf('ana', '2027-05');
    expect(month).toMatchObject({ weekdays: 21, holidays: 2, away: 5, days: 14, hours: 98 });
    expect(month?.sellingDays).toBeCloseTo(14 * 0.7);
    expect(calendarOf().monthOf('stranger', '2027-05')).toBeUndefined();
  });

  test('knows no selling time of someone of whom a share is not said', () => {
    const people = [{ ...person, adminShare: null }];
    const calendar = new WorkCalendar({ people, profiles: [], absences: [] });
    expect(calendar.monthOf('ana', '2027-05')).toMatchObject({ days: 19, sellingShare: null, sellingDays: null });
  });

  test('weighs people by their time, without the leave that everyone takes', () => {
    expect(calendarOf().worthOf('ana', '2027-05')).toBe(1);
    expect(calendarOf({}, [noted('absence', '2027-05-01', '2027-05-31')]).worthOf('ana', '2027-05')).toBe(0);
    expect(calendarOf({}, [noted('absence', '2027-05-10', '2027-05-14')]).worthOf('ana', '2027-05')).toBeCloseTo(
      14 / 19,
    );
    expect(calendarOf().worthOf('stranger', '2027-05')).toBe(0);
  });
});
