import { READ_LIMITS, type ReadLimits } from './read-limits.ts';
import type { ReadOutcome, ReadRequest } from './read-worker.ts';
import { runInThread } from './thread.ts';

const WORKER = new URL('./read-worker.ts', import.meta.url);
const REFUSALS = { too_slow: 'too_slow', out_of_memory: 'inflates_too_much', failed: 'damaged' } as const;

/**
 * Reads the sheets of a file someone brought, in a thread of its own: a hostile file costs a few seconds of one core, never
 * the server. Never throws for what is in the file.
 */
export async function readSheets(file: Uint8Array, limits: ReadLimits = READ_LIMITS): Promise<ReadOutcome> {
  if (file.byteLength > limits.fileBytes) return { refusal: 'file_too_large', detail: `${file.byteLength} bytes.` };
  const bytes = new Uint8Array(file);
  const request: ReadRequest = { bytes, limits };
  const outcome = await runInThread<ReadOutcome>(WORKER, request, limits, [bytes.buffer]);
  return 'answer' in outcome ? outcome.answer : { refusal: REFUSALS[outcome.stopped], detail: outcome.detail };
}
