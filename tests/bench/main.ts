import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureWebBuilt } from '../../scripts/web-build.ts';
import { writeTable } from './figures.ts';
import { describeCommit, describeMachine } from './machine.ts';
import { PARTS, type Part, runBench } from './run-bench.ts';
import { SCALES } from './scale.ts';

const USAGE = `npm run bench -- [--quick | --long] [--only=${PARTS.join(',')}]`;
const ROOT = new URL('../..', import.meta.url);

const say = (line: string) => process.stderr.write(`${line}\n`);

try {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean' }, long: { type: 'boolean' }, only: { type: 'string' } },
  });
  const parts = values.only === undefined ? PARTS : (values.only.split(',') as Part[]);
  if (process.platform !== 'linux') throw new Error('The bench reads /proc: it runs on Linux only.');
  if (parts.some((part) => !PARTS.includes(part))) throw new Error(USAGE);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  if (parts.some((part) => ['pages', 'board', 'steps'].includes(part))) await ensureWebBuilt(ROOT, say);
  const title = `Pactole ${describeCommit()}, ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC\n${describeMachine()}\n`;
  const scale = SCALES[values.quick ? 'quick' : values.long ? 'long' : 'usual'];
  const figures = await runBench({ scale, parts, say, signal: stop.signal });
  const table = `${title}\n${writeTable(figures)}`;
  process.stdout.write(`\n${table}`);

  const folder = path.join(import.meta.dirname, '../../bench/results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, new Date().toISOString().slice(0, 19).replaceAll(':', '-'));
  writeFileSync(`${file}.txt`, table);
  writeFileSync(`${file}.json`, `${JSON.stringify({ title, scale, figures }, null, 2)}\n`);
  say(`\nWritten to ${path.relative(process.cwd(), `${file}.txt`)}`);
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
