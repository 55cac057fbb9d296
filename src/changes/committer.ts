import { AppError } from '../kernel/app-error.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId, type WorkspaceId } from '../kernel/ids.ts';
import type { CommittedChange } from '../records/change.ts';
import type { Registry } from '../records/define-record.ts';
import { type Database } from '../server/database/connect.ts';
import { decideInWorkspace } from '../server/database/tenant.ts';
import { type CommitRequest, type Committed, decideBatch, type Outcome } from './commit-batch.ts';

/** Changes that may share one transaction, and operations they may hold together. */
const MAX_BATCH_CHANGES = 64;
const MAX_BATCH_OPERATIONS = 2000;
/** Changes one workspace may have waiting before more are turned away. */
const MAX_WAITING = 2000;

/** What several changes sent together share: once one broke down, those after it are not tried. */
interface Sequence {
  breakdown?: { error: unknown };
}

interface Waiting {
  request: CommitRequest;
  sequence?: Sequence | undefined;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/** Called after a batch is durable, in order, with what was newly committed. */
export type CommitListener = (workspaceId: WorkspaceId, changes: readonly CommittedChange[]) => void;

/**
 * The one way in for every change. Changes of a workspace wait in line and go to the database together while the
 * previous batch is being made durable, so that one flush to disk serves many authors.
 */
export class Committer {
  private readonly database: Database;
  private readonly registry: Registry;
  private readonly clock: Clock;
  private readonly lines = new Map<WorkspaceId, Waiting[]>();
  private readonly listeners: CommitListener[] = [];

  constructor(deps: { database: Database; registry: Registry; clock: Clock }) {
    this.database = deps.database;
    this.registry = deps.registry;
    this.clock = deps.clock;
  }

  onCommit(listener: CommitListener): void {
    this.listeners.push(listener);
  }

  commit(workspaceId: WorkspaceId, request: CommitRequest): Promise<Outcome> {
    return this.enter(workspaceId, request);
  }

  /**
   * Commits changes that their author made in this order. Each may be refused alone; but when the database breaks
   * down under one, the later ones fail with it, so that sending all again finds them in order.
   */
  commitInOrder(workspaceId: WorkspaceId, requests: readonly CommitRequest[]): Promise<Outcome[]> {
    const sequence: Sequence = {};
    return Promise.all(requests.map((request) => this.enter(workspaceId, request, sequence)));
  }

  private enter(workspaceId: WorkspaceId, request: CommitRequest, sequence?: Sequence): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const waiting = { request, sequence, resolve, reject };
      const line = this.lines.get(workspaceId);
      if (!line) {
        this.lines.set(workspaceId, [waiting]);
        void this.drain(workspaceId);
      } else if (line.length >= MAX_WAITING) {
        reject(new AppError('unavailable', 'Too many changes are waiting.', { retryAfterSeconds: 1 }));
      } else {
        line.push(waiting);
      }
    });
  }

  /** Like `commit`, for callers that have nothing to do with a refusal. @throws AppError what refused it. */
  async commitOrThrow(workspaceId: WorkspaceId, request: CommitRequest): Promise<Committed> {
    const outcome = await this.commit(workspaceId, request);
    if (outcome.status === 'rejected') throw outcome.error;
    return outcome;
  }

  /** Resolves when nothing is waiting: for a clean stop. */
  async idle(): Promise<void> {
    while (this.lines.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  private async drain(workspaceId: WorkspaceId): Promise<void> {
    const line = this.lines.get(workspaceId);
    while (line && line.length > 0) {
      // What has reached this process by now goes along: the changes of one request, and those of other requests.
      await nextTurn();
      const batch = takeBatch(line).filter((waiting) => !isBroken(waiting));
      try {
        await this.runTogether(workspaceId, batch);
      } catch (error) {
        // One change the database refuses must not take its neighbours with it; a breakdown takes them all.
        if (refusalOf(error)) for (const waiting of batch) await this.runAlone(workspaceId, waiting);
        else for (const waiting of batch) breakDown(waiting, error);
      }
    }
    this.lines.delete(workspaceId);
  }

  private async runTogether(workspaceId: WorkspaceId, batch: readonly Waiting[]): Promise<void> {
    if (batch.length === 0) return;
    const outcomes = await this.run(workspaceId, batch);
    batch.forEach((waiting, index) => {
      const outcome = outcomes[index];
      if (outcome) waiting.resolve(outcome);
    });
  }

  private async runAlone(workspaceId: WorkspaceId, waiting: Waiting): Promise<void> {
    if (isBroken(waiting)) return;
    try {
      await this.runTogether(workspaceId, [waiting]);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) waiting.resolve({ status: 'rejected', error: refusal });
      else breakDown(waiting, error);
    }
  }

  private async run(workspaceId: WorkspaceId, batch: readonly Waiting[]): Promise<Outcome[]> {
    const outcomes = await decideInWorkspace(this.database, workspaceId, (tx) =>
      decideBatch(
        tx,
        workspaceId,
        batch.map(({ request }) => request),
        {
          registry: this.registry,
          at: new Date(this.clock.now()).toISOString(),
          newId: () => newId(this.clock),
        },
      ),
    );
    const fresh = outcomes.flatMap((outcome) =>
      outcome.status === 'committed' && !outcome.isReplay ? [outcome.change] : [],
    );
    if (fresh.length > 0) for (const listener of this.listeners) listener(workspaceId, fresh);
    return outcomes;
  }
}

function takeBatch(line: Waiting[]): Waiting[] {
  let operations = 0;
  let count = 0;
  for (const { request } of line) {
    operations += request.change.operations.length;
    if (count > 0 && (count >= MAX_BATCH_CHANGES || operations > MAX_BATCH_OPERATIONS)) break;
    count += 1;
  }
  return line.splice(0, count);
}

/** True, and answered, when an earlier change of its sequence broke down. */
function isBroken({ sequence, reject }: Waiting): boolean {
  if (!sequence?.breakdown) return false;
  reject(sequence.breakdown.error);
  return true;
}

function breakDown({ sequence, reject }: Waiting, error: unknown): void {
  if (sequence) sequence.breakdown ??= { error };
  reject(error);
}

/** A constraint the rules did not foresee (SQLSTATE classes 22 and 23) is the sender's mistake, not a breakdown. */
function refusalOf(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error.code === 'unavailable' ? undefined : error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('23') && !code.startsWith('22')) return undefined;
  return new AppError('invalid_input', `The database refused the change (${code}).`);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
