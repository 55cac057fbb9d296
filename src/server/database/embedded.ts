import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Endpoint, openSql } from './sql.ts';
import { choosePlace, type Place, SOCKET_PORT } from './embedded-place.ts';
import { claimInstance, findHolder } from './instance-claim.ts';
import {
  createCluster,
  type Door,
  launchPostmaster,
  readPidFile,
  stopOrphan,
  stopPostmaster,
  SUPERUSER,
  writeAccessRules,
} from './postmaster.ts';
import { SetupError } from './setup-error.ts';

export interface DatabaseLog {
  info(message: string): void;
  warn(message: string): void;
}

export interface EmbeddedOptions {
  dataDir: string;
  log: DatabaseLog;
  /** Sockets where the system has them; `loopback` is what Windows uses. */
  transport?: Door['kind'];
  /** How often PostgreSQL may die in a minute before we give up. */
  deathsPerMinute?: number;
  /** PostgreSQL died and cannot be started again: the process should end. */
  onLost?: (error: Error) => void;
}

export interface EmbeddedPostgres {
  /** Owns the tables and runs the migrations; not a superuser. */
  owner: Endpoint;
  /** What the application logs in as: owns nothing. */
  app: Endpoint;
  /** Where the files really are. */
  home: string;
  /** The number of the PostgreSQL process now running. */
  pid(): number;
  stop(): Promise<void>;
}

export const DATABASE_NAME = 'pactole';
const DEATHS_PER_MINUTE = 30;

/** Starts the PostgreSQL that came with npm on `dataDir`, creating it the first time. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = await choosePlace(options.dataDir);
  const claim = await claimInstance(place.runtime, place.home);
  try {
    if (place.moved) options.log.warn(place.moved);
    const orphan = await stopOrphan(place);
    if (orphan !== undefined)
      options.log.warn(`Stopped PostgreSQL (process ${orphan}), left running by a process that was killed.`);
    const door = await chooseDoor(place, options.transport ?? (process.platform === 'win32' ? 'loopback' : 'socket'));
    const password = door.kind === 'loopback' ? door.password : undefined;
    await createCluster(place, password);
    await writeAccessRules(place, door);
    const server = await supervise(place, door, options);
    try {
      await createRolesAndDatabase(place, door);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return {
      owner: endpoint(door, 'pactole'),
      app: endpoint(door, 'pactole_app'),
      home: place.home,
      pid: server.pid,
      stop: async () => {
        await server.stop();
        await claim.release();
      },
    };
  } catch (error) {
    await claim.release();
    throw error;
  }
}

/** The embedded server that another process of ours runs on `dataDir`, for tools that work beside it. */
export async function findRunningPostgres(
  dataDir: string,
): Promise<Pick<EmbeddedPostgres, 'owner' | 'app'> | undefined> {
  const place = await choosePlace(dataDir);
  if (!(await findHolder(place.runtime, place.home))) return undefined;
  const file = readPidFile(place.cluster);
  if (file?.status !== 'ready') throw new SetupError('Pactole is starting or stopping: try again in a moment.');
  const door: Door =
    file.socketFolder !== ''
      ? { kind: 'socket', folder: file.socketFolder, port: file.port }
      : { kind: 'loopback', port: file.port, password: await readFile(passwordPath(place), 'utf8') };
  return { owner: endpoint(door, 'pactole'), app: endpoint(door, 'pactole_app') };
}

function passwordPath(place: Place): string {
  return path.join(place.home, 'database-password');
}

export function endpoint(door: Door, user: string, database = DATABASE_NAME): Endpoint {
  return door.kind === 'socket'
    ? { host: door.folder, port: door.port, user, database }
    : { host: '127.0.0.1', port: door.port, user, database, password: door.password };
}

async function chooseDoor(place: Place, transport: Door['kind']): Promise<Door> {
  if (transport === 'socket') return { kind: 'socket', folder: place.runtime, port: SOCKET_PORT };
  const file = passwordPath(place);
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return { kind: 'loopback', port: await freePort(), password: await readFile(file, 'utf8') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Keeps PostgreSQL running: should it die under us (out of memory, a stray kill), it recovers and goes on. */
async function supervise(
  place: Place,
  door: Door,
  { log, onLost, deathsPerMinute = DEATHS_PER_MINUTE }: EmbeddedOptions,
) {
  let stopping = false;
  let deaths: number[] = [];
  let restarting: Promise<void> | undefined;
  let child: ChildProcess;

  const endWithUs = () => child.kill('SIGINT');
  const watch = (started: ChildProcess) => {
    child = started;
    child.once('exit', (code, signal) => {
      if (!stopping) restarting = restart(`exit ${code ?? signal}`);
    });
  };
  const restart = async (reason: string) => {
    deaths = [...deaths.filter((time) => time > Date.now() - 60_000), Date.now()];
    log.warn(`PostgreSQL ended unexpectedly (${reason}); starting it again. Its log: ${place.logFile}`);
    try {
      if (deaths.length > deathsPerMinute) throw new Error('PostgreSQL keeps ending.');
      const started = await launchPatiently(place, door);
      watch(started);
      if (stopping) await stopPostmaster(place, started);
      else log.info('PostgreSQL is running again.');
    } catch (error) {
      log.warn(`PostgreSQL could not be started again: ${(error as Error).message}`);
      onLost?.(error as Error);
    }
  };

  watch(await launchPatiently(place, door));
  // Whatever ends this process without a call to stop, short of a kill -9, still asks PostgreSQL to end cleanly.
  process.once('exit', endWithUs);
  return {
    pid: () => child.pid ?? 0,
    stop: async () => {
      stopping = true;
      process.removeListener('exit', endWithUs);
      await restarting;
      await stopPostmaster(place, child);
    },
  };
}

/** After a violent death, sessions of the old server may hold its shared memory a moment longer. */
async function launchPatiently(place: Place, door: Door): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launchPostmaster(place, door);
    } catch (error) {
      if (attempt === 20 || !/still in use|could not bind|postmaster\.pid/.test((error as Error).message)) throw error;
      await delay(100 * attempt);
    }
  }
}

async function createRolesAndDatabase(place: Place, door: Door): Promise<void> {
  const marker = path.join(place.cluster, 'pactole-created');
  if (existsSync(marker)) return;
  const sql = openSql(endpoint(door, SUPERUSER, 'postgres'), { max: 1 });
  try {
    const password = door.kind === 'loopback' ? ` password '${door.password}'` : '';
    const roles = { pactole: 'login createdb createrole', pactole_app: 'login' };
    for (const [role, rights] of Object.entries(roles)) {
      const [found] = await sql`select from pg_roles where rolname = ${role}`;
      if (!found) await sql.unsafe(`create role ${role} nosuperuser nobypassrls ${rights}${password}`);
    }
    // So that the same server can also be tried the way somebody else's is used, with a single login.
    await sql.unsafe('grant pactole_app to pactole');
    const [found] = await sql`select from pg_database where datname = ${DATABASE_NAME}`;
    if (!found) await sql.unsafe(`create database ${DATABASE_NAME} owner pactole`);
  } finally {
    await sql.end();
  }
  await writeFile(marker, '');
}
