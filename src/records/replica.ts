import { applyOperation } from './apply.ts';
import type { Change, CommittedChange, CommittedOperation, Operation } from './change.ts';
import type { AnyRecord, Registry } from './define-record.ts';
import { expandDeletion, ReferrerIndex } from './deletion.ts';

/** A change made here that the server has not confirmed yet. `at` is the local time it was made. */
export interface PendingChange extends Change {
  actorId: string;
  at: string;
}

/** A pending change, and by record what is shown of it: its operations and the deletions they bring with them. */
interface Waiting {
  change: PendingChange;
  shown: Map<string, Operation[]>;
}

/** Every record of what a client follows, as of `seq`. */
export interface Snapshot {
  seq: number;
  records: { [kind: string]: AnyRecord[] };
}

/** A record whose visible value changed: `record` is undefined when it is no longer there. */
export interface Touched {
  kind: string;
  id: string;
  record: AnyRecord | undefined;
}

/**
 * A client's copy: what the server confirmed, and over it the changes made here that are still on their way.
 * `get` and `list` show the confirmed record with those changes applied. Pure data structure: no clock, no
 * network; the outbox and the connection stand around it.
 */
export class Replica {
  readonly registry: Registry;
  seq = 0;
  private confirmed = new Map<string, Map<string, AnyRecord>>();
  private view = new Map<string, Map<string, AnyRecord>>();
  private readonly index = new ReferrerIndex((kind) => this.list(kind));
  private waiting: Waiting[] = [];
  /** How many pending changes concern each record: most concern none, and a large import must not be searched for each. */
  private readonly concerned = new Map<string, number>();

  constructor(registry: Registry) {
    this.registry = registry;
  }

  get pending(): readonly PendingChange[] {
    return this.waiting.map(({ change }) => change);
  }

  get(kind: string, id: string): AnyRecord | undefined {
    return this.view.get(kind)?.get(id);
  }

  /** All records of a kind, deleted ones included, in no particular order. */
  list(kind: string): Iterable<AnyRecord> {
    return this.view.get(kind)?.values() ?? [];
  }

  referrers(kind: string, field: string, id: string): AnyRecord[] {
    return this.index.referrers(kind, field, id);
  }

  getConfirmed(kind: string, id: string): AnyRecord | undefined {
    return this.confirmed.get(kind)?.get(id);
  }

  /** Starts again from a snapshot; pending changes are kept and applied over it. */
  load(snapshot: Snapshot): void {
    this.seq = snapshot.seq;
    this.confirmed = new Map(
      Object.entries(snapshot.records).map(([kind, records]) => [
        kind,
        new Map(records.map((record) => [record.id, record])),
      ]),
    );
    this.view = new Map([...this.confirmed].map(([kind, records]) => [kind, new Map(records)]));
    for (const kind of this.registry.keys()) this.index.forget(kind);
    const waiting = this.waiting;
    this.waiting = [];
    this.concerned.clear();
    for (const { change } of waiting) this.propose(change);
  }

  /** Applies a change at once in what is shown; it stays pending until received or withdrawn. */
  propose(change: PendingChange): Touched[] {
    const waiting = { change, shown: this.whatIsShown(change) };
    this.waiting.push(waiting);
    this.count(waiting, 1);
    return this.refreshAll(waiting.shown.values());
  }

  /** Gives a pending change other operations, in its place among the others. */
  replace(change: PendingChange): Touched[] {
    const waiting = this.waiting.find((other) => other.change.id === change.id);
    if (!waiting) return [];
    const before = waiting.shown;
    this.count(waiting, -1);
    Object.assign(waiting, { change, shown: this.whatIsShown(change) });
    this.count(waiting, 1);
    return this.refreshAll([...before.values(), ...waiting.shown.values()]);
  }

  /** No longer pending: refused, undone before being sent, or already part of what is confirmed. */
  withdraw(changeId: string): Touched[] {
    return this.refreshAll(this.take(changeId)?.shown.values() ?? []);
  }

  /**
   * Applies a committed change if it is the next for this copy; earlier ones are already here. Returns undefined
   * on a gap: `previous` is the seq this copy should be at, and it is not, so the caller must pull.
   */
  receive(change: CommittedChange, previous: number): Touched[] | undefined {
    if (change.seq <= this.seq) {
      return this.withdraw(change.id);
    }
    if (previous > this.seq) return undefined;
    const own = this.take(change.id);
    for (const operation of change.operations) this.applyConfirmed(operation, change);
    this.seq = change.seq;
    return this.refreshAll([change.operations, ...(own?.shown.values() ?? [])]);
  }

  private applyConfirmed(operation: CommittedOperation, change: CommittedChange): void {
    const kind = this.registry.get(operation.kind);
    if (!kind) return;
    const records = mapOf(this.confirmed, operation.kind);
    const known = records.get(operation.id);
    const record = known || !operation.record ? applyOperation(kind, known, operation, change) : operation.record;
    if (record) records.set(operation.id, record);
  }

  private whatIsShown({ operations }: PendingChange): Map<string, Operation[]> {
    const shown = new Map<string, Operation[]>();
    const add = (operation: Operation) => {
      const key = keyOf(operation);
      const others = shown.get(key);
      if (others) others.push(operation);
      else shown.set(key, [operation]);
    };
    for (const operation of operations) {
      if (operation.op === 'delete')
        for (const dependent of expandDeletion(this.registry, this, operation)) add(dependent);
      add(operation);
    }
    return shown;
  }

  private count({ shown }: Waiting, by: 1 | -1): void {
    for (const key of shown.keys()) this.concerned.set(key, (this.concerned.get(key) ?? 0) + by);
  }

  private take(changeId: string): Waiting | undefined {
    const index = this.waiting.findIndex(({ change }) => change.id === changeId);
    const [taken] = index < 0 ? [] : this.waiting.splice(index, 1);
    if (taken) this.count(taken, -1);
    return taken;
  }

  private refreshAll(groups: Iterable<readonly Operation[]>): Touched[] {
    const touched = new Map<string, Touched>();
    for (const operations of groups) {
      for (const operation of operations) {
        const key = keyOf(operation);
        if (touched.has(key)) continue;
        const { kind, id } = operation;
        touched.set(key, { kind, id, record: this.refresh(operation, key) });
      }
    }
    return [...touched.values()];
  }

  /** Recomputes what is shown of one record: confirmed, then every pending operation on it, in order. */
  private refresh({ kind: name, id }: Operation, key: string): AnyRecord | undefined {
    const kind = this.registry.get(name);
    if (!kind) return undefined;
    let record = this.getConfirmed(name, id);
    if ((this.concerned.get(key) ?? 0) > 0) {
      for (const { change, shown } of this.waiting) {
        for (const operation of shown.get(key) ?? []) record = applyOperation(kind, record, operation, change);
      }
    }
    const records = mapOf(this.view, name);
    this.index.forget(name);
    if (record) records.set(id, record);
    else records.delete(id);
    return record;
  }
}

function keyOf({ kind, id }: Operation): string {
  return `${kind}/${id}`;
}

function mapOf<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const found = maps.get(key);
  if (found) return found;
  const created = new Map<string, T>();
  maps.set(key, created);
  return created;
}
