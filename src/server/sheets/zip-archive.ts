import { crc32, inflateRawSync } from 'node:zlib';
import type { ReadLimits } from './read-limits.ts';
import { FileRefused } from './refusal.ts';

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const LONG = 0xffffffff;
const ENCRYPTED = 1;

interface Entry {
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  offset: number;
  encrypted: boolean;
}

/**
 * A zip file read by its directory, each part inflated on demand and never past its declared size nor past the limit for
 * all parts together, so that neither a lying nor an honest bomb can grow.
 */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #entries: Map<string, Entry>;
  #inflatedLeft: number;

  constructor(bytes: Buffer, limits: ReadLimits) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes, limits);
    this.#inflatedLeft = limits.inflatedBytes;
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  names(): Iterable<string> {
    return this.#entries.keys();
  }

  read(name: string): Buffer {
    const entry = this.#entries.get(name);
    if (!entry) throw new FileRefused('damaged', `The archive lacks ${name}.`);
    if (entry.encrypted) throw new FileRefused('password_protected', `${name} is encrypted.`);
    if (entry.size > this.#inflatedLeft) throw new FileRefused('inflates_too_much', `${name} inflates too much.`);
    const content = inflate(this.#compressed(entry), entry);
    if (content.length !== entry.size || crc32(content) !== entry.crc) {
      throw new FileRefused('damaged', `${name} is not what the archive declares.`);
    }
    this.#inflatedLeft -= content.length;
    return content;
  }

  #compressed(entry: Entry): Buffer {
    const bytes = this.#bytes;
    if (entry.offset + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL_SIGNATURE) {
      throw new FileRefused('damaged', 'An entry of the archive points nowhere.');
    }
    const start =
      entry.offset + LOCAL_SIZE + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
    return bytes.subarray(start, start + entry.compressedSize);
  }
}

function inflate(compressed: Buffer, entry: Entry): Buffer {
  if (entry.method === 0) return compressed;
  if (entry.method !== 8)
    throw new FileRefused('damaged', `Compression method ${entry.method} is not used by workbooks.`);
  try {
    return inflateRawSync(compressed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch (error) {
    throw new FileRefused('damaged', `A part does not inflate: ${error instanceof Error ? error.message : 'unknown'}.`);
  }
}

function readDirectory(bytes: Buffer, limits: ReadLimits): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const entries = new Map<string, Entry>();
  let position = bytes.readUInt32LE(end + 16);
  let compressed = 0;
  if (count > limits.entries) throw new FileRefused('unsafe_content', `The archive has ${count} entries.`);
  for (let index = 0; index < count; index += 1) {
    if (position + ENTRY_SIZE > end || bytes.readUInt32LE(position) !== ENTRY_SIGNATURE) {
      throw new FileRefused('damaged', 'The directory of the archive is cut short.');
    }
    const nameLength = bytes.readUInt16LE(position + 28);
    const extraLength = bytes.readUInt16LE(position + 30);
    const name = bytes.toString('utf8', position + ENTRY_SIZE, position + ENTRY_SIZE + nameLength);
    const entry = readEntry(bytes, position, nameLength, extraLength);
    if (entries.has(name)) throw new FileRefused('unsafe_content', `The archive has two entries named ${name}.`);
    entries.set(name, entry);
    compressed += entry.compressedSize;
    position += ENTRY_SIZE + nameLength + extraLength + bytes.readUInt16LE(position + 32);
  }
  // Entries that share bytes are how a small archive declares a huge content.
  if (compressed > bytes.length) throw new FileRefused('unsafe_content', 'Entries of the archive overlap.');
  return entries;
}

function readEntry(bytes: Buffer, position: number, nameLength: number, extraLength: number): Entry {
  const entry = {
    encrypted: (bytes.readUInt16LE(position + 8) & ENCRYPTED) !== 0,
    method: bytes.readUInt16LE(position + 10),
    crc: bytes.readUInt32LE(position + 16),
    compressedSize: bytes.readUInt32LE(position + 20),
    size: bytes.readUInt32LE(position + 24),
    offset: bytes.readUInt32LE(position + 42),
  };
  if (entry.compressedSize !== LONG && entry.size !== LONG && entry.offset !== LONG) return entry;
  const start = position + ENTRY_SIZE + nameLength;
  return withLongSizes(entry, bytes.subarray(start, start + extraLength));
}

/** Some writers give sizes in the 64-bit extra field even for small files; only fields that overflow are in it, in order. */
function withLongSizes(entry: Entry, extra: Buffer): Entry {
  const long = { ...entry };
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let field = at + 4;
    for (const name of ['size', 'compressedSize', 'offset'] as const) {
      if (entry[name] !== LONG) continue;
      if (field + 8 > extra.length) throw new FileRefused('damaged', 'A size of the archive is missing.');
      long[name] = Number(extra.readBigUInt64LE(field));
      field += 8;
    }
  }
  return long;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let position = bytes.length - END_SIZE; position >= first; position -= 1) {
    if (bytes.readUInt32LE(position) === END_SIGNATURE) return position;
  }
  throw new FileRefused('damaged', 'The archive has no end: the file is cut short.');
}
