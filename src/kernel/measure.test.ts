import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatFor } from '../i18n/format.ts';
import { decimalsOf, readMeasure, spreadsheetNumber } from './measure.ts';

it.each([
  ['38', 38],
  ['1 234,5', 1234.5],
  ['1\u202f234,5', 1234.5],
  ['94 %', 94],
  ['−3', -3],
  ['0.25', 0.25],
  ['38 clients', 38],
  ['1.200', 1200],
  ['-1.234.567,5', -1_234_567.5],
  ['1.2', 1.2],
  ['0.125', 0.125],
  ['1.2345', 1.2345],
  ['1234.567', 1234.567],
  ['2k', 2000],
  ['1,5 K', 1500],
  ['1.005k', 1_005_000],
  ['0,3 M', 300_000],
  ['2k clients', 2000],
])('reads %s in French', (text, value) => {
  expect(readMeasure(text, 'fr', 'clients')).toBe(value);
});

it('writes a number for a spreadsheet as it reads it back, whatever the language', () => {
  expect([spreadsheetNumber(1234.5, 'fr'), spreadsheetNumber(1234.5, 'en')]).toEqual(['1234,5', '1234.5']);
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom('fr', 'en'), (cents, locale) => {
      const text = spreadsheetNumber(cents / 100, locale);
      expect(text).not.toMatch(locale === 'fr' ? /[.\s]/ : /[,\s]/);
      expect(readMeasure(text, locale)).toBe(cents / 100);
    }),
  );
});

it('reads a comma before three digits as thousands in English only', () => {
  expect(readMeasure('1,234', 'en')).toBe(1234);
  expect(readMeasure('12,345,678.5', 'en')).toBe(12_345_678.5);
  expect(readMeasure('1,234', 'fr')).toBe(1.234);
});

it('reads a point as a decimal one in English, and thousands and millions by their letter', () => {
  expect(readMeasure('1.200', 'en')).toBe(1.2);
  expect(readMeasure('1.005k', 'en')).toBe(1005);
  expect(readMeasure('1,200', 'en')).toBe(1200);
  expect(readMeasure('2M', 'en')).toBe(2_000_000);
});

it('leaves alone what could be thousands, or thousands of thousands', () => {
  expect(readMeasure('2 k€', 'fr', 'k€')).toBe(2);
  expect(readMeasure('2k', 'fr', 'k€')).toBeUndefined();
  expect(readMeasure('2k', 'fr', 'millions')).toBeUndefined();
  expect(readMeasure('2k m²', 'fr', 'm²')).toBe(2000);
  // Metres, minutes, months: millions have a capital.
  expect(readMeasure('2 m', 'fr')).toBeUndefined();
  for (const text of ['k', '1.20.300', '1.2k5']) expect(readMeasure(text, 'fr')).toBeUndefined();
});

it('tells nothing typed from what is not a number', () => {
  expect(readMeasure('  ', 'fr')).toBeNull();
  for (const text of ['beaucoup', '1,2,3', '%', '12 clients', '1e3', '9999999999999999']) {
    expect(readMeasure(text, 'fr')).toBeUndefined();
  }
});

it('reads back what is written in either language', () => {
  const measures = fc.integer({ min: -1e9, max: 1e9 }).map((units) => units / 1e4);
  fc.assert(
    fc.property(measures, fc.constantFrom('fr' as const, 'en' as const), (value, locale) => {
      expect(readMeasure(formatFor(locale).number(value, decimalsOf(value)), locale)).toBe(value === 0 ? 0 : value);
    }),
  );
});
