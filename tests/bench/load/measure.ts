import { setTimeout as delay } from 'node:timers/promises';
import { cpuSeconds, familyCpuSeconds } from '../processes.ts';
import { quantile } from '../statistics.ts';
import type { Target, Throughput } from './jobs.ts';

const BEAT_MS = 10;

/**
 * Repeats `act` on each connection, one request at a time, and counts what is finished within the run. Processor time
 * is read at its two ends; nothing before `settleMs` counts.
 */
export async function measure(
  { target, connections, settleMs, runMs }: { target: Target; connections: number; settleMs: number; runMs: number },
  act: (connection: number) => Promise<void>,
): Promise<Throughput> {
  const latencies: number[] = [];
  let isCounting = false;
  let isOver = false;
  const repeat = async (connection: number) => {
    while (!isOver) {
      const sent = performance.now();
      await act(connection);
      if (isCounting) latencies.push(performance.now() - sent);
    }
  };
  const loops = Promise.all(Array.from({ length: connections }, (_, connection) => repeat(connection))).finally(() => {
    isOver = true;
  });
  const run = async () => {
    await delay(settleMs);
    const before = usageOf(target);
    isCounting = true;
    await delay(runMs);
    // A run too short for this machine says nothing: it goes on until every connection may have had its turn.
    while (!isOver && latencies.length < connections) await delay(BEAT_MS);
    isCounting = false;
    const after = usageOf(target);
    isOver = true;
    return { seconds: after.at - before.at, cpu: after.cpu - before.cpu, database: after.database - before.database };
  };
  const [{ seconds, cpu, database }] = await Promise.all([run(), loops]);
  const requests = latencies.length;
  return {
    requests,
    perSecond: requests / seconds,
    cpuMs: (cpu * 1000) / requests,
    databaseCpuMs: (database * 1000) / requests,
    p50Ms: quantile(latencies, 0.5),
    p95Ms: quantile(latencies, 0.95),
  };
}

export function usageOf({ pid, databasePid }: Target): { at: number; cpu: number; database: number } {
  return { at: performance.now() / 1000, cpu: cpuSeconds(pid), database: familyCpuSeconds(databasePid) };
}
