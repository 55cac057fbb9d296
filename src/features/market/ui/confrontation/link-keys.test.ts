import { expect, test } from 'vitest';
import { linkCommand, signed } from './link-keys.ts';

const press = (key: string, value: number | null = null, more: { ctrlKey?: boolean } = {}) =>
  linkCommand({ key, altKey: false, ctrlKey: false, metaKey: false, ...more }, value);

test('digits judge a pair; + and − go one step and stop at the ends', () => {
  expect(press('2')).toEqual({ type: 'judge', value: 2 });
  expect(press('0', 1)).toEqual({ type: 'judge', value: 0 });
  expect(press('-')).toEqual({ type: 'judge', value: -1 });
  expect(press('-', -2)).toEqual({ type: 'judge', value: -2 });
  expect(press('+', 1)).toEqual({ type: 'judge', value: 2 });
  expect(press('+', 2)).toEqual({ type: 'judge', value: 2 });
  expect(press('Delete', 2)).toEqual({ type: 'judge', value: null });
});

test('arrows go to the pair beside; the rest is for the browser', () => {
  expect(press('ArrowDown')).toEqual({ type: 'go', rows: 1, columns: 0 });
  expect(press(' ')).toEqual({ type: 'choose' });
  expect(press('Enter')).toEqual({ type: 'option' });
  expect(press('3')).toBeUndefined();
  expect(press('2', null, { ctrlKey: true })).toBeUndefined();
});

test('figures carry their sign, with the typographic minus', () => {
  expect([signed(3), signed(0), signed(-2)]).toEqual(['+3', '0', '−2']);
});
