import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SetupError } from './setup-error.ts';

/**
 * The file of a backup: gzip around text, so that it can be read without us in twenty years.
 *
 *   {"pactole":"backup","format":1,…}            who made it, when, at which level of the schema
 *   {"table":"action","columns":["id",…]}        then PostgreSQL's own COPY text, one line per row, then \.
 *   …
 *   {"tables":{"action":{"rows":40,"sha256":…}},"sha256":…}   what it holds; the last sum covers all lines before
 *
 * A file cut short has no last line; a damaged one has another sum.
 */
export const FORMAT = 1;

export interface BackupHeader {
  pactole: 'backup';
  format: number;
  createdAt: string;
  /** Version of Pactole that made it. */
  version: string;
  /** The migrations that its tables went through. */
  migrations: { number: number; name: string; checksum: string }[];
}

export interface TableHeader {
  table: string;
  columns: string[];
}

export interface TableSum {
  rows: number;
  sha256: string;
}

export interface Manifest {
  tables: Record<string, TableSum>;
  sha256: string;
}

export type BackupPart =
  | ({ kind: 'header' } & BackupHeader)
  | ({ kind: 'table' } & TableHeader)
  /** Part of the rows of the table announced last. */
  | { kind: 'rows'; bytes: Buffer }
  | { kind: 'table-end' }
  | ({ kind: 'manifest' } & Manifest);

/** A backup that cannot be used: the message says why, in one sentence for the person who brought it. */
export class BadBackup extends SetupError {}

const NEWLINE = 10;
const BACKSLASH = 92;
const DOT = 46;
const LONGEST_LINE = 1_000_000;
const END_OF_ROWS = Buffer.from('\\.\n');

/** Turns the parts into text, adding the sums. `tables` yields, for each table, its header and its rows. */
export async function* encodeBackup(
  header: BackupHeader,
  tables: AsyncIterable<{ header: TableHeader; rows: AsyncIterable<Buffer> }>,
): AsyncGenerator<Buffer> {
  const total = createHash('sha256');
  const counted = (bytes: Buffer) => {
    total.update(bytes);
    return bytes;
  };
  const line = (value: object) => Buffer.from(`${JSON.stringify(value)}\n`);
  const sums: Record<string, TableSum> = {};

  yield counted(line(header));
  for await (const { header: table, rows } of tables) {
    yield counted(line(table));
    const sum = createHash('sha256');
    let count = 0;
    for await (const bytes of inLargePieces(rows)) {
      sum.update(bytes);
      count += countLines(bytes);
      yield counted(bytes);
    }
    yield counted(END_OF_ROWS);
    sums[table.table] = { rows: count, sha256: sum.digest('hex') };
  }
  yield line({ tables: sums, sha256: total.digest('hex') } satisfies Manifest);
}

/** PostgreSQL sends row by row; compressing and writing want more at once. */
async function* inLargePieces(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  let size = 0;
  for await (const row of rows) {
    pending.push(row);
    size += row.length;
    if (size < 65_536) continue;
    yield Buffer.concat(pending);
    pending = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(pending);
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

/** Reads the parts of a file, in bounded memory. @throws BadBackup for anything that is not a whole, sound backup. */
export async function* readBackupFile(file: string): AsyncGenerator<BackupPart> {
  await refuseOtherFiles(file);
  const text = pipeline(createReadStream(file), createGunzip(), () => undefined);
  try {
    yield* decodeBackup(text, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw cutShort(file);
    if (code?.startsWith('Z_')) throw new BadBackup(`${file} is damaged and cannot be restored.`);
    throw error;
  }
}

async function refuseOtherFiles(file: string): Promise<void> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new BadBackup(
      error.code === 'ENOENT' ? `${file} does not exist.` : `${file} cannot be read: ${error.message}`,
    );
  });
  try {
    const start = Buffer.alloc(2);
    const { bytesRead } = await handle.read(start, 0, 2, 0);
    if (bytesRead === 0) throw new BadBackup(`${file} is empty.`);
    if (start.readUInt16BE(0) !== 0x1f8b) throw new BadBackup(`${file} is not a backup of Pactole.`);
  } finally {
    await handle.close();
  }
}

