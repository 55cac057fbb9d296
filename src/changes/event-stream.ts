import type { Sink } from './live-hub.ts';

/** Bytes a slow reader may have waiting before it is cut; it then catches up by its sequence number. */
const MAX_BUFFERED_BYTES = 2 * 1024 * 1024;
/** Proxies close connections that say nothing, and a reader takes a long silence for a dead one. */
const HEARTBEAT_MS = 20_000;

const encoder = new TextEncoder();

/**
 * The body of a stream of server-sent events. `start` is given where to send them and resolves to what ends its
 * side; that is called once, whoever ends the stream and whenever, even while `start` is still under way.
 * `hangUp` ends the connection under a reader that is too slow; `ended` is told that the stream is over, once.
 */
export function eventStream(
  start: (sink: Sink) => Promise<() => void>,
  { hangUp, ended }: { hangUp(): void; ended(): void },
): ReadableStream<Uint8Array> {
  let leave = () => {};
  let isOver = false;
  let heartbeat: NodeJS.Timeout | undefined;
  const end = () => {
    if (isOver) return;
    isOver = true;
    clearInterval(heartbeat);
    leave();
    ended();
  };
  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const sink = sinkOf(controller, end, hangUp);
        heartbeat = setInterval(() => {
          if (!sink.send('beat', '{}')) sink.close();
        }, HEARTBEAT_MS);
        try {
          const left = await start(sink);
          if (isOver) left();
          else leave = left;
        } catch (error) {
          end();
          throw error;
        }
      },
      cancel: end,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MAX_BUFFERED_BYTES }),
  );
}

function sinkOf(controller: ReadableStreamDefaultController<Uint8Array>, end: () => void, hangUp: () => void): Sink {
  let state: 'open' | 'slow' | 'closed' = 'open';
  return {
    send(event, data) {
      if (state !== 'open') return false;
      if ((controller.desiredSize ?? 0) <= 0) {
        state = 'slow';
        return false;
      }
      controller.enqueue(encoder.encode(`event: ${event}\ndata: ${data}\n\n`));
      return true;
    },
    close() {
      if (state === 'closed') return;
      // What a slow reader has not taken is thrown away with its connection: it would hold it for as long as it likes.
      if (state === 'slow') hangUp();
      else controller.close();
      state = 'closed';
      end();
    },
  };
}
