import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES, MAX_CENTS, minorUnits } from './money.ts';
import { type AmountContext, parseAmount } from './typed-amount.ts';

const FR: AmountContext = { currency: 'EUR', locale: 'fr' };
const EN: AmountContext = { currency: 'EUR', locale: 'en' };

function euros(text: string, context = FR): number | string | null {
  const reading = parseAmount(text, context);
  return 'rule' in reading ? reading.rule : reading.cents === null ? null : reading.cents / 100;
}

function flags(text: string, context = FR): readonly string[] {
  const reading = parseAmount(text, context);
  return 'rule' in reading ? [] : reading.flags;
}

describe('amounts as people type them', () => {
  it.each([
    ['5 k€', 5_000],
    ['5k', 5_000],
    ['5 K€ HT', 5_000],
    ['5 keur', 5_000],
    ['5 mille euros', 5_000],
    ['15 000 €', 15_000],
    ['15\u202f000\u00a0€', 15_000],
    ['15.000', 15_000],
    ['15,000', 15_000],
    ['1 234,56 €', 1_234.56],
    ['1 234,567', 1_234.57],
    ['€1,234.56', 1_234.56],
    ['1.234,56', 1_234.56],
    ['1.234.567', 1_234_567],
    ["5'000.50", 5_000.5],
    ['5000.-', 5_000],
    ['0,500', 0.5],
    ['1234,567', 1_234.57],
    ['1,5 M€', 1_500_000],
    ['1,234 M€', 1_234_000],
    ['2 M€ HT', 2_000_000],
    ["3 millions d'euros", 3_000_000],
    ['2 Md€', 2_000_000_000],
    ['(1 200)', -1_200],
    ['-12,5', -12.5],
    ['−12,5 €', -12.5],
    ['12,5-', -12.5],
    ['3 x 500 €', 1_500],
    ['2 × 1,5 k€', 3_000],
    ['500 € HT x 3', 1_500],
    ['1 200 + 300,50 €', 1_500.5],
    ['5 k€ + 2 x 250', 5_500],
    ['=5000+200', 5_200],
    ['=1200-300-0,25', 899.75],
    ['=100-300', -200],
    ['5 % de 4,8 M€', 240_000],
    ['2,5\u00a0% de 1\u202f000\u202f000', 25_000],
    ['5% of €4.8m', 240_000],
    ['=7% x 1200', 84],
    ['120 % de 100 €', 120],
    ['+12', 12],
    ['gratuit', 0],
    ['0', 0],
    ['-', 0],
  ])('%s is %d euros', (text, expected) => {
    expect(euros(text)).toBe(expected);
  });

  it('marks an estimate and takes the higher end of a range', () => {
    for (const text of ['env. 3000', '~3000', '≈ 3k', 'environ 3 000 €', 'approx. 3 000', 'max 3 000 €']) {
      expect([text, euros(text), flags(text)]).toEqual([text, 3_000, ['approximate']]);
    }
    expect(euros('3 à 5 k€')).toBe(5_000);
    expect(euros('entre 3000 et 5000 €')).toBe(5_000);
    expect(euros('3000-5000')).toBe(5_000);
    expect(flags('3000-5000')).toEqual(['approximate']);
    expect(euros('5000-3000')).toBe('amount_unreadable');
  });

  it('tells undecided from nothing said', () => {
    for (const text of ['à définir', 'A DÉFINIR', 'TBD', 'tbc', 'n.c.', '??', 'sur devis', 'to be defined']) {
      expect([text, parseAmount(text, FR)]).toEqual([text, { cents: null, flags: ['undecided'] }]);
    }
    expect(parseAmount(' \u00a0', FR)).toEqual({ cents: null, flags: [] });
  });

  it('groups thousands before exactly three digits, and says when the locale would have read decimals', () => {
    expect([euros('1.234', FR), flags('1.234', FR)]).toEqual([1_234, []]);
    expect([euros('1,234', FR), flags('1,234', FR)]).toEqual([1_234, ['ambiguous']]);
    expect([euros('1,234', EN), flags('1,234', EN)]).toEqual([1_234, []]);
    expect([euros('1.234', EN), flags('1.234', EN)]).toEqual([1_234, ['ambiguous']]);
    expect(flags('1.500 k€')).toEqual(['ambiguous']);
    expect(parseAmount('1,234', { currency: 'TND', locale: 'fr' })).toEqual({ cents: 1_234, flags: ['ambiguous'] });
    expect(parseAmount('1.234', { currency: 'TND', locale: 'fr' })).toEqual({ cents: 1_234_000, flags: ['ambiguous'] });
  });

  it('uses the unit of the heading where the text has none', () => {
    expect(euros('5', { ...FR, scale: 1_000 })).toBe(5_000);
    expect(euros('1,5', { ...FR, scale: 1_000 })).toBe(1_500);
    expect(euros('1,5 M€', { ...FR, scale: 1_000 })).toBe(1_500_000);
  });

  it('keeps apart what is said around the amount', () => {
    expect(parseAmount('1200 € TTC', FR)).toEqual({ cents: 120_000, flags: ['tax_included'] });
    expect(parseAmount('15 000 € (devis en cours)', FR)).toEqual({ cents: 1_500_000, flags: ['remark'] });
  });

  it.each([
    ['10 %', 'amount_is_percentage'],
    ['5 % de CA', 'amount_is_percentage'],
    ['5 % de 10 %', 'amount_is_percentage'],
    ['500 €/mois', 'amount_is_rate'],
    ['500 € par mois', 'amount_is_rate'],
    ['$500', 'amount_other_currency'],
    ['99999999999999999999', 'amount_too_large'],
    ['12/03/2027', 'amount_unreadable'],
    ['15 00', 'amount_unreadable'],
    ['1 2', 'amount_unreadable'],
    ['1.234 567', 'amount_unreadable'],
    ['1..2', 'amount_unreadable'],
    ['Marie', 'amount_unreadable'],
    ['5 salons', 'amount_unreadable'],
  ])('%s is refused: %s', (text, rule) => {
    expect(euros(text)).toBe(rule);
  });

  it('knows the written forms of its currencies', () => {
    expect(parseAmount('1 500 F CFA', { currency: 'XOF', locale: 'fr' })).toEqual({ cents: 1_500, flags: [] });
    expect(parseAmount('$1,500', { currency: 'CAD', locale: 'en' })).toEqual({ cents: 150_000, flags: [] });
    expect(parseAmount("CHF 1'500.-", { currency: 'CHF', locale: 'fr' })).toEqual({ cents: 150_000, flags: [] });
    expect(parseAmount('1 500 Dh', { currency: 'MAD', locale: 'fr' })).toEqual({ cents: 150_000, flags: [] });
  });
});

