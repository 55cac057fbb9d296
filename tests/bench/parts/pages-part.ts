import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Figure, kilobytes } from '../figures.ts';

const PAGES = path.resolve(import.meta.dirname, '../../../dist/web');

/** What a browser that has nothing yet downloads before it can show the first page, compressed as it is served. */
export function measurePages(): Figure[] {
  const files = ['/index.html', ...filesNamedBy(readFileSync(path.join(PAGES, 'index.html'), 'utf8'))];
  const fonts = files.filter((file) => file.endsWith('.woff2'));
  const rest = files.filter((file) => !fonts.includes(file));
  const group = 'The interface, first visit';
  return [
    { group, name: 'Page, scripts and styles (brotli)', measured: kilobytes(sizeOf(rest)) },
    { group, name: '  text font', measured: kilobytes(sizeOf(fonts)) },
  ];
}

/** Scripts, styles, fonts and icons that the page itself names. */
export function filesNamedBy(html: string): string[] {
  const named = [...html.matchAll(/\s(?:src|href)="(\/[^"]+)"/g)].map(([, file = '']) => file);
  return [...new Set(named)];
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => {
    const plain = path.join(PAGES, file);
    const compressed = `${plain}.br`;
    return sum + statSync(existsSync(compressed) ? compressed : plain).size;
  }, 0);
}
