import { AppError } from '../kernel/app-error.ts';

/** The largest body of an ordinary request: a change of some thousand operations. Uploads set their own. */
export const MAX_BODY_BYTES = 16 * 1024 * 1024;
/** Deeper than anything a record holds; a bound on what walking a value may cost. */
const MAX_DEPTH = 32;
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The JSON of a request, with what no part of the system can hold refused at the door: keys that reach a prototype,
 * half characters, U+0000, nesting without end.
 *
 * @throws AppError `unsupported_media` when it does not say that it is JSON, `too_large`, `invalid_input`.
 */
export async function readJsonBody(request: Request): Promise<{ text: string; value: unknown }> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) {
    throw new AppError('unsupported_media', 'The body must be JSON: Content-Type: application/json.');
  }
  const text = decode(await readBytes(request, MAX_BODY_BYTES));
  return { text, value: parseJson(text) };
}

/** @throws AppError `invalid_input` where the text is not JSON, or holds what is refused everywhere. */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError('invalid_input', 'The body is not valid JSON.', { issues: [{ path: '', rule: 'malformed' }] });
  }
  const found = findHostile(value, 0);
  if (found) {
    throw new AppError('invalid_input', 'The body holds what is accepted nowhere.', {
      issues: [{ path: found.path.toReversed().join('.').slice(0, 200), rule: found.rule }],
    });
  }
  return value;
}

/** Where and why a value is refused; `path` from the inside out, since it is only built when there is something. */
function findHostile(value: unknown, depth: number): { path: string[]; rule: string } | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : { path: [], rule: 'unstorable_text' };
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === MAX_DEPTH) return { path: [], rule: 'too_deep' };
  for (const key of Object.keys(value)) {
    const isForbidden = key === '__proto__' || !isStorable(key);
    const found = isForbidden
      ? { path: [], rule: 'forbidden_key' }
      : findHostile((value as { [key: string]: unknown })[key], depth + 1);
    if (found) {
      found.path.push(key);
      return found;
    }
  }
  return undefined;
}

/** Neither U+0000, which PostgreSQL cannot store, nor half a surrogate pair, which UTF-8 cannot. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Text in another encoding would be stored as question marks: better to say so. */
function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new AppError('invalid_input', 'The body is not UTF-8.', { issues: [{ path: '', rule: 'encoding' }] });
  }
}

/** Reads a body of at most `max` bytes, and not a byte more: a declared length is believed only to refuse early. */
export async function readBytes(request: Request, max: number): Promise<Uint8Array> {
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > max) throw tooLarge(max);
  // Node itself holds a request to its declared length, which is the fast way; without one, each piece is counted.
  if (declared !== null && !request.headers.has('transfer-encoding'))
    return new Uint8Array(await request.arrayBuffer());
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > max) throw tooLarge(max);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function tooLarge(max: number): AppError {
  return new AppError('too_large', `A body of this kind holds at most ${max} bytes.`);
}
