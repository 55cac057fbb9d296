import { type Actor, roleInPlan } from '../../records/actor.ts';
import { applyOperation } from '../../records/apply.ts';
import type { Change, Operation } from '../../records/change.ts';
import { isInAudience } from '../../records/commit.ts';
import type { AnyRecord, Fields, RecordKind, RecordOf, Registry } from '../../records/define-record.ts';
import { expandDeletion } from '../../records/deletion.ts';
import type { Field } from '../../records/field.ts';
import type { ChangeOutcome, OutboxEntry, Refusal } from '../../records/outbox.ts';
import { Replica, type Touched } from '../../records/replica.ts';
import { SyncEngine } from '../../records/sync-engine.ts';
import type { SyncPorts, SyncStatus } from '../../records/sync-ports.ts';
import { newId } from '../../kernel/ids.ts';
import { ApiProblem, api } from '../http.ts';
import { type Device, openDevice, OutboxLane } from './device.ts';
import { LiveConnection, type Presence } from './live-connection.ts';
import { RecordLists } from './record-lists.ts';
import { decodeSnapshot, type WireSnapshot } from './wire-snapshot.ts';

export interface PlanStoreOptions {
  registry: Registry;
  actor: Actor;
  planId: string;
}

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 20_000;
/** Above this many changes since the kept snapshot, a newer one is kept instead. */
const STALE_AFTER = 200;

/**
 * The plan on screen: what the server confirmed with one's own edits over it, kept in step by SyncEngine. This class
 * is the engine's hands: IndexedDB, fetch, the event stream, and the timers that try again.
 */
export class PlanStore {
  readonly actor: Actor;
  readonly planId: string;
  private readonly registry: Registry;
  private readonly replica: Replica;
  private readonly engine: SyncEngine;
  private readonly connection: LiveConnection;
  private readonly base: string;
  private device: Device | undefined;
  private lane: OutboxLane | undefined;
  private readonly lists: RecordLists;
  private readonly listeners = new Set<() => void>();
  private readonly peers = new Map<string, Presence>();
  private current: SyncStatus;
  private peerList: readonly Presence[] = [];
  private keptSeq = 0;
  private hasShownKept = false;
  private isClosed = false;
  private isStreamOpen = false;
  private retryMs = FIRST_RETRY_MS;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  /** The server says that this plan does not exist, or is not open to this person. */
  isGone = false;

  constructor({ registry, actor, planId }: PlanStoreOptions) {
    this.registry = registry;
    this.actor = actor;
    this.planId = planId;
    this.base = `/v1/workspaces/${actor.workspaceId}`;
    this.replica = new Replica(registry);
    this.lists = new RecordLists(this.replica);
    this.engine = new SyncEngine({
      registry,
      replica: this.replica,
      actorId: actor.personId,
      planId,
      ports: this.ports(),
      newId,
      now: () => new Date().toISOString(),
    });
    this.current = this.engine.status();
    this.engine.subscribe((touched) => this.onTouched(touched));
    const id = newId();
    this.connection = new LiveConnection({
      id,
      address: (after) => `/api${this.base}/live?plan=${planId}&after=${after}&connection=${id}`,
      seq: () => this.engine.seq,
      listener: {
        onOpen: () => {
          this.peers.clear();
          this.engine.onStream(true);
          if (this.current.offline) this.engine.reconnect();
        },
        onChange: (change, previous) => this.engine.onEvent(change, previous),
        onPresence: (presence) => this.onPresence(presence),
        onReset: () => {
          this.isStreamOpen = false;
          this.engine.onStream(false);
          this.engine.onReset();
        },
        onLost: () => {
          this.engine.onStream(false);
          // The stream does not say why it ended; a request does.
          if (!this.current.offline) this.engine.reconnect();
        },
      },
    });
  }

  /** Reads what this device kept, then follows the server. */
  async open(): Promise<void> {
    this.device = await openDevice();
    if (this.device && 'locks' in navigator) {
      const scope = `${this.actor.workspaceId}/${this.actor.personId}`;
      this.lane = await OutboxLane.claim(this.device, scope, newId());
    }
    if (this.isClosed) return;
    window.addEventListener('online', this.reconnect);
    this.engine.start([]);
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.retryTimer);
    window.removeEventListener('online', this.reconnect);
    this.connection.close();
    this.device?.close();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get status(): SyncStatus {
    return this.current;
  }

