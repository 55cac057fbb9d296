import { AppError, type Issue } from '../kernel/app-error.ts';
import { type Actor, roleInPlan } from './actor.ts';
import { applyOperation, mergedValue, type Stamp, withInitialValues } from './apply.ts';
import type { Change, CommittedOperation, Operation } from './change.ts';
import { CONFLICT_KIND, conflictFields, DELETED_FIELD } from './conflict.ts';
import type { AnyRecord, Lookup, RecordKind, Registry } from './define-record.ts';
import { expandDeletion, type Referrers } from './deletion.ts';
import { isList } from './field.ts';
import { isRank } from './rank.ts';
import { editsOfExisting, uniqueId } from './unique-record.ts';
import { sameValue } from './value.ts';

/** The records a change may need: those it touches, those they refer to, and what refers to those it deletes. */
export interface CommitSource extends Lookup, Referrers {}

export interface CommitContext {
  registry: Registry;
  actor: Actor;
  at: string;
  newId(): string;
  /** Whether a record that is the only one of its kind is refused when it is there already, rather than edited. */
  onlyNew?: boolean | undefined;
  /** The record whose bytes come with this change, for kinds that have content. */
  contentOf?: string | undefined;
}

export interface CommitResult {
  /** What really happened, for the log: exact values before and after. Empty when all was already so. */
  operations: CommittedOperation[];
  /** Whose change it is; null where it is kept nowhere. */
  actorId: string | null;
  /** Every record touched, as it is now. */
  records: { kind: RecordKind; record: AnyRecord; isNew: boolean }[];
  /** Conflict records created; they are also among `records`. */
  conflicts: AnyRecord[];
}

/**
 * Decides a change: authorises every operation, merges it with what is stored, keeps both values where someone
 * else's edit is overwritten, and validates the outcome. Pure: reads `source`, returns what to write.
 *
 * @throws AppError `not_found` (absent or not allowed: the same answer, so that nothing is revealed),
 * `already_exists`, `guarded_conflict` (with the current values), `invalid_input` (with the issues).
 */
export function commitChange(change: Change, source: CommitSource, context: CommitContext): CommitResult {
  return new Commit(change, source, context).run();
}

class Commit {
  readonly change: Change;
  readonly source: CommitSource;
  readonly context: CommitContext;
  readonly stamp: Stamp;
  readonly draft = new Map<string, { kind: RecordKind; record: AnyRecord; isNew: boolean; changed: Set<string> }>();
  /** The drafts that live, by kind: what may refer to something. */
  readonly livingDrafts = new Map<string, Map<string, AnyRecord>>();
  readonly operations: CommittedOperation[] = [];
  readonly conflicts: AnyRecord[] = [];
  /** Records of which each field is known to be what it should be, by itself. */
  readonly sound = new WeakSet<AnyRecord>();

  constructor(change: Change, source: CommitSource, context: CommitContext) {
    this.change = change;
    this.source = source;
    this.context = context;
    const actorId = this.isUnsigned() ? null : context.actor.personId;
    this.stamp = { planId: change.planId, actorId, at: context.at };
  }

  run(): CommitResult {
    if (!this.context.actor.scopes.includes('write')) throw notFound(this.change.operations[0]);
    for (const operation of this.change.operations) {
      if (operation.op === 'delete') {
        for (const dependent of expandDeletion(this.context.registry, this, operation)) this.apply(dependent, true);
      }
      this.apply(operation, false);
    }
    this.validate();
    const records = [...this.draft.values()].map(({ kind, record, isNew }) => ({ kind, record, isNew }));
    return { operations: this.operations, actorId: this.stamp.actorId, records, conflicts: this.conflicts };
  }

  /** A change of which nobody keeps the author makes only such records: nothing else is done under their cover. */
  private isUnsigned(): boolean {
    const isOne = (operation: Operation) => {
      const kind = this.context.registry.get(operation.kind);
      if (operation.op !== 'create' || !kind?.unsigned) return false;
      return kind.unsigned({ ...operation.fields, id: operation.id } as AnyRecord);
    };
    const { operations } = this.change;
    const first = operations.find(isOne);
    if (first && !operations.every(isOne)) throw invalid(first, [{ path: 'id', rule: 'unsigned_alone' }]);
    return first !== undefined;
  }

  get(kind: string, id: string): AnyRecord | undefined {
    return this.draft.get(keyOf(kind, id))?.record ?? this.source.get(kind, id);
  }

  referrers(kind: string, field: string, id: string): AnyRecord[] {
    const found = this.source.referrers(kind, field, id).filter((record) => !this.draft.has(keyOf(kind, record.id)));
    for (const record of this.livingDrafts.get(kind)?.values() ?? []) if (record[field] === id) found.push(record);
    return found;
  }

