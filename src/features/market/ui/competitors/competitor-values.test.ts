import { describe, expect, test } from 'vitest';
import { readCompetitorCell, readPriceIndex, readShare } from './competitor-values.ts';

describe('what is typed of a competitor', () => {
  test('a share is typed in percent, with the comma of the language; nothing typed is unknown', () => {
    expect(readShare('12,5', 'fr')).toBe(0.125);
    expect(readShare('26 %', 'fr')).toBe(0.26);
    expect(readShare('12.5%', 'en')).toBe(0.125);
    expect(readShare('', 'fr')).toBeNull();
    expect(readShare('120', 'fr')).toBeUndefined();
    expect(readShare('beaucoup', 'fr')).toBeUndefined();
  });

  test('a price index is a whole number from 10 to 500', () => {
    expect(readPriceIndex('88', 'fr')).toBe(88);
    expect(readPriceIndex(' ', 'fr')).toBeNull();
    expect(readPriceIndex('88,5', 'fr')).toBeUndefined();
    expect(readPriceIndex('5', 'fr')).toBeUndefined();
  });

  test('each column says why it refuses', () => {
    const text = (typed: string) => ({ kind: 'text' as const, text: typed });
    expect(readCompetitorCell('name', text('  '), 'fr')).toEqual({ problem: 'nameRequired' });
    expect(readCompetitorCell('name', text('x'.repeat(121)), 'fr')).toEqual({ problem: 'tooLong' });
    expect(readCompetitorCell('threat', { kind: 'option', id: '4' }, 'fr')).toEqual({ values: { threatLevel: 4 } });
    expect(readCompetitorCell('threat', text('6'), 'fr')).toEqual({ problem: 'levelUnreadable' });
    expect(readCompetitorCell('price', text('cher'), 'fr')).toEqual({ problem: 'priceUnreadable' });
    expect(readCompetitorCell('share', text('-1'), 'fr')).toEqual({ problem: 'shareUnreadable' });
  });
});
