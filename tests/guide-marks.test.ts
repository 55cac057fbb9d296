import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REASONS } from '../src/features/steps/schema.ts';

const root = path.join(import.meta.dirname, '..');

/** Where the one button of an empty screen, a section of the strategy or a dialog of an address is the place. */
const WITHOUT_MARK = [
  'noQuestion',
  'noVision',
  'noPositioning',
  'noAmbition',
  'noProposition',
  'unpublished',
  'noCompetitor',
  'noCriterion',
  'noObjective',
  'noSegment',
  'personasWithoutJourney',
  'noProfile',
  'noKpi',
  'noPlay',
];

test('every reason of the guide is marked in the page where what is missing is made', () => {
  const screens = globSync('src/{features/**/ui,web}/**/*.tsx', { cwd: root })
    .filter((file) => !file.startsWith('src/features/steps/'))
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
  const unmarked = Object.values(REASONS)
    .flat()
    .filter((reason) => !new RegExp(`(?:guide|UNMEASURED =).*['" ]${reason}['" ]`).test(screens));
  expect(unmarked).toEqual(WITHOUT_MARK);
});
