import { type Transferable, Worker } from 'node:worker_threads';

export interface ThreadLimits {
  milliseconds: number;
  heapMegabytes: number;
}

/** What a thread answered, or why it did not. */
export type ThreadOutcome<T> = { answer: T } | { stopped: 'too_slow' | 'out_of_memory' | 'failed'; detail: string };

/** Threads at work at the same time; the next ones wait their turn, so that memory stays bounded. */
const MAX_THREADS = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a worker module on `data` and resolves to the one message it posts. The thread has bounded memory and is stopped when
 * it takes too long, so that no file, read or written, costs the server more than some seconds of a core. Never rejects.
 */
export async function runInThread<T>(
  module: URL,
  data: unknown,
  limits: ThreadLimits,
  transfer: Transferable[] = [],
): Promise<ThreadOutcome<T>> {
  if (running >= MAX_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  const worker = new Worker(module, {
    workerData: data,
    transferList: transfer,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: {},
    execArgv: [],
  });
  const outcome = await outcomeOf<T>(worker, limits);
  // A thread in the middle of something takes a while to stop: its place is free after that, the answer is there before.
  void worker.terminate().finally(passOn);
  return outcome;
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
  const timer = setTimeout(() => resolve({ stopped: 'too_slow', detail }), limits.milliseconds);
  worker.once('message', (answer: T) => resolve({ answer }));
  worker.once('error', (error) => {
    const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    resolve({ stopped: isMemory ? 'out_of_memory' : 'failed', detail: String(error) });
  });
  worker.once('exit', () => resolve({ stopped: 'failed', detail: 'The thread ended without an answer.' }));
  const outcome = await promise;
  clearTimeout(timer);
  return outcome;
}
