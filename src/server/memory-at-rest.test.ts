import { Server } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tidyAtRest } from './memory-at-rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server, and a heap of which a collection leaves 10. */
function resting(size: number) {
  const server = new Server();
  const heap = { size, collections: 0 };
  tidyAtRest(server, {
    size: () => heap.size,
    collect: async () => {
      heap.collections += 1;
      heap.size = 10;
    },
  });
  return { server, heap, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

test('what a start left is given back a few seconds later, once', async () => {
  const { heap, pass } = resting(50);
  await pass(3000);
  expect(heap.collections).toBe(0);
  await pass(60_000);
  expect(heap.collections).toBe(1);
});

test('requests put it off, and what they left is given back after the last', async () => {
  const { server, heap, pass } = resting(50);
  for (let asked = 0; asked < 5; asked += 1) {
    await pass(3000);
    server.emit('request');
  }
  expect(heap.collections).toBe(0);
  await pass(5000);
  heap.size = 30;
  server.emit('request');
  await pass(5000);
  expect(heap.collections).toBe(2);
});

test('a probe that leaves nothing behind costs no collection', async () => {
  const { server, heap, pass } = resting(50);
  await pass(5000);
  for (let asked = 0; asked < 5; asked += 1) {
    heap.size = 11;
    server.emit('request');
    await pass(10_000);
  }
  expect(heap.collections).toBe(1);
});