  /** Others on this plan, and where they are. */
  get present(): readonly Presence[] {
    return this.peerList;
  }

  get<F extends Fields>(kind: RecordKind<F>, id: string | null): RecordOf<RecordKind<F>> | undefined {
    return id === null ? undefined : (this.replica.get(kind.kind, id) as RecordOf<RecordKind<F>> | undefined);
  }

  /** A record of a kind known only by name. */
  find(kind: string, id: string): AnyRecord | undefined {
    return this.replica.get(kind, id);
  }

  fieldOf(kind: string, name: string): Field | undefined {
    return this.registry.get(kind)?.fields[name];
  }

  /** Every record of a kind; the same array until one of them changes. */
  all<F extends Fields>(kind: RecordKind<F>): readonly RecordOf<RecordKind<F>>[] {
    return this.lists.of(kind.kind).all as RecordOf<RecordKind<F>>[];
  }

  /** Those that are not deleted; the same array until one of them changes. */
  living<F extends Fields>(kind: RecordKind<F>): readonly RecordOf<RecordKind<F>>[] {
    return this.lists.of(kind.kind).living as RecordOf<RecordKind<F>>[];
  }

  /** Whether this person may do this: the server's own rule, asked before offering it. */
  allows(kind: RecordKind, verb: 'create' | 'update' | 'delete', record: AnyRecord, changed?: string[]): boolean {
    const role = record.planId === null ? this.actor.role : roleInPlan(this.actor, record.planId);
    const question = { actor: this.actor, role, record, lookup: this.replica, ...(changed && { changed }) };
    return kind.rights[verb](question) && isInAudience(kind, record, this.actor);
  }

  /** Whether this person may create one here with these values; they own what they create unless told otherwise. */
  allowsCreating(kind: RecordKind, fields: { [field: string]: unknown } = {}): boolean {
    const stamp = { planId: this.planId, actorId: this.actor.personId, at: new Date().toISOString() };
    const create: Operation = { op: 'create', kind: kind.kind, id: newId(), rank: 'a0', fields };
    const record = applyOperation(kind, undefined, create, stamp);
    return record !== undefined && this.allows(kind, 'create', record);
  }

  edit(operations: Operation[], planId: string | null = this.planId): string | undefined {
    if (operations.length === 0) return undefined;
    return this.engine.edit(operations, planId).changeId;
  }

  /** Deletes a record with what cannot stand without it. */
  delete(kind: RecordKind, ids: readonly string[]): string | undefined {
    const operations = ids.flatMap((id): Operation[] => [
      ...expandDeletion(this.registry, this.replica, { kind: kind.kind, id }),
      { op: 'delete', kind: kind.kind, id },
    ]);
    return this.edit(operations);
  }

  undo(): boolean {
    return this.engine.undo() !== undefined;
  }

  redo(): boolean {
    return this.engine.redo() !== undefined;
  }

  retry(changeId: string): void {
    this.engine.retry(changeId);
  }

  dismiss(changeId: string): void {
    this.engine.dismiss(changeId);
  }

  /** Shows colleagues which cell one is on. */
  moveTo(place: Presence['place']): void {
    if (!this.isStreamOpen) return;
    // Lost when the network is: presence is news, not data.
    api(`${this.base}/presence`, { method: 'POST', body: { connection: this.connection.id, place } }).catch(
      () => undefined,
    );
  }

  readonly reconnect = (): void => {
    clearTimeout(this.retryTimer);
    this.retryTimer = undefined;
    this.engine.reconnect();
  };

  private ports(): SyncPorts {
    return {
      persist: (entry) => void this.persist(entry),
      remove: (ids) => void this.lane?.remove(ids).catch(() => undefined),
      adoptOrphans: () => void this.adoptOrphans(),
      send: (changes) => void this.send(changes),
      pull: (after) => void this.pull(after),
      snapshot: () => void this.takeSnapshot(),
    };
  }

  /** Without storage the edit lives in memory, and the interface says that it is not kept. */
  private async persist(entry: OutboxEntry): Promise<void> {
    try {
      await this.lane?.persist(entry);
      if (this.lane) this.engine.onKept([entry.change.id]);
    } catch {
      // Full or forbidden: as without storage.
    }
  }

