import http from 'node:http';

export interface LiveEvent {
  event: string;
  data: string;
}

/** One live stream, read as a browser reads it. */
export interface EventReader {
  /** Resolves at the first event. */
  opened: Promise<void>;
  close(): void;
}

export function readEvents(
  url: URL,
  headers: Record<string, string>,
  on: { event(event: LiveEvent): void; ended(): void },
): EventReader {
  const opened = Promise.withResolvers<void>();
  const request = http.get(url, { agent: false, headers }, (response) => {
    if (response.statusCode !== 200) opened.reject(new Error(`The live stream answered ${response.statusCode}.`));
    let rest = '';
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      const blocks = (rest + text).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const parsed = parseEvent(block);
        if (parsed.event === 'open') opened.resolve();
        on.event(parsed);
      }
    });
    response.once('close', on.ended);
  });
  request.once('error', (error) => {
    opened.reject(error);
    on.ended();
  });
  return { opened: opened.promise, close: () => request.destroy() };
}

function parseEvent(block: string): LiveEvent {
  const found = { event: 'message', data: '' };
  for (const line of block.split('\n')) {
    if (line.startsWith('event: ')) found.event = line.slice(7);
    if (line.startsWith('data: ')) found.data += line.slice(6);
  }
  return found;
}
