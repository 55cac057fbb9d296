import { registry } from '../../src/features/registry.ts';
import { AppError } from '../../src/kernel/app-error.ts';
import type { Actor } from '../../src/records/actor.ts';
import type { Change, CommittedChange } from '../../src/records/change.ts';
import { type CommitSource, commitChange } from '../../src/records/commit.ts';
import type { AnyRecord } from '../../src/records/define-record.ts';
import type { ChangeOutcome } from '../../src/records/outbox.ts';
import type { Snapshot } from '../../src/records/replica.ts';

/** A tab's stream as the server sees it: how far it has been sent, and what is on its way. */
export interface Stream {
  cursor: number;
  events: { previous: number; change: CommittedChange }[];
}

/**
 * The server as one would explain it on a napkin: the rules of commitChange over records in memory, a log whose ids
 * are receipts, snapshots without dead plan records, and streams that name what they follow.
 */
export class ModelServer {
  readonly log: CommittedChange[] = [];
  /** What authors asked for, beside what the log says was done; in the log's order. */
  readonly asked: Change[] = [];
  /** Ids that were refused at least once. */
  readonly refused = new Set<string>();
  readonly streams = new Set<Stream>();
  private readonly planId: string;
  private readonly newId: () => string;
  private readonly records = new Map<string, Map<string, AnyRecord>>();
  private readonly receipts = new Map<string, CommittedChange>();

  constructor(planId: string, newId: () => string) {
    this.planId = planId;
    this.newId = newId;
  }

  get seq(): number {
    return this.log.length;
  }

  list(kind: string): AnyRecord[] {
    return [...(this.records.get(kind)?.values() ?? [])];
  }

  has(changeId: string): boolean {
    return this.receipts.has(changeId);
  }

  handle(changes: readonly Change[], actor: Actor): ChangeOutcome[] {
    return changes.map((change) => this.commit(change, actor));
  }

  commit(change: Change, actor: Actor): ChangeOutcome {
    const receipt = this.receiptOf(change.id);
    if (receipt) return { id: change.id, status: 'committed', change: receipt };
    try {
      const at = new Date(Date.UTC(2027, 0, 1) + this.seq * 1000).toISOString();
      const result = this.decide(change, { registry, actor, at, newId: this.newId });
      for (const { kind, record } of result.records) this.collection(kind.kind).set(record.id, record);
      const committed = {
        ...change,
        operations: result.operations,
        seq: this.seq + 1,
        actorId: actor.personId,
        at,
      };
      this.receipts.set(change.id, committed);
      this.asked.push(change);
      this.log.push(committed);
      this.publish(committed);
      return { id: change.id, status: 'committed', change: committed };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.refused.add(change.id);
      return { id: change.id, status: 'rejected', error: { code: error.code, ...error.details } };
    }
  }

  changesAfter(seq: number, limit: number): { changes: CommittedChange[]; isComplete: boolean } {
    const found = this.log.slice(seq).filter((change) => this.isCarried(change));
    return { changes: found.slice(0, limit), isComplete: found.length <= limit };
  }

  snapshot(): Snapshot {
    const records: Snapshot['records'] = {};
    for (const kind of registry.values()) {
      records[kind.kind] = this.list(kind.kind).filter(
        (record) => kind.scope === 'workspace' || (record.planId === this.planId && record.deletedAt === null),
      );
    }
    return { seq: this.seq, records };
  }

  follow(after: number): Stream {
    const stream: Stream = { cursor: after, events: [] };
    this.streams.add(stream);
    for (const change of this.changesAfter(after, Number.MAX_SAFE_INTEGER).changes) send(stream, change);
    return stream;
  }

  protected receiptOf(changeId: string): CommittedChange | undefined {
    return this.receipts.get(changeId);
  }

  protected decide(change: Change, context: Parameters<typeof commitChange>[2]): ReturnType<typeof commitChange> {
    return commitChange(change, this.source, context);
  }

  protected readonly source: CommitSource = {
    get: (kind, id) => this.records.get(kind)?.get(id),
    referrers: (kind, field, id) =>
      this.list(kind).filter((record) => record[field] === id && record.deletedAt === null),
  };

  private publish(change: CommittedChange): void {
    if (this.isCarried(change)) for (const stream of this.streams) send(stream, change);
  }

  private isCarried({ planId, operations }: CommittedChange): boolean {
    return planId === this.planId || operations.some(({ kind }) => registry.get(kind)?.scope === 'workspace');
  }

  private collection(kind: string): Map<string, AnyRecord> {
    const found = this.records.get(kind);
    if (found) return found;
    const created = new Map<string, AnyRecord>();
    this.records.set(kind, created);
    return created;
  }
}

function send(stream: Stream, change: CommittedChange): void {
  stream.events.push({ previous: stream.cursor, change });
  stream.cursor = change.seq;
}
