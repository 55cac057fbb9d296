import type { Browser, Page } from '@playwright/test';

/** What is read of an entry of Chromium's trace. Times in µs, on one clock. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: { type?: string } };
}

/** Events of the page, and what makes a frame of it. Little else, so that writing the trace costs little itself. */
const CATEGORIES = ['devtools.timeline', 'cc'];

/** From each key pressed meanwhile to the frame that shows it, ms. */
export async function keysToFrames(browser: Browser, page: Page, press: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await press();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return framesAfterKeys(trace.traceEvents);
}

/**
 * For each key: from its first handler to the end of the first frame begun after its last one, when the page has handed
 * what it shows over to be drawn, in ms. Handlers, waiting, styles, layout and painting are all within.
 */
export function framesAfterKeys(events: readonly TraceEvent[]): number[] {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  const frames = events
    .filter(({ name }) => name === 'ProxyMain::BeginMainFrame::commit')
    .toSorted((a, b) => a.ts - b.ts);
  return keys.map((key) => {
    const frame = frames.find(({ pid, tid, ts }) => pid === key.pid && tid === key.tid && ts >= endOf(key));
    return frame ? (endOf(frame) - key.ts) / 1000 : Number.NaN;
  });
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}
