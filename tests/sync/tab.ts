import { registry } from '../../src/features/registry.ts';
import type { Actor } from '../../src/records/actor.ts';
import type { Change, CommittedChange } from '../../src/records/change.ts';
import type { ChangeOutcome, OutboxEntry } from '../../src/records/outbox.ts';
import type { KeptChange } from '../../src/records/kept-copy.ts';
import { Replica, type Snapshot } from '../../src/records/replica.ts';
import { SyncEngine } from '../../src/records/sync-engine.ts';

/** The browser storage of one person on one device, shared by their tabs. */
export interface Device {
  actor: Actor;
  stored: Map<string, { lane: string; entry: OutboxEntry }>;
}

/** What really happened, noted outside the code under test. */
export interface Journal {
  /** Every change ever made, in its latest form. */
  made: Map<string, Change>;
  /** The lane each was first made in, in the order of making. */
  madeIn: Map<string, string>;
  /** Taken over by another lane than their own, whose edits they then follow. */
  adopted: Set<string>;
  sent: Set<string>;
  /** Told to be safe on the device. */
  kept: Set<string>;
  /** Lost before anyone was told that they were safe. */
  lostUnkept: Set<string>;
  dismissed: Set<string>;
  /** Dropped by the outbox, and whether that was right: the server had it, or had never been sent it. */
  removed: Map<string, boolean>;
}

/** What may be replaced by something broken, to see the properties catch it. */
export interface Parts {
  Replica: typeof Replica;
  Engine: typeof SyncEngine;
  /** False: the device forgets at once what it says it keeps. */
  storesOutbox: boolean;
}

export const GENUINE: Parts = { Replica, Engine: SyncEngine, storesOutbox: true };

export interface Surroundings {
  planId: string;
  journal: Journal;
  parts: Parts;
  newId(): string;
  /** Whether the server has committed this change; true where it cannot be asked at once. */
  isCommitted(changeId: string): boolean;
  /** What dead tabs of the same device left. */
  orphans(tab: Tab): OutboxEntry[];
}

/** Steps end at once in the model, and later where there is a real network. */
export type Done = void | Promise<void>;

/** A browser tab: the real engine and replica, its disk a queue of writes; the network is up to each kind of tab. */
export abstract class Tab {
  readonly lane: string;
  readonly device: Device;
  isOpen = false;
  isNetworkUp = true;
  engine!: SyncEngine;
  replica!: Replica;
  /** What the engine asked for and has no answer to. */
  request: readonly Change[] | null = null;
  answer: ChangeOutcome[] | null = null;
  pull: number | null = null;
  wantsSnapshot = false;
  /** The last snapshot, and what was confirmed since: what would open without network. */
  kept: { snapshot: Snapshot; changes: KeptChange[] } | null = null;
  readonly late: { previous: number; change: CommittedChange }[] = [];
  protected readonly surroundings: Surroundings;
  /** Writes not yet durable, oldest first. */
  private writes: { changeIds: string[]; entry?: OutboxEntry }[] = [];
  private wantsOrphans = false;

  constructor(lane: string, device: Device, surroundings: Surroundings) {
    this.lane = lane;
    this.device = device;
    this.surroundings = surroundings;
  }

  /** Events that have come down the stream and that the engine has not been given. */
  abstract readonly events: { previous: number; change: CommittedChange }[];
  abstract takeRequest(): Done;
  abstract loseRequest(): Done;
  abstract loseAnswer(): Done;
  abstract duplicate(): Done;
  abstract takePull(): Done;
  abstract takeSnapshot(): Done;
  abstract openStream(): Done;
  abstract cutStream(): Done;

  /** The snapshot has come. */
  show(snapshot: Snapshot): void {
    this.kept = { snapshot, changes: [] };
    this.engine.onSnapshot(snapshot);
  }

