import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerBody, LONG_FROM_BYTES } from './answer-body.ts';

async function answerOf(accepted: string, pieces: readonly string[]) {
  const body = new AnswerBody(accepted);
  for (const piece of pieces) body.write(piece);
  const answer = await body.answer(200, { 'content-type': 'text/plain' });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { headers: Object.fromEntries(answer.headers), bytes };
}

const DECODERS = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };
const long = (letter: string) => letter.repeat(LONG_FROM_BYTES);

describe('an answer given in pieces', () => {
  it.each(['br', 'gzip', 'identity'] as const)('is what its pieces say together (%s)', async (encoding) => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(long('é'), long('a'), ''));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const { headers, bytes } = await answerOf(encoding, pieces);
        const text = pieces.join('').toWellFormed();
        const isLong = Buffer.byteLength(text) >= LONG_FROM_BYTES;
        expect(headers).toEqual({
          'content-type': 'text/plain',
          ...(isLong && { vary: 'accept-encoding' }),
          ...(isLong && encoding !== 'identity' && { 'content-encoding': encoding }),
        });
        expect((isLong ? DECODERS[encoding](bytes) : bytes).toString()).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('prefers brotli, and compresses', async () => {
    const { headers, bytes } = await answerOf('gzip, deflate, br', [long('a'), 'end']);
    expect(headers['content-encoding']).toBe('br');
    expect(bytes.length).toBeLessThan(1000);
  });

  it('that nobody waits for any more can be given up at any moment', () => {
    const body = new AnswerBody('br');
    body.discard();
    body.write(long('a'));
    body.discard();
  });
});
