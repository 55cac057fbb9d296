import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the pages are made of. Server files are left out, so that working on them rebuilds nothing. */
const SOURCES = [
  'src/{web,ui-kit,i18n,kernel,records}/**/*',
  'src/features/**/{schema,rules}.ts',
  'src/features/**/ui/**/*',
  'vite.config.ts',
  'scripts/text-font.ts',
  'package-lock.json',
];

/** A digest of every source file's path and content. */
export function digestWebSources(root: string): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: root }).filter((file) => !file.includes('.test.'));
  for (const file of files.toSorted()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** Builds the pages into dist/web, unless they were already built from these very sources. */
export async function ensureWebBuilt(
  rootUrl: URL,
  say: (line: string) => void,
  build: (root: string, outDir: string) => Promise<void> = buildWithVite,
): Promise<void> {
  const root = fileURLToPath(rootUrl);
  const target = join(root, 'dist/web');
  const stamp = join(target, '.sources');
  const digest = digestWebSources(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;

  say('Building the pages…');
  const started = Date.now();
  // Beside the pages in use, then swapped: neither a failed build nor a second start leaves half a site.
  mkdirSync(join(root, 'dist'), { recursive: true });
  const fresh = mkdtempSync(join(root, 'dist/web-'));
  try {
    await build(root, fresh);
    writeFileSync(join(fresh, '.sources'), digest);
    rmSync(target, { recursive: true, force: true });
    swapIn(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  say(`Pages built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

function swapIn(fresh: string, target: string): void {
  try {
    renameSync(fresh, target);
  } catch (error) {
    // Another start has just put its own build there, made from the same sources.
    if (!existsSync(join(target, '.sources'))) throw error;
  }
}

/** In a process of its own, so that the server does not keep the bundler's memory. */
function buildWithVite(root: string, outDir: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  // Vite reads it from its own root, src/web.
  const fromPages = relative(join(root, 'src/web'), outDir);
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', fromPages, '--emptyOutDir'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The pages could not be built:\n${Buffer.concat(output).toString()}`));
    });
  });
}
