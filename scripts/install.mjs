// Runs under whatever Node the machine has (20 or newer), before anything is installed: plain JavaScript, no dependency.
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const CLAIM = '.installing';
const WAIT_LIMIT_MS = 10 * 60_000;

/** Where the `node` package puts the Node that the project runs on. */
export function projectNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Whether node_modules holds exactly what package-lock.json says. Compares the lockfile with the copy that npm leaves in
 * node_modules; optional packages may be absent, because most of them are for other platforms.
 */
export function isInstalled(root) {
  if (existsSync(join(root, CLAIM)) || !existsSync(projectNode(root))) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = present[path];
    if (found === undefined ? entry.optional !== true : found.version !== entry.version) return false;
    if (found?.integrity !== undefined && entry.integrity !== undefined && found.integrity !== entry.integrity)
      return false;
  }
  return Object.keys(present).every((path) => path in wanted);
}

/**
 * Installs when needed. Two first starts at once are safe: one installs, the other waits for it. An install that was
 * killed leaves its claim behind, whose process no longer lives: the next start takes it over and installs again.
 */
export async function ensureInstalled(root, say, runInstall = npmCi) {
  if (isInstalled(root)) return;
  if (isLink(join(root, 'node_modules'))) {
    // Shared with another checkout: reinstalling would empty it under whoever uses it there.
    say('node_modules is a link and differs from package-lock.json: install in the folder that it leads to.');
    return;
  }
  if (!(await claim(root, say))) return;
  const started = Date.now();
  say('Installing packages, once (about half a minute)…');
  // On failure the claim stays: what is there is incomplete.
  await runInstall(root, (pid) => writeFileSync(join(root, CLAIM), `${process.pid} ${pid}`));
  rmSync(join(root, CLAIM));
  say(`Packages installed in ${Math.max(1, Math.round((Date.now() - started) / 1000))} s.`);
}

/** True once the claim is ours; false if another start installed everything meanwhile. */
async function claim(root, say) {
  const path = join(root, CLAIM);
  const own = String(process.pid);
  const deadline = Date.now() + WAIT_LIMIT_MS;
  for (let told = false; Date.now() < deadline; ) {
    try {
      writeFileSync(path, own, { flag: 'wx' });
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holders = readClaim(path);
    if (holders.length > 0 && !holders.some(isAlive)) {
      // Two starts may find the same abandoned claim: the one whose name is still on it after a pause has it.
      writeFileSync(path, own);
      await wait(500);
      if (readClaim(path)[0] === process.pid) return true;
    }
    if (!told) say('Another start is installing the packages: waiting for it…');
    told = true;
    await wait(200);
    if (isInstalled(root)) return false;
  }
  throw new Error(`Waited 10 minutes for another install. If none is running, delete ${path} and start again.`);
}

function readClaim(path) {
  try {
    return readFileSync(path, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function npmCi(root, onSpawn) {
  // Development packages too, whatever NODE_ENV says: the web build and the tests need them.
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const direct = npm !== undefined && basename(npm) === 'npm-cli.js';
  const command = direct ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: !direct && process.platform === 'win32' };
  const child = spawn(command, direct ? [npm, ...args] : args, options);
  if (child.pid !== undefined) onSpawn(child.pid);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const stop = () => child.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else reject(new Error(`npm ci failed:\n${output.trim()}`));
    });
  });
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return {};
  }
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
