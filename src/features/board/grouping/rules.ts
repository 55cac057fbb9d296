import { type Day, daysInMonth, lastDay, type Month, MONTH_PATTERN, monthOfDay } from '../../../kernel/calendar.ts';
import { statusEdit } from '../../actions/rules.ts';
import { ACTION_STATUSES, type Action } from '../../actions/schema.ts';
import type { Channel } from '../../catalogue/schema.ts';
import type { Competitor } from '../../competition/schema.ts';
import type { Kpi } from '../../indicators/schema.ts';
import type { Objective } from '../../objectives/schema.ts';
import type { Person } from '../../people/schema.ts';
import type { StrategicOption } from '../../swot/schema.ts';
import { type Persona, type Segment, SELLING_METHODS } from '../../targets/schema.ts';
import { type Grouping, NONE } from '../schema.ts';

/** What names and orders groups. Objectives as in their cascade, channels in their plan's order, people by name. */
export interface GroupSubjects {
  objectives: ReadonlyMap<string, Objective>;
  people: ReadonlyMap<string, Person>;
  channels: ReadonlyMap<string, Channel>;
  segments: ReadonlyMap<string, Segment>;
  personas: ReadonlyMap<string, Persona>;
  /** Strategic options, competitors and indicators. */
  linked: ReadonlyMap<string, StrategicOption | Competitor | Kpi>;
}

/** The field of an action that names what it is grouped by. */
const LINKS = { option: 'optionId', competitor: 'competitorId', indicator: 'kpiId' } as const;

type Grouped = Pick<
  Action,
  | 'objectiveId'
  | 'ownerId'
  | 'channelId'
  | 'segmentIds'
  | 'personaIds'
  | 'sellingMethod'
  | 'optionId'
  | 'competitorId'
  | 'kpiId'
  | 'status'
  | 'dueDate'
>;

/**
 * The group an action belongs to: the id of what they share, a status, a month, or `NONE`. An action stands in one group:
 * of the segments or personas it serves, that of the first, so that budgets add up (see decision 0069).
 */
export function groupOf(
  action: Grouped,
  grouping: Grouping,
  objectives: ReadonlyMap<string, Pick<Objective, 'id' | 'parentId'>>,
): string {
  switch (grouping) {
    case 'objective':
      return objectives.get(action.objectiveId ?? '')?.id ?? NONE;
    case 'axis':
      return axisOf(action.objectiveId, objectives) ?? NONE;
    case 'owner':
      return action.ownerId ?? NONE;
    case 'channel':
      return action.channelId ?? NONE;
    case 'segment':
      return action.segmentIds[0] ?? NONE;
    case 'persona':
      return action.personaIds[0] ?? NONE;
    case 'method':
      return action.sellingMethod;
    case 'option':
    case 'competitor':
    case 'indicator':
      return action[LINKS[grouping]] ?? NONE;
    case 'status':
      return action.status;
    case 'month':
      return action.dueDate === null ? NONE : monthOfDay(action.dueDate);
    case 'none':
      return NONE;
  }
}

/** The objective at the top of the cascade over this one, itself when nothing is above; null when it is not there. */
export function axisOf(
  objectiveId: string | null,
  objectives: ReadonlyMap<string, Pick<Objective, 'id' | 'parentId'>>,
): string | null {
  const passed = new Set<string>();
  let top = objectives.get(objectiveId ?? '');
  while (top?.parentId && !passed.has(top.id)) {
    passed.add(top.id);
    const above = objectives.get(top.parentId);
    if (!above) break;
    top = above;
  }
  return top?.id ?? null;
}

/**
 * Groups that are there even without any action, in order: objectives because they wait for some, statuses because they
 * are few and known.
 */
