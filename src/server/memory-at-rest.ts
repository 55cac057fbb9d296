import type { Server } from 'node:http';
import { getHeapStatistics } from 'node:v8';

/** How long nobody must have asked for anything: longer than people pause between two clicks. */
const REST_MS = 4000;
/** What makes a collection worth its tenth of a second: the heap holds this many times what the last one left. */
const GROWN = 1.2;

export interface Heap {
  /** Bytes taken from the system. */
  size(): number;
  /** Gives back all that is not in use. */
  collect(): Promise<void>;
}

/** V8 hands its collector out with `--expose-gc`, as `npm start` has it; without, memory is given back when V8 likes. */
export function heapOfProcess(): Heap | undefined {
  const { gc } = globalThis;
  if (!gc) return undefined;
  return {
    size: () => getHeapStatistics().total_heap_size,
    collect: () => gc({ type: 'major', execution: 'async', flavor: 'last-resort' }),
  };
}

/**
 * Gives memory back while a server rests. V8 collects when the heap grows: what a start or a burst of requests leaves
 * behind would stay for as long as nobody comes.
 */
export function tidyAtRest(server: Server, heap = heapOfProcess()): void {
  if (!heap) return;
  let left = 0;
  const timer = setTimeout(() => {
    if (heap.size() < left * GROWN) return;
    void heap.collect().then(() => {
      left = heap.size();
    });
  }, REST_MS).unref();
  server.on('request', () => timer.refresh());
}
