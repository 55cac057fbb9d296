import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../kernel/calendar.ts';
import { barOf, dayAtX, linkPath, SCALES, spanOf, ticksOf, timelineOf, xOfDay } from './rules.ts';

const PLAN = { periodStart: '2027-01-01', periodEnd: '2027-12-31' };
const dates = (startDate: string | null, dueDate: string | null) => ({ startDate, dueDate });
const timeline = timelineOf(PLAN, [], '2027-03-15', 9);
const anyDay = fc.nat(364).map((days) => addDays('2027-01-01', days));

describe('the scale', () => {
  test('holds the plan, today and what lies around, in whole months', () => {
    expect(timeline).toEqual({ from: '2027-01-01', to: '2027-12-31', dayWidth: 9, width: 365 * 9 });
    expect(timelineOf(PLAN, [dates('2026-11-20', '2028-02-03')], '2027-03-15', 9)).toMatchObject({
      from: '2026-11-01',
      to: '2028-02-29',
    });
    expect(timelineOf(PLAN, [], '2026-12-25', 9)).toMatchObject({ from: '2026-12-01' });
  });

  test('does not follow a mistyped year', () => {
    expect(timelineOf(PLAN, [dates('1999-05-01', '2170-05-01')], '2027-03-15', 9)).toEqual(timeline);
  });

  test('a day is found again under its place', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(8), (day, within) => {
        expect(dayAtX(timeline, xOfDay(timeline, day) + within)).toBe(day);
      }),
    );
    expect(dayAtX(timeline, -50)).toBe('2027-01-01');
    expect(dayAtX(timeline, 99_999)).toBe('2027-12-31');
  });

  test('its days, weeks, months and quarters stand side by side without a gap', () => {
    for (const { major, minor } of Object.values(SCALES)) {
      for (const unit of [major, minor]) {
        const ticks = ticksOf(timeline, unit, 0, timeline.width);
        expect(ticks.reduce((sum, { width }) => sum + width, 0)).toBe(timeline.width);
        for (const [index, tick] of ticks.entries()) {
          expect(tick.x).toBe(index === 0 ? 0 : (ticks[index - 1]?.x ?? 0) + (ticks[index - 1]?.width ?? 0));
        }
      }
    }
  });

  test('gives only the ticks in view', () => {
    expect(ticksOf(timeline, 'month', 300, 600).map(({ day }) => day)).toEqual(['2027-02-01', '2027-03-01']);
    expect(ticksOf(timeline, 'quarter', 0, 10).map(({ day }) => day)).toEqual(['2027-01-01']);
    // The week of 1 January 2027 begins in the year before.
    expect(ticksOf(timeline, 'week', 0, 30)[0]).toEqual({ day: '2027-01-01', x: 0, width: 27 });
  });
});

describe('a bar', () => {
  test.each([
    ['2027-01-03', '2027-01-05', { shape: 'span', x: 18, width: 27 }],
    [null, '2027-01-03', { shape: 'due', x: 18, width: 9 }],
    ['2027-01-03', null, { shape: 'start', x: 18, width: 9 }],
    ['2025-01-01', '2027-01-02', { shape: 'span', x: 0, width: 18 }],
    ['2024-01-01', '2025-01-02', { shape: 'span', x: 0, width: 9 }],
    ['2031-01-01', '2031-01-02', { shape: 'span', x: 364 * 9, width: 9 }],
    [null, null, null],
  ])('from %s to %s', (start, due, bar) => {
    expect(barOf(timeline, dates(start, due))).toEqual(bar);
  });

  test('of a group runs from its first date to its last', () => {
    const group = [dates(null, null), dates('2027-03-01', '2027-03-05'), dates(null, '2027-02-10')];
    expect(spanOf(group)).toEqual(dates('2027-02-10', '2027-03-05'));
    expect(spanOf([dates(null, null)])).toBeNull();
  });
});

test('a link goes straight where there is room, else round between the rows', () => {
  expect(linkPath({ x: 10, y: 18 }, { x: 60, y: 54 }, 18)).toBe('M10 18H18V54H60');
  expect(linkPath({ x: 100, y: 18 }, { x: 60, y: 90 }, 18)).toBe('M100 18H108V72H52V90H60');
  expect(linkPath({ x: 100, y: 90 }, { x: 60, y: 18 }, 18)).toBe('M100 90H108V36H52V18H60');
});
