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

/**
 * Where each card of a chart stands: `x` counts places from the left, `y` levels from the top. Those who lead nobody take one
 * place each, in their order; a manager stands in the middle of their first and last report.
 */
export function placeChart<T extends Placed>(
  entries: readonly ChartEntry<T>[],
): ReadonlyMap<string, { x: number; y: number }> {
  const places = new Map<string, { x: number; y: number }>();
  const children = Map.groupBy(entries, ({ managerId }) => managerId);
  let next = 0;
  for (const { person, depth, reports } of entries) {
    if (reports === 0) places.set(person.id, { x: next++, y: depth });
  }
  // Backwards, those under someone have their places before they have theirs.
  for (const { person, depth } of entries.toReversed()) {
    const under = children.get(person.id) ?? [];
    const first = under[0] && places.get(under[0].person.id);
    const last = under.at(-1);
    const end = last && places.get(last.person.id);
    if (first && end) places.set(person.id, { x: (first.x + end.x) / 2, y: depth });
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
