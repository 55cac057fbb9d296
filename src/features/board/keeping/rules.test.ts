import { describe, expect, test } from 'vitest';
import { keptAfter, NONE_KEPT } from './rules.ts';

const before = { rows: new Set(['shown', 'other']), all: new Set(['shown', 'other', 'hidden']) };
const action = (id: string) => ({ kind: 'action', id, record: {} });

describe('what stays in view after an edit made here', () => {
  test('is what was shown, and what was not there before', () => {
    expect([...keptAfter(NONE_KEPT, [action('shown'), action('new')], before)]).toEqual(['shown', 'new']);
  });

  test('leaves out what the filter already hid', () => {
    expect(keptAfter(NONE_KEPT, [action('hidden')], before)).toBe(NONE_KEPT);
  });

  test('counts the budget lines of an action, and nothing else', () => {
    const line = { kind: 'budgetLine', id: 'l1', record: { actionId: 'shown' } };
    const comment = { kind: 'comment', id: 'c1', record: { subjectId: 'other' } };
    expect([...keptAfter(NONE_KEPT, [line, comment, { ...line, record: undefined }], before)]).toEqual(['shown']);
  });

  test('is the same set where there is nothing to add', () => {
    const kept = new Set(['shown']);
    expect(keptAfter(kept, [action('shown')], before)).toBe(kept);
    expect([...keptAfter(kept, [action('other')], before)]).toEqual(['shown', 'other']);
  });
});
