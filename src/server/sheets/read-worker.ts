import { parentPort, workerData } from 'node:worker_threads';
import type { ReadLimits } from './read-limits.ts';
import { FileRefused, type Refusal } from './refusal.ts';
import { readSheetFile, type SheetFile } from './sheet-file.ts';

export interface ReadRequest {
  bytes: Uint8Array;
  limits: ReadLimits;
}

export type ReadOutcome = SheetFile | { refusal: Refusal; detail: string };

const { bytes, limits } = workerData as ReadRequest;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, which has no origin
parentPort?.postMessage(outcome());

function outcome(): ReadOutcome {
  try {
    return readSheetFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits);
  } catch (error) {
    if (error instanceof FileRefused) return { refusal: error.refusal, detail: error.message };
    // Whatever else goes wrong while reading a file is the file's doing.
    return { refusal: 'damaged', detail: error instanceof Error ? error.message : String(error) };
  }
}
