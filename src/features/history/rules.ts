import type { CommittedChange, CommittedOperation } from '../../records/change.ts';
import type { AnyRecord } from '../../records/define-record.ts';
import { sameValue } from '../../records/value.ts';
import { actionKind } from '../actions/schema.ts';
import { budgetLineKind } from '../budget/schema.ts';
import { conflictKind } from '../conflicts/schema.ts';
import { attachmentKind, commentKind, readingKind } from '../discussion/schema.ts';
import { objectiveKind } from '../objectives/schema.ts';
import { savedViewKind } from '../views/schema.ts';
import { workshopParticipantKind, workshopVoteKind } from '../workshop/schema.ts';

/** One thing a change did, ready to be put in words. */
export interface Statement {
  verb: 'created' | 'updated' | 'moved' | 'deleted' | 'restored' | 'commented' | 'attached';
  kind: string;
  /** The record it is about; absent when it is about several. */
  id?: string;
  /** How many records of the kind. */
  count: number;
  details: Detail[];
}

/** A field that went from one value to another. */
export interface Detail {
  kind: string;
  field: string;
  from: unknown;
  to: unknown;
  /** For amounts, which stand in budget lines: the months concerned. */
  months?: string[];
  /** For a comment: what was written. */
  quote?: string;
}

/** A record as far as it is known: in the plan, or from the changes at hand when it is deleted. */
export type Find = (kind: string, id: string) => { [field: string]: unknown } | undefined;

/** From this many records on, they are counted instead of named one by one. */
const MANY = 4;
/** What people do while they are together: told of the workshop by its minutes. */
const AT_THE_WORKSHOP = [workshopVoteKind.kind, workshopParticipantKind.kind];
/** What is nobody's edit, or one's own business. */
const SILENT = new Set([conflictKind.kind, savedViewKind.kind, readingKind.kind, ...AT_THE_WORKSHOP]);

/**
 * What a change did, as people would say it: consequences of a deletion go without saying, amounts are told of their
 * action, and an import is "forty actions" rather than forty lines. Empty when nothing of it is worth telling.
 */
export function tellChange({ operations }: Pick<CommittedChange, 'operations'>, find: Find): Statement[] {
  const told = new Map<string, Statement>();
  const made = new Set(operations.filter(({ op }) => op === 'create').map(({ id }) => id));
  const gone = new Set(operations.filter(({ op }) => op === 'delete').map(({ id }) => id));
  for (const operation of operations) {
    const statement = tellOperation(operation, { find, made, gone });
    if (!statement) continue;
    const key = `${statement.verb} ${statement.kind} ${statement.id ?? ''}`;
    const known = told.get(key);
    if (known) known.details = mergeDetails(known.details, statement.details);
    else told.set(key, statement);
  }
  return countMany([...told.values()]);
}

interface Around {
  find: Find;
  made: ReadonlySet<string>;
  gone: ReadonlySet<string>;
}

function tellOperation(operation: CommittedOperation, around: Around): Statement | undefined {
  const { kind, id, op } = operation;
  if (SILENT.has(kind)) return undefined;
  if (kind === budgetLineKind.kind) return tellBudget(operation, around);
  const one = { kind, id, count: 1, details: [] };
  switch (op) {
    case 'create':
      return tellCreation(operation);
    case 'update':
      return tellUpdate(operation, around);
    case 'delete':
      return isAbout(operation, around, around.gone) ? undefined : { ...one, verb: 'deleted' };
    case 'restore':
      return { ...one, verb: 'restored' };
  }
}

function tellCreation({ kind, id, fields }: CommittedOperation & { op: 'create' }): Statement {
  if (kind !== commentKind.kind && kind !== attachmentKind.kind)
    return { verb: 'created', kind, id, count: 1, details: [] };
  const isComment = kind === commentKind.kind;
  const detail = { kind, field: isComment ? 'body' : 'name', from: null, to: null };
  return {
    verb: isComment ? 'commented' : 'attached',
    kind: String(fields.subjectKind),
    id: String(fields.subjectId),
    count: 1,
    details: [{ ...detail, quote: String(isComment ? fields.body : fields.name) }],
  };
}

function tellUpdate(operation: CommittedOperation & { op: 'update' }, { gone }: Around): Statement | undefined {
  const { kind, id, fields } = operation;
  const { rank, ...others } = fields;
  const details = Object.entries(others)
    // The actions of a deleted objective lose it: that is the deletion, told once.
    .filter(([, [from, to]]) => !(to === null && typeof from === 'string' && gone.has(from)))
    .map(([field, [from, to]]): Detail => ({ kind, field, from, to }));
  if (details.length > 0) return { verb: 'updated', kind, id, count: 1, details };
  return rank && Object.keys(others).length === 0 ? { verb: 'moved', kind, id, count: 1, details: [] } : undefined;
}

const AMOUNTS = ['plannedCents', 'revisedCents', 'committedCents', 'invoicedCents', 'paidCents'];

/** Budget lines are told of their action: nobody types a line, they type an amount. */
function tellBudget(operation: CommittedOperation, { find, made, gone }: Around): Statement | undefined {
  const { kind, id, op } = operation;
  const line = op === 'create' ? operation.fields : find(kind, id);
  const actionId = line?.actionId;
  if (typeof actionId !== 'string') {
    return { verb: op === 'delete' ? 'deleted' : 'updated', kind, id, count: 1, details: [] };
  }
  if (made.has(actionId) || gone.has(actionId)) return undefined;
  const values: [string, [unknown, unknown]][] =
    op === 'update'
      ? Object.entries(operation.fields).filter(([field]) => field !== 'rank')
      : AMOUNTS.map((field) => [field, op === 'delete' ? [line?.[field], 0] : [0, line?.[field]]]);
  const details = values
    .filter(([, [from, to]]) => (from ?? 0) !== (to ?? 0))
    .map(
      ([field, [from, to]]): Detail => ({
        kind,
        field,
        from,
        to,
        ...(typeof line?.month === 'string' && AMOUNTS.includes(field) && { months: [line.month] }),
      }),
    );
  return details.length === 0 ? undefined : { verb: 'updated', kind: actionKind.kind, id: actionId, count: 1, details };
}