  /** `dependent` operations follow from a deletion the actor may do; they are not asked for again. */
  private apply(operation: Operation, dependent: boolean): void {
    const kind = this.context.registry.get(operation.kind);
    if (!kind || (kind.systemOnly && operation.op !== 'update')) throw notFound(operation);
    const stored = this.get(operation.kind, operation.id);
    if (operation.op === 'create') this.create(kind, operation, stored);
    else {
      if (!stored || (kind.scope === 'plan' && stored.planId !== this.change.planId)) throw notFound(operation);
      if (!dependent) this.authorise(kind, operation, stored);
      if (operation.op === 'update') this.update(kind, operation, stored);
      else this.write(kind, operation, stored);
    }
  }

  private create(kind: RecordKind, operation: Operation & { op: 'create' }, stored: AnyRecord | undefined): void {
    if (kind.scope === 'plan' && this.change.planId === null) throw notFound(operation);
    if (kind.hasContent && this.context.contentOf !== operation.id) throw notFound(operation);
    const unknown = Object.keys(operation.fields).filter((name) => !Object.hasOwn(kind.fields, name));
    if (unknown.length > 0)
      throw invalid(
        operation,
        unknown.map((path) => ({ path, rule: 'unknown_field' })),
      );
    const full = { ...operation, fields: withInitialValues(kind, operation.fields) };
    const record = applyOperation(kind, undefined, full, this.stamp);
    if (!record) return;
    // Before the rights, which may look at the values.
    const issues = Object.keys(kind.fields).flatMap((name) => shapeIssues(kind, record, name));
    if (issues.length > 0) throw invalid(operation, issues);
    this.sound.add(record);
    if (!this.allows(kind, 'create', record)) throw notFound(operation);
    if (kind.uniqueBy && operation.id !== uniqueId(kind, record.planId, record))
      throw invalid(operation, [{ path: 'id', rule: 'not_its_own' }]);
    if (stored && kind.uniqueBy && !this.context.onlyNew) return this.begin(kind, stored, operation.fields, record);
    if (stored)
      throw new AppError('already_exists', 'A record with this id exists.', { kind: kind.kind, id: operation.id });
    this.log(kind, record, full);
    this.draw(kind, record, true, new Set([...Object.keys(kind.fields), 'rank']));
  }

  /** The only record of its kind is there already: what is given goes into it, and both values are kept where two differ. */
  private begin(kind: RecordKind, stored: AnyRecord, given: { [field: string]: unknown }, whole: AnyRecord): void {
    const target = { kind: kind.kind, id: stored.id };
    const restore: Operation = { op: 'restore', ...target };
    const update: Operation = { op: 'update', ...target, fields: editsOfExisting(kind, stored, given, whole) };
    if (stored.deletedAt !== null) {
      this.authorise(kind, restore, stored);
      this.write(kind, restore, stored);
    }
    const living = this.get(kind.kind, stored.id) ?? stored;
    this.authorise(kind, update, living);
    this.update(kind, update, living);
  }

  private update(kind: RecordKind, operation: Operation & { op: 'update' }, stored: AnyRecord): void {
    const committed: { [field: string]: [unknown, unknown] } = {};
    const refused: { [field: string]: unknown } = {};
    for (const [name, [given, to]] of Object.entries(operation.fields)) {
      const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
      const from = field?.read ? field.read(given) : given;
      if (!field && name !== 'rank') throw invalid(operation, [{ path: name, rule: 'unknown_field' }]);
      const value = mergedValue(kind, name, from, to, stored[name]);
      if (sameValue(stored[name], value)) continue;
      if (kind.uniqueBy?.includes(name)) throw invalid(operation, [{ path: name, rule: 'fixed' }]);
      const isMerged = field === undefined || isList(field);
      const overwrites = !isMerged && !sameValue(stored[name], from) && !this.isOwnDoing(kind, stored.id, name, from);
      if (overwrites && (field?.guarded || !this.canKeepBoth(kind, stored))) refused[name] = stored[name];
      else if (overwrites) {
        // What its author says they saw may be anything; only what the field could have held is worth keeping.
        const base = field?.accepts(from) ? from : null;
        this.keepBoth(kind, stored, name, { base, lost: stored[name], kept: value });
      }
      committed[name] = [stored[name], value];
    }
    const isEdit = Object.keys(committed).length > 0;
    if (isEdit && stored.deletedAt !== null && !this.canKeepBoth(kind, stored))
      refused[DELETED_FIELD] = stored.deletedAt;
    if (Object.keys(refused).length > 0) {
      throw new AppError('guarded_conflict', 'A guarded field was changed by someone else in the meantime.', {
        kind: kind.kind,
        id: operation.id,
        current: refused,
      });
    }
    if (!isEdit) return;
    if (stored.deletedAt !== null) this.keepDeletion(kind, stored, committed);
    this.write(kind, { ...operation, fields: committed }, stored);
    this.follow(kind, operation.id, committed);
  }

