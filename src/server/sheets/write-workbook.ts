import { AppError } from '../../kernel/app-error.ts';
import { runInThread } from './thread.ts';
import type { WriteRequest } from './write-worker.ts';

const WORKER = new URL('./write-worker.ts', import.meta.url);
const LIMITS = { milliseconds: 30_000, heapMegabytes: 768 };

/**
 * Writes a plan's workbook in a thread of its own: a large one takes a second that other requests do not have to wait for.
 * `read` gives the plan, and is asked when its turn has come: plans that wait in line are not kept in memory.
 */
export async function writeWorkbook(read: () => Promise<WriteRequest>): Promise<Uint8Array<ArrayBuffer>> {
  const outcome = await runInThread<Uint8Array<ArrayBuffer>>(WORKER, read, LIMITS);
  if ('answer' in outcome) return outcome.answer;
  throw new AppError('unavailable', `The workbook was not written: ${outcome.detail}`, { retryAfterSeconds: 10 });
}
