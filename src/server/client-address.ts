import { BlockList, isIP, isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Who to count attempts against: the address at the other end, as far as it can be known. */
export type ClientAddress = (context: Context) => string;

/**
 * Reads the client's address. `X-Forwarded-For` is anyone's claim, so it counts only when the connection comes from a
 * trusted proxy: then it is walked from the right, past trusted hops, to the first address that is not one.
 * @param trustedProxies addresses or CIDR ranges, from the configuration.
 */
export function createClientAddress(trustedProxies: readonly string[]): ClientAddress {
  const trusted = new BlockList();
  for (const entry of trustedProxies) {
    const [address = '', prefix] = entry.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(prefix), family);
  }
  const isTrusted = (address: string) => trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

  return (context) => {
    const bindings = context.env as Partial<HttpBindings> | undefined;
    const peer = plainAddress(bindings?.incoming?.socket.remoteAddress ?? '');
    if (peer === '' || !isTrusted(peer)) return peer || 'unknown';
    const hops = (context.req.header('x-forwarded-for') ?? '').split(',').map((hop) => plainAddress(hop.trim()));
    return hops.findLast((hop) => isIP(hop) !== 0 && !isTrusted(hop)) ?? peer;
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