  open(): void {
    const { Replica: ReplicaClass, Engine } = this.surroundings.parts;
    this.isOpen = true;
    this.request = this.answer = this.pull = this.kept = null;
    this.wantsSnapshot = this.wantsOrphans = false;
    this.writes = [];
    this.late.length = 0;
    this.replica = new ReplicaClass(registry);
    this.engine = new Engine({
      registry,
      replica: this.replica,
      actorId: this.device.actor.personId,
      planId: this.surroundings.planId,
      newId: this.surroundings.newId,
      now: () => '2027-01-01T00:00:00.000Z',
      ports: {
        persist: (entry) => this.persist(entry),
        remove: (changeIds) => this.remove(changeIds),
        adoptOrphans: () => {
          this.wantsOrphans = true;
        },
        send: (changes) => {
          for (const { id } of changes) this.surroundings.journal.sent.add(id);
          this.request = changes;
        },
        pull: (after) => {
          this.pull = after;
        },
        snapshot: () => {
          this.wantsSnapshot = true;
        },
        confirmed: (change, previous) => void this.kept?.changes.push({ change, previous }),
      },
    });
    const lane = [...this.device.stored.values()].filter((stored) => stored.lane === this.lane);
    this.engine.start(this.readBack(lane.map(({ entry }) => entry)));
  }

  /** `isClean`: a reload lets the writes finish; a crash does not. */
  close(isClean: boolean): Done {
    if (isClean) while (this.disk()) continue;
    else for (const { changeIds } of this.writes) for (const id of changeIds) this.noteLost(id);
    this.isOpen = false;
    return this.cutStream();
  }

  /** Makes the oldest write durable; false when none waits. */
  disk(): boolean {
    const write = this.writes.shift();
    if (!write) return this.adopt();
    const { journal } = this.surroundings;
    for (const id of write.changeIds) {
      if (write.entry) this.device.stored.set(id, { lane: this.lane, entry: write.entry });
      else this.device.stored.delete(id);
    }
    if (!write.changeIds.some((id) => journal.removed.has(id))) {
      for (const id of write.changeIds) journal.kept.add(id);
      this.engine.onKept(write.changeIds);
    }
    return true;
  }

  takeAnswer(): void {
    const { answer } = this;
    if (!answer) return;
    this.answer = null;
    this.engine.onAnswer(answer);
  }

  failRequest(): void {
    if (!this.request && !this.answer) return;
    this.request = this.answer = null;
    this.engine.onSendFailed();
  }

  failPull(): void {
    if (this.pull === null) return;
    this.pull = null;
    this.engine.onPullFailed();
  }

  failSnapshot(): void {
    if (!this.wantsSnapshot) return;
    this.wantsSnapshot = false;
    this.engine.onSnapshotFailed();
  }

  takeEvent(): void {
    const event = this.events.shift();
    if (event) this.engine.onEvent(event.change, event.previous);
  }

  loseEvent(): void {
    const event = this.events.shift();
    if (event) this.late.push(event);
  }

  takeLateEvent(): void {
    const event = this.late.shift();
    if (event) this.engine.onEvent(event.change, event.previous);
  }

  loseNetwork(): Done {
    this.isNetworkUp = false;
    this.failRequest();
    this.failPull();
    this.failSnapshot();
    return this.cutStream();
  }

  private persist(entry: OutboxEntry): void {
    const { journal, parts } = this.surroundings;
    const { id, planId, operations } = entry.change;
    journal.made.set(id, { id, planId, operations });
    if (!journal.madeIn.has(id)) journal.madeIn.set(id, this.lane);
    this.writes.push({ changeIds: [id], ...(parts.storesOutbox && { entry }) });
  }

  private remove(changeIds: readonly string[]): void {
    const { journal, isCommitted } = this.surroundings;
    for (const id of changeIds) journal.removed.set(id, !journal.sent.has(id) || isCommitted(id));
    this.writes.push({ changeIds: [...changeIds] });
  }

  private adopt(): boolean {
    if (!this.wantsOrphans) return false;
    this.wantsOrphans = false;
    const entries = this.readBack(this.surroundings.orphans(this));
    for (const { change } of entries) this.surroundings.journal.adopted.add(change.id);
    if (entries.length > 0) this.engine.adopt(entries);
    return entries.length > 0;
  }

  /** A crash may bring back what was taken back a moment before. */
  private readBack(entries: OutboxEntry[]): OutboxEntry[] {
    for (const { change } of entries) this.surroundings.journal.removed.delete(change.id);
    return entries;
  }

  private noteLost(id: string): void {
    const { journal } = this.surroundings;
    if (!journal.kept.has(id) && !this.device.stored.has(id)) journal.lostUnkept.add(id);
  }
}
