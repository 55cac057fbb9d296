import { newId } from '../../kernel/ids.ts';
import type { Change, CommittedChange } from '../../records/change.ts';
import type { ChangeOutcome, OutboxEntry, Refusal } from '../../records/outbox.ts';
import type { SyncEngine } from '../../records/sync-engine.ts';
import type { SyncPorts } from '../../records/sync-ports.ts';
import { afterFrame } from '../after-frame.ts';
import { ApiProblem, api } from '../http.ts';
import type { Registry } from '../../records/define-record.ts';
import { bringForward, type KeptChange } from '../../records/kept-copy.ts';
import type { Snapshot } from '../../records/replica.ts';
import { decodeSnapshot, type WireSnapshot } from '../../records/wire-snapshot.ts';
import { type Device, openDevice, OutboxLane } from './device.ts';
import { copyKey, forgetCopy, keepChanges, keepSnapshot, readCopy } from './kept-copies.ts';

/** A connection that died without a word: the request is given up and made again. Sending may be a large import. */
const SENDING_LIMIT_MS = 120_000;
const READING_LIMIT_MS = 60_000;

interface TransportOptions {
  registry: Registry;
  workspaceId: string;
  personId: string;
  planId: string;
  /** The engine these ports belong to; asked for late, since each needs the other. */
  engine: () => SyncEngine;
  /** The server answered: the next failure waits the shortest time again. */
  onAnswer: () => void;
  /** The server says that nobody is signed in here. */
  onSignedOut: () => void;
  /** The server says that this plan does not exist, or is not open to this person. */
  onGone: () => void;
}

/** The hands of the sync engine: this browser's storage and our own API. */
export class SyncTransport implements SyncPorts {
  /** Seq of the snapshot kept on this device. */
  keptSeq = 0;
  private readonly options: TransportOptions;
  private readonly base: string;
  private readonly copyKey: string;
  private device: Device | undefined;
  private lane: OutboxLane | undefined;
  private hasShownKept = false;
  /** Confirmed in this turn, to be written together. */
  private confirmedNow: KeptChange[] = [];

  constructor(options: TransportOptions) {
    this.options = options;
    this.base = `/v1/workspaces/${options.workspaceId}`;
    this.copyKey = copyKey(options);
  }

  async open(): Promise<void> {
    this.device = await openDevice();
    if (!this.device || !('locks' in navigator)) return;
    const scope = `${this.options.workspaceId}/${this.options.personId}`;
    this.lane = await OutboxLane.claim(this.device, scope, newId());
  }

  /** Lets go of the outbox lane: what it still holds is for the next store to adopt. */
  close(): void {
    this.lane?.release();
    this.device?.close();
  }

  persist(entry: OutboxEntry): void {
    void this.keep(entry);
  }

  remove(changeIds: readonly string[]): void {
    void this.lane?.remove(changeIds).catch(() => undefined);
  }

  adoptOrphans(): void {
    void this.adopt();
  }

  /** Once the edit is on screen; it is on its way to the disk already. */
  send(changes: readonly Change[]): void {
    afterFrame(() => void this.post(changes));
  }

  pull(after: number): void {
    void this.fetchChanges(after);
  }

  snapshot(): void {
    void this.takeSnapshot();
  }

  confirmed(change: CommittedChange, previous: number): void {
    this.confirmedNow.push({ change, previous });
    if (this.confirmedNow.length === 1) queueMicrotask(() => void this.keepConfirmed());
  }

  /** Replaces the snapshot kept on this device by a newer one, without showing it. */
  async refreshKept(seq: number): Promise<void> {
    this.keptSeq = seq;
    await this.fetchSnapshot().catch(() => undefined);
  }

  /** Without storage the edit lives in memory, and the interface says that it is not kept. */
  private async keep(entry: OutboxEntry): Promise<void> {
    try {
      await this.lane?.persist(entry);
      if (this.lane) this.options.engine().onKept([entry.change.id]);
    } catch {
      // Full or forbidden: as without storage.
    }
  }

  private async adopt(): Promise<void> {
    try {
      const entries = (await this.lane?.adoptOrphans()) ?? [];
      if (entries.length > 0) this.options.engine().adopt(entries);
    } catch {
      // They stay where they are, for the next tab.
    }
  }

  private async post(changes: readonly Change[]): Promise<void> {
    try {
      const answer = await api<{ outcomes: ChangeOutcome[] }>(`${this.base}/changes`, {
        method: 'POST',
        body: { changes },
        signal: AbortSignal.timeout(SENDING_LIMIT_MS),
      });
      this.options.onAnswer();
      this.options.engine().onAnswer(answer.outcomes);
    } catch (error) {
      this.options.engine().onSendFailed(this.refusalOf(error));
    }
  }

  private async fetchChanges(after: number): Promise<void> {
    try {
      const page = await api<{ changes: CommittedChange[]; isComplete: boolean }>(
        `${this.base}/changes?plan=${this.options.planId}&after=${after}`,
        { signal: AbortSignal.timeout(READING_LIMIT_MS) },
      );
      this.options.onAnswer();
      this.options.engine().onPulled({ after, ...page });
    } catch (error) {
      this.refusalOf(error);
      this.options.engine().onPullFailed();
    }
  }

  /** The first time, what this device kept: it shows at once and the stream brings it up to date. */
  private async takeSnapshot(): Promise<void> {
    const kept = this.hasShownKept ? undefined : await this.readKept();
    this.hasShownKept = true;
    if (kept) {
      this.options.engine().onSnapshot(kept);
      return;
    }
    try {
      const snapshot = await this.fetchSnapshot();
      this.options.onAnswer();
      this.options.engine().onSnapshot(decodeSnapshot(snapshot));
    } catch (error) {
      this.refusalOf(error);
      this.options.engine().onSnapshotFailed();
    }
  }

  private async fetchSnapshot(): Promise<WireSnapshot> {
    const snapshot = await api<WireSnapshot>(`${this.base}/snapshot?plan=${this.options.planId}`, {
      signal: AbortSignal.timeout(READING_LIMIT_MS),
    });
    this.keptSeq = snapshot.seq;
    if (this.device) await keepSnapshot(this.device, this.copyKey, snapshot).catch(() => undefined);
    return snapshot;
  }

  private async readKept(): Promise<Snapshot | undefined> {
    const copy = this.device && (await readCopy(this.device, this.copyKey).catch(() => undefined));
    if (!copy) return undefined;
    this.keptSeq = copy.snapshot.seq;
    return bringForward(this.options.registry, decodeSnapshot(copy.snapshot), copy.changes);
  }

  private async keepConfirmed(): Promise<void> {
    const changes = this.confirmedNow;
    this.confirmedNow = [];
    // Not kept: only older when it opens without network.
    if (this.device) await keepChanges(this.device, this.copyKey, changes).catch(() => undefined);
  }

  /** What this person may no longer see does not stay on their device. */
  private async forgetKept(): Promise<void> {
    if (this.device) await forgetCopy(this.device, this.copyKey).catch(() => undefined);
  }

  private refusalOf(error: unknown): Refusal | undefined {
    if (!(error instanceof ApiProblem)) return undefined;
    if (error.code === 'unauthenticated') this.options.onSignedOut();
    if (error.code === 'not_found') {
      void this.forgetKept();
      this.options.onGone();
    }
    return { code: error.code, ...error.details };
  }
}
