import type { CommittedChange, CommittedOperation } from '../../../records/change.ts';
import type { AnyRecord, Registry } from '../../../records/define-record.ts';
import { sameValue } from '../../../records/value.ts';
import { channelEnvelopeKind } from '../../budget/envelopes/schema.ts';
import { planKind } from '../../plans/schema.ts';
import { type Part, PARTS, partOf } from '../../steps/schema.ts';

type Values = { [field: string]: unknown };
type Edits = { [field: string]: [from: unknown, to: unknown] };

/** What many changes made of one record, from first to last. */
export interface NetChange {
  kind: string;
  id: string;
  op: 'created' | 'updated' | 'deleted';
  /** The fields that differ; of a deleted record, those that were written before it was deleted. */
  fields: Edits;
  /** What is known of it: of a created record its values at the end. */
  record: Values;
  /** Who took part, in order; null for the system. */
  authors: (string | null)[];
  /** When it was last touched: ISO 8601, UTC. */
  at: string;
}

interface Entry {
  kind: string;
  id: string;
  /** Undefined while nothing has told: a record may be written to while it is deleted. */
  wasLiving: boolean | undefined;
  isLiving: boolean;
  fields: Edits;
  /** Its values, while everything about it is known: since it was created or restored. */
  whole: Values | undefined;
  authors: Set<string | null>;
  at: string;
}

type Told = Pick<CommittedChange, 'operations' | 'actorId' | 'at'>;

/**
 * Adds changes up, in their order, to what they come to: what was made and deleted again is nothing, and neither is what
 * was set back. What a plan has one of by itself is begun, not created: before, it was empty.
 */
export class NetChanges {
  private readonly registry: Registry | undefined;
  private readonly entries = new Map<string, Entry>();

  constructor(registry?: Registry) {
    this.registry = registry;
  }

  add(change: Told): void {
    for (const operation of change.operations) this.take(operation, change);
  }

  list(): NetChange[] {
    return [...this.entries.values()].flatMap((entry): NetChange[] => {
      const { kind, id, at, wasLiving, isLiving, whole } = entry;
      const fields: Edits = Object.fromEntries(
        Object.entries(entry.fields).filter(([, [from, to]]) => !sameValue(from, to)),
      );
      const told = { kind, id, at, authors: [...entry.authors] };
      if (wasLiving === false) return isLiving ? [{ ...told, op: 'created', fields: {}, record: whole ?? {} }] : [];
      if (!isLiving) return [{ ...told, op: 'deleted', fields, record: {} }];
      return Object.keys(fields).length === 0 ? [] : [{ ...told, op: 'updated', fields, record: {} }];
    });
  }

  private take(operation: CommittedOperation, { actorId, at }: Told): void {
    const { kind, id } = operation;
    const key = `${kind} ${id}`;
    const entry = this.entries.get(key) ?? this.begin(operation, at);
    this.entries.set(key, entry);
    entry.authors.add(actorId);
    entry.at = at;
    if (operation.op === 'update') write(entry, operation.fields);
    else if (operation.op === 'create') {
      if (!entry.whole) write(entry, this.begun(operation));
    } else {
      const comesBack = operation.op === 'restore';
      // Only what is deleted is restored, and only what lives is deleted.
      entry.wasLiving ??= !comesBack;
      if (!entry.wasLiving) entry.whole = { ...operation.record, ...entry.whole };
      entry.isLiving = comesBack;
    }
  }

  private begin(operation: CommittedOperation, at: string): Entry {
    const { kind, id, op } = operation;
    const isOnlyBegun = op === 'create' && this.registry?.get(kind)?.uniqueBy?.length === 0;
    const isNew = op === 'create' && !isOnlyBegun;
    return {
      kind,
      id,
      wasLiving: op === 'create' ? isOnlyBegun : undefined,
      isLiving: true,
      fields: {},
      whole: isNew ? { ...operation.fields, rank: operation.rank } : undefined,
      authors: new Set(),
      at,
    };
  }

  private begun({ kind, fields }: CommittedOperation & { op: 'create' }): Edits {
    const declared = this.registry?.get(kind)?.fields ?? {};
    const edits = Object.entries(fields).map(([name, value]) => [name, [declared[name]?.initial ?? null, value]]);
    return Object.fromEntries(edits) as Edits;
  }
}

function write({ fields, whole }: Entry, edits: Edits): void {
  for (const [name, [from, to]] of Object.entries(edits)) {
    if (whole) whole[name] = to;
    else fields[name] = [(fields[name] ?? [from])[0], to];
  }
}

