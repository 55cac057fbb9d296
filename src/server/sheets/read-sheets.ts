import { Worker } from 'node:worker_threads';
import { READ_LIMITS, type ReadLimits } from './read-limits.ts';
import type { ReadOutcome, ReadRequest } from './read-worker.ts';

const WORKER = new URL('./read-worker.ts', import.meta.url);
/** Files read at the same time; the next ones wait their turn, so that memory stays bounded. */
const MAX_READERS = 2;

let reading = 0;
const waiting: (() => void)[] = [];

/**
 * Reads the sheets of a file someone brought, in a thread of its own with bounded memory that is stopped when it takes too
 * long: a hostile file costs a few seconds of one core, never the server. Never throws for what is in the file.
 */
export async function readSheets(file: Uint8Array, limits: ReadLimits = READ_LIMITS): Promise<ReadOutcome> {
  if (file.byteLength > limits.fileBytes) return { refusal: 'file_too_large', detail: `${file.byteLength} bytes.` };
  if (reading >= MAX_READERS) await new Promise<void>((resolve) => waiting.push(resolve));
  reading += 1;
  try {
    return await readInWorker(file, limits);
  } finally {
    reading -= 1;
    waiting.shift()?.();
  }
}

async function readInWorker(file: Uint8Array, limits: ReadLimits): Promise<ReadOutcome> {
  const bytes = new Uint8Array(file);
  const worker = new Worker(WORKER, {
    workerData: { bytes, limits } satisfies ReadRequest,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: {},
    execArgv: [],
  });
  const { promise, resolve } = Promise.withResolvers<ReadOutcome>();
  const timer = setTimeout(
    () => resolve({ refusal: 'too_slow', detail: `Not read in ${limits.milliseconds} ms.` }),
    limits.milliseconds,
  );
  worker.once('message', (outcome: ReadOutcome) => resolve(outcome));
  worker.once('error', (error) => resolve({ refusal: refusalFor(error), detail: String(error) }));
  worker.once('exit', () => resolve({ refusal: 'damaged', detail: 'The reader stopped without an answer.' }));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function refusalFor(error: unknown): 'inflates_too_much' | 'damaged' {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? 'inflates_too_much' : 'damaged';
}