/** Whether what is deleted only follows something else that is. */
function isAbout({ kind, id }: CommittedOperation, { find }: Around, among: ReadonlySet<string>): boolean {
  const record = find(kind, id);
  if (!record) return false;
  const above = kind === commentKind.kind || kind === attachmentKind.kind ? record.subjectId : null;
  return typeof above === 'string' && among.has(above);
}

/** Amounts of one action over several months add up; anything else of a field is its last word. */
function mergeDetails(known: readonly Detail[], more: readonly Detail[]): Detail[] {
  const merged = [...known];
  for (const detail of more) {
    const index = merged.findIndex(({ kind, field, months }) => {
      return kind === detail.kind && field === detail.field && months !== undefined;
    });
    const same = merged[index];
    if (!same?.months || !detail.months) merged.push(detail);
    else {
      merged[index] = {
        ...same,
        from: Number(same.from ?? 0) + Number(detail.from ?? 0),
        to: Number(same.to ?? 0) + Number(detail.to ?? 0),
        months: [...same.months, ...detail.months],
      };
    }
  }
  return merged;
}

/** The plan's own records first, then what was made for them. */
const ORDER = ['plan', objectiveKind.kind, actionKind.kind];

function countMany(statements: readonly Statement[]): Statement[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = `${statement.verb} ${statement.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  const place = ({ kind }: Statement) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);
  return [...groups.values()]
    .flatMap((group): Statement[] => {
      const [first] = group;
      if (!first || group.length < MANY) return group;
      return [{ verb: first.verb, kind: first.kind, count: group.length, details: sharedDetails(group) }];
    })
    .toSorted((a, b) => place(a) - place(b));
}

/** The one field and value that all were given, when it is so: "forty actions, owner: Claire". */
function sharedDetails(group: readonly Statement[]): Detail[] {
  const [detail] = group[0]?.details ?? [];
  if (!detail || detail.months || detail.quote !== undefined) return [];
  const isShared = group.every(
    ({ details }) => details.length === 1 && details[0]?.field === detail.field && details[0].to === detail.to,
  );
  const from = group.every(({ details }) => details[0]?.from === detail.from) ? detail.from : undefined;
  return isShared ? [{ ...detail, from }] : [];
}

/** What the changes at hand tell of records that the plan no longer holds: the latest word first. */
export function recordsIn(changes: readonly Pick<CommittedChange, 'operations'>[]): Find {
  const known = new Map<string, { [field: string]: unknown }>();
  for (const { operations } of changes) {
    for (const operation of operations) {
      const key = `${operation.kind} ${operation.id}`;
      const later = known.get(key);
      const said = fieldsSaid(operation);
      if (said) known.set(key, { ...said, ...later });
    }
  }
  return (kind, id) => known.get(`${kind} ${id}`);
}

function fieldsSaid(operation: CommittedOperation): { [field: string]: unknown } | undefined {
  if (operation.op === 'create') return operation.fields;
  if (operation.op === 'restore') return operation.record;
  if (operation.op !== 'update') return undefined;
  return Object.fromEntries(Object.entries(operation.fields).map(([field, [, to]]) => [field, to]));
}

/**
 * What a record held before some changes, by field: for each field they wrote, the value that the first of them found.
 * `changes` are those made since, the latest first, and all of them.
 */
export function valuesBefore(
  changes: readonly Pick<CommittedChange, 'operations'>[],
  recordId: string,
): { [field: string]: unknown } {
  const values: { [field: string]: unknown } = {};
  for (const { operations } of changes) {
    for (const operation of operations.toReversed()) {
      if (operation.id !== recordId || operation.op !== 'update') continue;
      for (const [field, [from]] of Object.entries(operation.fields)) if (field !== 'rank') values[field] = from;
    }
  }
  return values;
}

/** The operations of a change that are about a record, its budget lines among them. */
export function operationsAbout(
  { operations }: Pick<CommittedChange, 'operations'>,
  recordId: string,
  find: Find,
): CommittedOperation[] {
  return operations.filter((operation) => {
    if (operation.id === recordId) return true;
    if (operation.kind !== budgetLineKind.kind) return false;
    const line = operation.op === 'create' ? operation.fields : find(operation.kind, operation.id);
    return line?.actionId === recordId;
  });
}

/**
 * Whether taking a change back would still change something: what it made still lives, what it deleted is still
 * deleted, a value it wrote still stands.
 */
export function isStillSo(
  { operations }: Pick<CommittedChange, 'operations'>,
  get: (kind: string, id: string) => AnyRecord | undefined,
): boolean {
  return operations.some((operation) => {
    if (SILENT.has(operation.kind)) return false;
    const record = get(operation.kind, operation.id);
    const isDeleted = record === undefined || record.deletedAt !== null;
    if (operation.op === 'delete') return isDeleted;
    if (isDeleted) return false;
    if (operation.op !== 'update') return true;
    return Object.entries(operation.fields).some(([field, [, to]]) => sameValue(record[field], to));
  });
}
