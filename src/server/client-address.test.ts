import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { addressGroup, createClientAddress } from './client-address.ts';

async function seenFrom(peer: string, forwarded: string | undefined, trustedProxies: string[]): Promise<string> {
  const clientAddress = createClientAddress(trustedProxies);
  const app = new Hono().get('/', (context) => context.text(clientAddress(context)));
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } });
  return answer.text();
}

describe('the address of a client', () => {
  test('is the other end of the connection, whatever a header claims', async () => {
    expect(await seenFrom('203.0.113.9', '198.51.100.1', [])).toBe('203.0.113.9');
    expect(await seenFrom('203.0.113.9', '198.51.100.1', ['10.0.0.0/8'])).toBe('203.0.113.9');
    expect(await seenFrom('::ffff:203.0.113.9', undefined, [])).toBe('203.0.113.9');
  });

  test('is the last hop that is not a trusted proxy', async () => {
    expect(await seenFrom('10.0.0.2', '6.6.6.6, 198.51.100.1, 10.0.0.3', ['10.0.0.0/8'])).toBe('198.51.100.1');
    expect(await seenFrom('10.0.0.2', 'nonsense', ['10.0.0.2'])).toBe('10.0.0.2');
    expect(await seenFrom('fd00::2', '2001:db8::7', ['fd00::/8'])).toBe('2001:db8::7');
  });

  test('is counted by /64 network in IPv6', () => {
    expect(addressGroup('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(addressGroup('2001:db8::9')).toBe(addressGroup('2001:0db8:0:0:aaaa::1'));
    expect(addressGroup('203.0.113.9')).toBe('203.0.113.9');
  });
});
