import { parentPort } from 'node:worker_threads';
import { planWorkbook } from '../../features/documents/plan-workbook/rules.ts';
import type { DocumentWords, PlanSnapshot } from '../../features/documents/schema.ts';
import { threadRequest } from './thread.ts';
import { workbookBytes } from './workbook-bytes.ts';

export interface WriteRequest {
  snapshot: PlanSnapshot;
  words: DocumentWords;
}

const { snapshot, words } = await threadRequest<WriteRequest>();
const bytes = await workbookBytes(planWorkbook(snapshot, words));
parentPort?.postMessage(bytes, [bytes.buffer]);
