import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../kernel/calendar.ts';
import { addressOf, drawnDays, fitWeek, layOutWeek, LONGEST_DRAWN, pageAt, pageOfDay, turnPage } from './rules.ts';

const MONDAY = '2027-03-15';
const item = (startDate: string | null, dueDate: string | null) => ({ action: { startDate, dueDate } });

describe('the page of a calendar', () => {
  test('is named by the address, the current month without one', () => {
    expect(pageAt(null, '2027-03-18')).toEqual({ kind: 'month', month: '2027-03' });
    expect(pageAt('2027-05', '2027-03-18')).toEqual({ kind: 'month', month: '2027-05' });
    expect(pageAt('2027-03-18', '2027-01-01')).toEqual({ kind: 'week', monday: MONDAY });
    for (const at of ['2027-05', MONDAY]) expect(addressOf(pageAt(at, '2027-01-01'))).toBe(at);
  });

  test('turns, and goes to a day', () => {
    expect(turnPage({ kind: 'month', month: '2027-12' }, 1)).toEqual({ kind: 'month', month: '2028-01' });
    expect(turnPage({ kind: 'week', monday: MONDAY }, -1)).toEqual({ kind: 'week', monday: '2027-03-08' });
    expect(pageOfDay({ kind: 'week', monday: MONDAY }, '2027-04-01')).toEqual({ kind: 'week', monday: '2027-03-29' });
  });
});

test('only short actions are drawn across their days', () => {
  expect(drawnDays({ startDate: '2027-03-15', dueDate: addDays('2027-03-15', LONGEST_DRAWN - 1) })).toEqual({
    from: '2027-03-15',
    to: '2027-03-24',
  });
  expect(drawnDays({ startDate: '2027-03-14', dueDate: '2027-03-24' })).toEqual({
    from: '2027-03-24',
    to: '2027-03-24',
  });
  expect(drawnDays({ startDate: '2027-01-01', dueDate: null })).toBeNull();
});

const anyItems = fc.array(
  fc
    .tuple(fc.integer({ min: -12, max: 12 }), fc.option(fc.nat(12)))
    .map(([due, days]) => item(days === null ? null : addDays(MONDAY, due - days), addDays(MONDAY, due))),
  { maxLength: 25 },
);

describe('a week', () => {
  test('shows what touches it, nothing over anything else', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const pieces = layOutWeek(items, MONDAY);
        const touching = items.filter(({ action }) => {
          const days = drawnDays(action);
          return days && days.to >= MONDAY && days.from <= addDays(MONDAY, 6);
        });
        expect(new Set(pieces.map((piece) => piece.item))).toEqual(new Set(touching));
        expect(pieces).toHaveLength(touching.length);
        const cells = pieces.flatMap(({ lane, from, to }) =>
          Array.from({ length: to - from + 1 }, (_, day) => `${lane}.${from + day}`),
        );
        expect(new Set(cells).size).toBe(cells.length);
      }),
    );
  });

  test('hides what does not fit, counts it on each of its days, and keeps a lane for the count', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 5 }), (items, lanes) => {
        const pieces = layOutWeek(items, MONDAY);
        const { shown, hidden } = fitWeek(pieces, lanes);
        for (let day = 0; day < 7; day += 1) {
          const on = (list: typeof pieces) => list.filter(({ from, to }) => from <= day && day <= to).length;
          expect(on(shown) + (hidden[day] ?? 0)).toBe(on(pieces));
          expect(on(shown) + (hidden[day] ? 1 : 0)).toBeLessThanOrEqual(lanes);
        }
      }),
    );
  });

  test('keeps everything where there is room', () => {
    const pieces = layOutWeek([item(null, MONDAY), item('2027-03-14', '2027-03-17'), item(null, '2027-03-18')], MONDAY);
    expect(pieces.map(({ lane, from, to, isCutBefore }) => [lane, from, to, isCutBefore])).toEqual([
      [0, 0, 2, true],
      [1, 0, 0, false],
      [0, 3, 3, false],
    ]);
    expect(fitWeek(pieces, 2).hidden).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
