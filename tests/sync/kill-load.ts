import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '../../src/kernel/ids.ts';
import type { Change, CommittedChange, Operation } from '../../src/records/change.ts';
import type { ChangeOutcome } from '../../src/records/outbox.ts';
import type { AnyRecord } from '../../src/records/define-record.ts';

/** A newcomer's workspace on a real server, reached by plain HTTP. */
export class Visitor {
  private readonly origin: string;
  private cookie = '';
  private base = '';
  planId = '';

  constructor(origin: string) {
    this.origin = origin;
  }

  async enter(): Promise<void> {
    const answer = await this.ask('POST', '/api/v1/try', { locale: 'fr' });
    this.cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const { workspaceId } = (await answer.json()) as { workspaceId: string };
    this.base = `/api/v1/workspaces/${workspaceId}`;
    const { items } = await this.get<{ items: AnyRecord[] }>('/plans');
    this.planId = items[0]?.id ?? '';
  }

  /** Asks until the server is well: right after a death it may still hold connections to the dead. */
  async get<T>(path: string): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.ask('GET', this.base + path).catch(() => undefined);
      if (answer?.ok) return (await answer.json()) as T;
      if (attempt === 50) throw new Error(`GET ${path}: ${answer?.status} ${await answer?.text()}`);
      await delay(100);
    }
  }

  /** Undefined when there was no answer, or none that says what became of them. */
  async commit(changes: readonly Change[]): Promise<ChangeOutcome[] | undefined> {
    try {
      const answer = await this.ask('POST', `${this.base}/changes`, { changes });
      if (answer.status >= 500) return undefined;
      if (!answer.ok) throw new Refused(`${answer.status} ${await answer.text()}`);
      return ((await answer.json()) as { outcomes: ChangeOutcome[] }).outcomes;
    } catch (error) {
      if (error instanceof Refused) throw error;
      return undefined;
    }
  }

  /** All changes after `seq`. */
  async changesAfter(seq: number): Promise<CommittedChange[]> {
    const found: CommittedChange[] = [];
    for (;;) {
      const after = found.at(-1)?.seq ?? seq;
      const page = await this.get<{ changes: CommittedChange[]; isComplete: boolean }>(
        `/changes?plan=${this.planId}&after=${after}&limit=500`,
      );
      found.push(...page.changes);
      if (page.isComplete) return found;
    }
  }

  private ask(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(this.origin + path, {
      method,
      headers: {
        cookie: this.cookie,
        ...(method !== 'GET' && { origin: this.origin, 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
  }
}

class Refused extends Error {}

/**
 * Someone who edits without a pause: makes an action, changes its title again and again, and sends each change until
 * it is acknowledged.
 */
export class Writer {
  /** Seq each acknowledged change was given. */
  readonly acknowledged = new Map<string, number>();
  readonly titles = new Map<string, string>();
  private readonly visitor: Visitor;
  private readonly name: string;
  private isRunning = true;
  private action: string | null = null;

  constructor(visitor: Visitor, name: string) {
    this.visitor = visitor;
    this.name = name;
  }

  stop(): void {
    this.isRunning = false;
  }

  async run(): Promise<void> {
    for (let count = 1; this.isRunning; count += 1) {
      const changes = [this.nextChange(`${this.name} ${count}`), this.nextChange(`${this.name} ${count} bis`)];
      let outcomes: ChangeOutcome[] | undefined;
      while (outcomes === undefined) {
        outcomes = await this.visitor.commit(changes);
        if (outcomes === undefined) await delay(30);
      }
      for (const outcome of outcomes) this.note(outcome);
    }
  }

  private nextChange(title: string): Change {
    const operation = this.action === null || this.titles.size % 10 === 9 ? this.creation(title) : this.edit(title);
    this.titles.set(operation.id, title);
    return { id: newId(), planId: this.visitor.planId, operations: [operation] };
  }

  private creation(title: string): Operation {
    this.action = newId();
    return { op: 'create', kind: 'action', id: this.action, rank: 'a0', fields: { title } };
  }

  private edit(title: string): Operation {
    const id = this.action ?? '';
    return { op: 'update', kind: 'action', id, fields: { title: [this.titles.get(id), title] } };
  }

  private note(outcome: ChangeOutcome): void {
    if (outcome.status === 'rejected') throw new Error(`${this.name}: refused: ${JSON.stringify(outcome.error)}`);
    const conflict = outcome.change.operations.find(({ kind }) => kind === 'conflict');
    if (conflict) throw new Error(`${this.name}: alone on this action, and in conflict: ${JSON.stringify(conflict)}`);
    this.acknowledged.set(outcome.id, outcome.change.seq);
  }
}
