import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from '../figures.ts';
import type { Scale } from '../scale.ts';

const BROWSER = path.join(import.meta.dirname, '../browser/main.ts');
const LIMIT_MS = 5 * 60_000;

export interface PlanAddress {
  /** Of the board of the large plan. */
  url: string;
  /** A page of the same server that holds a line of text: the least that a browser can paint. */
  bareUrl: string;
  /** The session of someone who may edit it. */
  cookie: string;
}

/** What the process with the browser is asked for. */
export type BrowserJob =
  | { job: 'board'; address: PlanAddress; starts: number }
  | { job: 'steps'; address: PlanAddress; rounds: number };

/** Opening, scrolling, editing and pasting into the board, in a real browser. */
export function measureBoard(address: PlanAddress, { starts }: Scale): Promise<Figure[]> {
  return inBrowser({ job: 'board', address, starts });
}

/** Opening every step of that plan and its parts, in a real browser. */
export function measureSteps(address: PlanAddress, { openings }: Scale): Promise<Figure[]> {
  return inBrowser({ job: 'steps', address, rounds: openings });
}

async function inBrowser(job: BrowserJob): Promise<Figure[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [BROWSER, JSON.stringify(job)], {
    timeout: LIMIT_MS,
  });
  return JSON.parse(stdout) as Figure[];
}
