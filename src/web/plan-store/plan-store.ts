import { personKind } from '../../features/people/schema.ts';
import { planRolesOf } from '../../features/plans/rules.ts';
import { planKind, planMemberKind } from '../../features/plans/schema.ts';
import { type Actor, roleInPlan } from '../../records/actor.ts';
import { applyOperation } from '../../records/apply.ts';
import type { Operation } from '../../records/change.ts';
import { isInAudience } from '../../records/commit.ts';
import type { AnyRecord, Fields, RecordKind, RecordOf, Registry } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import { Replica, type Touched } from '../../records/replica.ts';
import { SyncEngine } from '../../records/sync-engine.ts';
import type { SyncStatus } from '../../records/sync-ports.ts';
import { newId } from '../../kernel/ids.ts';
import { api } from '../http.ts';
import { LiveConnection, type Presence } from './live-connection.ts';
import { RecordLists } from './record-lists.ts';
import { SyncTransport } from './sync-transport.ts';

export interface PlanStoreOptions {
  registry: Registry;
  actor: Actor;
  planId: string;
}

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 20_000;
const PLACE_AFTER_MS = 200;
/** Above this many changes since the kept snapshot, a newer one is kept instead. */
const STALE_AFTER = 200;

/**
 * The plan on screen: what the server confirmed with one's own edits over it, kept in step by SyncEngine. Around the
 * engine: its transport, the event stream, the timers that try again, and what components subscribe to.
 */
export class PlanStore {
  readonly actor: Actor;
  readonly planId: string;
  private readonly registry: Registry;
  private readonly replica: Replica;
  private readonly engine: SyncEngine;
  private readonly transport: SyncTransport;
  private readonly connection: LiveConnection;
  private readonly base: string;
  private knownActor: Actor | undefined;
  private readonly lists: RecordLists;
  private readonly listeners = new Set<() => void>();
  private readonly editListeners = new Set<(touched: readonly Touched[]) => void>();
  private readonly peers = new Map<string, Presence>();
  private current: SyncStatus;
  private peerList: readonly Presence[] = [];
  private isClosed = false;
  private isStreamOpen = false;
  private retryMs = FIRST_RETRY_MS;
  /** Milliseconds by which the server's clock is ahead of this device's, as the stream last opened. */
  private clockAhead = 0;
  private moveTimer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  /** The server says that this plan does not exist, or is not open to this person. */
  isGone = false;
  /** The server knows no session of this device any more. */
  isSignedOut = false;

  constructor({ registry, actor, planId }: PlanStoreOptions) {
    this.registry = registry;
    this.actor = actor;
    this.planId = planId;
    this.base = `/v1/workspaces/${actor.workspaceId}`;
    this.replica = new Replica(registry);
    this.lists = new RecordLists(this.replica);
    this.transport = new SyncTransport({
      registry,
      workspaceId: actor.workspaceId,
      personId: actor.personId,
      planId,
      engine: () => this.engine,
      onAnswer: () => {
        this.retryMs = FIRST_RETRY_MS;
        this.isSignedOut = false;
      },
      onSignedOut: () => {
        this.isSignedOut = true;
      },
      onGone: () => {
        this.isGone = true;
      },
    });
    this.engine = new SyncEngine({
      registry,
      replica: this.replica,
      actorId: actor.personId,
      planId,
      ports: this.transport,
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
        onOpen: (now) => {
          this.clockAhead = now - Date.now();
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
    await this.transport.open();
    if (this.isClosed) return this.transport.close();
    window.addEventListener('online', this.reconnect);
    this.engine.start([]);
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.retryTimer);
    clearTimeout(this.moveTimer);
    window.removeEventListener('online', this.reconnect);
    this.connection.close();
    this.transport.close();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Tells what each edit made here changed, its undoing included; never what others did. */
  onOwnEdit(listener: (touched: readonly Touched[]) => void): () => void {
    this.editListeners.add(listener);
    return () => this.editListeners.delete(listener);
  }

  /** Number of the last change held from the server. */
  get seq(): number {
    return this.engine.seq;
  }

  get status(): SyncStatus {
    return this.current;
  }

  /** What the server's clock says now, as far as is known here: what everyone counts down to. */
  now(): number {
    return Date.now() + this.clockAhead;
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
    const actor = this.actorHere();
    const role = record.planId === null ? actor.role : roleInPlan(actor, record.planId);
    const question = { actor, role, record, lookup: this.replica, ...(changed && { changed }) };
    return kind.rights[verb](question) && isInAudience(kind, record, actor);
  }

  /** The same of a kind known only by name. */
  allowsByName(kindName: string, verb: 'update' | 'delete', record: AnyRecord, changed?: string[]): boolean {
    const kind = this.registry.get(kindName);
    return kind !== undefined && this.allows(kind, verb, record, changed);
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
    const { changeId, touched } = this.engine.edit(operations, planId);
    this.tellOwn(touched);
    return changeId;
  }

  /** Keeps something that is no edit of the plan, and that undo passes over. */
  note(operations: Operation[]): void {
    if (operations.length > 0) this.engine.note(operations);
  }

  /** Deletes records. What goes with them is shown at once and worked out by the server, whose right it is to. */
  delete(kind: RecordKind, ids: readonly string[], planId: string | null = this.planId): string | undefined {
    return this.edit(
      ids.map((id) => ({ op: 'delete', kind: kind.kind, id })),
      planId,
    );
  }

  /** Takes the last change made here back, or the one named; whether there was one. */
  undo(changeId?: string): boolean {
    return this.tellOwn(this.engine.undo(changeId));
  }

  redo(): boolean {
    return this.tellOwn(this.engine.redo());
  }

  retry(changeId: string): void {
    this.engine.retry(changeId);
  }

  dismiss(changeId: string): void {
    this.engine.dismiss(changeId);
  }

  /** Shows colleagues which cell one is on, once one stays there: going through a table is not worth a request a cell. */
  moveTo(place: Presence['place']): void {
    clearTimeout(this.moveTimer);
    this.moveTimer = setTimeout(() => this.tellPlace(place), PLACE_AFTER_MS);
  }

  private tellPlace(place: Presence['place']): void {
    if (!this.isStreamOpen || this.isClosed) return;
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

  /** The person with what the plans as they stand let them do. */
  private actorHere(): Actor {
    if (this.knownActor) return this.knownActor;
    const closed = this.living(planKind).filter(({ openTo }) => openTo === 'members');
    const memberships = this.living(planMemberKind).filter(({ personId }) => personId === this.actor.personId);
    const role = this.get(personKind, this.actor.personId)?.role ?? this.actor.role;
    this.knownActor = { ...this.actor, role, planRoles: planRolesOf(role, closed, memberships) };
    return this.knownActor;
  }

  private onTouched(touched: readonly Touched[] | 'all'): void {
    if (touched === 'all') this.lists.forgetAll();
    else this.lists.update(touched);
    this.knownActor = undefined;
    this.current = this.engine.status();
    if (this.current.isLoaded && !this.isStreamOpen && !this.isClosed && !this.isGone) {
      this.isStreamOpen = true;
      this.connection.open();
    }
    if (this.current.isLoaded && this.engine.seq > this.transport.keptSeq + STALE_AFTER && !this.current.offline) {
      void this.transport.refreshKept(this.engine.seq);
    }
    this.planRetry();
    for (const listener of this.listeners) listener();
  }

  private tellOwn(touched: readonly Touched[] | undefined): boolean {
    if (touched) for (const listener of this.editListeners) listener(touched);
    return touched !== undefined;
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
