import { compareByRank, rankBetween, ranksAfter } from '../../records/rank.ts';
import type { Objective } from './schema.ts';

/** What the cascade needs to know of an objective. */
export type Link = Pick<Objective, 'id' | 'rank' | 'parentId'>;

/** One objective in its place in the cascade. */
export interface CascadeEntry<T extends Link = Objective> {
  objective: T;
  /** 0 for an objective of the first level. */
  depth: number;
  /** The objective it is shown under; null on the first level, even where the record names one that is not there. */
  parentId: string | null;
  /** How many objectives are right under it. */
  children: number;
}

/**
 * The objectives from top to bottom: each before those under it, siblings by rank. Every objective is there exactly once:
 * one whose parent is missing stands on the first level, and so does one of those that stand in a ring, which two people
 * may make together before the server refuses one of the moves.
 */
export function cascadeOf<T extends Link>(objectives: readonly T[]): CascadeEntry<T>[] {
  const inOrder = objectives.toSorted(compareByRank);
  const known = new Set(inOrder.map(({ id }) => id));
  const under = Map.groupBy(inOrder, ({ id, parentId }) =>
    parentId !== null && parentId !== id && known.has(parentId) ? parentId : null,
  );
  const entries: CascadeEntry<T>[] = [];
  const placed = new Set<string>();
  const place = (objective: T, depth: number, parentId: string | null) => {
    placed.add(objective.id);
    const entry = { objective, depth, parentId, children: 0 };
    entries.push(entry);
    for (const child of under.get(objective.id) ?? []) {
      if (placed.has(child.id)) continue;
      entry.children += 1;
      place(child, depth + 1, objective.id);
    }
  };
  for (const root of under.get(null) ?? []) place(root, 0, null);
  for (const left of inOrder) if (!placed.has(left.id)) place(ringMember(left, inOrder), 0, null);
  return entries;
}

/** Whoever goes up without ever reaching the first level comes to a ring, and then goes round. */
function ringMember<T extends Link>(from: T, objectives: readonly T[]): T {
  const byId = new Map(objectives.map((objective) => [objective.id, objective]));
  const seen = new Set<T>();
  let at = from;
  while (!seen.has(at)) {
    seen.add(at);
    at = byId.get(at.parentId ?? '') ?? at;
  }
  return at;
}

/** The objectives above one, nearest first. Empty on the first level. */
export function ancestorsOf(objectives: readonly Link[], id: string): string[] {
  const parents = parentsOf(cascadeOf(objectives));
  const above: string[] = [];
  for (let parent = parents.get(id) ?? null; parent !== null; parent = parents.get(parent) ?? null) above.push(parent);
  return above;
}

/** An objective and all those under it, in cascade order. Empty when there is no such objective. */
export function branchOf(objectives: readonly Link[], id: string): string[] {
  const entries = cascadeOf(objectives);
  const at = entries.findIndex(({ objective }) => objective.id === id);
  const root = entries[at];
  if (!root) return [];
  const after = entries.findIndex(({ depth }, index) => index > at && depth <= root.depth);
  return entries.slice(at, after === -1 ? entries.length : after).map(({ objective }) => objective.id);
}

/** The objectives that one may hang from, in cascade order: all but itself and those under it. */
export function possibleParents<T extends Link>(objectives: readonly T[], id: string): CascadeEntry<T>[] {
  const branch = new Set(branchOf(objectives, id));
  return cascadeOf(objectives).filter(({ objective }) => !branch.has(objective.id));
}

/** Where an objective goes: under which, and at which position among its siblings there, itself left out. */
export interface Destination {
  parentId: string | null;
  index: number;
}

/** The values that put an objective in its place; or why it cannot go there: it would hang from itself. */
export type Placement = Pick<Objective, 'parentId' | 'rank'> | { problem: 'ring' };

/** The values that put an objective at a destination; those it has when it is there already. */
export function placeAt(objectives: readonly Link[], id: string, { parentId, index }: Destination): Placement {
  if (parentId !== null && branchOf(objectives, id).includes(parentId)) return { problem: 'ring' };
  const siblings = childrenOf(cascadeOf(objectives), parentId);
  const now = siblings.findIndex((sibling) => sibling.id === id);
  const itself = siblings[now];
  if (itself && now === index) return { parentId, rank: itself.rank };
  const others = siblings.filter((sibling) => sibling.id !== id);
  return { parentId, rank: rankBetween(others[index - 1]?.rank ?? null, others[index]?.rank ?? null) };
}

/** As the last of those under `parentId`; where it is when it already hangs from there. */
export function destinationUnder(objectives: readonly Link[], id: string, parentId: string | null): Destination {
  const siblings = childrenOf(cascadeOf(objectives), parentId);
  const now = siblings.findIndex((sibling) => sibling.id === id);
  return { parentId, index: now === -1 ? siblings.length : now };
}

/** The ranks that make `count` new ones the last of those under `parentId`, in order. */
export function ranksUnder(objectives: readonly Link[], parentId: string | null, count: number): string[] {
  const last = childrenOf(cascadeOf(objectives), parentId).at(-1);
  return ranksAfter(last?.rank ?? null, count);
}

/** Right before or right after another one, at its level. */
export function destinationBeside(
  objectives: readonly Link[],
  id: string,
  otherId: string,
  side: 'before' | 'after',
): Destination {
  const entries = cascadeOf(objectives);
  const parentId = parentsOf(entries).get(otherId) ?? null;
  const others = childrenOf(entries, parentId).filter((sibling) => sibling.id !== id);
  const at = others.findIndex((sibling) => sibling.id === otherId);
  return { parentId, index: side === 'before' ? at : at + 1 };
}

/** A step in the cascade: among its siblings, under the one before it, or out to the level of its parent. */
export type Step = 'up' | 'down' | 'in' | 'out';

/** Where one step leads; undefined at an edge. */
export function destinationOfStep(objectives: readonly Link[], id: string, step: Step): Destination | undefined {
  const entries = cascadeOf(objectives);
  const parents = parentsOf(entries);
  const parentId = parents.get(id);
  if (parentId === undefined) return undefined;
  const siblings = childrenOf(entries, parentId);
  const at = siblings.findIndex((sibling) => sibling.id === id);
  switch (step) {
    case 'up':
      return at > 0 ? { parentId, index: at - 1 } : undefined;
    case 'down':
      return at < siblings.length - 1 ? { parentId, index: at + 1 } : undefined;
    case 'in': {
      const above = siblings[at - 1];
      return above && { parentId: above.id, index: childrenOf(entries, above.id).length };
    }
    case 'out':
      return parentId === null ? undefined : destinationBeside(objectives, id, parentId, 'after');
  }
}

/** Whether two days of an objective are in the wrong order. */
export function isBackwards({ startDate, dueDate }: Pick<Objective, 'startDate' | 'dueDate'>): boolean {
  return startDate !== null && dueDate !== null && dueDate < startDate;
}

function parentsOf(entries: readonly CascadeEntry<Link>[]): Map<string, string | null> {
  return new Map(entries.map(({ objective, parentId }) => [objective.id, parentId]));
}

function childrenOf(entries: readonly CascadeEntry<Link>[], parentId: string | null): Link[] {
  return entries.filter((entry) => entry.parentId === parentId).map(({ objective }) => objective);
}
