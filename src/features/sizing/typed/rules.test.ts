import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFor } from '../../../i18n/format.ts';
import { minutesText, rampUpText, readMinutes, readRampUp } from './rules.ts';

test.each([
  ['', null],
  ['45 min', 45],
  ['1h30', 90],
  ['1 h 05', 65],
  ['2 h', 120],
  ['2', 120],
  ['1,5 h', 90],
  ['0,5 j', 210],
  ['deux', undefined],
  ['-1', undefined],
])('« %s » is %s minutes', (text, minutes) => {
  expect(readMinutes(text, 'fr')).toBe(minutes);
});

test('what is written of a duration is read as the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.constantFrom('fr' as const, 'en' as const),
      (minutes, locale) => {
        const written = minutesText(minutes, formatFor(locale)).replaceAll(/[\u202f,](?=\d{3})/g, '');
        expect(readMinutes(written, locale)).toBe(minutes);
      },
    ),
  );
});

test('a ramp-up is typed in percentages', () => {
  expect(readRampUp('0 25 50 75 100')).toEqual([0, 0.25, 0.5, 0.75, 1, 1]);
  expect(readRampUp('0 %, 50 %')).toEqual([0, 0.5, 1, 1, 1, 1]);
  expect(readRampUp('')).toEqual([1, 1, 1, 1, 1, 1]);
  expect(readRampUp('vite')).toBeUndefined();
  expect(readRampUp('0 150')).toBeUndefined();
  expect(readRampUp('0 0 0 0 0 0 0')).toBeUndefined();
});

test('what is written of a ramp-up is read as the same', () => {
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(fc.array(share, { minLength: 6, maxLength: 6 }), (rampUp) => {
      expect(readRampUp(rampUpText(rampUp))).toEqual(rampUp);
    }),
  );
});
