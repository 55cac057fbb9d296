import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensureInstalled, isInstalled, projectNode } from './install.mjs';

let root = '';
let said: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pactole-install-'));
  said = [];
  lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-linux': { version: '1.0.0', optional: true } });
});
afterEach(() => rmSync(root, { recursive: true }));

type Packages = Record<string, { version: string; optional?: boolean; integrity?: string }>;

function lock(packages: Packages): void {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
}

/** What npm leaves behind: its copy of the lockfile, and the project's Node. */
function install(packages: Packages): void {
  mkdirSync(join(root, 'node_modules/node/bin'), { recursive: true });
  if (!existsSync(projectNode(root))) symlinkSync(process.execPath, projectNode(root));
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}

const say = (line: string) => said.push(line);
const npm = vi.fn(async () => {
  await delay(300);
  install({ 'node_modules/a': { version: '1.0.0' } });
});
beforeEach(() => {
  npm.mockClear();
});

describe('what counts as installed', () => {
  test('the lockfile, optional packages apart', () => {
    expect(isInstalled(root)).toBe(false);
    install({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(true);
  });

  test.each<[string, Packages]>([
    ['a package missing', {}],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }],
    [
      'another version of an optional one',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-linux': { version: '2.0.0' } },
    ],
    ['one too many', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } }],
  ])('not: %s', (_, packages) => {
    install(packages);
    expect(isInstalled(root)).toBe(false);
  });

  test('not: the same version with other content', () => {
    lock({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } });
    install({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } });
    expect(isInstalled(root)).toBe(false);
  });

  test('not: without the Node that everything runs on', () => {
    install({ 'node_modules/a': { version: '1.0.0' } });
    rmSync(projectNode(root));
    expect(isInstalled(root)).toBe(false);
  });
});

describe('installing', () => {
  test('once, in two lines', async () => {
    await ensureInstalled(root, say, npm);
    await ensureInstalled(root, say, npm);
    expect(npm).toHaveBeenCalledTimes(1);
    expect(said).toEqual([expect.stringContaining('Installing packages'), expect.stringMatching(/installed in \d+ s/)]);
  });

  test('two first starts at once: one installs, the other waits', async () => {
    await Promise.all([ensureInstalled(root, say, npm), ensureInstalled(root, say, npm)]);
    expect(npm).toHaveBeenCalledTimes(1);
    expect(said).toContainEqual(expect.stringContaining('waiting for it'));
    expect(isInstalled(root)).toBe(true);
  });

  test('an install that was killed is done again, even if it looks whole', async () => {
    install({ 'node_modules/a': { version: '1.0.0' } });
    writeFileSync(join(root, '.installing'), `${deadPid()}`);
    await ensureInstalled(root, say, npm);
    expect(npm).toHaveBeenCalledTimes(1);
    expect(isInstalled(root)).toBe(true);
  });

  test('an npm that outlives the start that was killed is waited for', async () => {
    const survivor = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1500)']);
    writeFileSync(join(root, '.installing'), `${deadPid()} ${survivor.pid}`);
    const installed = ensureInstalled(root, say, npm);
    await delay(700);
    expect(npm).not.toHaveBeenCalled();
    await once(survivor, 'exit');
    await installed;
    expect(npm).toHaveBeenCalledTimes(1);
  });

  test('a failure is told, and the next start tries again', async () => {
    const failing = async () => {
      install({ 'node_modules/a': { version: '1.0.0' } });
      throw new Error('no network');
    };
    await expect(ensureInstalled(root, say, failing)).rejects.toThrow('no network');
    expect(isInstalled(root)).toBe(false);
  });

  test('a linked node_modules belongs to someone else: it is left alone', async () => {
    const elsewhere = join(root, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(root, 'node_modules'));
    await ensureInstalled(root, say, npm);
    expect(npm).not.toHaveBeenCalled();
    expect(said).toEqual([expect.stringContaining('is a link')]);
  });
});

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('running a script', () => {
  beforeEach(() => {
    mkdirSync(join(root, 'scripts'));
    for (const file of ['run.mjs', 'install.mjs']) {
      copyFileSync(join(import.meta.dirname, file), join(root, 'scripts', file));
    }
    install({ 'node_modules/a': { version: '1.0.0' } });
  });

  function script(text: string): void {
    writeFileSync(join(root, 'script.mjs'), text);
  }

  const run = (...args: string[]) => spawn(process.execPath, ['scripts/run.mjs', 'script.mjs', ...args], { cwd: root });

  test('on the Node of the project, which also comes first for its children', () => {
    script('console.log(process.execPath, process.env.PATH.split(":")[0], process.argv.slice(2).join())');
    const { stdout } = spawnSync(process.execPath, ['scripts/run.mjs', 'script.mjs', 'one', 'two'], { cwd: root });
    const bin = join(root, 'node_modules/node/bin');
    expect(stdout.toString().trim().split(' ').slice(1)).toEqual([bin, 'one,two']);
  });

  test('with what Node itself is told, and a place to keep what it compiles', () => {
    script(`
      const { NODE_COMPILE_CACHE, MALLOC_ARENA_MAX } = process.env;
      console.log(process.execArgv.join(), NODE_COMPILE_CACHE, MALLOC_ARENA_MAX, process.argv.slice(2).join());`);
    const args = ['scripts/run.mjs', '--max-semi-space-size=8', 'script.mjs', '--one'];
    const env = { ...process.env, NODE_COMPILE_CACHE: undefined, MALLOC_ARENA_MAX: undefined };
    const { stdout } = spawnSync(process.execPath, args, { cwd: root, env });
    const cache = join(root, 'node_modules/.cache/compiled');
    expect(stdout.toString().trim().split(' ')).toEqual(['--max-semi-space-size=8', cache, '2', '--one']);
  });

  test('its exit code is ours', async () => {
    script('process.exit(7)');
    expect(await once(run(), 'exit')).toEqual([7, null]);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s reaches it, and it may take its time', async (signal) => {
    script(
      `process.on('${signal}', () => setTimeout(() => process.exit(5), 100)); console.log('ready'); setInterval(() => {}, 1000)`,
    );
    const child = run();
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([5, null]);
  });

  test('killed by a signal, it ends as a shell would say', async () => {
    script('process.kill(process.pid, "SIGKILL")');
    expect(await once(run(), 'exit')).toEqual([137, null]);
  });

  test('it stops when the shell that npm put between them is gone', async () => {
    script(`
      import { writeFileSync } from 'node:fs';
      process.on('SIGTERM', () => { writeFileSync('stopped', ''); process.exit(0); });
      console.log('ready');
      setInterval(() => {}, 1000);
    `);
    const shell = spawn('sh', ['-c', `"${process.execPath}" scripts/run.mjs script.mjs; true`], {
      cwd: root,
      env: { ...process.env, npm_lifecycle_event: 'start' },
    });
    await once(shell.stdout, 'data');
    shell.kill('SIGTERM');
    await expect.poll(() => existsSync(join(root, 'stopped')), { timeout: 5000 }).toBe(true);
  });

  test('both files are plain enough for an older Node: no import but its own modules', () => {
    for (const file of ['run.mjs', 'install.mjs']) {
      const text = readFileSync(join(import.meta.dirname, file), 'utf8');
      const imports = [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1]);
      expect(imports.filter((name) => !name?.startsWith('node:') && name !== './install.mjs')).toEqual([]);
    }
  });
});
