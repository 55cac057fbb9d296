import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuid } from '../../../tests/support/commit.ts';
import { documentOfText } from '../../records/rich-text.ts';
import {
  adhesionsOf,
  changedSections,
  contentOf,
  derivedFigures,
  filledSections,
  membersOf,
  numberedVersions,
  publishedContent,
  versionAskedOf,
  yearBefore,
} from './rules.ts';
import {
  type Acknowledgement,
  type Ambition,
  type StrategyVersion,
  strategyVersionKind,
  type ValueProposition,
} from './schema.ts';

const BLANK = strategyVersionKind.fields.content.initial ?? expect.unreachable();
const at = (minute: number) => new Date(Date.UTC(2027, 0, 1, 0, minute)).toISOString();
const version = (index: number, material: boolean) =>
  ({ id: `v${index}`, createdAt: at(index), material, content: BLANK }) as StrategyVersion;
const word = (personId: string, versionIndex: number) =>
  ({ id: `${personId}-${versionIndex}`, personId, versionId: `v${versionIndex}` }) as Acknowledgement;

const versions = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 6 })
  .map((asks) => asks.map((material, index) => version(index, material)));
const words = fc
  .uniqueArray(fc.tuple(fc.constantFrom('ines', 'marc'), fc.nat({ max: 6 })), { selector: String, maxLength: 12 })
  .map((pairs) => pairs.map(([person, index]) => word(person, index)));

describe('who stands by the strategy', () => {
  test('nobody is asked before a version is published', () => {
    expect(versionAskedOf('ines', [], [])).toBeUndefined();
    expect(adhesionsOf([], [word('ines', 0)], ['ines'])).toEqual([{ personId: 'ines' }]);
  });

  test('the first version asks, a minor one does not, a material one asks again', () => {
    const [first, minor, material] = [version(0, true), version(1, false), version(2, true)];
    const given = [word('ines', 0)];
    expect(versionAskedOf('ines', [first], [])).toEqual({ version: first, number: 1 });
    expect(versionAskedOf('ines', [first, minor], given)).toBeUndefined();
    expect(versionAskedOf('marc', [first, minor], given)).toEqual({ version: minor, number: 2 });
    expect(versionAskedOf('ines', [first, minor, material], given)).toEqual({ version: material, number: 3 });
    const [ines] = adhesionsOf([first, minor, material], [...given, word('ines', 2)], ['ines']);
    expect(ines?.given?.number).toBe(3);
  });

  test('a word counts exactly when no version after it asked everyone', () => {
    fc.assert(
      fc.property(versions, words, (published, given) => {
        for (const { personId, given: counted } of adhesionsOf(published, given, ['ines', 'marc'])) {
          const about = given
            .filter((each) => each.personId === personId)
            .map(({ versionId }) => published.findIndex(({ id }) => id === versionId))
            .filter((index) => index >= 0 && !published.slice(index + 1).some(({ material }) => material));
          expect(counted?.number).toBe(about.length === 0 ? undefined : Math.max(...about) + 1);
        }
      }),
    );
  });

  test('what one person says changes nothing for another, whatever the order', () => {
    fc.assert(
      fc.property(versions, words, (published, given) => {
        const own = given.filter(({ personId }) => personId === 'ines');
        const backwards = adhesionsOf(published.toReversed(), given.toReversed(), ['ines']);
        expect(adhesionsOf(published, own, ['ines'])).toEqual(backwards);
      }),
    );
  });

  test('versions are numbered as they were published', () => {
    const published = [version(2, true), version(0, true), version(1, false)];
    expect(numberedVersions(published).map(({ version: { id }, number }) => [id, number])).toEqual([
      ['v0', 1],
      ['v1', 2],
      ['v2', 3],
    ]);
  });

  test('members are those who can sign in and to whom the plan is open, and the reader', () => {
    const plan = { id: 'p', openTo: 'members' as const };
    const people = [
      { id: 'owner', role: 'owner' as const, email: 'o@verdier.test' },
      { id: 'named', role: 'reader' as const, email: 'n@verdier.test' },
      { id: 'outside', role: 'editor' as const, email: 'x@verdier.test' },
      { id: 'only-a-name', role: 'reader' as const, email: '' },
      { id: 'visitor', role: 'reader' as const, email: '' },
    ];
    const memberships = [{ planId: 'p', personId: 'named', role: 'reader' as const }];
    const idsIn = (openTo: 'members' | 'workspace') =>
      membersOf({ ...plan, openTo }, people, memberships, 'visitor').map(({ id }) => id);
    expect(idsIn('members')).toEqual(['owner', 'named', 'visitor']);
    expect(idsIn('workspace')).toEqual(['owner', 'named', 'outside', 'visitor']);
  });
});

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
