import { parentPort, workerData } from 'node:worker_threads';
import type { WorkbookModel } from '../../features/documents/schema.ts';
import { workbookBytes } from './workbook-bytes.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, which has no origin
parentPort?.postMessage(await workbookBytes(workerData as WorkbookModel));