  private follow({ kind, follow }: RecordKind, id: string, written: { [field: string]: unknown }): void {
    const record = this.get(kind, id);
    if (!record || !follow?.on.some((name) => Object.hasOwn(written, name))) return;
    const values = follow.values(record, (...of) => this.referrers(...of));
    const fields = Object.entries(values).map(([name, to]): [string, [unknown, unknown]] => [name, [record[name], to]]);
    if (fields.length > 0) this.apply({ op: 'update', kind, id, fields: Object.fromEntries(fields) }, true);
  }

  /** Their author saw what was there before this change: what differs since is the change's own. */
  private isOwnDoing(kind: RecordKind, id: string, name: string, from: unknown): boolean {
    const before = this.source.get(kind.kind, id);
    return before === undefined || sameValue(before[name], from);
  }

  private write(kind: RecordKind, operation: Operation, stored: AnyRecord): void {
    const record = applyOperation(kind, stored, operation, this.stamp);
    if (!record || record === stored) return;
    this.log(kind, record, operation);
    const entry = this.draft.get(keyOf(kind.kind, record.id));
    const changed = entry?.changed ?? new Set<string>();
    if (operation.op === 'update') for (const name of Object.keys(operation.fields)) changed.add(name);
    this.draw(kind, record, entry?.isNew ?? false, changed);
  }

  private draw(kind: RecordKind, record: AnyRecord, isNew: boolean, changed: Set<string>): void {
    this.draft.set(keyOf(kind.kind, record.id), { kind, record, isNew, changed });
    const living = this.livingDrafts.get(kind.kind) ?? new Map<string, AnyRecord>();
    this.livingDrafts.set(kind.kind, living);
    if (record.deletedAt === null) living.set(record.id, record);
    else living.delete(record.id);
  }

  private log(kind: RecordKind, record: AnyRecord, operation: Operation): void {
    const audience = kind.audience?.(record) ?? null;
    this.operations.push({
      ...operation,
      ...(audience !== null && { audience }),
      ...(operation.op === 'restore' && { record }),
    });
  }

  /**
   * A conflict lives in a plan, for its readers to see: what the workspace shares has nowhere to keep one, and what is
   * private must not be shown by one. Overwriting is then refused instead.
   */
  private canKeepBoth(kind: RecordKind, stored: AnyRecord): boolean {
    return stored.planId !== null && (kind.audience?.(stored) ?? null) === null;
  }

  /**
   * Someone edited what someone else had deleted. It is said once of the record whose deletion took the others along: an
   * amount means nothing, and comes back to nothing, without its action.
   */
  private keepDeletion(kind: RecordKind, stored: AnyRecord, committed: { [field: string]: unknown }): void {
    const [topKind, top] = this.outermostDeleted(kind, stored);
    if (this.conflicts.some(({ subjectId, field }) => subjectId === top.id && field === DELETED_FIELD)) return;
    this.keepBoth(topKind, top, DELETED_FIELD, { base: null, lost: top.deletedAt, kept: committed });
  }

  private outermostDeleted(
    kind: RecordKind,
    record: AnyRecord,
    below: readonly string[] = [],
  ): [RecordKind, AnyRecord] {
    for (const [name, { reference }] of Object.entries(kind.fields)) {
      const above = reference?.onDelete === 'cascade' ? this.context.registry.get(reference.kind) : undefined;
      const whole = above && this.get(above.kind, String(record[name]));
      if (!whole || whole.deletedAt === null || below.includes(whole.id) || !this.canKeepBoth(above, whole)) continue;
      return this.outermostDeleted(above, whole, [...below, record.id]);
    }
    return [kind, record];
  }

  private keepBoth(
    kind: RecordKind,
    stored: AnyRecord,
    field: string,
    values: { base: unknown; lost: unknown; kept: unknown },
  ): void {
    const conflictKind = this.context.registry.get(CONFLICT_KIND);
    if (!conflictKind) return;
    const operation: Operation = {
      op: 'create',
      kind: CONFLICT_KIND,
      id: this.context.newId(),
      rank: 'a0',
      fields: conflictFields(kind.kind, stored, field, values, this.context.actor.personId),
    };
    const record = applyOperation(conflictKind, undefined, operation, this.stamp);
    if (!record) return;
    this.operations.push(operation);
    this.conflicts.push(record);
    this.draw(conflictKind, record, true, new Set());
  }

