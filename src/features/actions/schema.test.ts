import { describe, expect, it } from 'vitest';
import { applyOperation } from '../../records/apply.ts';
import { type Action, actionKind, type EstimateField } from './schema.ts';

const STAMP = { planId: 'plan', actorId: null, at: '' };
const NOTHING_ELSE = { get: () => undefined, list: () => [] } as never;

function issuesOf(fields: Partial<Record<EstimateField, number>>, changed = Object.keys(fields)) {
  const create = { op: 'create', kind: 'action', id: 'a', rank: 'a0', fields: { title: 'Salon', ...fields } } as const;
  const action = applyOperation(actionKind, undefined, create, STAMP) as Action;
  return actionKind.check(action, NOTHING_ELSE, new Set(changed), []);
}

describe('what an action should bring', () => {
  it.each([
    [{ expectedVolumeLow: 5, expectedVolume: 4 }, 'expectedVolumeLow'],
    [{ expectedVolume: 4, expectedVolumeHigh: 3 }, 'expectedVolumeHigh'],
    [{ expectedYieldLow: 0.5, expectedYieldHigh: 0.2 }, 'expectedYieldHigh'],
  ])('%j is refused, at %s', (fields, path) => {
    expect(issuesOf(fields)).toEqual([{ path, rule: 'out_of_order' }]);
  });

  it('is taken in order, whatever is left unsaid', () => {
    expect(issuesOf({ expectedVolumeLow: 4, expectedVolume: 4, expectedYield: 0.1, expectedYieldHigh: 1 })).toEqual([]);
  });

  it('does not stand in the way of an edit of something else', () => {
    expect(issuesOf({ expectedVolumeLow: 5, expectedVolume: 4 }, ['title'])).toEqual([]);
  });
});
