// `node scripts/run.mjs [--node-option…] FILE [argument…]`: installs if needed, then runs FILE on the project's own Node.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, projectNode } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
const options = given.slice(
  0,
  given.findIndex((each) => !each.startsWith('--')),
);
const [file, ...args] = given.slice(options.length);

let stop = () => process.exit(1);
stopWithNpm();

const exitOnSignal = (signal) => process.exit(128 + constants.signals[signal]);
process.on('SIGINT', exitOnSignal);
process.on('SIGTERM', exitOnSignal);
try {
  await ensureInstalled(root, (line) => process.stderr.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
process.off('SIGINT', exitOnSignal);
process.off('SIGTERM', exitOnSignal);

// By its path: `node` alone could be the older one, which a shell remembers from its first use.
const node = projectNode(root);
const path = [dirname(node), process.env.PATH].join(delimiter);
// What was compiled once, and the types taken out of it, is kept: a start reads it instead of doing it again.
const NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE ?? resolve(root, 'node_modules/.cache/compiled');
// The threads that compress and compile would each keep what they have freed, each in places of its own.
const MALLOC_ARENA_MAX = process.env.MALLOC_ARENA_MAX ?? '2';
const env = { ...process.env, NODE_COMPILE_CACHE, MALLOC_ARENA_MAX, PATH: path };
const child = spawn(node, [...options, resolve(root, file), ...args], { stdio: 'inherit', env });

// A terminal sends Ctrl-C to the child as well; passing it on would make it two.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => process.stdin.isTTY || child.kill('SIGHUP'));
stop = () => child.kill('SIGTERM');
child.on('error', (error) => {
  process.stderr.write(`${node} cannot run: ${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));

/** Signalled alone, npm ends the shell between us but not us: without it there is nobody left to run for. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 250);
  timer.unref();
}
