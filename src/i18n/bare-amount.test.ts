import { expect, test } from 'vitest';
import { bareAmount } from './bare-amount.ts';
import { formatFor } from './format.ts';

test('an amount among the months is written without its currency, its cents only where it has some', () => {
  const [fr, en] = [formatFor('fr'), formatFor('en')];
  expect(bareAmount(1_630_000, 'EUR', fr)).toBe('16\u202f300');
  expect(bareAmount(-20_050, 'EUR', fr)).toBe('−200,50');
  expect(bareAmount(1_630_000, 'EUR', en)).toBe('16,300');
});
