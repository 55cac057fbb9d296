import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from '../src/server/database/backup-file.ts';

export interface ToolRun {
  file: string;
  options: Set<string>;
  say: (sentence: string) => void;
}

/** Runs a command that takes one file and some options: reads them, and ends with a sentence, never a stack. */
export async function runTool(usage: string, known: string[], work: (run: ToolRun) => Promise<void>): Promise<void> {
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
  const args = process.argv.slice(2);
  const options = new Set(args.filter((arg) => arg.startsWith('--')));
  const files = args.filter((arg) => !arg.startsWith('--'));
  const [file] = files;
  if (file === undefined || files.length > 1 || [...options].some((option) => !known.includes(option))) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = 2;
    return;
  }
  try {
    // npm changes to the project's folder; INIT_CWD is where the person stood.
    await work({ file: path.resolve(process.env['INIT_CWD'] ?? '.', file), options, say });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

export function totalRows({ tables }: Manifest): number {
  return Object.values(tables).reduce((total, { rows }) => total + rows, 0);
}

export async function sizeOf(file: string): Promise<string> {
  return `${((await stat(file)).size / 1_000_000).toFixed(1)} MB`;
}
