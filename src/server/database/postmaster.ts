import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { appendFile, chown, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { executable } from './embedded-binaries.ts';
import { makePrivateFolder, type Place, SOCKET_PORT } from './embedded-place.ts';
import { SetupError } from './setup-error.ts';

/** How a client reaches the server: the private socket, or loopback and a password where there are no sockets. */
export type Door =
  | { kind: 'socket'; folder: string; port: number }
  | { kind: 'loopback'; port: number; password: string };

export const CLUSTER_MAJOR = '18';
export const SUPERUSER = 'postgres';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 60_000;
const LOG_LIMIT_BYTES = 5_000_000;

/**
 * Tuned for a small machine that also runs the application; durability is PostgreSQL's full one (fsync,
 * full_page_writes and synchronous_commit stay on). No parallel plans (few cores, small queries), no
 * replication, no background readers.
 */
const SETTINGS: Record<string, string> = {
  max_connections: '50',
  superuser_reserved_connections: '3',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '256MB',
  random_page_cost: '1.1',
  max_wal_size: '512MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_worker_processes: '2',
  max_parallel_workers_per_gather: '0',
  max_logical_replication_workers: '0',
  autovacuum_max_workers: '1',
  io_method: 'sync',
  jit: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
};

/** Creates the cluster in one step: an interrupted creation leaves nothing that a later start could take for one. */
export async function createCluster(place: Place, password: string | undefined): Promise<void> {
  if (existsSync(place.cluster)) return checkMajor(place.cluster);
  const unfinished = `${place.cluster}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await makePrivateFolder(unfinished, place.account);
  const authentication =
    password === undefined
      ? ['--auth=peer']
      : ['--auth=scram-sha-256', `--pwfile=${await passwordFile(place, password)}`];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=fr'];
  const args = [
    '-D',
    unfinished,
    '-U',
    SUPERUSER,
    ...authentication,
    ...locale,
    '--data-checksums',
    '--no-instructions',
  ];
  await run(place, 'initdb', args);
  await rename(unfinished, place.cluster);
}

async function passwordFile(place: Place, password: string): Promise<string> {
  const file = path.join(place.runtime, 'initial-password');
  await writeFile(file, password, { mode: 0o600 });
  if (place.account) await chown(file, place.account.uid, place.account.gid);
  return file;
}

async function checkMajor(cluster: string): Promise<void> {
  const major = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (major === CLUSTER_MAJOR) return;
  throw new SetupError(
    `The database in ${cluster} was created by PostgreSQL ${major} and this version of Pactole brings PostgreSQL ${CLUSTER_MAJOR}: ` +
      'make a backup with the version of Pactole that created it, then restore that backup into an empty folder.',
  );
}

/** Rewritten at every start, so that a folder moved to another system user or machine still opens. */
export async function writeAccessRules(place: Place, door: Door): Promise<void> {
  const user = os.userInfo().username;
  const rules =
    door.kind === 'socket' ? 'local all all peer map=pactole\n' : 'host all all 127.0.0.1/32 scram-sha-256\n';
  // Peer: the kernel says who is calling, so on the socket no other system user can pass for ours.
  const users = [SUPERUSER, 'pactole', 'pactole_app'].map((role) => `pactole "${user}" ${role}\n`).join('');
  for (const [name, text] of [
    ['pg_hba.conf', rules],
    ['pg_ident.conf', users],
  ] as const) {
    const file = path.join(place.cluster, name);
    await writeFile(file, text, { mode: 0o600 });
    if (place.account) await chown(file, place.account.uid, place.account.gid);
  }
}

/** Starts PostgreSQL and resolves once it accepts connections. */
export async function launchPostmaster(place: Place, door: Door): Promise<ChildProcess> {
  const where =
    door.kind === 'socket'
      ? {
          listen_addresses: '',
          unix_socket_directories: door.folder,
          unix_socket_permissions: '0700',
          port: String(door.port),
        }
      : { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(door.port) };
  const args = ['-D', place.cluster];
  for (const [name, value] of Object.entries({ ...SETTINGS, ...where })) args.push('-c', `${name}=${value}`);

  await trimLog(place.logFile);
  const logStart = existsSync(place.logFile) ? statSync(place.logFile).size : 0;
  const log = openSync(place.logFile, 'a', 0o600);
  // Detached: Ctrl+C in the terminal must reach us first, we stop the database once the work in hand is finished.
  const child = spawn(executable(place.binaries, 'postgres'), args, {
    cwd: place.home,
    env: cleanEnvironment(),
    stdio: ['ignore', log, log],
    detached: process.platform !== 'win32',
    ...place.account,
  });
  closeSync(log);
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (readPidFile(place.cluster)?.status !== 'ready' || readPidFile(place.cluster)?.pid !== child.pid) {
    if (ended || Date.now() > deadline) {
      if (!ended) child.kill('SIGQUIT');
      throw new SetupError(
        `PostgreSQL did not start. Its last words, from ${place.logFile}:\n${await tail(place.logFile, logStart)}`,
      );
    }
    await delay(5);
  }
  return child;
}

/**
 * Stops an orphan left by a process of ours that was killed, and returns its number when there was one. To be called
 * by the holder of the folder's claim only.
 */
export async function stopOrphan(place: Place): Promise<number | undefined> {
  const file = readPidFile(place.cluster);
  if (!file) return undefined;
  const found = isPostmaster(file.pid, place.cluster);
  if (found) {
    await interrupt(place, file.pid);
    const deadline = Date.now() + STOP_TIMEOUT_MS;
    while (isPostmaster(file.pid, place.cluster)) {
      if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${file.pid}) on ${place.cluster} does not stop.`);
      await delay(10);
    }
  }
  await disownLocks(place);
  return found ? file.pid : undefined;
}

