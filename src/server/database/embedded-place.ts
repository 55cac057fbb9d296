import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Binaries, canRun, copyBinaries, locateBinaries, type ServerAccount } from './embedded-binaries.ts';
import { SetupError } from './setup-error.ts';

/** Where one embedded server keeps everything. */
export interface Place {
  binaries: Binaries;
  account: ServerAccount | undefined;
  /** The folder that holds the three below; the data folder asked for, unless `moved`. */
  home: string;
  cluster: string;
  logFile: string;
  /** Sockets live here: private, and short enough for the system's limit on socket paths. */
  runtime: string;
  /** One sentence for the log when something could not stay where it was asked to be. */
  moved: string | undefined;
}

export const SOCKET_PORT = 5432;
const SHARED_BASE = '/var/lib/pactole';
const CLONE = path.resolve(import.meta.dirname, '../../..');
/** sun_path holds 108 bytes on Linux and 104 on macOS, with the closing zero. */
const LONGEST_SOCKET_PATH = process.platform === 'darwin' ? 103 : 107;

/** The folder asked for is kept whenever the account that runs PostgreSQL can reach it and the binaries. */
export async function choosePlace(dataDir: string): Promise<Place> {
  const asked = path.resolve(dataDir);
  const account = serverAccount();
  const installed = await locateBinaries();
  if (!canRun(installed, undefined)) {
    throw new SetupError(
      `PostgreSQL cannot run on this machine (${installed.folder}): set DATABASE_URL to a server of your own.`,
    );
  }
  await makeReachableFolder(asked);

  const shared = path.join(SHARED_BASE, nameFor(CLONE));
  const binariesClosed = account !== undefined && !canRun(installed, account);
  const dataClosed = account !== undefined && !canEnter(asked, account);
  if (binariesClosed || dataClosed) await makeSharedFolder(shared, account);
  const binaries = binariesClosed ? await copyBinaries(installed, shared) : installed;
  const home = dataClosed ? path.join(shared, nameFor(asked)) : asked;
  if (dataClosed) {
    await makeReachableFolder(home);
    await writeFile(path.join(asked, 'database-is-elsewhere.txt'), `${home}\n`);
  }
  const runtime = await chooseRuntime(home, account);
  return {
    binaries,
    account,
    home,
    cluster: path.join(home, 'postgresql'),
    logFile: path.join(home, 'postgresql.log'),
    runtime,
    moved: describeMove({ binariesClosed, dataClosed, asked, shared, home }),
  };
}

function describeMove(facts: {
  binariesClosed: boolean;
  dataClosed: boolean;
  asked: string;
  shared: string;
  home: string;
}) {
  if (!facts.binariesClosed && !facts.dataClosed) return undefined;
  const closed = facts.dataClosed ? facts.asked : CLONE;
  const moved = facts.dataClosed ? `the database is kept in ${facts.home}` : `PostgreSQL runs from ${facts.shared}`;
  return `PostgreSQL never runs as root, and the account it runs as cannot enter ${closed}: ${moved}.`;
}

/** `nobody` when we are root, because PostgreSQL refuses to run as root. */
function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  // macOS writes nobody as -2; spawn wants it unsigned.
  return { uid: Number(uid ?? 65534) >>> 0, gid: Number(gid ?? 65534) >>> 0 };
}

/** Tried rather than computed from modes: access lists and mounts have a say too. */
function canEnter(folder: string, account: ServerAccount): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { cwd: '/', stdio: 'ignore', ...account }).status === 0
  );
}

/** Creates what is missing so that others may pass through (whatever the umask); what exists keeps its rights. */
async function makeReachableFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined || process.platform === 'win32') return;
  for (let created = folder; created.length >= first.length; created = path.dirname(created)) {
    await chmod(created, 0o711);
  }
}

async function makeSharedFolder(shared: string, account: ServerAccount): Promise<void> {
  try {
    await makeReachableFolder(shared);
    await writeFile(path.join(shared, 'clone.txt'), `${CLONE}\n`);
  } catch (error) {
    throw new SetupError(
      `${shared} cannot be written (${(error as Error).message}): run Pactole as an ordinary user, or set DATABASE_URL.`,
      { cause: error },
    );
  }
  if (!canEnter(shared, account)) {
    throw new SetupError(
      `${shared} is closed to other accounts: run Pactole as an ordinary user, or set DATABASE_URL.`,
    );
  }
}

async function chooseRuntime(home: string, account: ServerAccount | undefined): Promise<string> {
  const near = path.join(home, 'run');
  // Windows has no such limit to mind: it uses a port and a named pipe.
  const fits =
    process.platform === 'win32' ||
    Buffer.byteLength(path.join(near, `.s.PGSQL.${SOCKET_PORT}.lock`)) <= LONGEST_SOCKET_PATH;
  const folder = fits ? near : path.join('/tmp', `pactole-${process.getuid?.() ?? 0}-${nameFor(home).slice(-10)}`);
  await makePrivateFolder(folder, account);
  return folder;
}

/** Makes a folder that only `account` (or ourselves) may enter, and refuses one that somebody else laid there. */
export async function makePrivateFolder(folder: string, account: ServerAccount | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32') return;
  const found = await lstat(folder);
  const trusted = [process.getuid?.(), account?.uid];
  if (!found.isDirectory() || !trusted.includes(found.uid))
    throw new SetupError(`${folder} belongs to somebody else: remove it and start again.`);
  if (account) await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
}

/** A short stable name that stands for a path elsewhere. */
export function nameFor(location: string): string {
  const readable = path
    .basename(location)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 24);
  return `${readable}-${createHash('sha256').update(location).digest('hex').slice(0, 10)}`;
}
