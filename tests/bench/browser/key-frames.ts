import type { Browser, Page } from '@playwright/test';

/** What is read of an entry of Chromium's trace. Times in µs: `ts` and `dur` on one clock, `tdur` of the processor. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { type?: string } };
}

/** From a key to the end of the frame that shows it, in ms. */
export interface KeyTime {
  /** Until the page has handed over what is to be drawn, with all it waits for. */
  elapsed: number;
  /** Processor time of the page’s own thread meanwhile: handlers, styles, layout, painting. */
  work: number;
}

/** Tasks of a thread, events of the page, what makes a frame of it. Little else: writing the trace is to cost little itself. */
const CATEGORIES = ['toplevel', 'devtools.timeline', 'cc'];

/** Of each key pressed meanwhile. */
export async function keysToFrames(browser: Browser, page: Page, press: () => Promise<void>): Promise<KeyTime[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await press();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return framesAfterKeys(trace.traceEvents);
}

/** From the first handler of each key to the end of the first frame begun after its last one; NaN without such a frame. */
export function framesAfterKeys(events: readonly TraceEvent[]): KeyTime[] {
  const named = (name: string) => events.filter((event) => event.name === name).toSorted((a, b) => a.ts - b.ts);
  const frames = named('ProxyMain::BeginMainFrame::commit');
  const tasks = named('ThreadControllerImpl::RunTask');
  const keys = named('EventDispatch').filter(({ args }) => args?.data?.type === 'keydown');
  return keys.map((key) => {
    const onThread = ({ pid, tid }: TraceEvent) => pid === key.pid && tid === key.tid;
    const frame = frames.find((one) => onThread(one) && one.ts >= endOf(key));
    const end = frame ? endOf(frame) : Number.NaN;
    const within = tasks.filter((task) => onThread(task) && endOf(task) > key.ts && task.ts < end);
    return {
      elapsed: (end - key.ts) / 1000,
      work: frame ? within.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000 : Number.NaN,
    };
  });
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}
