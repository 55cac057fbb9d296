import { buffer } from 'node:stream/consumers';
import { type BrotliCompress, constants, createBrotliCompress, createGzip, type Gzip } from 'node:zlib';

/** Under this, sending is quicker than compressing; what is longer reaches the compressor in pieces of at least this. */
export const LONG_FROM_BYTES = 32 * 1024;
/** On a large plan 4 makes a text a tenth shorter, in twice the time (docs/decisions/0043). */
const BROTLI_QUALITY = 2;
const GZIP_LEVEL = 5;
/** What is compressed comes out in pieces of this size, each of which waits for its turn on the main thread. */
const PIECE_BYTES = 256 * 1024;

/** The text of an answer, given in pieces. A long one is compressed off the main thread while more of it is given. */
export class AnswerBody {
  private readonly compression: { name: string; open: () => Gzip | BrotliCompress } | undefined;
  private compressor: Gzip | BrotliCompress | undefined;
  private compressed: Promise<Buffer> | undefined;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private isLong = false;

  /** `accepted`: the Accept-Encoding of the request. */
  constructor(accepted: string) {
    this.compression = compressionFor(accepted);
  }

  write(piece: string): void {
    const bytes = Buffer.from(piece);
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes < LONG_FROM_BYTES) return;
    this.isLong = true;
    if (this.compression) this.compress(this.compression.open);
  }

  /** The answer, once nothing more is to come. */
  async answer(status: number, headers: Record<string, string>): Promise<Response> {
    const rest = Buffer.concat(this.waiting);
    if (!this.isLong) return new Response(rest, { status, headers });
    const vary = { ...headers, vary: 'accept-encoding' };
    if (!this.compression) return new Response(rest, { status, headers: vary });
    this.compressor?.end(rest);
    const body = (await this.compressed) as Buffer<ArrayBuffer>;
    return new Response(body, { status, headers: { ...vary, 'content-encoding': this.compression.name } });
  }

  /** Nobody wants it any more. */
  discard(): void {
    this.compressor?.destroy();
  }

  private compress(open: () => Gzip | BrotliCompress): void {
    if (!this.compressor) {
      this.compressor = open();
      this.compressed = buffer(this.compressor);
      // Told to whoever waits for the answer, and to nobody when it is discarded.
      this.compressed.catch(() => undefined);
    }
    this.compressor.write(Buffer.concat(this.waiting));
    this.waiting = [];
    this.waitingBytes = 0;
  }
}

function compressionFor(accepted: string): { name: string; open: () => Gzip | BrotliCompress } | undefined {
  if (/\bbr\b/.test(accepted)) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    };
    return { name: 'br', open: () => createBrotliCompress({ params, chunkSize: PIECE_BYTES }) };
  }
  if (/\bgzip\b/.test(accepted)) {
    return { name: 'gzip', open: () => createGzip({ level: GZIP_LEVEL, chunkSize: PIECE_BYTES }) };
  }
  return undefined;
}
