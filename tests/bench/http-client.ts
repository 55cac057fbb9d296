import http from 'node:http';

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

export interface Ask {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  /** JSON, unless it is bytes, whose type then stands in the headers. */
  body?: unknown;
}

const PATIENCE_MS = 30_000;

/** A keep-alive HTTP client of one server, with as many connections as asked for. */
export class HttpClient {
  readonly origin: URL;
  private readonly agent: http.Agent;
  private readonly headers: Record<string, string>;

  constructor(origin: string, options: { connections?: number; headers?: Record<string, string> } = {}) {
    this.origin = new URL(origin);
    this.headers = options.headers ?? {};
    const connections = options.connections ?? 1;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections });
  }

  ask({ method = 'GET', path, headers, body }: Ask): Promise<Answer> {
    const sent = body === undefined || body instanceof Uint8Array ? body : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          agent: this.agent,
          host: this.origin.hostname,
          port: this.origin.port,
          method,
          path,
          headers: {
            ...this.headers,
            ...(sent !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(sent).toString(),
            }),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('error', reject);
          response.once('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
          );
        },
      );
      request.once('error', reject);
      request.setTimeout(PATIENCE_MS, () => request.destroy(new Error(`No answer to ${method} ${path}.`)));
      request.end(sent);
    });
  }

  /** The JSON of an answer. @throws Error unless its status is 2xx. */
  async json<T>(ask: Ask): Promise<T> {
    return JSON.parse((await this.succeed(ask)).body.toString()) as T;
  }

  async succeed(ask: Ask): Promise<Answer> {
    const answer = await this.ask(ask);
    if (answer.status >= 300) {
      throw new Error(`${ask.method ?? 'GET'} ${ask.path}: ${answer.status} ${answer.body.toString().slice(0, 500)}`);
    }
    return answer;
  }

  close(): void {
    this.agent.destroy();
  }
}
