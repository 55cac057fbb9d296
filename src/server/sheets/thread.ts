import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import { parentPort, type Transferable, Worker } from 'node:worker_threads';

export interface ThreadLimits {
  /** Of processor time: a machine that does much else takes longer, and a file is not to blame for that. */
  milliseconds: number;
  heapMegabytes: number;
}

/** What a thread answered, or why it did not. */
export type ThreadOutcome<T> = { answer: T } | { stopped: 'too_slow' | 'out_of_memory' | 'failed'; detail: string };

/** Whatever the machine does, nobody waits longer than this many times the processor time allowed. */
const MAX_WAIT_RATIO = 6;

/** Threads at work at the same time; the next ones wait their turn, so that memory stays bounded. */
const MAX_THREADS = 2;

/** Nothing but where Node keeps what it has compiled, without which each thread compiles its modules anew. */
const compiled = getCompileCacheDir();
// What Node names is its own folder in the one it was given.
const ENVIRONMENT = compiled === undefined ? {} : { NODE_COMPILE_CACHE: path.dirname(compiled) };

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a worker module on what `prepare` makes and resolves to the one message it posts. Preparing begins when there is room
 * for the thread, and goes on while that loads its modules. The thread has bounded memory and is stopped when it takes too
 * long, so that no file, read or written, costs the server more than some seconds of a core. Rejects only as `prepare` does.
 */
export async function runInThread<T>(
  module: URL,
  prepare: () => unknown,
  limits: ThreadLimits,
  transfer: Transferable[] = [],
): Promise<ThreadOutcome<T>> {
  if (running >= MAX_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  const worker = new Worker(module, {
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: ENVIRONMENT,
    execArgv: [],
  });
  try {
    const outcome = outcomeOf<T>(worker, limits);
    worker.postMessage(await prepare(), transfer);
    return await outcome;
  } finally {
    // A thread in the middle of something takes a while to stop: its place is free after that, the answer is there before.
    void worker.terminate().finally(passOn);
  }
}

/** In the thread: what it is to work on. */
export async function threadRequest<T>(): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  parentPort?.once('message', resolve);
  return promise;
}

/** The place goes straight to the next in line. */
function passOn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

async function outcomeOf<T>(worker: Worker, limits: ThreadLimits): Promise<ThreadOutcome<T>> {
  const { promise, resolve } = Promise.withResolvers<ThreadOutcome<T>>();
  const detail = `No answer in ${limits.milliseconds} ms.`;
  const stop = () => resolve({ stopped: 'too_slow', detail });
  const patience = setTimeout(stop, limits.milliseconds * MAX_WAIT_RATIO);
  let isOver = false;
  let budget = setTimeout(() => void askAgain(), limits.milliseconds);
  async function askAgain(): Promise<void> {
    const used = await worker.cpuUsage().catch(() => null);
    const left = used === null ? 0 : limits.milliseconds - (used.user + used.system) / 1_000;
    if (left <= 0) stop();
    else if (!isOver) budget = setTimeout(() => void askAgain(), Math.max(left, 10));
  }
  worker.once('message', (answer: T) => resolve({ answer }));
  worker.once('error', (error) => {
    const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    resolve({ stopped: isMemory ? 'out_of_memory' : 'failed', detail: String(error) });
  });
  worker.once('exit', () => resolve({ stopped: 'failed', detail: 'The thread ended without an answer.' }));
  const outcome = await promise;
  isOver = true;
  clearTimeout(patience);
  clearTimeout(budget);
  return outcome;
}