/**
 * PostgreSQL takes any process with the number in its lock files for its predecessor, be it an innocent one that was
 * given the number since, or a dead one that nobody has waited for. Ours instead of that number is what it ignores;
 * the rest of the file stays, because it shows whether sessions of the predecessor still use its memory.
 */
async function disownLocks(place: Place): Promise<void> {
  const file = pidFilePath(place.cluster);
  if (existsSync(file)) {
    const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [process.pid, ...rest].join('\n'));
  }
  await rm(path.join(place.runtime, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true });
}

/** Fast shutdown: sessions are ended, everything is written, nothing to recover at the next start. */
export async function stopPostmaster(place: Place, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await interrupt(place, child.pid ?? 0);
  await ended;
}

async function interrupt(place: Place, pid: number): Promise<void> {
  if (process.platform === 'win32')
    return run(place, 'pg_ctl', ['stop', '-D', place.cluster, '-m', 'fast', '-W', '-s']);
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    // It ended by itself in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function pidFilePath(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}

interface PidFile {
  pid: number;
  port: number;
  socketFolder: string;
  status: string;
}

/** postmaster.pid: number, data folder, start time, port, socket folder, address, shared memory, status. */
export function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(pidFilePath(cluster), 'utf8').split('\n');
    return {
      pid: Number(lines[0]),
      port: Number(lines[3] ?? SOCKET_PORT),
      socketFolder: lines[4] ?? '',
      status: (lines[7] ?? '').trim(),
    };
  } catch {
    return undefined;
  }
}

/** A process number alone proves nothing: it may have been given to another program since. */
function isPostmaster(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') {
      const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return args.includes(cluster);
    }
    if (process.platform === 'win32') {
      return execFileSync('tasklist', ['/fi', `PID eq ${pid}`, '/nh', '/fo', 'csv'], { encoding: 'utf8' }).includes(
        'postgres',
      );
    }
    return execFileSync('/bin/ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}

function run(place: Place, program: 'initdb' | 'pg_ctl', args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable(place.binaries, program), args, {
      cwd: place.home,
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...place.account,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        output += part;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} failed: ${output.trim()}`))));
  });
}

/** PostgreSQL reads a dozen PG… variables; the user's own must not reach it. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'];
  return { LC_ALL: 'C', TZ: 'UTC', ...Object.fromEntries(kept.map((name) => [name, process.env[name]])) };
}

async function trimLog(file: string): Promise<void> {
  if (existsSync(file) && (await stat(file)).size > LOG_LIMIT_BYTES) await rename(file, `${file}.old`);
  await appendFile(file, '', { mode: 0o600 });
}

async function tail(file: string, from: number): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const start = Math.max(from, size - 4000);
    const buffer = Buffer.alloc(Math.max(0, size - start));
    await handle.read(buffer, 0, buffer.length, start);
    return buffer.toString('utf8').trim();
  } finally {
    await handle.close();
  }
}
