/** What the probe in a page has seen since the page began, or since it was last emptied. Times in ms. */
export interface Seen {
  /** From the start of the navigation to the first row of the plan, painted. */
  firstRowMs: number | null;
  firstPaintMs: number | null;
  longTasksMs: number[];
  /** Time between frames while they were counted. */
  framesMs: number[];
}

export interface PageProbe {
  read(): Seen;
  empty(): void;
  countFrames(on: boolean): void;
}

declare global {
  interface Window {
    benchProbe: PageProbe;
  }
}

/** Runs in the page before anything else of it: watches without taking part. */
export function installProbe(rowSelector: string): void {
  const seen: Seen = { firstRowMs: null, firstPaintMs: null, longTasksMs: [], framesMs: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longTasksMs.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') seen.firstPaintMs = startTime;
    }
  }).observe({ type: 'paint', buffered: true });

  const afterThisTask = (run: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', run, { once: true });
    port1.start();
    port2.postMessage(null);
  };
  const rows = new MutationObserver(() => {
    if (!document.querySelector(rowSelector)) return;
    rows.disconnect();
    requestAnimationFrame(() => afterThisTask(() => (seen.firstRowMs = performance.now())));
  });
  rows.observe(document, { childList: true, subtree: true });

  let counting = false;
  let last = 0;
  const onFrame = (now: number) => {
    if (last > 0) seen.framesMs.push(now - last);
    last = now;
    if (counting) requestAnimationFrame(onFrame);
  };
  window.benchProbe = {
    read: () => structuredClone(seen),
    empty() {
      seen.longTasksMs.length = 0;
      seen.framesMs.length = 0;
    },
    countFrames(on) {
      counting = on;
      last = 0;
      if (on) requestAnimationFrame(onFrame);
    },
  };
}
