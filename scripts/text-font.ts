import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const MODULES = join(import.meta.dirname, '../node_modules');
const INTER = join(MODULES, '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
const KEPT = join(MODULES, '.cache/text-font');

/** French and English, the other languages of Western Europe, and the signs of the interface: first and last of each. */
export const CHARACTERS = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  // Œ and Ÿ.
  [0x152, 0x153],
  [0x178, 0x178],
  // Spaces, dashes, quotation marks, dagger, bullet, ellipsis, per mille, fraction stroke.
  [0x2009, 0x200b],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  // Euro, trade mark, arrows up and down (the others are not in Inter as it comes), minus.
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
] as const;

const SETTINGS = {
  targetFormat: 'woff2' as const,
  /** Normal to semibold: nothing of the interface is thinner or heavier. */
  variationAxes: { wght: { min: 400, max: 600 } },
  /** Pairs, accents that are put together, letters of a language, figures of one width. */
  keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum'],
  noHinting: true,
};

/**
 * Gives the style sheets `@text-font/inter-text.woff2`: what the interface uses of its font, half the size of the whole. Made when
 * the pages are first built, and again when the font or what is kept of it changes.
 */
export function textFont(): Plugin {
  return {
    name: 'pactole-text-font',
    config: async () => ({ resolve: { alias: { '@text-font/inter-text.woff2': await makeTextFont() } } }),
  };
}

async function makeTextFont(): Promise<string> {
  const whole = await readFile(INTER);
  const digest = createHash('sha256')
    .update(whole)
    .update(JSON.stringify([CHARACTERS, SETTINGS]))
    .digest('hex');
  const file = join(KEPT, digest.slice(0, 16), 'inter-text.woff2');
  if (existsSync(file)) return file;
  const text = CHARACTERS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  const part = await subsetFont(whole, text.join(''), SETTINGS);
  await mkdir(dirname(file), { recursive: true });
  // Beside, then moved there: another build may be making the same.
  await writeFile(`${file}.${process.pid}`, part);
  await rename(`${file}.${process.pid}`, file);
  return file;
}
