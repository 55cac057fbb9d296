import { isDay, isMonth } from '../../../kernel/calendar.ts';
import { MAX_CENTS } from '../../../kernel/money.ts';
import { ACTION_STATUSES, PRIORITIES, type ShownStatus } from '../../actions/schema.ts';
import { SELLING_METHODS } from '../../targets/schema.ts';
import {
  type BoardFilter,
  type BoardSort,
  type BoardView,
  CATEGORY,
  type ColumnChoice,
  DUE_STRETCHES,
  type DueFilter,
  type Grouping,
  GROUPINGS,
  LOOKS,
  BUDGET_VIEWS,
  ZOOMS,
} from '../schema.ts';

/** The statuses one may filter on, the pressing one first. */
export const FILTER_STATUSES: readonly ShownStatus[] = ['late', ...ACTION_STATUSES];

/** The selling methods one may filter on, the one that is not said last. */
export const FILTER_METHODS = [...SELLING_METHODS, 'unspecified'] as const;

/** A view as an address holds it: one short text a criterion, absent when it asks for nothing. */
export interface ViewSearch {
  view?: string;
  q?: string;
  owner?: string;
  status?: string;
  channel?: string;
  tag?: string;
  segment?: string;
  persona?: string;
  method?: string;
  option?: string;
  competitor?: string;
  indicator?: string;
  goal?: string;
  priority?: string;
  due?: string;
  budget?: string;
  group?: string;
  measure?: string;
  sort?: string;
  cols?: string;
  zoom?: string;
  at?: string;
}