export function standingGroups(
  grouping: Grouping,
  objectives: readonly Pick<Objective, 'id' | 'parentId'>[],
): string[] {
  if (grouping === 'objective') return objectives.map(({ id }) => id);
  if (grouping === 'status') return [...ACTION_STATUSES];
  if (grouping === 'axis') {
    const byId = new Map(objectives.map((objective) => [objective.id, objective]));
    return objectives.filter(({ id }) => axisOf(id, byId) === id).map(({ id }) => id);
  }
  return [];
}

/** Order of groups that follow from the actions: people by name, channels by rank, months in time; `NONE` last. */
export function compareGroups(grouping: Grouping, subjects: GroupSubjects, locale: string) {
  const collator = new Intl.Collator(locale);
  return (a: string, b: string): number => {
    if (a === b) return 0;
    if (a === NONE) return 1;
    if (b === NONE) return -1;
    if (grouping === 'owner') {
      return collator.compare(subjects.people.get(a)?.name ?? '', subjects.people.get(b)?.name ?? '');
    }
    const [left, right] = [placeOf(a, grouping, subjects), placeOf(b, grouping, subjects)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

function placeOf(id: string, grouping: Grouping, { channels, segments, personas, linked }: GroupSubjects): string {
  switch (grouping) {
    case 'channel':
      return channels.get(id)?.rank ?? '';
    case 'segment':
      return segments.get(id)?.rank ?? '';
    case 'persona':
      return personas.get(id)?.rank ?? '';
    case 'option':
    case 'competitor':
    case 'indicator':
      return linked.get(id)?.rank ?? '';
    case 'method':
      // Not said comes last, being none of them.
      return String(methodPlace(id)).padStart(2, '0');
    default:
      return id;
  }
}

function methodPlace(id: string): number {
  const place = SELLING_METHODS.findIndex((method) => method === id);
  return place === -1 ? SELLING_METHODS.length : place;
}

/** The values that put an action in a group, as when it is dropped there; none when it already is there. */
export function valuesInGroup(
  action: Grouped & Pick<Action, 'progress' | 'startDate'>,
  grouping: Grouping,
  groupId: string,
  objectives: ReadonlyMap<string, Pick<Objective, 'id' | 'parentId'>>,
): Partial<Action> {
  if (groupOf(action, grouping, objectives) === groupId) return {};
  const id = groupId === NONE ? null : groupId;
  switch (grouping) {
    case 'objective':
    case 'axis':
      return { objectiveId: id };
    case 'owner':
      return { ownerId: id };
    case 'channel':
      return { channelId: id };
    case 'segment':
      return { segmentIds: withFirst(action.segmentIds, id) };
    case 'persona':
      return { personaIds: withFirst(action.personaIds, id) };
    case 'method': {
      const method = SELLING_METHODS.find((one) => one === groupId);
      return { sellingMethod: method ?? 'unspecified' };
    }
    case 'option':
    case 'competitor':
    case 'indicator':
      return { [LINKS[grouping]]: id };
    case 'status': {
      const status = ACTION_STATUSES.find((one) => one === groupId);
      return status ? statusEdit(action, status) : {};
    }
    case 'month':
      return inMonth(action, id);
    case 'none':
      return {};
  }
}

/** Another first in the place of the one there was, the others kept; without one, none at all. */
function withFirst(ids: readonly string[], first: string | null): string[] {
  return first === null ? [] : [first, ...ids.slice(1).filter((id) => id !== first)];
}

/** The same day of another month, its last where that is shorter; the start follows where the end would pass before it. */
function inMonth({ startDate, dueDate }: { startDate: Day | null; dueDate: Day | null }, month: Month | null) {
  if (month === null) return { dueDate: null };
  if (!MONTH_PATTERN.test(month)) return {};
  const due =
    dueDate === null
      ? lastDay(month)
      : `${month}-${String(Math.min(Number(dueDate.slice(8)), daysInMonth(month))).padStart(2, '0')}`;
  return { dueDate: due, ...(startDate !== null && startDate > due && { startDate: due }) };
}
