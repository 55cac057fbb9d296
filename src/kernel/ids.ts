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

export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID_PATTERN.test(value);
}

/** The tenant. Branded, so that another string cannot be passed by mistake. */
export type WorkspaceId = string & { readonly __brand: 'WorkspaceId' };

export function workspaceId(value: string): WorkspaceId {
  if (!isId(value)) throw new TypeError('A workspace id is a lower-case UUID.');
  return value as WorkspaceId;
}