const cutShort = (file: string) => new BadBackup(`${file} was cut short: its end is missing. It cannot be restored.`);

/** The same from its text, already out of gzip; `file` is only named in errors. */
export async function* decodeBackup(text: AsyncIterable<Buffer>, file: string): AsyncGenerator<BackupPart> {
  const total = createHash('sha256');
  let rest: Buffer = Buffer.alloc(0);
  let inRows = false;
  let inLine = false;
  let isFirst = true;
  let manifest: Manifest | undefined;

  for await (const bytes of text) {
    let left: Buffer = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    rest = Buffer.alloc(0);
    while (left.length > 0) {
      if (manifest) throw new BadBackup(`${file} is damaged: something follows its end.`);
      if (inRows) {
        const cut = findEndOfRows(left, inLine);
        if (cut.rows.length > 0) {
          total.update(cut.rows);
          yield { kind: 'rows', bytes: cut.rows };
          inLine = cut.rows.at(-1) !== NEWLINE;
        }
        if (!cut.ended) {
          rest = cut.left;
          break;
        }
        total.update(END_OF_ROWS);
        inRows = false;
        left = cut.left;
        yield { kind: 'table-end' };
        continue;
      }
      const end = left.indexOf(NEWLINE);
      if (end === -1) {
        if (left.length > LONGEST_LINE) throw notABackup(file);
        rest = left;
        break;
      }
      const line = left.subarray(0, end + 1);
      left = left.subarray(end + 1);
      const part = parseLine(line, isFirst, file);
      isFirst = false;
      if (part.kind === 'manifest') {
        if (part.sha256 !== total.digest('hex')) throw new BadBackup(`${file} is damaged and cannot be restored.`);
        manifest = part;
      } else {
        total.update(line);
        inRows = part.kind === 'table';
        inLine = false;
      }
      yield part;
    }
  }
  if (!manifest) throw isFirst ? notABackup(file) : cutShort(file);
}

/** The rows of a piece of text, up to a line that holds `\.` only: COPY writes a backslash in a value as two. */
function findEndOfRows(text: Buffer, inLine: boolean): { rows: Buffer; ended: boolean; left: Buffer } {
  let lineStart = inLine ? text.indexOf(NEWLINE) + 1 : 0;
  if (inLine && lineStart === 0) return { rows: text, ended: false, left: text.subarray(text.length) };
  while (lineStart < text.length) {
    if (text[lineStart] === BACKSLASH) {
      const next = text[lineStart + 1];
      // Not enough to tell yet.
      if (next === undefined || (next === DOT && lineStart + 2 === text.length)) break;
      if (next === DOT) return { rows: text.subarray(0, lineStart), ended: true, left: text.subarray(lineStart + 3) };
    }
    const end = text.indexOf(NEWLINE, lineStart);
    if (end === -1) return { rows: text, ended: false, left: text.subarray(text.length) };
    lineStart = end + 1;
  }
  return { rows: text.subarray(0, lineStart), ended: false, left: text.subarray(lineStart) };
}

const notABackup = (file: string) => new BadBackup(`${file} is not a backup of Pactole.`);

function parseLine(line: Buffer, isFirst: boolean, file: string): BackupPart {
  let value: Partial<BackupHeader & TableHeader & Manifest>;
  try {
    value = JSON.parse(line.toString('utf8')) as typeof value;
  } catch {
    throw isFirst ? notABackup(file) : new BadBackup(`${file} is damaged and cannot be restored.`);
  }
  if (isFirst) {
    if (value.pactole !== 'backup' || value.format === undefined) throw notABackup(file);
    if (value.format > FORMAT) {
      throw new BadBackup(
        `${file} was made by a newer version of Pactole (${value.version}): restore it with that version.`,
      );
    }
    return { kind: 'header', ...(value as BackupHeader) };
  }
  if (value.table !== undefined) return { kind: 'table', ...(value as TableHeader) };
  if (value.tables !== undefined) return { kind: 'manifest', ...(value as Manifest) };
  throw new BadBackup(`${file} is damaged and cannot be restored.`);
}
