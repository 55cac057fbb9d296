import { isIP } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Who to count attempts against: the address at the other end, as far as it can be known. */
export type ClientAddress = (context: Context) => string;

/**
 * Reads the client's address. `X-Forwarded-For` is anyone's claim; behind a reverse proxy (`trustProxy`) its last entry
 * is what that proxy saw.
 */
export function createClientAddress(trustProxy: boolean): ClientAddress {
  return (context) => {
    const bindings = context.env as Partial<HttpBindings> | undefined;
    const peer = bindings?.incoming?.socket.remoteAddress ?? 'unknown';
    const seen = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return plainAddress(seen !== undefined && isIP(seen) !== 0 ? seen : peer);
  };
}

/** An IPv4 address that arrived on an IPv6 socket (`::ffff:192.0.2.1`) is that IPv4 address. */
function plainAddress(address: string): string {
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}

/**
 * What attempts are counted by: an IPv4 address, or the /64 network of an IPv6 one, since whoever holds one address
 * of such a network holds them all.
 */
export function addressGroup(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
