import { registry } from '../../src/features/registry.ts';
import type { Change, CommittedChange, Operation } from '../../src/records/change.ts';
import { CONFLICT_KIND } from '../../src/records/conflict.ts';
import { isList } from '../../src/records/field.ts';
import { bringForward } from '../../src/records/kept-copy.ts';
import { sameValue } from '../../src/records/value.ts';
import type { ModelServer } from './model-server.ts';
import type { Journal, Tab } from './tab.ts';

/** Every copy shows what the server holds, and nothing waits. Dead records may be unknown to a copy. */
export function checkConvergence(server: Pick<ModelServer, 'list' | 'seq'>, tabs: readonly Tab[]): void {
  for (const { lane, replica, engine } of tabs) {
    const status = engine.status();
    if (status.pending > 0 || replica.pending.length > 0) fail(`${lane} still has changes on their way`);
    if (!status.isLoaded || status.offline || status.sending) fail(`${lane} is not at rest: ${JSON.stringify(status)}`);
    for (const kind of registry.keys()) {
      const shown = new Map([...replica.list(kind)].map((record) => [record.id, record]));
      for (const record of server.list(kind)) {
        const copy = shown.get(record.id);
        shown.delete(record.id);
        if (copy === undefined && record.deletedAt !== null) continue;
        if (!sameValue(copy, record)) fail(`${lane} shows ${kind} ${show(copy)}, the server holds ${show(record)}`);
      }
      for (const record of shown.values())
        fail(`${lane} shows ${kind} ${show(record)}, which the server does not have`);
    }
  }
}

/** What each device keeps of the plan is what its tab shows: it would open without network, with nothing missing. */
export function checkKeptCopies(tabs: readonly Tab[]): void {
  for (const { lane, replica, kept } of tabs) {
    if (!kept) continue;
    const copy = bringForward(registry, kept.snapshot, kept.changes);
    if (copy.seq !== replica.seq) fail(`${lane} keeps what was there at ${copy.seq}, and shows ${replica.seq}`);
    for (const kind of registry.keys()) {
      const records = copy.records[kind] ?? [];
      const shown = [...replica.list(kind)];
      if (records.length !== shown.length) fail(`${lane} keeps ${records.length} ${kind}, and shows ${shown.length}`);
      for (const record of records) {
        const other = replica.get(kind, record.id);
        if (!sameValue(record, other)) fail(`${lane} keeps ${kind} ${show(record)}, and shows ${show(other)}`);
      }
    }
  }
}

/** No change is in the log twice, and the log has no gap. */
export function checkAppliedOnce(log: readonly CommittedChange[]): void {
  const seen = new Set<string>();
  log.forEach(({ id, seq }, index) => {
    if (seen.has(id)) fail(`change ${id} was committed twice`);
    seen.add(id);
    if (seq !== index + 1) fail(`the log has seq ${seq} in place ${index + 1}`);
  });
}

/** Every change ever made is in the log, or is shown as refused, or its author let go of it knowingly. */
export function checkNothingLost(
  server: Pick<ModelServer, 'has' | 'refused'>,
  tabs: readonly Tab[],
  journal: Journal,
): void {
  const aside = new Set(tabs.flatMap(({ engine }) => engine.status().refused.map(({ change }) => change.id)));
  for (const id of journal.made.keys()) {
    const isCommitted = server.has(id);
    // A copy of a refused request may come late, when nothing stands in its way any more: that one may be both.
    const isBoth = isCommitted && aside.has(id) && !server.refused.has(id);
    if (isBoth) fail(`change ${id} is committed and still listed as refused`);
    if (isCommitted || aside.has(id) || journal.dismissed.has(id)) continue;
    // An edit taken back before it was sent, or an undo of what was refused.
    if (journal.removed.get(id) === true) continue;
    if (journal.lostUnkept.has(id) && !journal.kept.has(id)) continue;
    fail(`change ${id} was made${journal.kept.has(id) ? ', said to be kept' : ''} and is nowhere`);
  }
  for (const [id, wasRight] of journal.removed) {
    if (!wasRight && !journal.dismissed.has(id)) fail(`change ${id} left the outbox before the server had it`);
  }
}

/**
 * What one tab did, the log tells in the order it was done; not what was refused at first and then sent again, nor
 * what died with a tab before it was kept and came out of the network later, nor what another tab inherited.
 */
