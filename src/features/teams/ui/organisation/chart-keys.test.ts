import { expect, test } from 'vitest';
import { reportingChart } from '../../../people/organisation/rules.ts';
import { chartCommandOf } from './chart-keys.ts';

const person = (id: string, managerId: string | null) => ({ id, rank: id, managerId });
const chart = reportingChart([
  person('a', null),
  person('b', 'a'),
  person('c', 'a'),
  person('d', 'b'),
  person('e', 'c'),
]);
const press = (key: string, id: string, altKey = false) =>
  chartCommandOf({ key, altKey, ctrlKey: false, metaKey: false }, chart, id);

test('arrows go along the chart, across teams too', () => {
  expect(press('ArrowUp', 'd')).toEqual({ type: 'go', id: 'b' });
  expect(press('ArrowDown', 'a')).toEqual({ type: 'go', id: 'b' });
  expect(press('ArrowRight', 'd')).toEqual({ type: 'go', id: 'e' });
  expect(press('ArrowLeft', 'b')).toBeUndefined();
  expect(press('End', 'a')).toEqual({ type: 'go', id: 'e' });
  expect(press('Enter', 'c')).toEqual({ type: 'open', id: 'c' });
});

test('with Alt they carry the person along', () => {
  expect(press('ArrowUp', 'd', true)).toEqual({ type: 'move', id: 'd', managerId: 'a' });
  expect(press('ArrowUp', 'b', true)).toEqual({ type: 'move', id: 'b', managerId: null });
  expect(press('ArrowDown', 'c', true)).toEqual({ type: 'move', id: 'c', managerId: 'b' });
  expect(press('ArrowDown', 'b', true)).toBeUndefined();
  expect(press('ArrowUp', 'a', true)).toBeUndefined();
});
