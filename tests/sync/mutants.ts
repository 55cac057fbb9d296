import type { Change, CommittedChange } from '../../src/records/change.ts';
import type { commitChange } from '../../src/records/commit.ts';
import { CONFLICT_KIND } from '../../src/records/conflict.ts';
import type { ChangeOutcome } from '../../src/records/outbox.ts';
import { Replica, type Snapshot, type Touched } from '../../src/records/replica.ts';
import { SyncEngine, type SyncOptions } from '../../src/records/sync-engine.ts';
import { ModelServer } from './model-server.ts';
import { type Build, GENUINE_BUILD } from './model-world.ts';

type Context = Parameters<typeof commitChange>[2];
type Result = ReturnType<typeof commitChange>;

/** Each breaks one promise; the properties that hold for the genuine build must fall for it. */
export const MUTANTS: { [name: string]: Partial<Build> } = {
  'no idempotency': {
    Server: class extends ModelServer {
      protected override receiptOf(): undefined {
        return undefined;
      }
    },
  },
  'dropped conflict': {
    Server: class extends ModelServer {
      protected override decide(change: Change, context: Context): Result {
        const result = super.decide(change, context);
        return {
          operations: result.operations.filter(({ kind, op }) => kind !== CONFLICT_KIND || op !== 'create'),
          records: result.records.filter(({ kind }) => kind.kind !== CONFLICT_KIND),
          actorId: result.actorId,
          conflicts: [],
        };
      }
    },
  },
  'silent overwrite': {
    Server: class extends ModelServer {
      protected override decide(change: Change, context: Context): Result {
        return super.decide(asIfSeen(change, this), context);
      }
    },
  },
  'guards ignored': {
    Server: class extends ModelServer {
      protected override decide(change: Change, context: Context): Result {
        const kinds = [...context.registry].map(([name, kind]): [string, typeof kind] => [name, unguarded(kind)]);
        return super.decide(change, { ...context, registry: new Map(kinds) });
      }
    },
  },
  'half a change': {
    Server: class extends ModelServer {
      protected override decide(change: Change, context: Context): Result {
        try {
          return super.decide(change, context);
        } catch (error) {
          const [first] = change.operations;
          if (!first || change.operations.length < 2) throw error;
          return super.decide({ ...change, operations: [first] }, context);
        }
      }
    },
  },
  'answered before it is written': {
    Server: class extends ModelServer {
      private count = 0;

      override commit(...[change, actor]: Parameters<ModelServer['commit']>): ChangeOutcome {
        this.count += 1;
        if (this.count % 7 !== 0) return super.commit(change, actor);
        const promise = { ...change, seq: this.seq + 1, actorId: actor.personId, at: '2027-01-01T00:00:00.000Z' };
        return { id: change.id, status: 'committed', change: promise };
      }
    },
  },
  'snapshot with the dead': {
    Server: class extends ModelServer {
      override snapshot(): Snapshot {
        const snapshot = super.snapshot();
        const records = Object.entries(snapshot.records).map(([kind, list]): [string, typeof list] => [
          kind,
          kind === 'action' ? this.list(kind).map((record) => Object.assign({ ...record }, { deletedAt: null })) : list,
        ]);
        return { ...snapshot, records: Object.fromEntries(records) };
      }
    },
  },
  'volatile outbox': { storesOutbox: false },
  'refused and forgotten': { Engine: forgetsRefused() },
  'skipped gap check': {
    Replica: class extends Replica {
      override receive(change: CommittedChange, previous: number): Touched[] | undefined {
        return super.receive(change, Math.min(previous, this.seq));
      }
    },
  },
  'late events applied again': {
    Replica: class extends Replica {
      override receive(change: CommittedChange, previous: number): Touched[] | undefined {
        const { seq } = this;
        if (change.seq > seq) return super.receive(change, previous);
        this.seq = change.seq - 1;
        const touched = super.receive(change, this.seq);
        this.seq = seq;
        return touched;
      }
    },
  },
  'pending hidden by a snapshot': {
    Replica: class extends Replica {
      override load(snapshot: Snapshot): void {
        for (const { id } of this.pending) this.withdraw(id);
        super.load(snapshot);
      }
    },
  },
  'confirmed on the wrong id': {
    Engine: class extends SyncEngine {
      override onAnswer(outcomes: readonly ChangeOutcome[]): void {
        const [, second] = this.status().pending > 1 ? pendingIds(this) : [];
        super.onAnswer(outcomes.map((outcome) => (second === undefined ? outcome : renamed(outcome, second))));
      }
    },
  },
  'sent again under a new id': { Engine: renamesOnResend() },
  'sent in the wrong order': {
    Engine: class extends SyncEngine {
      constructor(options: SyncOptions) {
        const { ports } = options;
        super({ ...options, ports: { ...ports, send: (changes) => ports.send(changes.toReversed()) } });
      }
    },
  },
};

export function buildOf(mutant: Partial<Build>): Build {
  return { ...GENUINE_BUILD, ...mutant };
}

/** The change as if its author had seen what is stored: last writer wins, and nobody knows. */
function asIfSeen(change: Change, server: ModelServer): Change {
  const operations = change.operations.map((operation) => {
    const stored = server.list(operation.kind).find(({ id }) => id === operation.id);
    if (operation.op !== 'update' || !stored) return operation;
    const fields = Object.entries(operation.fields).map(([name, [, to]]): [string, [unknown, unknown]] => [
      name,
      [stored[name], to],
    ]);
    return { ...operation, fields: Object.fromEntries(fields) };
  });
  return { ...change, operations };
}

function unguarded<K extends { fields: { [name: string]: { guarded: boolean } } }>(kind: K): K {
  const fields = Object.entries(kind.fields).map(([name, field]) => [name, { ...field, guarded: false }]);
  return { ...kind, fields: Object.fromEntries(fields) };
}

function pendingIds(engine: SyncEngine): string[] {
  return engine.replica.pending.map(({ id }) => id);
}

function renamed(outcome: ChangeOutcome, id: string): ChangeOutcome {
  return outcome.status === 'committed' ? { ...outcome, id, change: { ...outcome.change, id } } : { ...outcome, id };
}

function forgetsRefused(): typeof SyncEngine {
  return class extends SyncEngine {
    constructor(options: SyncOptions) {
      const { ports } = options;
      const persist = ports.persist.bind(ports);
      super({ ...options, ports: { ...ports, persist: (entry) => (entry.refusal ? undefined : persist(entry)) } });
      this.subscribe(() => {
        for (const { change } of this.status().refused) this.dismiss(change.id);
      });
    }
  };
}

function renamesOnResend(): typeof SyncEngine {
  return class extends SyncEngine {
    private readonly original: Map<string, string>;

    constructor(options: SyncOptions) {
      const { ports, newId } = options;
      const original = new Map<string, string>();
      const sent = new Set<string>();
      const rename = (change: Change): Change => {
        if (!sent.has(change.id)) {
          sent.add(change.id);
          return change;
        }
        const id = newId();
        original.set(id, change.id);
        return Object.assign({ ...change }, { id });
      };
      super({ ...options, ports: { ...ports, send: (changes) => ports.send(changes.map(rename)) } });
      this.original = original;
    }

    override onAnswer(outcomes: readonly ChangeOutcome[]): void {
      super.onAnswer(outcomes.map((outcome) => renamed(outcome, this.original.get(outcome.id) ?? outcome.id)));
    }
  };
}
