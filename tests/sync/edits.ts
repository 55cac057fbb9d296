import { strategyKind } from '../../src/features/strategy/schema.ts';
import type { Operation } from '../../src/records/change.ts';
import type { AnyRecord } from '../../src/records/define-record.ts';
import { rankBetween } from '../../src/records/rank.ts';
import type { Replica } from '../../src/records/replica.ts';
import { uniqueId } from '../../src/records/unique-record.ts';

export interface Edit {
  operations: Operation[];
  /** True for what the whole workspace shares. */
  isShared?: boolean;
}

interface Choice {
  a: number;
  b: number;
  newId(): string;
}

type EditKind = (replica: Replica, choice: Choice) => Edit | undefined;

const STATUSES = ['todo', 'in_progress', 'done'];

/** What people do to a plan, from what they see of it. */
const KINDS: EditKind[] = [
  (replica, { b, newId }) => retitle(pick(replica, 'action', b), `Titre ${newId().slice(-4)}`),
  (replica, { b }) => retitle(pick(replica, 'action', b), `Choix ${b % 2}`),
  (replica, { b }) => update('action', pick(replica, 'action', b), 'status', STATUSES[b % 3]),
  (replica, { b }) => toggleTag(pick(replica, 'action', b), pick(replica, 'tag', b + 1)),
  (replica, { b }) => toggleTag(pick(replica, 'action', b + 1), pick(replica, 'tag', b)),
  (_, { newId }) => ({ operations: [create('action', newId(), { title: 'Nouvelle action' })] }),
  (replica, { b, newId }) => {
    const action = pick(replica, 'action', b);
    return action && { operations: [create('budgetLine', newId(), { actionId: action.id, month: '2027-03' })] };
  },
  (replica, { b }) => update('budgetLine', pick(replica, 'budgetLine', b), 'plannedCents', b * 100),
  (replica, { b }) => remove('action', pick(replica, 'action', b)),
  (replica, { b }) => remove('objective', pick(replica, 'objective', b)),
  (replica, { b }) => {
    const dead = [...replica.list('action')].filter(({ deletedAt }) => deletedAt !== null);
    const action = dead[b % Math.max(1, dead.length)];
    return action && { operations: [{ op: 'restore', kind: 'action', id: action.id }] };
  },
  (replica, { b }) => {
    const moved = pick(replica, 'action', b);
    const after = pick(replica, 'action', b + 1);
    return moved && after && update('action', moved, 'rank', rankBetween(after.rank, null));
  },
  (replica, { b }) => {
    const objective = pick(replica, 'objective', b);
    return objective && update('action', pick(replica, 'action', b), 'objectiveId', objective.id);
  },
  (_, { newId }) => ({ operations: [create('action', newId(), { title: '' })] }),
  (replica, { b, newId }) => {
    const first = retitle(pick(replica, 'action', b), `Ensemble ${newId().slice(-4)}`);
    const line = update('budgetLine', pick(replica, 'budgetLine', b), 'plannedCents', 700 + b);
    return first && line && { operations: [...first.operations, ...line.operations] };
  },
  (replica, { b }) => {
    const edit = update('tag', pick(replica, 'tag', b), 'name', `Étiquette ${b}`);
    return edit && { ...edit, isShared: true };
  },
  (replica, { b, newId }) => {
    const plan = pick(replica, 'plan', 0);
    const written = pick(replica, 'strategy', 0);
    const field = b % 2 === 0 ? 'advantage' : 'whyUs';
    const text = `Texte ${newId().slice(-4)}`;
    if (!plan || written) return update('strategy', written, field, text);
    return { operations: [create('strategy', uniqueId(strategyKind, plan.id, {}), { [field]: text })] };
  },
];

/** The edit that `choice` stands for, or undefined when there is nothing to make it on. */
export function chooseEdit(replica: Replica, choice: Choice): Edit | undefined {
  return KINDS[choice.a % KINDS.length]?.(replica, choice);
}

export function create(kind: string, id: string, fields: { [field: string]: unknown }): Operation {
  return { op: 'create', kind, id, rank: 'a0', fields };
}

function pick(replica: Replica, kind: string, index: number): AnyRecord | undefined {
  const living = [...replica.list(kind)].filter(({ deletedAt }) => deletedAt === null);
  return living[index % Math.max(1, living.length)];
}

function update(kind: string, record: AnyRecord | undefined, field: string, to: unknown): Edit | undefined {
  if (!record || record[field] === to) return undefined;
  return { operations: [{ op: 'update', kind, id: record.id, fields: { [field]: [record[field], to] } }] };
}

function retitle(action: AnyRecord | undefined, title: string): Edit | undefined {
  return update('action', action, 'title', title);
}

function toggleTag(action: AnyRecord | undefined, tag: AnyRecord | undefined): Edit | undefined {
  if (!action || !tag) return undefined;
  const ids = action.tagIds as string[];
  return update(
    'action',
    action,
    'tagIds',
    ids.includes(tag.id) ? ids.filter((id) => id !== tag.id) : [...ids, tag.id],
  );
}

function remove(kind: string, record: AnyRecord | undefined): Edit | undefined {
  return record && { operations: [{ op: 'delete', kind, id: record.id }] };
}
