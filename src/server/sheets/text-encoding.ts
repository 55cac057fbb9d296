export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Decodes a text file: its byte order mark if it has one; UTF-16 without a mark when half of its bytes are zero; UTF-8 if it
 * is valid, which other encodings never are by chance once they hold an accent; else windows-1252, what Excel writes in
 * western Europe (never latin1, which has no €).
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 1_000);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length * 0.3 && even < head.length * 0.05) return 'utf-16le';
  if (even > head.length * 0.3 && odd < head.length * 0.05) return 'utf-16be';
  try {
    STRICT_UTF8.decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
