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

interface Waiting {
  request: CommitRequest;
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
    return new Promise((resolve, reject) => {
      const waiting = { request, resolve, reject };
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
      const batch = takeBatch(line);
      try {
        const outcomes = await this.run(workspaceId, batch);
        batch.forEach((waiting, index) => {
          const outcome = outcomes[index];
          if (outcome) waiting.resolve(outcome);
        });
      } catch (error) {
        // One change the database refuses must not take its neighbours with it.
        if (batch.length > 1) for (const waiting of batch) await this.runAlone(workspaceId, waiting);
        else batch[0]?.reject(refusal(error));
      }
    }
    this.lines.delete(workspaceId);
  }

  private async runAlone(workspaceId: WorkspaceId, waiting: Waiting): Promise<void> {
    try {
      const [outcome] = await this.run(workspaceId, [waiting]);
      if (outcome) waiting.resolve(outcome);
    } catch (error) {
      waiting.reject(refusal(error));
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

/** A constraint the rules did not foresee (SQLSTATE class 23) is the sender's mistake, not a breakdown. */
function refusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('23') || code.startsWith('22')) {
    return new AppError('invalid_input', `The database refused the change (${code}).`);
  }
  return error;
}
