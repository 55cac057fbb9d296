import { parentPort } from 'node:worker_threads';
import type { PlanMapping, PlanProposal, ProposalContext } from '../../features/plan-import/schema.ts';
import type { ReadLimits } from './read-limits.ts';
import { FileRefused, type Refusal } from './refusal.ts';
import { readSheetFile, type SheetFile } from './sheet-file.ts';
import { threadRequest } from './thread.ts';

export interface ReadRequest {
  bytes: Uint8Array;
  limits: ReadLimits;
  /** What the file should become; proposing is done here too, because its cost depends on the file. */
  plan?: { context: ProposalContext; mapping?: PlanMapping };
}

export type Refused = { refusal: Refusal; detail: string };
export type ReadOutcome = (SheetFile & { proposal?: PlanProposal }) | Refused;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, which has no origin
parentPort?.postMessage(await outcome(await threadRequest<ReadRequest>()));

async function outcome({ bytes, limits, plan }: ReadRequest): Promise<ReadOutcome> {
  try {
    const file = readSheetFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
    if (!plan) return file;
    const { proposePlan } = await import('../../features/plan-import/rules.ts');
    return { ...file, proposal: proposePlan(file.sheets, plan.context, plan.mapping) };
  } catch (error) {
    if (error instanceof FileRefused) return { refusal: error.refusal, detail: error.message };
    // Whatever else goes wrong while reading a file is the file's doing.
    return { refusal: 'damaged', detail: error instanceof Error ? error.message : String(error) };
  }
}
