import { applyOperation } from './apply.ts';
import type { Change, CommittedChange, Operation } from './change.ts';
import type { AnyRecord, Registry } from './define-record.ts';
import { expandDeletion } from './deletion.ts';

/** A change made here that the server has not confirmed yet. `at` is the local time it was made. */
export interface PendingChange extends Change {
  actorId: string;
  at: string;
}

/** `shown`: its operations and what they bring with them (deleted dependants), which the server works out by itself. */
interface Waiting {
  change: PendingChange;
  shown: readonly Operation[];
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
  private waiting: Waiting[] = [];

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
    return [...this.list(kind)].filter((record) => record[field] === id && record.deletedAt === null);
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
    const waiting = this.waiting;
    this.waiting = [];
    for (const { change } of waiting) this.propose(change);
  }

  /** Applies a change at once in what is shown; it stays pending until `confirm` or `withdraw`. */
  propose(change: PendingChange): Touched[] {
    const shown = this.withDependants(change.operations);
    this.waiting.push({ change, shown });
    return this.refreshAll(shown);
  }

  /** Gives a pending change other operations, in its place among the others. */
  replace(change: PendingChange): Touched[] {
    const waiting = this.waiting.find((other) => other.change.id === change.id);
    if (!waiting) return [];
    const before = waiting.shown;
    Object.assign(waiting, { change, shown: this.withDependants(change.operations) });
    return this.refreshAll([...before, ...waiting.shown]);
  }

  /** No longer pending: refused, undone before being sent, or already part of what is confirmed. */
  withdraw(changeId: string): Touched[] {
    const own = this.take(changeId);
    return own ? this.refreshAll(own.shown) : [];
  }

  /**
   * Applies a committed change if it is the next for this copy; earlier ones are already here. Returns undefined
   * on a gap: `previous` is the seq this copy should be at, and it is not, so the caller must pull.
   */
  receive(change: CommittedChange, previous: number): Touched[] | undefined {
    if (change.seq <= this.seq) {
      const own = this.take(change.id);
      return own ? this.refreshAll(own.shown) : [];
    }
    if (previous > this.seq) return undefined;
    const own = this.take(change.id);
    for (const operation of change.operations) this.applyConfirmed(operation, change);
    this.seq = change.seq;
    return this.refreshAll([...change.operations, ...(own?.shown ?? [])]);
  }

  /** Moves past changes that concern nothing in this copy. */
  advance(seq: number, previous: number): boolean {
    if (previous > this.seq) return false;
    this.seq = Math.max(this.seq, seq);
    return true;
  }

  private applyConfirmed(operation: Operation, change: CommittedChange): void {
    const kind = this.registry.get(operation.kind);
    if (!kind) return;
    const records = mapOf(this.confirmed, operation.kind);
    const record = applyOperation(kind, records.get(operation.id), operation, change);
    if (record) records.set(operation.id, record);
  }

  private withDependants(operations: readonly Operation[]): Operation[] {
    return operations.flatMap((operation) =>
      operation.op === 'delete' ? [...expandDeletion(this.registry, this, operation), operation] : [operation],
    );
  }

  private take(changeId: string): Waiting | undefined {
    const index = this.waiting.findIndex(({ change }) => change.id === changeId);
    return index < 0 ? undefined : this.waiting.splice(index, 1)[0];
  }

  private refreshAll(operations: readonly Operation[]): Touched[] {
    const seen = new Set<string>();
    const touched: Touched[] = [];
    for (const operation of operations) {
      const key = `${operation.kind}/${operation.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      this.refresh(operation);
      touched.push({ kind: operation.kind, id: operation.id, record: this.get(operation.kind, operation.id) });
    }
    return touched;
  }

  /** Recomputes what is shown of one record: confirmed, then every pending operation on it, in order. */
  private refresh({ kind: name, id }: Operation): void {
    const kind = this.registry.get(name);
    if (!kind) return;
    let record = this.getConfirmed(name, id);
    for (const { change, shown } of this.waiting) {
      for (const operation of shown) {
        if (operation.kind === name && operation.id === id) record = applyOperation(kind, record, operation, change);
      }
    }
    const records = mapOf(this.view, name);
    if (record) records.set(id, record);
    else records.delete(id);
  }
}

function mapOf<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const found = maps.get(key);
  if (found) return found;
  const created = new Map<string, T>();
  maps.set(key, created);
  return created;
}
