import { expect, test } from 'vitest';
import { formatFor } from '../../i18n/format.ts';
import { bareText, gapText, measureText, periodText, quotientText, volumeText } from './kpi-text.ts';

const fr = formatFor('fr');
const RATE = { unit: '%', decimals: 1 };

test('a value stands with its unit, and what is not known says so', () => {
  expect(measureText(94.24, RATE, fr, 'n/d')).toBe('94,2\u202f%');
  expect(measureText(1234, { unit: '', decimals: 0 }, fr, 'n/d')).toBe('1\u202f234');
  expect(measureText(94.24, RATE, formatFor('en'), 'n/a')).toBe('94.2%');
  expect(measureText(-1200, { unit: '€', decimals: 0 }, formatFor('en'), 'n/a')).toBe('\u2212€1,200');
  expect(measureText(null, RATE, fr, 'n/d')).toBe('n/d');
  expect(bareText(0, RATE, fr, 'n/d')).toBe('0,0');
});

test('a difference has its sign, and none where it rounds to nothing', () => {
  expect(gapText(3, { unit: 'clients', decimals: 0 }, fr, 'n/d')).toBe('+3\u00a0clients');
  expect(gapText(-2.5, RATE, fr, 'n/d')).toBe('\u22122,5\u202f%');
  expect(gapText(-0.01, RATE, fr, 'n/d')).toBe('0,0\u202f%');
  expect(gapText(null, RATE, fr, 'n/d')).toBe('n/d');
});

test('a period is a month, or the week of a day', () => {
  const week = (day: string) => `semaine du ${day}`;
  expect(periodText({ periodKind: 'month', periodFrom: '2027-03-01' }, fr, week)).toBe('mars\u00a02027');
  expect(periodText({ periodKind: 'week', periodFrom: '2027-03-01' }, fr, week)).toBe('semaine du 1er\u00a0mars');
});

test('a share says what it is one of, and says nothing where that is not known', () => {
  const figure = { numerator: 118, denominator: 1380.5 };
  expect(quotientText(figure, fr)).toBe('118 / 1\u202f380,5');
  expect(volumeText(figure, fr)).toBe('1\u202f380,5');
  const unknown = { numerator: null, denominator: null };
  expect([quotientText(unknown, fr), volumeText(unknown, fr)]).toEqual([null, null]);
});
