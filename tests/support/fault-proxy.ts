import { once } from 'node:events';
import net from 'node:net';

/**
 * What may happen to one connection:
 * - `lose request`: it is cut before the server sees anything of it;
 * - `lose answer`: the server gets it all, and the connection is cut when the answer comes;
 * - `half answer`: the answer is cut in the middle;
 * - `duplicate`: the server gets it twice at the same time, on two connections;
 * - `repeat later`: the server gets it again a moment after it was answered;
 * - `delay`: every piece waits a little, in both directions.
 */
export type Fault = 'lose request' | 'lose answer' | 'half answer' | 'duplicate' | 'repeat later' | 'delay';

const DELAY_MS = 15;
const REPEAT_AFTER_MS = 25;

export interface FaultProxy {
  /** Where to connect instead of the server. */
  url: string;
  /** What happens to the next connection; nothing unless told. */
  next(fault: Fault): void;
  /** Cuts every open connection. */
  cut(): void;
  close(): Promise<void>;
}

/** A bad network on the loopback: forwards TCP to `target` and does what it is told to each connection. */
export async function startFaultProxy(target: { port: number }): Promise<FaultProxy> {
  const sockets = new Set<net.Socket>();
  const waiting: Fault[] = [];
  const track = (socket: net.Socket): net.Socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // Being cut is what it is here for.
    socket.on('error', () => undefined);
    return socket;
  };
  const reach = () => track(net.connect(target.port, '127.0.0.1'));

  const server = net.createServer((client) => {
    track(client);
    const fault = waiting.shift();
    if (fault === 'lose request') client.once('data', () => client.resetAndDestroy());
    else forward(client, reach(), fault, reach);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}`,
    next: (fault) => waiting.push(fault),
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function forward(client: net.Socket, upstream: net.Socket, fault: Fault | undefined, reach: () => net.Socket): void {
  const sent: Buffer[] = [];
  const twin = fault === 'duplicate' ? reach() : undefined;
  twin?.resume();
  const later = (work: () => void) => (fault === 'delay' ? setTimeout(work, DELAY_MS) : work());

  client.on('data', (piece) => {
    sent.push(piece);
    twin?.write(piece);
    later(() => upstream.write(piece));
  });
  upstream.on('data', (piece) => {
    if (fault === 'lose answer') return client.resetAndDestroy();
    if (fault === 'half answer') {
      client.write(piece.subarray(0, piece.length / 2), () => client.resetAndDestroy());
      return undefined;
    }
    return later(() => client.write(piece));
  });
  upstream.once('end', () => later(() => client.end()));
  client.once('end', () => later(() => upstream.end()));
  upstream.once('close', () => later(() => client.destroy()));
  client.once('close', () => {
    upstream.destroy();
    if (fault === 'repeat later') setTimeout(() => repeat(reach(), sent), REPEAT_AFTER_MS);
  });
}

/** Says it all again, and listens to nothing. */
function repeat(upstream: net.Socket, pieces: readonly Buffer[]): void {
  upstream.resume();
  for (const piece of pieces) upstream.write(piece);
}
