import { parentPort, workerData } from 'node:worker_threads';
import { planWorkbook } from '../../features/documents/plan-workbook/rules.ts';
import type { DocumentWords, PlanSnapshot } from '../../features/documents/schema.ts';
import { workbookBytes } from './workbook-bytes.ts';

const { snapshot, words } = workerData as { snapshot: PlanSnapshot; words: DocumentWords };
const bytes = await workbookBytes(planWorkbook(snapshot, words));
parentPort?.postMessage(bytes, [bytes.buffer]);
