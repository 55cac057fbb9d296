import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BadBackup, type BackupHeader, decodeBackup, encodeBackup, type Manifest } from './backup-file.ts';

const HEADER: BackupHeader = {
  pactole: 'backup',
  format: 1,
  createdAt: '2027-01-01T00:00:00.000Z',
  version: '1.0.0',
  migrations: [],
};

/** Rows as COPY writes them: a backslash in a value is doubled, so that no row is ever `\.`. */
const row = fc
  .string({ unit: fc.constantFrom('a', '\\', '.', '\t', 'é', '{') })
  .map((value) => `${value.replaceAll('\\', '\\\\')}\n`);
const tables = fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 4 });

async function encode(contents: string[][]): Promise<Buffer> {
  async function* each() {
    for (const [index, rows] of contents.entries()) {
      yield { header: { table: `t${index}`, columns: ['x'] }, rows: toAsync(rows.map((text) => Buffer.from(text))) };
    }
  }
  const pieces: Buffer[] = [];
  for await (const piece of encodeBackup(HEADER, each())) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* toAsync<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}

function* cut(bytes: Buffer, sizes: number[]): Generator<Buffer> {
  let at = 0;
  for (let index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function decode(pieces: Iterable<Buffer>): Promise<{ contents: string[][]; manifest: Manifest | undefined }> {
  const contents: Buffer[][] = [];
  let manifest: Manifest | undefined;
  for await (const part of decodeBackup(toAsync(pieces), 'file')) {
    if (part.kind === 'table') contents.push([]);
    if (part.kind === 'rows') contents.at(-1)?.push(Buffer.from(part.bytes));
    if (part.kind === 'manifest') manifest = part;
  }
  return {
    contents: contents.map(
      (bytes) =>
        Buffer.concat(bytes)
          .toString('utf8')
          .match(/[^\n]*\n/g) ?? [],
    ),
    manifest,
  };
}

test('what was written is read back, however the text is cut into pieces', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(tables, sizes, async (contents, pieceSizes) => {
      const read = await decode(cut(await encode(contents), pieceSizes));
      expect(read.contents).toEqual(contents);
      expect(Object.values(read.manifest?.tables ?? {}).map(({ rows }) => rows)).toEqual(
        contents.map(({ length }) => length),
      );
    }),
    { numRuns: 2000 },
  );
});

test('a text cut short anywhere is refused', async () => {
  const bytes = await encode([['a\n', 'b\\\\c\n'], [], ['{"tables":{}}\n']]);
  for (let length = 0; length < bytes.length; length += 1) {
    await expect(decode([bytes.subarray(0, length)])).rejects.toThrow(BadBackup);
  }
});

test('a text in which any byte changed is refused', async () => {
  const bytes = await encode([['a\n', 'b\\\\c\n'], ['{"tables":{}}\n']]);
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    // The sums of single tables are for people who compare two backups; the last sum is what guards the file.
    const read = await decode([changed]).catch((error: Error) => error);
    if (read instanceof Error) expect(read).toBeInstanceOf(BadBackup);
    else expect(read.contents).toEqual([['a\n', 'b\\\\c\n'], ['{"tables":{}}\n']]);
  }
});

test('something after the end is refused', async () => {
  const bytes = await encode([]);
  await expect(decode([bytes, Buffer.from('{}\n')])).rejects.toThrow(/damaged/);
});
