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
