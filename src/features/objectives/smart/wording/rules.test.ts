import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLessBetter, isOneSlipApart, readWording } from './rules.ts';

const plan = { period: { start: '2027-01-01', end: '2027-12-31' }, today: '2027-01-11' };
const read = (title: string) => readWording(title, plan);

describe('the words of an objective', () => {
  test.each([
    ['Augmenter le CA', true],
    ['Nous augmentons le CA', true],
    ['Augmentation du CA', true],
    ['augmenetr le CA', true],
    ['Ramener les impayés à 0', true],
    ['Taux de rétention des abonnés', false],
    ['Retention rate', false],
    ['Customer retention', true],
    ['NPS de 38 à 50', true],
    ['Chiffre d’affaires', false],
  ])('say whether something changes: %s', (title, expected) => {
    expect(read(title).hasChange).toBe(expected);
  });

  test.each([
    ['Vendre en Suisse', true],
    ['Développer les ventes chez les notaires', true],
    ['Grow revenue in dentistry', true],
    ['Lancer Capteo', true],
    ['Développer les ventes sur le marché', false],
    ['Grow sales in general', false],
    ['DÉVELOPPER LES VENTES', false],
  ])('say to whom, where or with what: %s', (title, expected) => {
    expect(read(title).hasPerimeter).toBe(expected);
  });

  test.each([
    ['Réduire le délai', 'down'],
    ['-10 % de retours', 'down'],
    ['Supprimer les retours', 'down'],
    ['Ramener vingt clients perdus', null],
    ['Increase revenue', 'up'],
    ['Porter le NPS à 50', null],
  ])('say which way: %s', (title, expected) => {
    expect(read(title).direction).toBe(expected);
  });

  test.each([
    ['Grow online sales 15%', 0.15],
    ['Augmenter le chiffre d’affaires en ligne 15 %', 0.15],
    ['Grow sales of spare parts by 15%', 0.15],
    ['Reduce delivery times 20% in 2027', 0.2],
  ])('say a growth, not a level: %s', (title, change) => {
    expect(read(title).figures).toMatchObject({ to: null, change });
  });

  test.each([
    ['Grow online sales to 15%', 15],
    ['Increase the conversion rate 15%', 15],
    ['Augmenter la marge 15 %', 15],
    ['Reach a 15% share', 15],
  ])('say a level, not a growth: %s', (title, to) => {
    expect(read(title).figures).toMatchObject({ to, change: null });
  });

  test.each([
    ['Vendre plus', 'plus'],
    ['Gagner plus de clients en Suisse', 'plus'],
    ['Sell more', 'more'],
    ['Vendre mieux et plus', 'mieux'],
    ['Lancer Capteo au plus tard en juin', null],
    ['Ne plus perdre de clients', null],
    ['Signer vingt clients de plus', null],
  ])('say which word leaves open how far: %s', (title, expected) => {
    expect(read(title).vague).toBe(expected);
  });

  test('of an indicator tell when less of it is better', () => {
    expect(isLessBetter('Cycle de vente médian')).toBe(true);
    expect(isLessBetter('Customer churn')).toBe(true);
    expect(isLessBetter('Nouveaux clients signés')).toBe(false);
  });

  test('may be anything at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => void read(title)));
  });
});

describe('the figures and dates of an objective', () => {
  test.each([
    ['de 12 % à 15 %', { from: 12, to: 15, change: null, unit: '%' }],
    ['Porter le CA de 13,1 à 14,2 M€', { from: 13_100_000, to: 14_200_000, change: null, unit: 'm€' }],
    ['réduire les impayés à zéro', { from: null, to: 0, change: null, unit: '' }],
    ['cut late payments to zero', { from: null, to: 0, change: null, unit: '' }],
    ['from €1.2m to €1.5m', { from: 1_200_000, to: 1_500_000, change: null, unit: '€' }],
    ['+20 % de CA', { from: null, to: null, change: 0.2, unit: '%' }],
    ['Réaliser 30 k€', { from: null, to: 30_000, change: null, unit: 'k€' }],
    ['Réaliser 1 234,5 €', { from: null, to: 1234.5, change: null, unit: '€' }],
    ['x2 sur les ventes', { from: null, to: null, change: 1, unit: '' }],
    ['Halve the churn', { from: null, to: null, change: -0.5, unit: '' }],
    ['Signer 38 nouveaux clients', { from: null, to: 38, change: null, unit: 'clients' }],
    ['Ouvrir trois agences', { from: null, to: 3, change: null, unit: 'agences' }],
    ['Vendre aux TPE de moins de 50 salariés', null],
    ['Obtenir ISO 9001', null],
    ['Être le n°1', null],
    ['Vendre le X200 depuis 24 mois', null],
  ])('%s', (title, expected) => {
    expect(read(title).figures).toEqual(expected);
  });

  test.each([
    ['d’ici fin juin', '2027-06-30'],
    ['by Q3', '2027-09-30'],
    ['au 1er semestre', '2027-06-30'],
    ['in the second quarter', '2027-06-30'],
    ['avant le 30/09', '2027-09-30'],
    ['before April', '2027-03-31'],
    ['en 2027', '2027-12-31'],
    ['by EOY', '2027-12-31'],
    ['within 3 years', '2030-01-11'],
    ['entre mars et fin mai', '2027-05-31'],
    ['+10 % vs 2026', null],
    ['mieux que l’an dernier', null],
    ['7j/7 et 24/7', null],
    ['au plus vite', null],
  ])('%s', (title, expected) => {
    expect(read(`Gagner des clients ${title}`).day).toBe(expected);
  });
});

test('a slip is one letter missing, too many, wrong, or two exchanged', () => {
  for (const typed of ['amelorer', 'amelliorer', 'ameloirer', 'amelioter', 'ameliorer']) {
    expect([typed, isOneSlipApart(typed, 'ameliorer')]).toEqual([typed, true]);
  }
  for (const typed of ['ameloror', 'majorer', 'amelio']) expect(isOneSlipApart(typed, 'ameliorer')).toBe(false);
});
