import { parentPort, workerData } from 'node:worker_threads';
import { planWorkbook } from '../../features/documents/plan-workbook/rules.ts';
import type { WriteRequest } from './write-workbook.ts';
import { workbookBytes } from './workbook-bytes.ts';

const { snapshot, words } = workerData as WriteRequest;
const bytes = await workbookBytes(planWorkbook(snapshot, words));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, which has no origin
parentPort?.postMessage(bytes, [bytes.buffer]);