export function checkOrder(server: Pick<ModelServer, 'log' | 'refused'>, journal: Journal): void {
  const seqs = new Map(server.log.map(({ id, seq }) => [id, seq]));
  const last = new Map<string, number>();
  for (const [id, lane] of journal.madeIn) {
    const seq = seqs.get(id);
    const isApart = server.refused.has(id) || journal.lostUnkept.has(id) || journal.adopted.has(id);
    if (seq === undefined || isApart) continue;
    if (seq < (last.get(lane) ?? 0)) fail(`change ${id} of ${lane} was committed before an earlier one`);
    last.set(lane, seq);
  }
}

/**
 * Walks the log beside what was asked, knowing nothing of how changes are decided: each wish is fulfilled, the log
 * tells the truth about what was there before, and whoever overwrites what they had not seen leaves a conflict.
 */
export function checkNoSilentOverwrite(asked: readonly Change[], log: readonly CommittedChange[]): void {
  const state = new Map<string, unknown>();
  log.forEach((committed, index) => {
    const wishes = asked[index]?.operations ?? [];
    for (const operation of wishes) if (operation.op === 'update') checkWish(operation, committed, state);
    for (const operation of committed.operations) follow(operation, committed, state);
  });
}

function checkWish(wish: Operation & { op: 'update' }, committed: CommittedChange, state: Map<string, unknown>): void {
  for (const [field, [seen, wanted]] of Object.entries(wish.fields)) {
    const stored = state.get(keyOf(wish, field));
    const done = committed.operations
      .flatMap((operation) => (isUpdateOf(operation, wish, field) ? [operation.fields[field]?.[1]] : []))
      .at(-1);
    const result = done === undefined ? stored : done;
    const where = `${wish.kind} ${wish.id} ${field} in change ${committed.id}`;
    const declared = registry.get(wish.kind)?.fields[field];
    if (declared && isList(declared)) {
      checkMerge(asIds(seen), asIds(wanted), asIds(stored), asIds(result), where);
      continue;
    }
    if (!sameValue(result, wanted)) fail(`${where}: ${show(wanted)} was wanted, ${show(result)} was written`);
    if (field === 'rank' || sameValue(seen, stored) || sameValue(stored, wanted)) continue;
    if (registry.get(wish.kind)?.fields[field]?.guarded) fail(`${where}: a guarded ${show(stored)} was overwritten`);
    const isKept = committed.operations.some(
      (operation) =>
        operation.op === 'create' &&
        operation.kind === CONFLICT_KIND &&
        operation.fields.subjectId === wish.id &&
        operation.fields.field === field &&
        sameValue(operation.fields.lostValue, stored) &&
        sameValue(operation.fields.keptValue, wanted),
    );
    if (!isKept) fail(`${where}: ${show(stored)} was overwritten by ${show(wanted)} without a conflict`);
  }
}

/** What someone adds stays, what someone removes goes, and what neither touched is untouched. */
function checkMerge(seen: string[], wanted: string[], stored: string[], result: string[], where: string): void {
  const expected = new Set(stored.filter((id) => wanted.includes(id) || !seen.includes(id)));
  for (const id of wanted) if (!seen.includes(id)) expected.add(id);
  if (expected.size !== result.length || !result.every((id) => expected.has(id))) {
    fail(`${where}: ${show(stored)} became ${show(result)}, not ${show([...expected])}`);
  }
}

function follow(operation: Operation, { id }: CommittedChange, state: Map<string, unknown>): void {
  if (operation.op === 'create') {
    for (const [field, value] of Object.entries(operation.fields)) state.set(keyOf(operation, field), value);
    state.set(keyOf(operation, 'rank'), operation.rank);
  } else if (operation.op === 'update') {
    for (const [field, [before, after]] of Object.entries(operation.fields)) {
      const stored = state.get(keyOf(operation, field));
      if (!sameValue(stored, before))
        fail(`the log of ${id} says ${field} was ${show(before)}; it was ${show(stored)}`);
      state.set(keyOf(operation, field), after);
    }
  }
}

function isUpdateOf(operation: Operation, wish: Operation, field: string): operation is Operation & { op: 'update' } {
  return operation.op === 'update' && operation.id === wish.id && Object.hasOwn(operation.fields, field);
}

function keyOf({ kind, id }: Operation, field: string): string {
  return `${kind}/${id}/${field}`;
}

function asIds(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}

function fail(message: string): never {
  throw new Error(message);
}
