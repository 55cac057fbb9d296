import { expect, test } from 'vitest';
import { framesAfterKeys, type TraceEvent } from './key-frames.ts';

const page = { pid: 1, tid: 1 };

function event(name: string, ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent {
  return { ...page, name, ts, dur, ...more };
}

const key = (ts: number, dur: number) => event('EventDispatch', ts, dur, { args: { data: { type: 'keydown' } } });
const frame = (ts: number, dur: number, thread = page) => event('ProxyMain::BeginMainFrame::commit', ts, dur, thread);
const task = (ts: number, dur: number, tdur: number, thread = page) =>
  event('ThreadControllerImpl::RunTask', ts, dur, { tdur, ...thread });

test('a key lasts until the end of the first frame of its page begun after its handlers', () => {
  const events = [
    frame(30_000, 500),
    key(10_000, 4000),
    // Under way before the handlers were through, and of another page: neither shows the key.
    frame(13_000, 2000),
    frame(15_000, 500, { pid: 2, tid: 1 }),
    frame(17_000, 1000),
  ];
  expect(framesAfterKeys(events)).toEqual([{ elapsed: 8, work: 0 }]);
});

test('its work is the processor time of every task of its thread meanwhile', () => {
  const events = [
    task(1000, 2000, 1900),
    task(9900, 4200, 3000),
    key(10_000, 4000),
    task(14_500, 500, 400),
    task(14_500, 500, 450, { pid: 1, tid: 2 }),
    task(16_000, 2100, 1600),
    frame(17_000, 1000),
    task(18_200, 800, 700),
  ];
  expect(framesAfterKeys(events)).toEqual([{ elapsed: 8, work: 5 }]);
});

test('each key has its own frame', () => {
  const events = [key(0, 1000), frame(2000, 1000), key(10_000, 1000), frame(12_000, 2000)];
  expect(framesAfterKeys(events).map(({ elapsed }) => elapsed)).toEqual([3, 4]);
});

test('a key that changes nothing on screen has no time', () => {
  expect(framesAfterKeys([frame(0, 1000), key(5000, 1000)])).toEqual([{ elapsed: Number.NaN, work: Number.NaN }]);
});
