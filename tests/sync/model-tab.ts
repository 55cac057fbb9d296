import { registry } from '../../src/features/registry.ts';
import type { Actor } from '../../src/records/actor.ts';
import type { Change } from '../../src/records/change.ts';
import type { ChangeOutcome, OutboxEntry } from '../../src/records/outbox.ts';
import { Replica } from '../../src/records/replica.ts';
import { SyncEngine } from '../../src/records/sync-engine.ts';
import type { SyncPorts } from '../../src/records/sync-ports.ts';
import type { ModelServer, Stream } from './model-server.ts';

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
  sent: Set<string>;
  /** Told to be safe on the device. */
  kept: Set<string>;
  /** Lost before anyone was told that they were safe. */
  lostUnkept: Set<string>;
  dismissed: Set<string>;
  /** Dropped by the outbox, and whether that was right: the server had it, or had never been sent it. */
  removed: Map<string, boolean>;
}

export interface Parts {
  Replica: typeof Replica;
  Engine: typeof SyncEngine;
  /** False: the device forgets at once what it says it keeps. */
  storesOutbox: boolean;
}

export const GENUINE: Parts = { Replica, Engine: SyncEngine, storesOutbox: true };

/** A browser tab: the real engine and replica; network, stream and disk as queues that the scenario moves. */
export class ModelTab {
  readonly lane: string;
  readonly device: Device;
  isOpen = false;
  isNetworkUp = true;
  engine!: SyncEngine;
  replica!: Replica;
  request: readonly Change[] | null = null;
  answer: ChangeOutcome[] | null = null;
  pull: number | null = null;
  wantsSnapshot = false;
  stream: Stream | null = null;
  late: Stream['events'] = [];
  /** Writes not yet durable, oldest first. */
  private writes: { changeIds: string[]; entry?: OutboxEntry }[] = [];
  private wantsOrphans = false;
  private readonly world: {
    server: ModelServer;
    journal: Journal;
    planId: string;
    newId(): string;
    parts: Parts;
    orphans(tab: ModelTab): OutboxEntry[];
  };

  constructor(lane: string, device: Device, world: ModelTab['world']) {
    this.lane = lane;
    this.device = device;
    this.world = world;
    this.open();
  }

  open(): void {
    const { Replica: ReplicaClass, Engine, storesOutbox } = this.world.parts;
    const { journal, server } = this.world;
    this.isOpen = true;
    this.request = this.answer = this.pull = this.stream = null;
    this.wantsSnapshot = this.wantsOrphans = false;
    this.writes = [];
    this.late = [];
    const ports: SyncPorts = {
      persist: (entry) => {
        const { id, planId, operations } = entry.change;
        journal.made.set(id, { id, planId, operations });
        if (!journal.madeIn.has(id)) journal.madeIn.set(id, this.lane);
        this.writes.push({ changeIds: [id], ...(storesOutbox && { entry }) });
      },
      remove: (changeIds) => {
        for (const id of changeIds) journal.removed.set(id, server.has(id) || !journal.sent.has(id));
        this.writes.push({ changeIds: [...changeIds] });
      },
      adoptOrphans: () => {
        this.wantsOrphans = true;
      },
      send: (changes) => {
        for (const { id } of changes) journal.sent.add(id);
        this.request = changes;
      },
      pull: (after) => {
        this.pull = after;
      },
      snapshot: () => {
        this.wantsSnapshot = true;
      },
    };
    this.replica = new ReplicaClass(registry);
    this.engine = new Engine({
      registry,
      replica: this.replica,
      actorId: this.device.actor.personId,
      planId: this.world.planId,
      ports,
      newId: this.world.newId,
      now: () => '2027-01-01T00:00:00.000Z',
    });
    const lane = [...this.device.stored.values()].filter((stored) => stored.lane === this.lane);
    this.engine.start(this.readBack(lane.map(({ entry }) => entry)));
  }

  /** `isClean`: a reload lets the writes finish; a crash does not. */
  close(isClean: boolean): void {
    if (isClean) while (this.disk()) continue;
    else for (const { changeIds } of this.writes) for (const id of changeIds) this.noteLost(id);
    if (this.stream) this.world.server.streams.delete(this.stream);
    this.isOpen = false;
  }

  /** Makes the oldest write durable; false when none waits. */
  disk(): boolean {
    const write = this.writes.shift();
    if (!write) return this.adopt();
    for (const id of write.changeIds) {
      if (write.entry) this.device.stored.set(id, { lane: this.lane, entry: write.entry });
      else this.device.stored.delete(id);
    }
    if (this.isOpen && !write.changeIds.some((id) => this.world.journal.removed.has(id))) {
      for (const id of write.changeIds) this.world.journal.kept.add(id);
      this.engine.onKept(write.changeIds);
    }
    return true;
  }

  takeRequest(): void {
    if (!this.request) return;
    this.answer = this.world.server.handle(this.request, this.device.actor);
    this.request = null;
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

  takePull(limit: number): void {
    if (this.pull === null) return;
    const after = this.pull;
    this.pull = null;
    this.engine.onPulled({ after, ...this.world.server.changesAfter(after, limit) });
  }

  failPull(): void {
    if (this.pull === null) return;
    this.pull = null;
    this.engine.onPullFailed();
  }

  takeSnapshot(): void {
    if (!this.wantsSnapshot) return;
    this.wantsSnapshot = false;
    this.engine.onSnapshot(this.world.server.snapshot());
    if (this.replica.pending.length < this.engine.status().pending) {
      throw new Error('a snapshot hid changes that are still on their way');
    }
  }

  failSnapshot(): void {
    if (!this.wantsSnapshot) return;
    this.wantsSnapshot = false;
    this.engine.onSnapshotFailed();
  }

  openStream(): void {
    if (this.stream || !this.engine.status().isLoaded) return;
    this.stream = this.world.server.follow(this.engine.seq);
    this.engine.onStream(true);
  }

  cutStream(): void {
    if (!this.stream) return;
    this.world.server.streams.delete(this.stream);
    this.stream = null;
    this.engine.onStream(false);
  }

  takeEvent(): void {
    const event = this.stream?.events.shift();
    if (event) this.engine.onEvent(event.change, event.previous);
  }

  loseNetwork(): void {
    this.isNetworkUp = false;
    this.failRequest();
    this.failPull();
    this.failSnapshot();
    this.cutStream();
  }

  private adopt(): boolean {
    if (!this.wantsOrphans) return false;
    this.wantsOrphans = false;
    const entries = this.readBack(this.world.orphans(this));
    if (entries.length > 0) this.engine.adopt(entries);
    return entries.length > 0;
  }

  /** A crash may bring back what was taken back a moment before. */
  private readBack(entries: OutboxEntry[]): OutboxEntry[] {
    for (const { change } of entries) this.world.journal.removed.delete(change.id);
    return entries;
  }

  private noteLost(id: string): void {
    const { journal } = this.world;
    if (!journal.kept.has(id) && !this.device.stored.has(id)) journal.lostUnkept.add(id);
  }
}
