const FIRST_AFTER_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Runs `work` a minute after the start and then every hour, one run after the other; `signal` asks it to end early when the
 * server stops. `work` takes care of what fails: the next run tries again.
 */
export function startHourly(work: (signal: AbortSignal) => Promise<void>): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let running = Promise.resolve();
  const run = () => {
    running = running.then(() => work(stopping.signal));
  };
  const first = setTimeout(run, FIRST_AFTER_MS).unref();
  const hourly = setInterval(run, HOUR_MS).unref();
  return {
    async stop() {
      clearTimeout(first);
      clearInterval(hourly);
      stopping.abort();
      await running;
    },
  };
}
