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
  try {
    return await oneAnswer<T>(module, data, limits, transfer);
  } finally {
    const next = waiting.shift();
    // The place goes straight to the next in line.
    if (next) next();
    else running -= 1;
  }
}

async function oneAnswer<T>(
  module: URL,
  data: unknown,
  limits: ThreadLimits,
  transfer: Transferable[],
): Promise<ThreadOutcome<T>> {
  const worker = new Worker(module, {
    workerData: data,
    transferList: transfer,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: {},
    execArgv: [],
  });
  const { promise, resolve } = Promise.withResolvers<ThreadOutcome<T>>();
  const detail = `No answer in ${limits.milliseconds} ms.`;
  const timer = setTimeout(() => resolve({ stopped: 'too_slow', detail }), limits.milliseconds);
  worker.once('message', (answer: T) => resolve({ answer }));
  worker.once('error', (error) => {
    const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    resolve({ stopped: isMemory ? 'out_of_memory' : 'failed', detail: String(error) });
  });
  worker.once('exit', () => resolve({ stopped: 'failed', detail: 'The thread ended without an answer.' }));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
