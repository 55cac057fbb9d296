import { describe, expect, test } from 'vitest';
import { LABELLED_OBJECTIVES, type LabelledObjective } from '../../../../tests/support/smart/labelled-objectives.ts';
import { checkObjective } from './rules.ts';
import { CRITERIA, emptyEvidence } from './schema.ts';

/** How often the check says what a practitioner says, by criterion; and where it does not. */
function agreement(objectives: readonly LabelledObjective[]) {
  const differences: string[] = [];
  const agreed = CRITERIA.map(() => 0);
  for (const { evidence, expected } of objectives) {
    for (const [index, { criterion, verdict }] of checkObjective(evidence).entries()) {
      if (verdict === expected[index]) agreed[index] = (agreed[index] ?? 0) + 1;
      else differences.push(`${criterion} of « ${evidence.title} »: ${verdict}, expected ${expected[index]}`);
    }
  }
  return { shares: agreed.map((count) => count / objectives.length), differences };
}

test('a title and a target that both say nought agree', () => {
  const evidence = {
    ...emptyEvidence({ start: '2027-01-01', end: '2027-12-31' }, '2027-01-11'),
    title: 'Ramener les impayés à 0',
    baseline: 4,
    target: 0,
  };
  expect(checkObjective(evidence).flatMap(({ advice }) => advice)).toEqual([]);
});

describe('the check says what a practitioner says', () => {
  test('of the objectives its rules were written with', () => {
    const known = LABELLED_OBJECTIVES.filter(({ isPutAside }) => !isPutAside);
    expect(known.length).toBeGreaterThanOrEqual(80);
    expect(agreement(known).differences).toEqual([]);
  });

  test('of those put aside before, for 95 of 100 by each criterion', () => {
    const aside = LABELLED_OBJECTIVES.filter(({ isPutAside }) => isPutAside);
    expect(aside.length).toBeGreaterThanOrEqual(40);
    for (const share of agreement(aside).shares) expect(share).toBeGreaterThanOrEqual(0.95);
  });
});
