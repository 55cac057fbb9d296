import { expect, test } from 'vitest';
import { itemCommand } from './swot-keys.ts';

const press = (key: string, more: { altKey?: boolean; ctrlKey?: boolean } = {}) =>
  itemCommand({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more });

test('arrows go from card to card, with Alt they carry it; digits weigh, V votes', () => {
  expect(press('ArrowDown')).toEqual({ type: 'go', direction: 'down' });
  expect(press('ArrowRight', { altKey: true })).toEqual({ type: 'move', direction: 'right' });
  expect(press('4')).toEqual({ type: 'weigh', weight: 4 });
  expect(press('v')).toEqual({ type: 'vote' });
  expect(press('V')).toEqual({ type: 'vote' });
  expect(press('Delete')).toEqual({ type: 'delete' });
});

test('what is for the browser or for nobody is left alone', () => {
  expect(press('v', { ctrlKey: true })).toBeUndefined();
  expect(press('4', { altKey: true })).toBeUndefined();
  expect(press('6')).toBeUndefined();
  expect(press('Enter')).toBeUndefined();
});
