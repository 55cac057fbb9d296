import type { CommittedChange } from './change.ts';
import type { Replica, Snapshot, Touched } from './replica.ts';
import type { PulledPage, SyncPorts } from './sync-ports.ts';

/** Catching up by more changes than this costs more than a snapshot. */
const MAX_PULLED = 2000;

/**
 * Keeps what a replica holds as confirmed in step with the server's log: in order, without a gap, by stream, by
 * pulling what was missed, or by a snapshot when that is too much.
 */
export class LiveCopy {
  private readonly replica: Replica;
  private readonly ports: Pick<SyncPorts, 'pull' | 'snapshot' | 'confirmed'>;
  private readonly isCarried: (change: CommittedChange) => boolean;
  private snapshotState: 'needed' | 'asked' | 'loaded' = 'needed';
  private pulling: { count: number; heard: number } | null = null;
  /** The highest seq heard of: while it is above the copy's own, something was missed. */
  private heard = 0;
  /** Committed changes that this copy has not come to, with their seq; one made here is shown as pending until then. */
  private readonly acknowledged = new Map<string, number>();
  isStreaming = false;

  /** `isCarried`: whether the stream of what is followed brings this change. */
  constructor(
    replica: Replica,
    ports: Pick<SyncPorts, 'pull' | 'snapshot' | 'confirmed'>,
    isCarried: (change: CommittedChange) => boolean,
  ) {
    this.replica = replica;
    this.ports = ports;
    this.isCarried = isCarried;
  }

  get isLoaded(): boolean {
    return this.snapshotState === 'loaded';
  }

  receive(change: CommittedChange, previous: number): Touched[] {
    this.heard = Math.max(this.heard, change.seq);
    // While a snapshot is on its way, it decides: either it holds this change, or `heard` shows that it does not.
    const before = this.replica.seq;
    const touched = this.isLoaded ? this.replica.receive(change, previous) : undefined;
    if (this.replica.seq > before) this.ports.confirmed(change, before);
    if (touched) this.acknowledged.delete(change.id);
    else this.acknowledged.set(change.id, change.seq);
    return touched ?? [];
  }

  /** The server answered that it committed a change made here. */
  acknowledge(change: CommittedChange): Touched[] {
    if (!this.isCarried(change) || (this.isLoaded && change.seq <= this.replica.seq)) {
      return this.replica.withdraw(change.id);
    }
    this.acknowledged.set(change.id, change.seq);
    // Right after the copy's own state: no need to wait for the stream.
    if (change.seq === this.replica.seq + 1) return this.receive(change, this.replica.seq);
    if (!this.isStreaming) this.heard = Math.max(this.heard, change.seq);
    return [];
  }

  load(snapshot: Snapshot): void {
    this.snapshotState = 'loaded';
    this.replica.load(snapshot);
    for (const [id, seq] of this.acknowledged) {
      if (seq > snapshot.seq) continue;
      this.acknowledged.delete(id);
      this.replica.withdraw(id);
    }
  }

  snapshotFailed(): void {
    this.snapshotState = 'needed';
  }

  pulled({ after, changes, isComplete }: PulledPage): Touched[] {
    const asked = this.pulling;
    this.pulling = null;
    const touched = changes.flatMap((change) => this.receive(change, after));
    const count = (asked?.count ?? 0) + changes.length;
    // The log does not show what was heard of before asking: copy and server no longer tell the same story.
    const isAstray = changes.length === 0 && (asked?.heard ?? 0) > this.replica.seq;
    if (isAstray || (!isComplete && count >= MAX_PULLED)) this.askSnapshot();
    else if (!isComplete) this.pull(count);
    return touched;
  }

  pullFailed(): void {
    this.pulling = null;
  }

  /** Asks for what was missed, if anything was. */
  catchUp(): void {
    if (this.heard > this.replica.seq) this.pull();
  }

  pull(count = 0): void {
    if (!this.isLoaded || this.pulling) return;
    this.pulling = { count, heard: this.heard };
    this.ports.pull(this.replica.seq);
  }

  askSnapshot(): void {
    if (this.snapshotState === 'asked') return;
    this.snapshotState = 'asked';
    // Whatever was heard or acknowledged until now is part of any snapshot taken from now on.
    this.heard = 0;
    for (const id of this.acknowledged.keys()) this.acknowledged.set(id, 0);
    this.ports.snapshot();
  }

  /** Tries again what is due. */
  resume(): void {
    if (this.snapshotState === 'needed') this.askSnapshot();
    else this.pull();
  }
}
