import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { addressGroup, createClientAddress } from './client-address.ts';

async function seenFrom(peer: string, forwarded: string | undefined, trustProxy: boolean): Promise<string> {
  const clientAddress = createClientAddress(trustProxy);
  const app = new Hono().get('/', (context) => context.text(clientAddress(context)));
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } });
  return answer.text();
}

describe('the address of a client', () => {
  test('is the other end of the connection, whatever a header claims', async () => {
    expect(await seenFrom('203.0.113.9', '198.51.100.1', false)).toBe('203.0.113.9');
    expect(await seenFrom('::ffff:203.0.113.9', undefined, false)).toBe('203.0.113.9');
  });

  test('is what the proxy saw, when there is one', async () => {
    expect(await seenFrom('10.0.0.2', '6.6.6.6, 198.51.100.1', true)).toBe('198.51.100.1');
    expect(await seenFrom('10.0.0.2', '6.6.6.6, nonsense', true)).toBe('10.0.0.2');
    expect(await seenFrom('10.0.0.2', undefined, true)).toBe('10.0.0.2');
  });

  test('is counted by /64 network in IPv6', () => {
    expect(addressGroup('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(addressGroup('2001:db8::9')).toBe(addressGroup('2001:0db8:0:0:aaaa::1'));
    expect(addressGroup('203.0.113.9')).toBe('203.0.113.9');
  });
});
