/**
 * npm leaves the packages of other platforms out of the lockfile when it installs over an existing node_modules, or when
 * the registry at hand lacks them; `npm ci` then refuses that same lockfile. Their parents name them with an exact
 * version and their names tell the platform, which is all that `npm ci` needs.
 */
export interface LockEntry {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface Lockfile {
  packages: Record<string, LockEntry>;
}

interface MissingPlatform {
  path: string;
  entry: LockEntry;
}

const OS_WORDS: Record<string, string> = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
  windows: 'win32',
};
const CPU_WORDS = new Set(['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']);
const LIBC_WORDS: Record<string, string> = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** Platform packages that another package of the lockfile wants by exact version and that the lockfile does not hold. */
export function missingPlatforms(lockfile: Lockfile): MissingPlatform[] {
  const missing = new Map<string, LockEntry>();
  for (const [path, parent] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (isLocked(lockfile, path, name) || !/^\d+\.\d+\.\d+/.test(version)) continue;
      const platform = platformOf(name);
      if (platform === undefined) continue;
      const { cpu, libc, os } = platform;
      // In npm's own order, so that its next run has nothing to move.
      const dev = parent.dev === true ? { dev: true } : {};
      missing.set(`node_modules/${name}`, { version, cpu, ...dev, ...libc, optional: true, ...os });
    }
  }
  return [...missing].map(([path, entry]) => ({ path, entry }));
}

/** Adds them, sorted as npm sorts, and returns their names. */
export function addMissingPlatforms(lockfile: Lockfile): string[] {
  const missing = missingPlatforms(lockfile);
  for (const { path, entry } of missing) lockfile.packages[path] = entry;
  const sorted = Object.entries(lockfile.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  lockfile.packages = Object.fromEntries(sorted);
  return missing.map(({ path }) => path.slice('node_modules/'.length));
}

function isLocked(lockfile: Lockfile, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lockfile.packages) return true;
    if (!folder.includes('/node_modules/')) break;
  }
  return `node_modules/${name}` in lockfile.packages;
}

function platformOf(name: string): { os: { os?: string[] }; cpu: string[]; libc: { libc?: string[] } } | undefined {
  const words = name.split(/[/-]/);
  const os = words.map((word) => OS_WORDS[word]).find((word) => word !== undefined);
  const cpu = words.find((word) => CPU_WORDS.has(word));
  const libc = words.map((word) => LIBC_WORDS[word]).find((word) => word !== undefined);
  if (cpu === undefined || (os === undefined && cpu !== 'wasm32')) return undefined;
  return { os: os === undefined ? {} : { os: [os] }, cpu: [cpu], libc: libc === undefined ? {} : { libc: [libc] } };
}
