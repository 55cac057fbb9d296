import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;

/** The real program, as `npm start` runs it, in a process of its own. */
export interface ServerProcess {
  url: string;
  dataDir: string;
  pid: number;
  /** Everything it has printed, standard output and errors together. */
  output(): string;
  /** Asks it to stop, waits until it has, and deletes its data. */
  stop(): Promise<void>;
  /** Ends it at once, without a word, and leaves all as it lies. */
  kill(): Promise<void>;
  /** The same program on the same data and port, after `kill`. */
  startAgain(): Promise<ServerProcess>;
}

export async function startServerProcess(env: Record<string, string> = {}): Promise<ServerProcess> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'pactole-server-'));
  // The account that runs PostgreSQL when we are root has to pass through.
  await chmod(dataDir, 0o755);
  return start(env, dataDir, await freePort());
}

async function start(env: Record<string, string>, dataDir: string, port: number): Promise<ServerProcess> {
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), PUBLIC_URL: url, PACTOLE_DATA: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  if (!(await isReady(url, child))) {
    await stop();
    throw new Error(`The server did not start:\n${output}`);
  }
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    output: () => output,
    stop,
    kill: () => end(child, 'SIGKILL'),
    startAgain: () => start(env, dataDir, port),
  };
}

async function isReady(url: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return true;
    await delay(50);
  }
  return false;
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await gone;
  clearTimeout(timer);
}

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
