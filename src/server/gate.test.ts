import { expect, test } from 'vitest';
import { createGate } from './gate.ts';

test('lets in as many as there are places, then one for each who leaves, in order', async () => {
  const gate = createGate(2, 1000, 'chair');
  const entered: string[] = [];
  expect(gate.enter()).toBeUndefined();
  expect(gate.enter()).toBeUndefined();
  const third = gate.enter()?.then(() => entered.push('third'));
  const fourth = gate.enter()?.then(() => entered.push('fourth'));
  gate.leave();
  await third;
  expect(entered).toEqual(['third']);
  gate.leave();
  await fourth;
  expect(entered).toEqual(['third', 'fourth']);
});

test('gives up after a while, without keeping the place', async () => {
  const gate = createGate(1, 20, 'chair');
  expect(gate.enter()).toBeUndefined();
  await expect(gate.enter()).rejects.toMatchObject({
    code: 'unavailable',
    message: 'No chair became free within 20 ms.',
  });
  gate.leave();
  expect(gate.enter()).toBeUndefined();
});
