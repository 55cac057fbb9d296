import type { Change, CommittedChange } from './change.ts';
import type { OutboxEntry } from './outbox.ts';

/**
 * What the sync engine asks of the world. Every call returns at once; what comes of it is told by the method of
 * SyncEngine named beside it, now or later, once, unless the tab dies first.
 */
export interface SyncPorts {
  /**
   * Write (or overwrite, by change id) on this device, in this tab's lane → `onKept([id])` once durable.
   * `persist` and `remove` must take effect in the order they were called.
   */
  persist(entry: OutboxEntry): void;
  remove(changeIds: readonly string[]): void;
  /** Read what tabs that no longer exist left in their lanes → `adopt(entries)`, possibly several times. */
  adoptOrphans(): void;
  /** POST the changes, in this order, in one request → `onAnswer(outcomes)` or `onSendFailed(refusal?)`. */
  send(changes: readonly Change[]): void;
  /** GET the changes after a sequence number → `onPulled(page)` or `onPullFailed()`. */
  pull(after: number): void;
  /** GET everything → `onSnapshot(snapshot)` or `onSnapshotFailed()`. */
  snapshot(): void;
  /** The copy, which was at `previous`, has come to this change: for keeping beside the snapshot kept on this device. */
  confirmed(change: CommittedChange, previous: number): void;
}

/** A page of the changes that concern what is followed, oldest first, without a gap after `after`. */
export interface PulledPage {
  after: number;
  changes: readonly CommittedChange[];
  isComplete: boolean;
}

export interface SyncStatus {
  /** False until the first snapshot has come. */
  isLoaded: boolean;
  /** The stream is open: what others do appears as they do it. */
  isLive: boolean;
  /** Changes made here without the server's word yet. */
  pending: number;
  /** All of them are written on this device: "enregistré sur cet appareil". */
  isKept: boolean;
  sending: boolean;
  /** The last attempt to reach the server failed; `reconnect()` tries again. */
  offline: boolean;
  /** Why, when the server itself said so: `unauthenticated` asks to sign in again. */
  failure: string | null;
  /** Open conflicts this person is part of. */
  conflicts: number;
  /** What the server refused, oldest first, until retried or dismissed. */
  refused: readonly OutboxEntry[];
  /** The change that an undo takes back; null when there is none. */
  lastChangeId: string | null;
}
