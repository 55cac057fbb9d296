import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, closeSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readPidFile } from '../../src/server/database/postmaster.ts';
import type { Endpoint } from '../../src/server/database/sql.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;
const ASK_EVERY_MS = 2;

/** A server in a process of its own. */
export interface Program {
  origin: string;
  pid: number;
  /** From the command to the first request answered. */
  startMs: number;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
}

/** Runs a file of this project on Node and waits until `readyPath` answers 200. What it prints goes to `logFile`. */
export async function startProgram(options: {
  file: string;
  port: number;
  /** For Node itself. */
  flags?: readonly string[];
  env: Record<string, string>;
  logFile: string;
  readyPath?: string;
}): Promise<Program> {
  const origin = `http://127.0.0.1:${options.port}`;
  const log = openSync(options.logFile, 'a');
  const started = performance.now();
  const child = spawn(process.execPath, [...(options.flags ?? []), options.file], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(options.port), ...options.env },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  // Should we end without having stopped it.
  const endWithUs = () => child.kill('SIGTERM');
  process.once('exit', endWithUs);
  const stop = async () => {
    await end(child);
    process.removeListener('exit', endWithUs);
  };
  const deadline = started + START_LIMIT_MS;
  while (!(await answers(`${origin}${options.readyPath ?? '/readyz'}`))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop();
      throw new Error(`${options.file} did not start:\n${readFileSync(options.logFile, 'utf8')}`);
    }
    await delay(ASK_EVERY_MS);
  }
  return { origin, pid: child.pid ?? 0, startMs: performance.now() - started, stop };
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = http.get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('error', () => resolve(false));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await gone;
  clearTimeout(timer);
}

export interface RunningDatabase {
  owner: Endpoint;
  pid: number;
  /** Where its files are. */
  home: string;
}

/** The embedded PostgreSQL that a server started on this data folder is running. */
export function databaseOf(dataDir: string): RunningDatabase {
  // Said there when the account that runs PostgreSQL could not enter the folder.
  const elsewhere = path.join(dataDir, 'database-is-elsewhere.txt');
  const home = existsSync(elsewhere) ? readFileSync(elsewhere, 'utf8').trim() : dataDir;
  const file = readPidFile(path.join(home, 'postgresql'));
  if (!file) throw new Error(`No PostgreSQL is running on ${home}.`);
  return {
    owner: { host: file.socketFolder, port: file.port, user: 'pactole', database: 'pactole' },
    pid: file.pid,
    home,
  };
}
