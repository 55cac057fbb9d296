import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';

export interface Stage {
  name: string;
  /** Arguments for Node. */
  args: string[];
  /** Where the runner writes how many tests it ran; without it the stage itself counts as one. */
  report?: { file: string; read: (json: unknown) => Counts };
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface StageResult extends Counts {
  stage: string;
  seconds: number;
  /** Everything it printed. */
  output: string;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

export function readVitestReport(json: unknown): Counts {
  const report = vitestReport.parse(json);
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** A test that passed only when tried again counts as failed: what sometimes breaks is broken. */
export function readPlaywrightReport(json: unknown): Counts {
  const { stats } = playwrightReport.parse(json);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** Runs one stage to its end. It never throws: whatever goes wrong is a failure with its reason in the output. */
export async function runStage(stage: Stage, root: string, timeLimitMs = 20 * 60_000): Promise<StageResult> {
  const started = Date.now();
  if (stage.report !== undefined) await rm(stage.report.file, { force: true });
  const { code, output } = await run(stage.args, root, timeLimitMs);
  const result = { stage: stage.name, seconds: (Date.now() - started) / 1000, output };
  if (stage.report === undefined) {
    return { ...result, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  }
  const counts = await readCounts(stage.report);
  if (typeof counts === 'string')
    return { ...result, passed: 0, failed: 1, skipped: 0, output: `${output}\n${counts}` };
  if (counts.passed + counts.failed === 0) {
    return { ...result, ...counts, failed: 1, output: `${output}\nNo test ran.` };
  }
  // Errors outside any test, such as a file that cannot be loaded, show in the exit code only.
  return { ...result, ...counts, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed };
}

async function readCounts(report: NonNullable<Stage['report']>): Promise<Counts | string> {
  try {
    return report.read(JSON.parse(await readFile(report.file, 'utf8')));
  } catch (error) {
    return `The report could not be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function run(args: string[], cwd: string, timeLimitMs: number): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const timer = setTimeout(() => {
    chunks.push(Buffer.from(`\nStopped after ${timeLimitMs / 1000} s.\n`));
    child.kill('SIGKILL');
  }, timeLimitMs);
  const stop = (): void => {
    child.kill('SIGTERM');
  };
  process.once('exit', stop);
  return new Promise((resolve) => {
    const end = (code: number | null): void => {
      clearTimeout(timer);
      process.off('exit', stop);
      resolve({ code, output: Buffer.concat(chunks).toString().trimEnd() });
    };
    child.on('error', (error) => {
      chunks.push(Buffer.from(error.message));
      end(1);
    });
    child.on('close', end);
  });
}

/** One line a stage: whether it passed, how many tests it ran, how long it took. */
export function stageLine({ stage, passed, failed, skipped, seconds }: StageResult): string {
  const counts = [
    passed > 1 || failed > 1 ? `${passed} passed` : '',
    failed > 1 ? `${failed} failed` : '',
    skipped > 0 ? `${skipped} skipped` : '',
  ];
  const told = counts.filter((count) => count !== '').join(', ');
  return `${failed === 0 ? '✓' : '✗'} ${stage.padEnd(10)} ${told.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s`;
}

/** The last line of a run, which other tools read. */
export function totalLine(results: StageResult[]): string {
  const sum = (pick: (counts: Counts) => number): number => results.reduce((total, result) => total + pick(result), 0);
  return `${sum((counts) => counts.passed)} passed, ${sum((counts) => counts.failed)} failed`;
}
