import type { CommittedChange } from '../../records/change.ts';

export interface Presence {
  connectionId: string;
  personId: string;
  state: 'here' | 'left';
  place: { kind: string; id: string; field: string } | null;
}

export interface LiveListener {
  /** The stream is open: what was missed has been or is being sent. `now`: the server's clock, milliseconds. */
  onOpen(now: number): void;
  onChange(change: CommittedChange, previous: number): void;
  onPresence(presence: Presence): void;
  /** Start again from a snapshot: too far behind, or one's rights changed. */
  onReset(): void;
  onLost(): void;
}

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;
/** The server beats every 20 s; a silence this long is a dead connection that nobody closed. */
const SILENCE_MS = 50_000;

/** Follows a plan's stream, again and again until closed: each time from the last change held. */
export class LiveConnection {
  readonly id: string;
  private readonly address: (after: number) => string;
  private readonly seq: () => number;
  private readonly listener: LiveListener;
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private retryMs = FIRST_RETRY_MS;
  private isClosed = false;

  constructor(options: { id: string; address: (after: number) => string; seq: () => number; listener: LiveListener }) {
    this.id = options.id;
    this.address = options.address;
    this.seq = options.seq;
    this.listener = options.listener;
  }

  open(): void {
    if (this.isClosed) return;
    this.source?.close();
    clearTimeout(this.timer);
    const source = new EventSource(this.address(this.seq()));
    this.source = source;
    this.listen(source, 'open', (data) => {
      this.retryMs = FIRST_RETRY_MS;
      this.listener.onOpen((data as { now: number }).now);
    });
    this.listen(source, 'beat', () => undefined);
    this.listen(source, 'change', (data) => {
      const { change, previous } = data as { change: CommittedChange; previous: number };
      this.listener.onChange(change, previous);
    });
    this.listen(source, 'presence', (data) => this.listener.onPresence(data as Presence));
    this.listen(source, 'reset', () => {
      source.close();
      this.listener.onReset();
    });
    // EventSource would retry from the address it was opened with; a new one starts from the last change held.
    source.addEventListener('error', () => this.lose(source));
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    clearTimeout(this.silence);
    this.source?.close();
  }

  private listen(source: EventSource, event: string, handle: (data: unknown) => void): void {
    source.addEventListener(event, (message) => {
      // `open` is also the browser's own event, which carries no data.
      if (source !== this.source || !(message instanceof MessageEvent)) return;
      clearTimeout(this.silence);
      this.silence = setTimeout(() => this.lose(source), SILENCE_MS);
      handle(JSON.parse(String(message.data)));
    });
  }

  private lose(source: EventSource): void {
    if (source !== this.source || this.isClosed) return;
    source.close();
    clearTimeout(this.silence);
    this.listener.onLost();
    const wait = this.retryMs * (0.5 + Math.random());
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
    this.timer = setTimeout(() => this.open(), wait);
  }
}
