import { existsSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const modules = realpathSync(join(import.meta.dirname, '../node_modules'));

/**
 * The path of a Chromium to test with, ready to run: `CHROMIUM_PATH` if set, on 64-bit Linux the one that comes from npm
 * with the libraries that a bare system lacks, elsewhere undefined, for the one that Playwright installed.
 */
export async function prepareChromium(): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = await readFile(join(modules, '@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(modules, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const { setupLambdaEnvironment } = await import('@sparticuz/chromium');
  process.env.FONTCONFIG_PATH ??= join(folder, 'fonts');
  setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
  return join(folder, 'chromium');
}

/** Beside the final folder, then moved there: an interrupted run must not leave half a browser. */
async function unpack(folder: string): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true });
  const fresh = await mkdtemp(`${folder}-`);
  const temporary = process.env.TMPDIR;
  const environment = process.env.AWS_EXECUTION_ENV;
  // The package unpacks into the temporary folder, and the libraries only where it believes to be on AWS.
  process.env.TMPDIR = fresh;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(modules, '@sparticuz/chromium/bin/al2023.tar.br'));
    const fonts = join(fresh, 'fonts/fonts.conf');
    await writeFile(fonts, (await readFile(fonts, 'utf8')).replaceAll('/tmp/fonts', join(folder, 'fonts')));
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Another run may have been quicker.
    if (!existsSync(folder)) throw error;
  } finally {
    restore('TMPDIR', temporary);
    restore('AWS_EXECUTION_ENV', environment);
  }
}

function restore(name: string, value: string | undefined): void {
  // Assigning undefined would set it to the word.
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}
