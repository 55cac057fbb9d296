import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { KeptChange } from '../../records/kept-copy.ts';
import type { OutboxEntry } from '../../records/outbox.ts';
import type { WireSnapshot } from '../../records/wire-snapshot.ts';

/**
 * What this device keeps: edits the server has not confirmed, the last snapshot of each plan opened and what was
 * committed there since.
 */
interface DeviceSchema extends DBSchema {
  outbox: {
    key: [scope: string, lane: string, changeId: string];
    value: { scope: string; lane: string; changeId: string; entry: OutboxEntry };
    indexes: { scope: string };
  };
  snapshots: { key: string; value: { key: string; snapshot: WireSnapshot } };
  changes: { key: [key: string, seq: number]; value: { key: string; seq: number; kept: KeptChange } };
}

export type Device = IDBPDatabase<DeviceSchema>;

type Outbox = IDBPObjectStore<DeviceSchema, ['outbox'], 'outbox', 'readwrite'>;

const NAME = 'pactole';
/** One more when a plan gains fields that a copy kept before would not hold, or copies take another form. */
const VERSION = 5;

/** Opens this browser's storage; undefined where it has none (some private windows): edits then live in memory. */
export async function openDevice(): Promise<Device | undefined> {
  try {
    return await new Promise<Device>((resolve, reject) => {
      const opening = openDB<DeviceSchema>(NAME, VERSION, {
        upgrade(database, oldVersion) {
          // Copies of what the server has: they would hold something else now, so they are taken anew.
          for (const name of ['snapshots', 'changes'] as const) {
            if (database.objectStoreNames.contains(name)) database.deleteObjectStore(name);
          }
          database.createObjectStore('snapshots', { keyPath: 'key' });
          database.createObjectStore('changes', { keyPath: ['key', 'seq'] });
          if (oldVersion > 0) return;
          const outbox = database.createObjectStore('outbox', { keyPath: ['scope', 'lane', 'changeId'] });
          outbox.createIndex('scope', 'scope');
        },
        // A tab of a former build holds on to the storage as that build knew it: better without than not at all.
        blocked: () => reject(new Error('Another tab is open on a former build.')),
        // And this tab lets go for one of a later build.
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      });
      opening.then(resolve, reject);
    });
  } catch {
    return undefined;
  }
}

/**
 * One tab's share of the outbox. Each tab writes in its own lane, so that two tabs never send each other's edits;
 * a lock held as long as the tab lives tells which lanes are orphans.
 */
export class OutboxLane {
  private readonly device: Device;
  private readonly scope: string;
  private readonly lane: string;
  /** Writes take effect in the order they were asked for. */
  private last: Promise<unknown> = Promise.resolve();
  /** Makes this lane an orphan, for another to adopt. */
  readonly release: () => void;

  private constructor(device: Device, scope: string, lane: string, release: () => void) {
    this.device = device;
    this.scope = scope;
    this.lane = lane;
    this.release = release;
  }

  /** Claims a lane for this tab. `scope` is the person in their workspace: nobody else's edits are ever sent. */
  static async claim(device: Device, scope: string, lane: string): Promise<OutboxLane> {
    return new OutboxLane(device, scope, lane, await holdLock(lockName(lane)));
  }

  persist(entry: OutboxEntry): Promise<void> {
    const { scope, lane } = this;
    return this.write((outbox) => [outbox.put({ scope, lane, changeId: entry.change.id, entry })]);
  }

  remove(changeIds: readonly string[]): Promise<void> {
    return this.write((outbox) => changeIds.map((id) => outbox.delete([this.scope, this.lane, id])));
  }

  /** Moves into this lane what tabs that are gone left in theirs. */
  async adoptOrphans(): Promise<OutboxEntry[]> {
    const rows = await this.device.getAllFromIndex('outbox', 'scope', this.scope);
    const orphans = new Set(rows.map(({ lane }) => lane).filter((lane) => lane !== this.lane));
    const adopted: OutboxEntry[] = [];
    for (const orphan of orphans) {
      await navigator.locks.request(lockName(orphan), { ifAvailable: true }, async (lock) => {
        if (!lock) return;
        const transaction = this.device.transaction('outbox', 'readwrite');
        // Read again now that nobody else can write there: what was sent or taken back since must not come back.
        const left = await transaction.store.index('scope').getAll(this.scope);
        const theirs = left.filter(({ lane }) => lane === orphan);
        for (const row of theirs) {
          await transaction.store.put({ ...row, lane: this.lane });
          await transaction.store.delete([this.scope, orphan, row.changeId]);
        }
        await transaction.done;
        adopted.push(...theirs.map(({ entry }) => entry));
      });
    }
    return adopted;
  }

  private write(ask: (outbox: Outbox) => Promise<unknown>[]): Promise<void> {
    const done = this.last.then(async () => {
      const transaction = this.device.transaction('outbox', 'readwrite');
      const asked = [...ask(transaction.store), transaction.done];
      // Not once the page has heard of it: it may be leaving, and what is not committed by then is undone.
      transaction.commit();
      await Promise.all(asked);
    });
    this.last = done.catch(() => undefined);
    return done;
  }
}

function lockName(lane: string): string {
  return `pactole-lane-${lane}`;
}

/** Resolves with what lets go, once the lock is ours; the end of the tab, however it ends, lets go too. */
function holdLock(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks.request(name, () => new Promise<void>((release) => resolve(release))).catch(reject);
  });
}
