import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from '../figures.ts';
import type { Scale } from '../scale.ts';

const BROWSER = path.join(import.meta.dirname, '../browser/main.ts');
const LIMIT_MS = 5 * 60_000;

export interface BoardAddress {
  /** Of the board of the large plan. */
  url: string;
  /** A page of the same server that holds a line of text: the least that a browser can paint. */
  bareUrl: string;
  /** The session of someone who may edit it. */
  cookie: string;
}

/** Opening, scrolling, editing and pasting into the board, in a real browser. */
export async function measureBoard(address: BoardAddress, { starts }: Scale): Promise<Figure[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [BROWSER, JSON.stringify(address), String(starts)], {
    timeout: LIMIT_MS,
  });
  return JSON.parse(stdout) as Figure[];
}