  private authorise(kind: RecordKind, operation: Exclude<Operation, { op: 'create' }>, stored: AnyRecord): void {
    const changed = operation.op === 'update' ? Object.keys(operation.fields) : undefined;
    const verb = operation.op === 'update' ? 'update' : 'delete';
    if (!this.allows(kind, verb, stored, changed)) throw notFound(operation);
    if (operation.op !== 'update') return;
    // Someone who may edit what they own must not take a record by making it theirs, nor leave one they cannot see.
    const wanted = applyOperation(kind, stored, operation, this.stamp);
    if (wanted && !this.allows(kind, 'read', wanted)) throw notFound(operation);
  }

  private allows(
    kind: RecordKind,
    verb: 'read' | 'create' | 'update' | 'delete',
    record: AnyRecord,
    changed?: readonly string[],
  ): boolean {
    const { actor } = this.context;
    const role = record.planId === null ? actor.role : roleInPlan(actor, record.planId);
    const question = { actor, role, record, lookup: this, ...(changed && { changed }) };
    return kind.rights[verb](question) && isInAudience(kind, record, actor);
  }

  private requireLivingPlan(planId: string): void {
    const plan = this.get('plan', planId);
    if (!plan || plan.deletedAt !== null) throw notFound({ kind: 'plan', id: planId });
  }

  private validate(): void {
    // Asked at the end, because a change may create the plan it fills (an example, a copy).
    if (this.change.planId !== null) this.requireLivingPlan(this.change.planId);
    for (const { kind, record, changed } of this.draft.values()) {
      const issues = [...changed].flatMap((name) => this.fieldIssues(kind, record, name));
      // Checks between fields may take for granted that each is what it should be.
      const all = issues.length > 0 ? issues : kind.check(record, this, changed, this.alike(kind, record));
      if (all.length > 0) throw invalid({ kind: kind.kind, id: record.id }, all);
    }
  }

  private alike(kind: RecordKind, record: AnyRecord): AnyRecord[] {
    const [first, ...others] = kind.alikeBy ?? [];
    if (first === undefined) return [];
    return this.referrers(kind.kind, first, String(record[first])).filter(
      (other) => other.id !== record.id && others.every((name) => other[name] === record[name]),
    );
  }

  private fieldIssues(kind: RecordKind, record: AnyRecord, name: string): Issue[] {
    const field = kind.fields[name];
    const issues = field && this.sound.has(record) ? [] : shapeIssues(kind, record, name);
    if (issues.length > 0 || !field?.reference) return issues;
    const target = field.reference.kind;
    const ids = field.type === 'references' ? (record[name] as string[]) : [record[name] as string | null];
    const isUnknown = ids.some((id) => id !== null && !this.isLiving(target, id, record));
    return isUnknown ? [{ path: name, rule: 'unknown_reference' }] : [];
  }

  private isLiving(kind: string, id: string, from: AnyRecord): boolean {
    const target = this.get(kind, id);
    if (!target) return false;
    // A deleted record may come back referring to what has been deleted since; it must not newly refer to it, unless both
    // came and went within this change.
    const isPassing = from.deletedAt !== null && this.draft.get(keyOf(kind, id))?.isNew === true;
    if (target.deletedAt !== null && !isPassing) return false;
    return target.planId === null || target.planId === from.planId;
  }
}

/** Whether this person may see the record as far as its audience goes (a private record has one person). */
export function isInAudience(kind: RecordKind, record: AnyRecord, actor: Actor): boolean {
  const audience = kind.audience?.(record) ?? null;
  return audience === null || audience === actor.personId;
}

/** What is wrong with a field by itself. */
function shapeIssues(kind: RecordKind, record: AnyRecord, name: string): Issue[] {
  const field = kind.fields[name];
  const accepts = name === 'rank' ? isRank : field?.accepts;
  // Declarations are tested to begin with what they allow.
  if (!accepts || (field && record[name] === field.initial) || accepts(record[name])) return [];
  const isMissing = record[name] === null || record[name] === '';
  return [{ path: name, rule: isMissing ? 'required' : 'invalid', values: limitsOf(field?.maxLength) }];
}

function limitsOf(maxLength: number | undefined): { [name: string]: number } {
  return maxLength === undefined ? {} : { max: maxLength };
}

function keyOf(kind: string, id: string): string {
  return `${kind}/${id}`;
}

function notFound(target: { kind: string; id: string } | undefined): AppError {
  return new AppError(
    'not_found',
    'No such record, or not open to you.',
    target && { kind: target.kind, id: target.id },
  );
}

function invalid(target: { kind: string; id: string }, issues: Issue[]): AppError {
  return new AppError('invalid_input', 'The record would not be valid.', { kind: target.kind, id: target.id, issues });
}
