import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysInMonth, isDay } from './calendar.ts';
import { continueSeries } from './series.ts';

const next = (known: readonly string[], count = 2) => {
  const series = continueSeries(known);
  return series && Array.from({ length: count }, (_, index) => series(known.length + index));
};
const before = (known: readonly string[]) => continueSeries(known)?.(-1);

describe('a series goes on', () => {
  test.each([
    [
      ['10', '20'],
      ['30', '40'],
    ],
    [
      ['3', '2'],
      ['1', '0'],
    ],
    [
      ['1', '0'],
      ['-1', '-2'],
    ],
    [
      ['1,5', '2'],
      ['2,5', '3'],
    ],
    [
      ['0.1', '0.2'],
      ['0.3', '0.4'],
    ],
    [
      ['45%', '50%'],
      ['55%', '60%'],
    ],
    [
      ['12,5 %', '25 %'],
      ['37,5 %', '50 %'],
    ],
    [
      ['2027-01-30', '2027-01-31'],
      ['2027-02-01', '2027-02-02'],
    ],
    [
      ['2027-03-01', '2027-03-08'],
      ['2027-03-15', '2027-03-22'],
    ],
    [
      ['2027-01-15', '2027-02-15'],
      ['2027-03-15', '2027-04-15'],
    ],
    [
      ['2027-01-31', '2027-02-28'],
      ['2027-03-31', '2027-04-30'],
    ],
    [
      ['2027-03-31', '2027-06-30'],
      ['2027-09-30', '2027-12-31'],
    ],
    [
      ['2028-02-29', '2029-02-28'],
      ['2030-02-28', '2031-02-28'],
    ],
    [
      ['2027-05-31', '2027-04-30'],
      ['2027-03-31', '2027-02-28'],
    ],
    [
      ['Action 1', 'Action 2'],
      ['Action 3', 'Action 4'],
    ],
    [
      ['CQ-08', 'CQ-09'],
      ['CQ-10', 'CQ-11'],
    ],
    [
      ['T1 2027', 'T2 2027'],
      ['T3 2027', 'T4 2027'],
    ],
    [
      ['Vague 2 sur 9', 'Vague 4 sur 9'],
      ['Vague 6 sur 9', 'Vague 8 sur 9'],
    ],
  ])('%j → %j', (known, expected) => {
    expect(next(known)).toEqual(expected);
  });

  test.each([
    [['Action 1']],
    [['7', '7']],
    [['1', '2', '4']],
    [['Salon', 'Relance']],
    [['Salon 1', 'Relance 2']],
    [['T1 2026', 'T2 2027']],
    [['10', '20%']],
    [['1,5', '2.5']],
    [['', '1']],
    [['2027-01-15', '2027-02-15', '2027-03-20']],
    [['2027-01-15', '16/1/2027']],
  ])('not from %j', (known) => {
    expect(continueSeries(known)).toBeUndefined();
  });

  test('backwards too', () => {
    expect(before(['20', '30'])).toBe('10');
    expect(before(['2027-03-31', '2027-04-30'])).toBe('2027-02-28');
    expect(before(['Action 1', 'Action 2'])).toBe('Action 0');
  });
});

describe('any series', () => {
  const count = fc.integer({ min: 2, max: 6 });
  const places = (length: number) => Array.from({ length }, (_, place) => place);

  test('of amounts to the cent goes on by its step, whatever the decimal mark', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 1, max: 1e6 }),
        count,
        (start, step, length) => {
          const written = (place: number) => String((start + place * step) / 100).replace('.', ',');
          const series = continueSeries(places(length).map(written));
          for (const place of [-3, -1, 0, length, length + 5]) expect(series?.(place)).toBe(written(place));
        },
      ),
    );
  });

  test('of days goes on by its days, its months or its years', () => {
    const start = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 27 }), count, (day, step, length) => {
        const series = continueSeries(places(length).map((place) => addDays(day, place * step)));
        expect(series?.(length)).toBe(addDays(day, length * step));
      }),
    );
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 24 }), count, (day, step, length) => {
        const inMonth = (place: number) => {
          const month = addMonths(day.slice(0, 7), place * step);
          return `${month}-${String(Math.min(Number(day.slice(8)), daysInMonth(month))).padStart(2, '0')}`;
        };
        const series = continueSeries(places(length).map(inMonth));
        const found = series?.(length) ?? '';
        expect(isDay(found)).toBe(true);
        expect(found.slice(0, 7)).toBe(inMonth(length).slice(0, 7));
        // Its first day says which date is meant, unless all the months given were shorter.
        if (day.slice(8) <= '28') expect(found).toBe(inMonth(length));
      }),
    );
  });

  test('gives back what it was made of', () => {
    const text = fc.oneof(
      fc.nat(99).map(String),
      fc.nat(99).map((number) => `Action ${number}`),
      fc.nat(400).map((days) => addDays('2027-01-01', days)),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (known) => {
        const series = continueSeries(known);
        if (!series) return;
        for (const [place, given] of known.entries()) {
          // The same number, perhaps without the zeros that say nothing.
          if (!isDay(given) && /\d/.test(given)) continue;
          expect(series(place)).toBe(given);
        }
      }),
    );
  });
});
