import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { registry } from '../../../src/features/registry.ts';
import type { RecordKind } from '../../../src/records/define-record.ts';
import type { Figure } from '../figures.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

interface Footprint {
  files: number;
  lines: number;
}

/**
 * What the kind of record added last costs beyond what is made of it: its declaration, its migration and every line that
 * names it in the rest of the product, other features and the catalogues of texts included; its own feature, screens and
 * tests are what one wanted it for.
 */
export function measureKinds(): Figure[] {
  const { kind, migration } = lastKind();
  const declaration = declarationOf(kind);
  const elsewhere = mentionsOf(kind, path.dirname(declaration.file));
  const { files, lines } = sum([{ files: 1, lines: declaration.lines }, { files: 1, lines: migration }, ...elsewhere]);
  return [
    {
      group: 'The record kind added last, screens and tests aside',
      name: `${kind.kind}: files, lines`,
      measured: `${files} files, ${lines} lines`,
      reference: `${migration} lines (its migration, which is printed)`,
    },
  ];
}

/** The kind whose table the migrations make last, and how many lines that takes. */
function lastKind(): { kind: RecordKind; migration: number } {
  const kinds = new Map([...registry.values()].map((kind) => [kind.table, kind]));
  for (const file of globSync('migrations/*.sql', { cwd: ROOT }).toSorted().toReversed()) {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const tables = [...text.matchAll(/^create table (\w+)/gm)].map(([, table = '']) => table);
    const kind = kinds.get(tables.findLast((table) => kinds.has(table)) ?? '');
    if (kind === undefined) continue;
    const own = text.split('\n').filter((line) => new RegExp(`\\b${kind.table}\\b`).test(line)).length;
    const columns = /^create table [^]*?^\);/m;
    const table = text.slice(text.indexOf(`create table ${kind.table} `));
    return { kind, migration: own - 1 + (columns.exec(table)?.[0].split('\n').length ?? 0) };
  }
  throw new Error('No migration makes the table of a kind.');
}

/** Where `defineRecord` is called for it, and on how many lines. */
function declarationOf({ kind }: RecordKind): { file: string; lines: number } {
  for (const file of globSync('src/features/**/schema.ts', { cwd: ROOT })) {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const found = [...text.matchAll(/^export const \w+ = defineRecord\(\{[^]*?^\}\);/gm)]
      .map(([block]) => block)
      .find((block) => block.includes(`kind: '${kind}'`));
    if (found !== undefined) return { file, lines: found.split('\n').length };
  }
  throw new Error(`${kind} is declared nowhere.`);
}

/** The lines that name it in other features and the texts, by file. */
function mentionsOf({ kind, collection }: RecordKind, ownFolder: string): Footprint[] {
  const name = new RegExp(`\\b(?:${kind}|${kind}Kind|${collection})\\b`);
  return globSync('src/**/*.ts', { cwd: ROOT })
    .filter((file) => !file.startsWith(`${ownFolder}/`) && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const lines = readFileSync(path.join(ROOT, file), 'utf8')
        .split('\n')
        .filter((line) => name.test(line)).length;
      return lines === 0 ? [] : [{ files: 1, lines }];
    });
}

function sum(parts: readonly Footprint[]): Footprint {
  return {
    files: parts.reduce((all, { files }) => all + files, 0),
    lines: parts.reduce((all, { lines }) => all + lines, 0),
  };
}
