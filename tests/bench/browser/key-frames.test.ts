import { expect, test } from 'vitest';
import { framesAfterKeys, type TraceEvent } from './key-frames.ts';

const page = { pid: 1, tid: 1 };
const key = (ts: number, dur: number): TraceEvent => ({
  ...page,
  name: 'EventDispatch',
  ts,
  dur,
  args: { data: { type: 'keydown' } },
});
const frame = (ts: number, dur: number, thread = page): TraceEvent => ({
  ...thread,
  name: 'ProxyMain::BeginMainFrame::commit',
  ts,
  dur,
});

test('a key lasts until the end of the first frame of its page begun after its handlers', () => {
  const events = [
    frame(30_000, 500),
    key(10_000, 4000),
    // Under way before the handlers were through, and of another page: neither shows the key.
    frame(13_000, 2000),
    frame(15_000, 500, { pid: 2, tid: 1 }),
    frame(17_000, 1000),
  ];
  expect(framesAfterKeys(events)).toEqual([8]);
});

test('each key has its own frame', () => {
  expect(framesAfterKeys([key(0, 1000), frame(2000, 1000), key(10_000, 1000), frame(12_000, 2000)])).toEqual([3, 4]);
});

test('a key that changes nothing on screen has no time', () => {
  expect(framesAfterKeys([frame(0, 1000), key(5000, 1000)])).toEqual([Number.NaN]);
});
