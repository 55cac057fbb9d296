import type { PlanProposal } from '../../features/plan-import/schema.ts';
import { READ_LIMITS, type ReadLimits } from './read-limits.ts';
import type { ReadOutcome, ReadRequest, Refused } from './read-worker.ts';
import type { SheetFile } from './sheet-file.ts';
import { runInThread } from './thread.ts';

const WORKER = new URL('./read-worker.ts', import.meta.url);
const REFUSALS = { too_slow: 'too_slow', out_of_memory: 'inflates_too_much', failed: 'damaged' } as const;

/**
 * Reads the sheets of a file someone brought, in a thread of its own: a hostile file costs a few seconds of one core, never
 * the server. Never throws for what is in the file.
 */
export async function readSheets(file: Uint8Array, limits = READ_LIMITS): Promise<SheetFile | Refused> {
  return read(file, limits);
}

/** Reads a file and proposes a plan from it, in the same thread and within the same limits. */
export async function readPlanFile(
  file: Uint8Array,
  plan: NonNullable<ReadRequest['plan']>,
  limits = READ_LIMITS,
): Promise<(SheetFile & { proposal: PlanProposal }) | Refused> {
  const outcome = await read(file, limits, plan);
  if ('refusal' in outcome) return outcome;
  const { proposal, ...sheetFile } = outcome;
  return proposal ? { ...sheetFile, proposal } : { refusal: 'damaged', detail: 'Nothing was proposed.' };
}

async function read(file: Uint8Array, limits: ReadLimits, plan?: ReadRequest['plan']): Promise<ReadOutcome> {
  if (file.byteLength > limits.fileBytes) return { refusal: 'file_too_large', detail: `${file.byteLength} bytes.` };
  const bytes = new Uint8Array(file);
  const request: ReadRequest = plan ? { bytes, limits, plan } : { bytes, limits };
  const outcome = await runInThread<ReadOutcome>(WORKER, () => request, limits, [bytes.buffer]);
  return 'answer' in outcome ? outcome.answer : { refusal: REFUSALS[outcome.stopped], detail: outcome.detail };
}