describe('any amount', () => {
  const amount = fc.record({
    cents: fc.integer({ min: -MAX_CENTS, max: MAX_CENTS }),
    currency: fc.constantFrom(...CURRENCIES),
    locale: fc.constantFrom<('fr' | 'en')[]>('fr', 'en'),
    style: fc.constantFrom<('currency' | 'decimal')[]>('currency', 'decimal'),
  });

  it('reads back what the formatter of the same locale writes', () => {
    fc.assert(
      fc.property(amount, ({ cents, currency, locale, style }) => {
        const digits = Math.log10(minorUnits(currency));
        const text = new Intl.NumberFormat(locale, {
          style,
          currency,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(cents / minorUnits(currency));
        const reading = parseAmount(text, { currency, locale });
        expect([text, 'rule' in reading ? reading : reading.cents]).toEqual([text, cents === 0 ? 0 : cents]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('never throws, and never yields anything but whole cents within bounds', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '1',
        '12',
        '345',
        '000',
        ' ',
        '\u202f',
        '.',
        ',',
        '-',
        '(',
        ')',
        'k',
        'M',
        '€',
        'env.',
        'à',
        'HT',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), amount, (pieces, { currency, locale }) => {
        const reading = parseAmount(pieces.join(''), { currency, locale });
        if ('rule' in reading || reading.cents === null) return;
        expect(Number.isSafeInteger(reading.cents)).toBe(true);
        expect(Math.abs(reading.cents)).toBeLessThanOrEqual(MAX_CENTS);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is refused without long thought when it is hostile: the time limit of the test is the check', () => {
    for (const piece of ['1 ', '1.', '(1', 'a1', '- ', '1-', '1 a ', ' ', 'env.']) {
      expect(() => parseAmount(piece.repeat(200).slice(0, 200), FR)).not.toThrow();
      expect(parseAmount(piece.repeat(100_000), FR)).toEqual({ rule: 'amount_unreadable' });
    }
  });
});