/** What changes come to, given the latest first. */
export function netOf(latestFirst: readonly Pick<CommittedChange, 'operations'>[]): NetChange[] {
  const net = new NetChanges();
  for (const { operations } of latestFirst.toReversed()) net.add({ operations, actorId: null, at: '' });
  return net.list();
}

/**
 * The operations of a change that are about the content of a plan. Who may open the plan is no content, and neither is
 * what stands beside it.
 */
export function contentIn(operations: readonly CommittedOperation[], planId: string): CommittedOperation[] {
  return operations.flatMap((operation): CommittedOperation[] => {
    if (partOf(operation.kind) === undefined) return [];
    if (operation.kind !== planKind.kind) return [operation];
    // A plan is not deleted or made from within: what was there before it began is nothing to compare with.
    if (operation.id !== planId || operation.op !== 'update') return [];
    const { openTo: _, ...fields } = operation.fields;
    return [{ ...operation, fields }];
  });
}

/**
 * Whether a change is about a record of either side: one that was written to while it was deleted, and stayed so, is none.
 *
 * @param now the record as it stands, and `since` what became of it after the later moment
 */
export function wasThere(change: NetChange, now: AnyRecord | undefined, since: NetChange | undefined): boolean {
  return change.op !== 'updated' || now?.deletedAt === null || since?.op === 'deleted';
}

/**
 * What a record was at the later of two moments (at the earlier one, when it was deleted between them), from what it is
 * now and the changes made since that later moment.
 *
 * @param since what became of it after the later moment; undefined when nothing did
 */
export function recordThen(change: NetChange, now: AnyRecord | undefined, since: NetChange | undefined): Values {
  if (change.op === 'created') return change.record;
  const later = Object.entries(since?.fields ?? {}).map(([name, [from]]) => [name, from]);
  const then: Values = { ...now, ...since?.record, ...Object.fromEntries(later) };
  const edits = Object.entries(change.fields).map(([name, [from, to]]) => [name, change.op === 'deleted' ? from : to]);
  return { ...then, ...Object.fromEntries(edits) };
}

/** How many of each there are. */
export interface Counts {
  created: number;
  updated: number;
  deleted: number;
}

export function countsOf(changes: readonly { op: NetChange['op'] }[]): Counts {
  const counts: Counts = { created: 0, updated: 0, deleted: 0 };
  for (const { op } of changes) counts[op] += 1;
  return counts;
}

/** A record that changed, with the changes of its amounts. */
export interface Difference {
  kind: string;
  id: string;
  part: Part;
  op: NetChange['op'];
  record: Values;
  changes: readonly NetChange[];
  authors: readonly (string | null)[];
}

/**
 * Changes as people look at them: amounts with the action they are about, which has then changed; what came or went with
 * what it is a part of goes without saying. In the order of the plan's parts, what was added first, then what was changed,
 * then what was removed.
 */
