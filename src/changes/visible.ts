import { type Actor, roleInPlan } from '../records/actor.ts';
import type { CommittedChange, CommittedOperation } from '../records/change.ts';
import { isInAudience } from '../records/commit.ts';
import type { AnyRecord, Lookup, Registry } from '../records/define-record.ts';

/** Reading a record never needs another one: rights to read depend on the plan and the audience. */
const NOTHING: Lookup = { get: () => undefined };

/** Whether this person may see the record at all. */
export function mayRead(
  registry: Registry,
  actor: Actor,
  kindName: string,
  record: AnyRecord,
  lookup: Lookup = NOTHING,
): boolean {
  const kind = registry.get(kindName);
  const role = record.planId === null ? actor.role : roleInPlan(actor, record.planId);
  return (
    kind !== undefined &&
    actor.scopes.includes('read') &&
    kind.rights.read({ actor, role, record, lookup }) &&
    isInAudience(kind, record, actor)
  );
}

/** Whether this person may change these fields of a record they see, or delete it when `changed` names none. */
export function mayEdit(
  registry: Registry,
  actor: Actor,
  kindName: string,
  record: AnyRecord,
  changed: readonly string[] | undefined,
  lookup: Lookup,
): boolean {
  const kind = registry.get(kindName);
  const role = record.planId === null ? actor.role : roleInPlan(actor, record.planId);
  const question = { actor, role, record, lookup, ...(changed && { changed }) };
  return (
    actor.scopes.includes('write') &&
    mayRead(registry, actor, kindName, record, lookup) &&
    kind?.rights[changed ? 'update' : 'delete'](question) === true
  );
}

/**
 * The part of a committed change that a person following `planId` may see: shared records, that plan's records,
 * their own private ones, and only the plans open to them. Which other plan it was made in is not for them either.
 * The same change when all of it is visible.
 */
export function visibleChange(
  registry: Registry,
  actor: Actor,
  planId: string | null,
  change: CommittedChange,
): CommittedChange {
  const operations = change.operations.filter((operation) => isVisible(registry, actor, planId, change, operation));
  const isElsewhere = change.planId !== null && change.planId !== planId;
  if (operations.length === change.operations.length && !isElsewhere) return change;
  return { ...change, planId: isElsewhere ? null : change.planId, operations };
}

function isVisible(
  registry: Registry,
  actor: Actor,
  planId: string | null,
  change: CommittedChange,
  operation: CommittedOperation,
): boolean {
  if (operation.audience !== undefined && operation.audience !== actor.personId) return false;
  if (operation.kind === 'plan') return roleInPlan(actor, operation.id) !== null;
  return registry.get(operation.kind)?.scope === 'workspace' || change.planId === planId;
}

/** Whether what this person may see can differ before and after this change: their role, or who a plan is open to. */
export function changesAccess(change: CommittedChange, personId: string): boolean {
  return change.operations.some((operation) => {
    if (operation.kind === 'planMember') return true;
    if (operation.kind === 'plan') {
      return operation.op === 'delete' || (operation.op === 'update' && Object.hasOwn(operation.fields, 'openTo'));
    }
    if (operation.kind !== 'person' || operation.id !== personId) return false;
    return operation.op === 'delete' || (operation.op === 'update' && Object.hasOwn(operation.fields, 'role'));
  });
}
