import { compareByRank } from '../../../records/rank.ts';
import type { Person, Team } from '../schema.ts';

export type Placed = Pick<Person, 'id' | 'rank' | 'managerId'>;

/** Someone in the chart: how deep, under whom, and how many report to them directly. */
export interface ChartEntry<T extends Placed> {
  person: T;
  depth: number;
  /** Null at the top, and where the manager is not among the people given. */
  managerId: string | null;
  reports: number;
}

/**
 * People as a chart reads: each right after their manager and those before them, in their order. Everyone is there exactly
 * once: those whose managers lead round in a circle, which two people can make at the same moment, start from the first of
 * them.
 */
export function reportingChart<T extends Placed>(people: readonly T[]): ChartEntry<T>[] {
  const ordered = people.toSorted(compareByRank);
  const known = new Set(ordered.map(({ id }) => id));
  const managerOf = ({ id, managerId }: T) =>
    managerId !== null && managerId !== id && known.has(managerId) ? managerId : null;
  const reports = Map.groupBy(ordered, managerOf);
  const entries: ChartEntry<T>[] = [];
  const placed = new Set<string>();
  const place = (person: T, depth: number, managerId: string | null) => {
    if (placed.has(person.id)) return;
    placed.add(person.id);
    const own = reports.get(person.id) ?? [];
    const entry = { person, depth, managerId, reports: 0 };
    entries.push(entry);
    for (const report of own) {
      if (placed.has(report.id)) continue;
      entry.reports += 1;
      place(report, depth + 1, person.id);
    }
  };
  for (const person of reports.get(null) ?? []) place(person, 0, null);
  for (const person of ordered) place(person, 0, null);
  return entries;
}

/** How far below the one before it a card stands that shares its place, in levels: no line has to pass between them. */
const STACK_STEP = 0.85;

/** Where a card stands: `x` counts places from the left, `y` levels from the top. */
export interface CardPlace {
  x: number;
  y: number;
  /** It stands below the one before it, both under the same manager. */
  isStacked: boolean;
}

/**
 * Where each card of a chart stands. Those who lead nobody take one place each, in their order; a manager stands in the middle
 * of their first and last report. Reports who lead nobody themselves stand below each other, under one place, so that a
 * company fits the width of a page; those of the top stay side by side.
 */
export function placeChart<T extends Placed>(entries: readonly ChartEntry<T>[]): ReadonlyMap<string, CardPlace> {
  const places = new Map<string, CardPlace>();
  const children = Map.groupBy(entries, ({ managerId }) => managerId);
  const stacks = ({ person, depth }: ChartEntry<T>) => {
    const under = children.get(person.id) ?? [];
    return depth > 0 && under.length > 1 && under.every(({ reports }) => reports === 0);
  };
  let next = 0;
  for (const entry of entries) {
    const { person, depth } = entry;
    if (places.has(person.id)) continue;
    if (entry.reports === 0) places.set(person.id, { x: next++, y: depth, isStacked: false });
    else if (stacks(entry)) {
      const x = next++;
      places.set(person.id, { x, y: depth, isStacked: false });
      for (const [index, below] of (children.get(person.id) ?? []).entries()) {
        places.set(below.person.id, { x, y: depth + 1 + index * STACK_STEP, isStacked: true });
      }
    }
  }
  // Backwards, those under someone have their places before they have theirs.
  for (const { person, depth } of entries.toReversed()) {
    const under = children.get(person.id) ?? [];
    const [first, last] = [under[0], under.at(-1)].map((entry) => entry && places.get(entry.person.id));
    if (first && last) places.set(person.id, { x: (first.x + last.x) / 2, y: depth, isStacked: false });
  }
  return places;
}

/** Whether someone may report to another: not to themselves, nor to anyone under them. */
export function mayReportTo(entries: readonly ChartEntry<Placed>[], personId: string, managerId: string): boolean {
  const managers = new Map(entries.map((entry) => [entry.person.id, entry.managerId]));
  for (let id: string | null = managerId; id !== null; id = managers.get(id) ?? null) if (id === personId) return false;
  return true;
}

/**
 * Who leads a team: those of whom it is said; else the one member whose manager is not a member. Nobody where there are
 * several such members.
 */
export function leadersOf<T extends Pick<Person, 'id' | 'teamId' | 'managerId' | 'leadsTeamId'>>(
  team: Pick<Team, 'id'>,
  people: readonly T[],
): T[] {
  const said = people.filter(({ leadsTeamId }) => leadsTeamId === team.id);
  if (said.length > 0) return said;
  const members = people.filter(({ teamId }) => teamId === team.id);
  const ids = new Set(members.map(({ id }) => id));
  const heads = members.filter(({ managerId }) => managerId === null || !ids.has(managerId));
  return heads.length === 1 ? heads : [];
}
