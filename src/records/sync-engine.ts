import type { CommittedChange, Operation } from './change.ts';
import { CONFLICT_KIND } from './conflict.ts';
import type { Registry } from './define-record.ts';
import { type ChangeOutcome, Outbox, type OutboxEntry, type Refusal } from './outbox.ts';
import { LiveCopy } from './live-copy.ts';
import type { PendingChange, Replica, Snapshot, Touched } from './replica.ts';
import type { PulledPage, SyncPorts, SyncStatus } from './sync-ports.ts';
import { reverseOf, UndoStack, type UndoStep } from './undo-stack.ts';

export interface SyncOptions {
  registry: Registry;
  replica: Replica;
  /** The person at this device. */
  actorId: string;
  /** The plan followed, besides what the workspace shares; null for the latter only. */
  planId: string | null;
  ports: SyncPorts;
  newId(): string;
  /** ISO 8601, UTC. */
  now(): string;
}

/** Records whose visible value changed; `'all'` after a snapshot. Empty when only the status changed. */
export type SyncListener = (touched: readonly Touched[] | 'all') => void;

/** Failures after which the same request may succeed. Any other refusal of a whole request is about its content. */
const PASSING_FAILURES: ReadonlySet<string> = new Set([
  'unavailable',
  'internal',
  'too_many_requests',
  'unauthenticated',
]);

/**
 * Keeps a replica in step with the server: an edit shows at once, is written to the outbox, sent in order, and
 * leaves the outbox at the server's word, by answer or by stream, whichever comes first. A lost answer means sending
 * again under the same id; a refusal withdraws the change and keeps it aside; a gap means pulling; being too far
 * behind means a snapshot. Pure: the browser's plan store and the simulation in tests/sync drive the same code.
 *
 * Life: `start(entries of this tab's lane)`; then open the stream after `seq` whenever `isLoaded`, feed `onEvent`
 * and `onReset`, and call `reconnect()` when the network may be back (with a growing delay while `offline`).
 */
export class SyncEngine {
  private readonly options: SyncOptions;
  readonly replica: Replica;
  private readonly ports: SyncPorts;
  private readonly outbox = new Outbox();
  private readonly steps = new UndoStack();
  private readonly listeners = new Set<SyncListener>();
  private readonly copy: LiveCopy;
  private inFlight: readonly string[] | null = null;
  private isOffline = false;
  private failure: string | null = null;

  constructor(options: SyncOptions) {
    this.options = options;
    this.replica = options.replica;
    this.ports = options.ports;
    this.copy = new LiveCopy(options.replica, options.ports, (change) => this.isCarried(change));
  }

  /** Where the stream should continue. */
  get seq(): number {
    return this.replica.seq;
  }