export function differencesOf(changes: readonly NetChange[], registry: Registry): Difference[] {
  const ops = new Map(changes.map(({ id, op }) => [id, op]));
  const comesWith = ({ kind, op, record }: NetChange) =>
    op !== 'updated' &&
    kind !== 'budgetLine' &&
    Object.entries(registry.get(kind)?.fields ?? {}).some(
      ([field, { reference }]) => reference?.onDelete === 'cascade' && ops.get(String(record[field])) === op,
    );
  const groups = Map.groupBy(
    changes.filter((change) => !comesWith(change)),
    ({ kind, id, record }) =>
      kind === 'budgetLine' && typeof record.actionId === 'string' ? `action ${record.actionId}` : `${kind} ${id}`,
  );
  const differences = [...groups].map(([key, group]): Difference => {
    const [kind = '', id = ''] = key.split(' ');
    const own = group.find((change) => change.kind === kind);
    return {
      kind,
      id,
      part: partOf(kind) ?? 'plan',
      op: own?.op ?? 'updated',
      record: own?.record ?? {},
      changes: group,
      authors: [...new Set(group.flatMap(({ authors }) => authors))],
    };
  });
  return differences.toSorted(
    (a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || OPS.indexOf(a.op) - OPS.indexOf(b.op),
  );
}

const OPS = ['created', 'updated', 'deleted'];

/** What a budget came to before and after, in cents. */
export interface BudgetDifference {
  plannedCents: [from: number, to: number];
  /** What holds: what was revised, or planned where nothing was revised. */
  heldCents: [from: number, to: number];
  /** What was decided for channels before there are actions. */
  envelopeCents: [from: number, to: number];
}

/** What some changes make of the budget: the sums of the amounts they touch, before and after. */
export function budgetDifference(changes: readonly NetChange[]): BudgetDifference {
  const sum: BudgetDifference = { plannedCents: [0, 0], heldCents: [0, 0], envelopeCents: [0, 0] };
  for (const change of changes) {
    for (const side of [0, 1] as const) {
      const isThere = change.op === 'updated' || (change.op === 'created') === (side === 1);
      if (!isThere) continue;
      if (change.kind === channelEnvelopeKind.kind) {
        sum.envelopeCents[side] += amountAt(change, 'envelopeCents', side);
      } else if (change.kind === 'budgetLine') {
        sum.plannedCents[side] += amountAt(change, 'plannedCents', side);
        sum.heldCents[side] += amountAt(change, 'revisedCents', side);
      }
    }
  }
  return sum;
}

function valueAt({ op, fields, record }: NetChange, field: string, side: 0 | 1): unknown {
  return op === 'updated' ? (fields[field]?.[side] ?? (fields[field] ? null : record[field])) : record[field];
}

const AMOUNTS = ['plannedCents', 'revisedCents', 'committedCents', 'invoicedCents', 'paidCents'];
/** What says most of a record that is new or gone. */
const TELLING = ['ownerId', 'dueDate', 'target', 'quadrant', 'kpiId', 'month', 'measured', 'segmentId'];

/** One line of a difference: a field and its value on both sides. */
export interface DifferenceLine {
  kind: string;
  field: string;
  from: unknown;
  to: unknown;
  /** For amounts: the months that changed, added up. */
  months?: string[];
}

/**
 * A difference line by line: the fields that changed, or for what is new or gone the few that say most of it; then its
 * amounts, added up over the months that changed.
 */
export function linesOf({ kind, id, op, changes }: Difference): DifferenceLine[] {
  const own = changes.find((change) => change.kind === kind && change.id === id);
  if (own?.kind === channelEnvelopeKind.kind) return [envelopeLine(own)];
  return [...(own ? fieldLines(own, op) : []), ...amountLines(changes)];
}

function fieldLines({ kind, fields, record }: NetChange, op: NetChange['op']): DifferenceLine[] {
  if (op === 'updated') {
    return Object.entries(fields)
      .filter(([field]) => field !== 'rank')
      .map(([field, [from, to]]) => ({ kind, field, from, to }));
  }
  return TELLING.filter((field) => record[field] !== undefined && record[field] !== null).map((field) => ({
    kind,
    field,
    from: op === 'deleted' ? record[field] : null,
    to: op === 'created' ? record[field] : null,
  }));
}

/** What may be spent in its month: nothing was decided before it was made, or is once it is gone. */
function envelopeLine(change: NetChange): DifferenceLine {
  const { kind, op, record } = change;
  const from = op === 'created' ? 0 : amountAt(change, 'envelopeCents', 0);
  const to = op === 'deleted' ? 0 : amountAt(change, 'envelopeCents', 1);
  return { kind, field: 'envelopeCents', from, to, months: [String(record.month)] };
}

function amountLines(changes: readonly NetChange[]): DifferenceLine[] {
  const lines = changes.filter(({ kind }) => kind === 'budgetLine');
  return AMOUNTS.flatMap((field): DifferenceLine[] => {
    let [from, to] = [0, 0];
    const months = new Set<string>();
    for (const change of lines) {
      if (field === 'revisedCents' && !isRevised(change)) continue;
      const before = change.op === 'created' ? 0 : amountAt(change, field, 0);
      const after = change.op === 'deleted' ? 0 : amountAt(change, field, 1);
      if (before === after) continue;
      from += before;
      to += after;
      months.add(String(change.record.month));
    }
    return months.size === 0 ? [] : [{ kind: 'budgetLine', field, from, to, months: [...months].toSorted() }];
  });
}

function isRevised({ op, fields, record }: NetChange): boolean {
  return op === 'updated' ? fields.revisedCents !== undefined : typeof record.revisedCents === 'number';
}

/** An amount on one side; until it was revised, what was planned held. */
function amountAt(change: NetChange, field: string, side: 0 | 1): number {
  const value = valueAt(change, field, side);
  if (typeof value === 'number') return value;
  return field === 'revisedCents' ? Number(valueAt(change, 'plannedCents', side) ?? 0) : 0;
}
