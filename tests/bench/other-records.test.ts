import { expect, test } from 'vitest';
import { partOf, STEPS } from '../../src/features/steps/schema.ts';
import { newId } from '../../src/kernel/ids.ts';
import { otherRecords } from './other-records.ts';

const idsOf = (count: number) => Array.from({ length: count }, newId);

test('a plan of a thousand records beside its actions has something in each of the seven steps', () => {
  const [actionIds, objectiveIds] = [idsOf(100), idsOf(40)];
  const { creations, aims } = otherRecords({ planId: newId(), actionIds, objectiveIds, channelIds: idsOf(5) });
  expect(objectiveIds.length + creations.length).toBe(1000);
  expect(new Set(creations.map(({ id }) => id)).size).toBe(creations.length);
  const parts = new Set([...creations, { kind: 'action' }].map(({ kind }) => partOf(kind)));
  expect(STEPS.filter((step) => !parts.has(step))).toEqual([]);
  expect(aims.length).toBe(actionIds.length / 5);
});
