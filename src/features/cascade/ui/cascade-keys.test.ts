import { describe, expect, test } from 'vitest';
import { treeCommandOf } from './cascade-keys.ts';
import type { CascadeRow } from './cascade-model.ts';

const row = (id: string, depth: number, parentId: string | null, children: number) =>
  ({ id, depth, parentId, children }) as CascadeRow;
const SHOWN = [row('growth', 0, null, 1), row('team', 1, 'growth', 0), row('margin', 0, null, 0)];
const OPEN = new Set<string>();
const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
const press = (key: string, at: number, held: Partial<typeof plain> = {}, folded = OPEN) =>
  treeCommandOf({ key, ...plain, ...held }, SHOWN, at, folded);

describe('keys in the cascade', () => {
  test('arrows go from line to line and stop at both ends', () => {
    expect(press('ArrowDown', 0)).toEqual({ type: 'go', id: 'team' });
    expect(press('ArrowUp', 0)).toEqual({ type: 'go', id: 'growth' });
    expect(press('ArrowDown', 2)).toEqual({ type: 'go', id: 'margin' });
    expect(press('End', 0)).toEqual({ type: 'go', id: 'margin' });
    expect(press('Home', 2)).toEqual({ type: 'go', id: 'growth' });
  });

  test('to the side they fold, unfold, and go from a parent to its first and back', () => {
    expect(press('ArrowLeft', 0)).toEqual({ type: 'fold', id: 'growth', folded: true });
    expect(press('ArrowRight', 0, {}, new Set(['growth']))).toEqual({ type: 'fold', id: 'growth', folded: false });
    expect(press('ArrowRight', 0)).toEqual({ type: 'go', id: 'team' });
    expect(press('ArrowLeft', 1)).toEqual({ type: 'go', id: 'growth' });
    expect(press('ArrowRight', 1)).toEqual({ type: 'nothing' });
    expect(press('ArrowLeft', 2)).toEqual({ type: 'nothing' });
  });

  test('with Alt they move the objective; to the side only with Shift, which leaves the way back to the browser', () => {
    expect(press('ArrowUp', 1, { altKey: true })).toEqual({ type: 'step', step: 'up' });
    expect(press('ArrowDown', 1, { altKey: true })).toEqual({ type: 'step', step: 'down' });
    expect(press('ArrowRight', 1, { altKey: true, shiftKey: true })).toEqual({ type: 'step', step: 'in' });
    expect(press('ArrowLeft', 1, { altKey: true, shiftKey: true })).toEqual({ type: 'step', step: 'out' });
    expect(press('ArrowLeft', 1, { altKey: true })).toBeUndefined();
  });

  test('Enter opens, M moves, Delete deletes, and what is not for the tree stays with the browser', () => {
    expect(press('Enter', 0)).toEqual({ type: 'open' });
    expect(press('Enter', 0, { ctrlKey: true })).toEqual({ type: 'open' });
    expect(press('m', 0)).toEqual({ type: 'moveUnder' });
    expect(press('Delete', 0)).toEqual({ type: 'delete' });
    expect(press('m', 0, { ctrlKey: true })).toBeUndefined();
    expect(press('Tab', 0)).toBeUndefined();
    expect(press('Enter', 9)).toBeUndefined();
  });
});