const MAX_TEXT = 200;
/** More than anyone picks by hand; keeps a link from growing without bound. */
const MAX_LISTED = 40;
const MAX_COLUMN_WIDTH = 800;
const MIN_COLUMN_WIDTH = 48;

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readView(search: Readonly<Record<string, unknown>>): BoardView {
  const text = (name: keyof ViewSearch) => {
    const value = search[name];
    // The router reads `?q=2027` as a number.
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const list = (name: keyof ViewSearch) =>
    [...new Set(text(name).split(','))].filter((id) => /^[\w-]{1,64}$/.test(id)).slice(0, MAX_LISTED);
  const known = <T extends string>(name: keyof ViewSearch, among: readonly T[]) =>
    among.filter((one) => list(name).includes(one));
  return {
    look: known('view', LOOKS)[0] ?? 'table',
    filter: {
      text: text('q').slice(0, MAX_TEXT),
      owners: list('owner'),
      statuses: known('status', FILTER_STATUSES),
      channels: list('channel'),
      tags: list('tag'),
      segments: list('segment'),
      personas: list('persona'),
      methods: known('method', FILTER_METHODS),
      options: list('option'),
      competitors: list('competitor'),
      indicators: list('indicator'),
      goals: list('goal'),
      priorities: known('priority', PRIORITIES),
      due: readDueFilter(text('due')),
      budget: readBudgetFilter(text('budget')),
    },
    group: known('group', [...GROUPINGS, CATEGORY])[0] ?? null,
    measure: known('measure', BUDGET_VIEWS)[0] ?? 'planned',
    sort: readSort(text('sort')),
    columns: readColumns(text('cols')),
    zoom: known('zoom', ZOOMS)[0] ?? 'month',
    at: readAt(text('at')),
  };
}

/** The shortest address that `readView` reads as this view. */
export function writeView(view: BoardView): ViewSearch {
  const { filter } = view;
  const all = {
    view: view.look === 'table' ? '' : view.look,
    q: filter.text,
    owner: filter.owners.join(),
    status: filter.statuses.join(),
    channel: filter.channels.join(),
    tag: filter.tags.join(),
    segment: filter.segments.join(),
    persona: filter.personas.join(),
    method: filter.methods.join(),
    option: filter.options.join(),
    competitor: filter.competitors.join(),
    indicator: filter.indicators.join(),
    goal: filter.goals.join(),
    priority: filter.priorities.join(),
    due: writeDueFilter(filter.due),
    budget: filter.budget === null ? '' : `${filter.budget.min ?? ''}..${filter.budget.max ?? ''}`,
    group: view.group ?? '',
    measure: view.measure === 'planned' ? '' : view.measure,
    sort: view.sort === null ? '' : `${view.sort.descending ? '-' : ''}${view.sort.columnId}`,
    cols: (view.columns ?? []).map(({ id, width }) => (width === null ? id : `${id}:${width}`)).join(),
    zoom: view.zoom === 'month' ? '' : view.zoom,
    at: view.at ?? '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** A view as one text, as a saved view keeps it: that of its address. */
export function queryOf(view: BoardView): string {
  return Object.entries(writeView(view))
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
}

/** The view that a text keeps; what is not understood is left out. */
export function viewOf(query: string): BoardView {
  const pairs = query.split('&').map((pair): [string, string] => {
    const [name = '', ...value] = pair.split('=');
    return [name, decoded(value.join('='))];
  });
  return readView(Object.fromEntries(pairs));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** What actions are put together by, unless the view says otherwise. */
export function groupingOf({ look, group }: Pick<BoardView, 'look' | 'group'>): Grouping {
  if (group !== null && group !== CATEGORY) return group;
  return look === 'kanban' ? 'status' : look === 'calendar' ? 'none' : 'axis';
}

/** Whether the budget by month splits each action over the categories it spends in. */
export function isByCategory({ look, group }: Pick<BoardView, 'look' | 'group'>): boolean {
  return look === 'budget' && group === CATEGORY;
}

/** Whether a filter leaves anything out. */
export function isFiltering(filter: BoardFilter): boolean {
  return countCriteria(filter) > 0;
}

/** How many criteria a filter holds, the text among them. */
export function countCriteria(filter: BoardFilter): number {
  const { text, due, budget, ...lists } = filter;
  const single = [text !== '', due !== null, budget !== null];
  return single.filter(Boolean).length + Object.values(lists).filter(({ length }) => length > 0).length;
}

function readDueFilter(text: string): DueFilter | null {
  if (text === 'none') return { kind: 'none' };
  const stretch = DUE_STRETCHES.find((one) => one === text);
  if (stretch) return { kind: 'stretch', stretch };
  const bounds = boundsOf(text);
  if (!bounds || bounds.some((bound) => bound !== '' && !isDay(bound))) return null;
  return { kind: 'range', from: bounds[0] || null, to: bounds[1] || null };
}

function writeDueFilter(due: DueFilter | null): string {
  if (due === null) return '';
  if (due.kind === 'range') return `${due.from ?? ''}..${due.to ?? ''}`;
  return due.kind === 'none' ? 'none' : due.stretch;
}

function readAt(text: string): string | null {
  return isMonth(text) || isDay(text) ? text : null;
}

function readBudgetFilter(text: string): BoardFilter['budget'] {
  const bounds = boundsOf(text);
  if (!bounds || bounds.some((bound) => !/^\d*$/.test(bound) || Number(bound) > MAX_CENTS)) return null;
  const [min, max] = bounds.map((bound) => (bound === '' ? null : Number(bound)));
  return { min: min ?? null, max: max ?? null };
}

/** `a..b`, either of them absent but not both. */
function boundsOf(text: string): [string, string] | undefined {
  const [from, to, more] = text.split('..');
  if (from === undefined || to === undefined || more !== undefined || from + to === '') return undefined;
  return [from, to];
}

function readSort(text: string): BoardSort | null {
  const match = /^(-?)([a-zA-Z]{1,30})$/.exec(text);
  return match?.[2] === undefined ? null : { columnId: match[2], descending: match[1] === '-' };
}

function readColumns(text: string): ColumnChoice[] | null {
  const choices = new Map<string, ColumnChoice>();
  for (const one of text.split(',').slice(0, MAX_LISTED)) {
    const match = /^([a-zA-Z]{1,30})(?::(\d{1,4}))?$/.exec(one);
    const [, id, width] = match ?? [];
    if (id !== undefined) choices.set(id, { id, width: width === undefined ? null : boundedWidth(Number(width)) });
  }
  return choices.size === 0 ? null : [...choices.values()];
}

/** A width that a column may have, in px. */
export function boundedWidth(width: number): number {
  return Math.round(Math.min(MAX_COLUMN_WIDTH, Math.max(MIN_COLUMN_WIDTH, width)));
}
