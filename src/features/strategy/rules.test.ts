import { describe, expect, test } from 'vitest';
import { uuid } from '../../../tests/support/commit.ts';
import { documentOfText } from '../../records/rich-text.ts';
import { changedSections, contentOf, derivedFigures, filledSections, publishedContent, yearBefore } from './rules.ts';
import { type Ambition, type StrategyVersion, strategyVersionKind, type ValueProposition } from './schema.ts';

const BLANK = strategyVersionKind.fields.content.initial ?? expect.unreachable();

describe('the text that is published', () => {
  const [JULIEN, PLASTICS] = [uuid(1), uuid(2)];
  const ambition = {
    id: 'a1',
    rank: 'a1',
    title: 'Premier en plasturgie',
    ambitionType: 'segment_leader',
    description: documentOfText(''),
    horizonYear: 2029,
    indicator: 'Notoriété',
    unit: '%',
    baseline: 21,
    target: 40,
    ownerId: JULIEN,
    segmentId: PLASTICS,
  } as Ambition;
  const proposition = { id: 'p1', rank: 'a0', advantage: 'Le délai', whyUs: '', difference: '' } as ValueProposition;
  const parts = {
    strategy: { ...BLANK.strategy, vision: documentOfText('Être le premier') },
    ambitions: [ambition, { ...ambition, id: 'a0', rank: 'a0', title: 'Avant' }],
    propositions: [{ ...proposition, segmentId: PLASTICS, personaId: null }],
    names: new Map([
      [JULIEN, 'Julien Moreau'],
      [PLASTICS, 'Plasturgie'],
    ]),
  };
  const content = contentOf(parts);

  test('is in order, holds names as words, and is one that may be published', () => {
    expect(content.ambitions.map(({ title }) => title)).toEqual(['Avant', 'Premier en plasturgie']);
    expect(content.ambitions[1]).toMatchObject({ owner: 'Julien Moreau', segment: 'Plasturgie' });
    expect(strategyVersionKind.fields.content.accepts(content)).toBe(true);
    expect(filledSections(content)).toEqual(['vision', 'ambitions', 'propositions']);
    expect(filledSections(BLANK)).toEqual([]);
  });

  test('tells which parts differ: a new owner does, a new name of the owner does not', () => {
    expect(changedSections(content, content)).toEqual([]);
    expect(changedSections(BLANK, content)).toEqual(['vision', 'ambitions', 'propositions']);
    const renamed = contentOf({ ...parts, names: new Map([[JULIEN, 'Julien Martin']]) });
    expect(changedSections(content, renamed)).toEqual([]);
    const handed = contentOf({ ...parts, ambitions: parts.ambitions.map((each) => ({ ...each, ownerId: uuid(3) })) });
    expect(changedSections(content, handed)).toEqual(['ambitions']);
    const counted = contentOf({ ...parts, strategy: { ...parts.strategy, lastCustomers: 184 } });
    expect(changedSections(content, counted)).toEqual(['stateOfPlay']);
  });

  test('can be read when strategies hold more than they did', () => {
    const { vision: _, ...older } = content.strategy;
    const published = { content: { ...content, strategy: older } } as Pick<StrategyVersion, 'content'>;
    expect(publishedContent(published).strategy).toEqual({ ...content.strategy, vision: documentOfText('') });
  });
});

describe('last year in figures', () => {
  const figures = {
    lastRevenueCents: 1_310_000_000,
    earlierRevenueCents: 1_230_000_000,
    lastMargin: 0.382,
    lastCustomers: 184,
    lastNewCustomers: 22,
    lastLostCustomers: 17,
    lastConversion: 0.31,
    lastQuotes: 410,
  };

  test('say how it grew, what a customer is worth, who came and who left', () => {
    const derived = derivedFigures(figures);
    expect(derived.growth).toBeCloseTo(80 / 1230);
    expect(derived.revenuePerCustomerCents).toBe(7_119_565);
    expect(derived.newShare).toBeCloseTo(22 / 184);
    // 184 active, of whom 22 are new: 162 stayed and 17 left, out of 179.
    expect(derived.attrition).toBeCloseTo(17 / 179);
  });

  test('say nothing where one is missing or divides by nothing', () => {
    const none = { growth: null, revenuePerCustomerCents: null, newShare: null, attrition: null };
    const missing = { ...figures, lastCustomers: null, earlierRevenueCents: null };
    expect(derivedFigures(missing)).toEqual(none);
    const zero = { ...figures, lastCustomers: 0, lastNewCustomers: 0, lastLostCustomers: 0, earlierRevenueCents: 0 };
    expect(derivedFigures(zero)).toEqual(none);
  });

  test('are those of the twelve months before the plan begins', () => {
    expect(yearBefore({ periodStart: '2027-01-01' })).toEqual({ start: '2026-01-01', end: '2026-12-31' });
    expect(yearBefore({ periodStart: '2027-07-01' })).toEqual({ start: '2026-07-01', end: '2027-06-30' });
    expect(yearBefore({ periodStart: '2024-03-01' })).toEqual({ start: '2023-03-01', end: '2024-02-29' });
  });
});
