import type { AppErrorDetails, ErrorCode } from '../kernel/app-error.ts';
import type { Change, CommittedChange } from './change.ts';
import type { PendingChange } from './replica.ts';

/** Why the server refused a change, as its problem answer says it. */
export type Refusal = { code: ErrorCode } & AppErrorDetails;

/** What became of one change of a request. */
export type ChangeOutcome = { id: string } & (
  | { status: 'committed'; change: CommittedChange }
  | { status: 'rejected'; error: Refusal }
);

/** A change made here, as this device keeps it until the server's word on it. Plain data, keyed by `change.id`. */
export interface OutboxEntry {
  change: PendingChange;
  /** Order of making within the lane (one lane per browser tab). */
  position: number;
  /** The change this one undoes or redoes: it waits for that one's outcome. */
  takesBack?: string;
  /** Refused: no longer sent nor shown in the plan, kept for its author until they retry or dismiss it. */
  refusal?: Refusal;
}

interface Waiting {
  entry: OutboxEntry;
  isKept: boolean;
  /** Never handed to the network: it can still be cancelled without anyone knowing. */
  isUnsent: boolean;
}

/** One request holds at most this many changes, and (unless it is a single large change) this many operations. */
const MAX_CHANGES = 64;
const MAX_OPERATIONS = 2000;

/**
 * The changes of one tab that the server has not answered for, in order, and those it refused. Only bookkeeping:
 * SyncEngine decides, its ports write and send.
 */
export class Outbox {
  private queue: Waiting[] = [];
  private readonly refusedEntries = new Map<string, OutboxEntry>();
  private nextPosition = 1;
  private changesPerRequest = MAX_CHANGES;

  get size(): number {
    return this.queue.length;
  }

  /** True when all that waits is written on this device. */
  get isKept(): boolean {
    return this.queue.every((waiting) => waiting.isKept);
  }

  get refused(): readonly OutboxEntry[] {
    return [...this.refusedEntries.values()];
  }

  enqueue(change: PendingChange, takesBack?: string): OutboxEntry {
    // Made again after a refusal: the network may still hold the first request.
    const isUnsent = !this.refusedEntries.delete(change.id);
    const entry: OutboxEntry = { change, position: this.nextPosition, ...(takesBack && { takesBack }) };
    this.nextPosition += 1;
    this.queue.push({ entry, isKept: false, isUnsent });
    return entry;
  }

  /** Takes over what a tab left behind. It may have been sent, whatever is known of it. */
  readBack(entry: OutboxEntry): void {
    this.nextPosition = Math.max(this.nextPosition, entry.position + 1);
    if (entry.refusal) this.refusedEntries.set(entry.change.id, entry);
    else this.queue.push({ entry, isKept: true, isUnsent: false });
  }

  /** The same entry at the end of this lane, for one adopted from another. */
  moveToEnd(entry: OutboxEntry): OutboxEntry {
    return { ...entry, position: this.nextPosition };
  }

  has(changeId: string): boolean {
    return this.refusedEntries.has(changeId) || this.find(changeId) !== undefined;
  }

  isUnsent(changeId: string): boolean {
    return this.find(changeId)?.isUnsent ?? false;
  }

  markKept(changeIds: readonly string[]): void {
    for (const waiting of this.queue) if (changeIds.includes(waiting.entry.change.id)) waiting.isKept = true;
  }

  /** The entry with other operations, still unsent. */
  replace(entry: OutboxEntry): void {
    const waiting = this.find(entry.change.id);
    if (waiting) Object.assign(waiting, { entry, isKept: false });
  }

  /** Removes a change from the queue or from the refused ones. */
  take(changeId: string): OutboxEntry | undefined {
    const refused = this.refusedEntries.get(changeId);
    if (refused) {
      this.refusedEntries.delete(changeId);
      return refused;
    }
    const index = this.queue.findIndex(({ entry }) => entry.change.id === changeId);
    return index < 0 ? undefined : this.queue.splice(index, 1)[0]?.entry;
  }

  /** Moves a waiting change among the refused; undefined when it no longer waits. */
  refuse(changeId: string, refusal: Refusal): OutboxEntry | undefined {
    const waiting = this.find(changeId);
    if (!waiting) return undefined;
    this.queue = this.queue.filter((other) => other !== waiting);
    const entry: OutboxEntry = { ...waiting.entry, refusal };
    this.refusedEntries.set(changeId, entry);
    return entry;
  }

  /** Waiting changes that undo or redo `changeId`. */
  thoseTakingBack(changeId: string): OutboxEntry[] {
    return this.queue.filter(({ entry }) => entry.takesBack === changeId).map(({ entry }) => entry);
  }

  /** The next changes to send, oldest first, in the shape the server reads; they count as sent from now on. */
  takeBatch(): Change[] {
    const batch: Change[] = [];
    const ids = new Set<string>();
    let operations = 0;
    for (const waiting of this.queue) {
      const { change, takesBack } = waiting.entry;
      operations += change.operations.length;
      const isFull = batch.length >= this.changesPerRequest || (batch.length > 0 && operations > MAX_OPERATIONS);
      if (isFull || (takesBack !== undefined && ids.has(takesBack))) break;
      waiting.isUnsent = false;
      ids.add(change.id);
      batch.push({ id: change.id, planId: change.planId, operations: change.operations });
    }
    return batch;
  }

  /** After a request refused as a whole: smaller ones, down to one change, find which it is about. */
  sendFewer(count: number): void {
    this.changesPerRequest = Math.max(1, Math.floor(count / 2));
  }

  sendMore(): void {
    this.changesPerRequest = Math.min(MAX_CHANGES, this.changesPerRequest * 2);
  }

  private find(changeId: string): Waiting | undefined {
    return this.queue.find(({ entry }) => entry.change.id === changeId);
  }
}
