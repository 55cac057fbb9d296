import type { Clock } from './clock.ts';

// The kernel compiles with neither DOM nor Node types; both offer this.
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Random bytes for many ids: asking the system for sixteen costs as much as asking for thousands. */
const random = new Uint8Array(16 * 256);
let taken = random.length;

/** Sixteen bytes that nobody else gets. */
function takeRandomBytes(): Uint8Array {
  if (taken === random.length) {
    crypto.getRandomValues(random);
    taken = 0;
  }
  taken += 16;
  return random.subarray(taken - 16, taken);
}

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds then random bits, so that ids made anywhere, even offline,
 * stay unique and sort roughly by creation.
 */
export function newId(clock: Clock = { now: () => Date.now() }): string {
  const bytes = takeRandomBytes();
  let time = clock.now();
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  let text = '';
  for (let index = 0; index < 16; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) text += '-';
    text += HEX[bytes[index] ?? 0];
  }
  return text;
}

const LANES = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const;

/**
 * The id that these texts make, always the same: a UUIDv8 (RFC 9562) whose 122 free bits are four 32-bit
 * multiplicative hashes. For things of which there is one for each combination; not a secret, nor proof of anything.
 */
export function idMadeOf(...parts: readonly string[]): string {
  const text = parts.map((part) => `${part.length}:${part}`).join('');
  let id = '';
  for (const [lane, multiplier] of LANES.entries()) {
    let hash = multiplier ^ lane;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), multiplier);
      hash = (hash << 13) | (hash >>> 19);
    }
    // Every bit of what went in reaches every bit of what comes out (the finish of MurmurHash3).
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash = (hash ^ (hash >>> 16)) >>> 0;
    if (lane === 1) hash = (hash & 0xffff0fff) | 0x8000;
    if (lane === 2) hash = (hash & 0x3fffffff) | 0x80000000;
    id += (hash >>> 0).toString(16).padStart(8, '0');
  }
  return `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`;
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID_PATTERN.test(value);
}

/** The tenant. Branded, so that another string cannot be passed by mistake. */
export type WorkspaceId = string & { readonly __brand: 'WorkspaceId' };

export function workspaceId(value: string): WorkspaceId {
  if (!isId(value)) throw new TypeError('A workspace id is a lower-case UUID.');
  return value as WorkspaceId;
}
