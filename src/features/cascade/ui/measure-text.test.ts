import { describe, expect, test } from 'vitest';
import { formatFor } from '../../../i18n/format.ts';
import { measureText, periodText, quantityText } from './measure-text.ts';

const fr = formatFor('fr');

describe('what an objective measures', () => {
  test('goes from its baseline to its target, in its unit', () => {
    expect(measureText({ baseline: 24, target: 38, unit: 'clients' }, fr)).toBe('24\u00a0→\u00a038\u00a0clients');
    expect(measureText({ baseline: null, target: 1234.5, unit: '' }, fr)).toBe('→\u00a01\u202f234,5');
    expect(measureText({ baseline: 0, target: null, unit: '%' }, fr)).toBe('0\u00a0→\u00a0?\u00a0%');
    expect(measureText({ baseline: null, target: null, unit: 'clients' }, fr)).toBe('');
  });

  test('has the sign of a percentage where each language puts it', () => {
    const rate = { baseline: 88, target: 94.7, unit: '%' };
    expect(measureText(rate, fr)).toBe('88\u00a0→\u00a094,7\u202f%');
    expect(measureText(rate, formatFor('en'))).toBe('88\u00a0→\u00a094.7%');
  });

  test('is written with the decimals it has', () => {
    expect(quantityText(-3.25, fr)).toBe('−3,25');
    expect(quantityText(null, fr)).toBe('');
  });

  test('runs from a day to another, with the year where it is not the plan’s', () => {
    const dates = { startDate: '2027-01-04', dueDate: '2028-12-18' };
    expect(periodText(dates, fr, 2027)).toBe('4\u00a0janv. → 18\u00a0déc.\u00a02028');
    expect(periodText({ ...dates, startDate: null }, fr, 2028)).toBe('→ 18\u00a0déc.');
    expect(periodText({ startDate: null, dueDate: null }, fr, 2027)).toBe('');
  });
});