  subscribe(listener: SyncListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  status(): SyncStatus {
    return {
      isLoaded: this.copy.isLoaded,
      isLive: this.copy.isStreaming,
      pending: this.outbox.size,
      isKept: this.outbox.isKept,
      sending: this.inFlight !== null,
      offline: this.isOffline,
      failure: this.failure,
      conflicts: this.countConflicts(),
      refused: this.outbox.refused,
      lastChangeId: this.steps.lastChangeId,
    };
  }

  /** Begins with what this tab's lane still holds after a reload or a crash. */
  start(entries: readonly OutboxEntry[]): void {
    for (const entry of inOrder(entries)) this.readBack(entry);
    this.copy.askSnapshot();
    this.ports.adoptOrphans();
    this.flush();
    this.notify([]);
  }

  /** Takes over what dead tabs left, after one's own. */
  adopt(entries: readonly OutboxEntry[]): void {
    const touched: Touched[] = [];
    for (const entry of inOrder(entries)) {
      if (this.outbox.has(entry.change.id)) continue;
      const moved = this.outbox.moveToEnd(entry);
      touched.push(...this.readBack(moved));
      this.ports.persist(moved);
    }
    this.flush();
    this.notify(touched);
  }

  /** Makes a change here and now. Returns what it changed on screen. */
  edit(operations: Operation[], planId = this.options.planId): { changeId: string; touched: Touched[] } {
    const { change, touched } = this.make(operations, planId);
    this.steps.did({ planId, changeId: change.id, reverse: reverseOf(this.options.registry, operations) });
    this.flush();
    this.notify(touched);
    return { changeId: change.id, touched };
  }

  /** An edit that nobody would take back, such as having read something: undo passes over it. */
  note(operations: Operation[], planId = this.options.planId): void {
    const { touched } = this.make(operations, planId);
    this.flush();
    this.notify(touched);
  }

  /** Takes the last change made here back, or the one named, after what may stand on it; undefined when there is none. */
  undo(changeId?: string): Touched[] | undefined {
    return this.takeBack('undo', 'redo', changeId);
  }

  redo(): Touched[] | undefined {
    return this.takeBack('redo', 'undo');
  }

  /** Sends a refused change again. A guarded value that stood in its way is then knowingly replaced. */
  retry(changeId: string): Touched[] {
    const refused = this.outbox.refused.find(({ change }) => change.id === changeId);
    if (!refused?.refusal) return [];
    const operations = refused.change.operations.map((operation) => overCurrent(operation, refused.refusal));
    // The same id: should the network still hold the refused request, only one of the two can ever be committed.
    const { change, touched } = this.make(operations, refused.change.planId, { id: changeId });
    this.steps.did({ planId: change.planId, changeId, reverse: reverseOf(this.options.registry, operations) });
    this.flush();
    this.notify(touched);
    return touched;
  }

  /** Drops a refused change for good, at its author's word. */
  dismiss(changeId: string): void {
    if (!this.outbox.refused.some(({ change }) => change.id === changeId)) return;
    this.outbox.take(changeId);
    this.ports.remove([changeId]);
    this.notify([]);
  }

  onKept(changeIds: readonly string[]): void {
    this.outbox.markKept(changeIds);
    this.notify([]);
  }

  onAnswer(outcomes: readonly ChangeOutcome[]): void {
    this.inFlight = null;
    this.isOffline = false;
    this.failure = null;
    this.outbox.sendMore();
    const touched: Touched[] = [];
    for (const outcome of outcomes) {
      if (outcome.status === 'committed') touched.push(...this.onCommitted(outcome.id, outcome.change));
      else touched.push(...this.onRefused(outcome.id, outcome.error));
    }
    this.catchUp();
    this.flush();
    this.notify(touched);
  }

  /** The request got no answer (none given), or was refused as a whole. Pass only refusals our server made. */
  onSendFailed(refusal?: Refusal): void {
    const sent = this.inFlight ?? [];
    this.inFlight = null;
    const touched: Touched[] = [];
    if (!refusal || PASSING_FAILURES.has(refusal.code)) {
      this.isOffline = true;
      this.failure = refusal?.code ?? null;
    } else {
      // One change spoils the request: it must not hold up the others for ever.
      if (sent.length > 1) this.outbox.sendFewer(sent.length);
      else for (const id of sent) touched.push(...this.onRefused(id, refusal));
      this.flush();
    }
    this.notify(touched);
  }

  /** A committed change from the stream; `previous` is the seq of the one before it on that stream. */
  onEvent(change: CommittedChange, previous: number): void {
    const touched = this.receive(change, previous);
    this.catchUp();
    this.flush();
    this.notify(touched);
  }

  /** The stream is open, from `seq` on, or it has ended. */
  onStream(isOpen: boolean): void {
    this.copy.isStreaming = isOpen;
    this.notify([]);
  }

  /** The server cannot continue from here, or what this person may see has changed. */
  onReset(): void {
    this.copy.askSnapshot();
    this.notify([]);
  }

  onSnapshot(snapshot: Snapshot): void {
    this.copy.load(snapshot);
    this.catchUp();
    this.flush();
    this.notify('all');
  }

  onSnapshotFailed(): void {
    this.copy.snapshotFailed();
    this.isOffline = true;
    this.notify([]);
  }

  onPulled(page: PulledPage): void {
    const settled = page.changes.flatMap((change) => this.settle(change));
    const touched = this.copy.pulled(page);
    this.catchUp();
    this.flush();
    this.notify([...settled, ...touched]);
  }

  onPullFailed(): void {
    this.copy.pullFailed();
    this.isOffline = true;
    this.notify([]);
  }

  /** Tries again everything that is due, the network perhaps being back. */
  reconnect(): void {
    this.isOffline = false;
    this.ports.adoptOrphans();
    this.copy.resume();
    this.flush();
    this.notify([]);
  }

  private make(
    operations: Operation[],
    planId: string | null,
    more: { id?: string; takesBack?: string } = {},
  ): { change: PendingChange; touched: Touched[] } {
    const { actorId, newId, now } = this.options;
    const change: PendingChange = { id: more.id ?? newId(), planId, operations, actorId, at: now() };
    const entry = this.outbox.enqueue(change, more.takesBack);
    this.ports.persist(entry);
    return { change, touched: this.isFollowed(change) ? this.replica.propose(change) : [] };
  }

  private readBack(entry: OutboxEntry): Touched[] {
    this.outbox.readBack(entry);
    return !entry.refusal && this.isFollowed(entry.change) ? this.replica.propose(entry.change) : [];
  }

  private takeBack(from: 'undo' | 'redo', onto: 'undo' | 'redo', named?: string): Touched[] | undefined {
    const step = this.steps.take(from, named);
    if (!step) return undefined;
    const { changeId } = step;
    const touched =
      named === undefined && changeId !== null && this.outbox.isUnsent(changeId)
        ? this.cancel(changeId, onto)
        : this.reverse(step, onto);
    this.flush();
    this.notify(touched);
    return touched;
  }

  /** Nobody has seen the change yet: it simply never happened. */
  private cancel(changeId: string, onto: 'undo' | 'redo'): Touched[] {
    const entry = this.outbox.take(changeId);
    if (!entry) return [];
    const { planId, operations } = entry.change;
    this.ports.remove([changeId]);
    this.steps.put(onto, { planId, changeId: entry.takesBack ?? null, reverse: operations });
    return this.replica.withdraw(changeId);
  }

  private reverse(step: UndoStep, onto: 'undo' | 'redo'): Touched[] {
    const takesBack = step.changeId ?? undefined;
    const { change, touched } = this.make(step.reverse, step.planId, takesBack === undefined ? {} : { takesBack });
    this.steps.put(onto, {
      planId: step.planId,
      changeId: change.id,
      reverse: reverseOf(this.options.registry, step.reverse),
    });
    return touched;
  }

  private flush(): void {
    if (this.inFlight !== null || this.isOffline) return;
    const batch = this.outbox.takeBatch();
    if (batch.length === 0) return;
    this.inFlight = batch.map(({ id }) => id);
    this.ports.send(batch);
  }

  private onCommitted(changeId: string, change: CommittedChange): Touched[] {
    if (changeId !== change.id || !this.outbox.has(changeId)) return [];
    return [...this.settle(change), ...this.copy.acknowledge(change)];
  }

  private receive(change: CommittedChange, previous: number): Touched[] {
    return [...this.settle(change), ...this.copy.receive(change, previous)];
  }

  /** The server committed one of ours: it leaves the outbox, and what undoes it now knows what it really did. */
  private settle(change: CommittedChange): Touched[] {
    if (!this.outbox.take(change.id)) return [];
    this.ports.remove([change.id]);
    const reverse = reverseOf(this.options.registry, change.operations);
    this.steps.learn(change.id, reverse);
    return this.outbox.thoseTakingBack(change.id).flatMap((entry) => this.rewrite(entry, reverse));
  }

  private rewrite(entry: OutboxEntry, operations: Operation[]): Touched[] {
    const { id } = entry.change;
    if (operations.length === 0) return this.abandon(entry);
    if (!this.outbox.isUnsent(id)) return [];
    const change = { ...entry.change, operations };
    const { takesBack: _, ...rest } = entry;
    this.outbox.replace({ ...rest, change });
    this.ports.persist({ ...rest, change });
    this.steps.learn(id, reverseOf(this.options.registry, operations));
    return this.replica.replace(change);
  }

  private onRefused(changeId: string, refusal: Refusal): Touched[] {
    const dependents = this.outbox.thoseTakingBack(changeId);
    const entry = this.outbox.refuse(changeId, refusal);
    if (!entry) return [];
    this.ports.persist(entry);
    this.steps.forget(changeId);
    return [...this.replica.withdraw(changeId), ...dependents.flatMap((dependent) => this.abandon(dependent))];
  }

  /** An undo of what never happened. */
  private abandon(entry: OutboxEntry): Touched[] {
    const { id } = entry.change;
    this.outbox.take(id);
    this.ports.remove([id]);
    this.steps.forget(id);
    return this.replica.withdraw(id);
  }

  private catchUp(): void {
    if (!this.isOffline) this.copy.catchUp();
  }

  /** Whether the stream brings this change here: the server's own rule (see changes/live-hub.ts). */
  private isCarried(change: CommittedChange): boolean {
    return change.planId === this.options.planId || change.operations.some(({ kind }) => this.isShared(kind));
  }

  /** Changes of other plans wait in the same outbox but are not shown in this one. */
  private isFollowed(change: PendingChange): boolean {
    return change.planId === this.options.planId || change.planId === null;
  }

  private isShared(kind: string): boolean {
    return this.options.registry.get(kind)?.scope === 'workspace';
  }

  private countConflicts(): number {
    let count = 0;
    for (const conflict of this.replica.list(CONFLICT_KIND)) {
      const isMine = conflict.lostBy === this.options.actorId || conflict.keptBy === this.options.actorId;
      if (isMine && conflict.resolution === 'open') count += 1;
    }
    return count;
  }

  private notify(touched: readonly Touched[] | 'all'): void {
    for (const listener of this.listeners) listener(touched);
  }
}

function inOrder(entries: readonly OutboxEntry[]): OutboxEntry[] {
  return entries.toSorted((a, b) => a.position - b.position);
}

/** The operation as if its author had seen the guarded values that made the server refuse it. */
function overCurrent(operation: Operation, refusal: Refusal | undefined): Operation {
  if (operation.op !== 'update' || refusal?.id !== operation.id || !refusal.current) return operation;
  const { current } = refusal;
  const fields = Object.entries(operation.fields).map(([name, [from, to]]): [string, [unknown, unknown]] => [
    name,
    [Object.hasOwn(current, name) ? current[name] : from, to],
  ]);
  return { ...operation, fields: Object.fromEntries(fields) };
}