  private async adoptOrphans(): Promise<void> {
    try {
      const entries = (await this.lane?.adoptOrphans()) ?? [];
      if (entries.length > 0) this.engine.adopt(entries);
    } catch {
      // They stay where they are, for the next tab.
    }
  }

  private async send(changes: readonly Change[]): Promise<void> {
    try {
      const answer = await api<{ outcomes: ChangeOutcome[] }>(`${this.base}/changes`, {
        method: 'POST',
        body: { changes },
      });
      this.retryMs = FIRST_RETRY_MS;
      this.engine.onAnswer(answer.outcomes);
    } catch (error) {
      this.engine.onSendFailed(this.refusalOf(error));
    }
  }

  private async pull(after: number): Promise<void> {
    try {
      const page = await api<{ changes: ChangeOf[]; isComplete: boolean }>(
        `${this.base}/changes?plan=${this.planId}&after=${after}`,
      );
      this.retryMs = FIRST_RETRY_MS;
      this.engine.onPulled({ after, ...page });
    } catch (error) {
      this.refusalOf(error);
      this.engine.onPullFailed();
    }
  }

  private async takeSnapshot(): Promise<void> {
    const kept = this.hasShownKept ? undefined : await this.readKept();
    this.hasShownKept = true;
    if (kept) {
      this.keptSeq = kept.seq;
      this.engine.onSnapshot(decodeSnapshot(kept));
      return;
    }
    try {
      const snapshot = await this.fetchSnapshot();
      this.engine.onSnapshot(decodeSnapshot(snapshot));
    } catch (error) {
      this.refusalOf(error);
      this.engine.onSnapshotFailed();
    }
  }

  private async fetchSnapshot(): Promise<WireSnapshot> {
    const snapshot = await api<WireSnapshot>(`${this.base}/snapshot?plan=${this.planId}`);
    this.keptSeq = snapshot.seq;
    await this.device?.put('snapshots', { key: this.snapshotKey, snapshot }).catch(() => undefined);
    return snapshot;
  }

  private async readKept(): Promise<WireSnapshot | undefined> {
    return (await this.device?.get('snapshots', this.snapshotKey).catch(() => undefined))?.snapshot;
  }

  /** What this person may no longer see does not stay on their device. */
  private async forgetKept(): Promise<void> {
    await this.device?.delete('snapshots', this.snapshotKey).catch(() => undefined);
  }

  private get snapshotKey(): string {
    return `${this.actor.workspaceId}/${this.actor.personId}/${this.planId}`;
  }

  private refusalOf(error: unknown): Refusal | undefined {
    if (!(error instanceof ApiProblem)) return undefined;
    if (error.code === 'not_found') {
      this.isGone = true;
      void this.forgetKept();
    }
    return { code: error.code, ...error.details };
  }

  private onTouched(touched: readonly Touched[] | 'all'): void {
    this.lists.forget(touched === 'all' ? [...this.registry.keys()] : touched.map(({ kind }) => kind));
    this.current = this.engine.status();
    if (this.current.isLoaded && !this.isStreamOpen && !this.isClosed && !this.isGone) {
      this.isStreamOpen = true;
      this.connection.open();
    }
    if (this.current.isLoaded && this.engine.seq > this.keptSeq + STALE_AFTER && !this.current.offline) {
      this.keptSeq = this.engine.seq;
      void this.fetchSnapshot().catch(() => undefined);
    }
    this.planRetry();
    for (const listener of this.listeners) listener();
  }

  /** While the server cannot be reached, asks again with a growing delay. */
  private planRetry(): void {
    if (!this.current.offline || this.retryTimer !== undefined || this.isClosed || this.isGone) return;
    this.retryTimer = setTimeout(this.reconnect, this.retryMs * (0.5 + Math.random()));
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
  }

  private onPresence(presence: Presence): void {
    if (presence.state === 'left') this.peers.delete(presence.connectionId);
    else this.peers.set(presence.connectionId, presence);
    this.peerList = [...this.peers.values()];
    for (const listener of this.listeners) listener();
  }
}

type ChangeOf = Parameters<SyncEngine['onEvent']>[0];
