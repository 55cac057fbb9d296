import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.ts';

describe('the bad network', () => {
  let server: http.Server;
  let proxy: FaultProxy;
  let received: string[];

  beforeEach(async () => {
    received = [];
    server = http.createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        received.push(body);
        response.end(`heard ${body}`);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    proxy = await startFaultProxy({ port: (server.address() as AddressInfo).port });
  });

  afterEach(async () => {
    await proxy.close();
    server.closeAllConnections();
    server.close();
  });

  function say(body: string): Promise<string | undefined> {
    return new Promise((resolve) => {
      const request = http.request(proxy.url, { method: 'POST', agent: false }, (response) => {
        let text = '';
        response.on('data', (piece: Buffer) => (text += piece.toString()));
        response.once('end', () => resolve(text));
        response.once('error', () => resolve(undefined));
      });
      request.once('error', () => resolve(undefined));
      request.end(body);
    });
  }

  test.each<[fault: Fault | 'none', answer: string | undefined, times: number]>([
    ['none', 'heard hello', 1],
    ['delay', 'heard hello', 1],
    ['lose request', undefined, 0],
    ['lose answer', undefined, 1],
    ['half answer', undefined, 1],
    ['duplicate', 'heard hello', 2],
    ['repeat later', 'heard hello', 2],
  ])('%s', async (fault, answer, times) => {
    if (fault !== 'none') proxy.next(fault);
    expect(await say('hello')).toBe(answer);
    for (let wait = 0; wait < 50 && received.length < times; wait += 1) await delay(10);
    await delay(10);
    expect(received).toEqual(Array.from({ length: times }, () => 'hello'));
    // Only that one connection.
    expect(await say('again')).toBe('heard again');
  });

  test('cuts what is open', async () => {
    server.removeAllListeners('request');
    server.on('request', (_, response) => response.write('beginning'));
    const request = http.get(proxy.url, { agent: false });
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    const closed = new Promise((resolve) => response.once('close', resolve));
    response.on('error', () => undefined);
    response.resume();
    proxy.cut();
    await closed;
    expect(response.complete).toBe(false);
  });
});
