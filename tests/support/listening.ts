import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { TestApp } from './test-app.ts';

/** The application behind a real socket, for what only a socket does: streams, slow readers, broken requests. */
export interface Listening {
  port: number;
  server: Server;
  /** Opens a stream of server-sent events. */
  follow(path: string, token: string): Promise<EventReader>;
  stop(): Promise<void>;
}

export async function listenTo(app: TestApp): Promise<Listening> {
  const server = createServer(getRequestListener((incoming, env) => app.fetch(incoming, env)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    server,
    follow: (path, token) => openEvents(port, path, token),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface ServerEvent {
  event: string;
  data: { [name: string]: unknown };
}

function openEvents(port: number, path: string, token: string): Promise<EventReader> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    const sent = request({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
      resolve(new EventReader(answer));
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Reads server-sent events one after the other. */
export class EventReader {
  readonly answer: IncomingMessage;
  /** All that came and was not waited for. */
  readonly waiting: ServerEvent[] = [];
  isOver = false;
  private text = '';
  private wake = () => {};

  constructor(answer: IncomingMessage) {
    this.answer = answer;
    answer.setEncoding('utf8');
    answer.on('data', (chunk: string) => this.take(chunk));
    for (const event of ['end', 'close', 'error'] as const) {
      answer.on(event, () => {
        this.isOver = true;
        this.wake();
      });
    }
  }

  /** The next event of this name; others before it are skipped. */
  async next(event: string, timeoutMs = 5000): Promise<ServerEvent['data']> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const found = this.waiting.findIndex((each) => each.event === event);
      if (found >= 0) return this.waiting.splice(0, found + 1).at(-1)?.data ?? {};
      if (this.isOver) throw new Error(`The stream ended before ${event}.`);
      if (!(await this.more(deadline))) throw new Error(`No ${event} within ${timeoutMs} ms.`);
    }
  }

  /** Resolves when the stream has ended. */
  async end(timeoutMs = 5000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!this.isOver) if (!(await this.more(deadline))) throw new Error(`Still open after ${timeoutMs} ms.`);
  }

  close(): void {
    this.answer.destroy();
  }

  private more(deadline: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), Math.max(0, deadline - Date.now()));
      this.wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }

  private take(chunk: string): void {
    this.text += chunk;
    for (let end = this.text.indexOf('\n\n'); end >= 0; end = this.text.indexOf('\n\n')) {
      const [name = '', data = ''] = this.text.slice(0, end).split('\n');
      this.text = this.text.slice(end + 2);
      this.waiting.push({ event: name.replace('event: ', ''), data: JSON.parse(data.replace('data: ', '')) });
    }
    this.wake();
  }
}
