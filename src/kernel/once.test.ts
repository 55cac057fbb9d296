import { expect, test } from 'vitest';
import { once } from './once.ts';

test('what is made once is made at the first call, and only then, whatever it is', () => {
  let times = 0;
  const nothing = once(() => {
    times += 1;
  });
  expect(times).toBe(0);
  expect([nothing(), nothing(), times]).toEqual([undefined, undefined, 1]);
});

test('what could not be made is tried again', () => {
  let times = 0;
  const stubborn = once(() => {
    times += 1;
    if (times === 1) throw new Error('not yet');
    return times;
  });
  expect(stubborn).toThrow('not yet');
  expect([stubborn(), stubborn()]).toEqual([2, 2]);
});
