import type { Day } from '../../kernel/calendar.ts';
import type { Cents } from '../../kernel/money.ts';
import { withReplaced } from '../../kernel/patched-map.ts';
import { titleOf } from '../../records/record-title.ts';
import { addTotals, type BudgetTotals, NO_BUDGET, sumTotals } from '../budget/rules.ts';
import { cascadeOf } from '../objectives/rules.ts';
import type { Objective } from '../objectives/schema.ts';
import { filterTest } from './filter/rules.ts';
import { NONE_KEPT } from './keeping/rules.ts';
import { compareGroups, groupOf, type GroupSubjects, standingGroups } from './grouping/rules.ts';
import { type BoardData, type BoardRow, createRowBuilder, expectedRevenue, wordsOf } from './rows/rules.ts';
import type { BoardFilter, BoardSort, Grouping } from './schema.ts';
import { compareRows } from './sorting/rules.ts';
import { isFiltering } from './view/rules.ts';

/** Actions that share what they are grouped by. */
export interface BoardGroup {
  /** Id of an objective, a person or a channel, a status, a month, or `NONE`. */
  id: string;
  rows: BoardRow[];
  totals: BudgetTotals;
  /** The record it stands for, when it is an objective's or an axis's. */
  objective: Objective | null;
}

export interface Board {
  grouping: Grouping;
  groups: BoardGroup[];
  /** Shown actions by id, in the order in which they are shown. */
  rows: ReadonlyMap<string, BoardRow>;
  /** Every action of the plan by id, shown or not, in the plan's order. */
  all: ReadonlyMap<string, BoardRow>;
  /** Those shown although the filter leaves them out; the same set until one comes or goes. */
  outside: ReadonlySet<string>;
  /** Of the actions shown. */
  totals: BudgetTotals;
  /** Of the whole plan, whatever the filter. */
  planTotals: BudgetTotals;
  /** What the actions shown are expected to bring. */
  expectedCents: Cents;
  subjects: GroupSubjects;
}

/** What of a view decides which actions stand where. */
export interface BoardLayout {
  filter: BoardFilter;
  grouping: Grouping;
  sort: BoardSort | null;
  /** Ids of actions that are shown whatever the filter says (see keeping/rules.ts). */
  kept?: ReadonlySet<string>;
}

export interface BoardContext {
  today: Day;
  locale: 'fr' | 'en';
}

/**
 * Builds the board again and again, giving the same row and group objects for what has not changed: typing in a plan of
 * thousands of actions stays within a frame.
 */
export function createBoardBuilder(): (data: BoardData, layout: BoardLayout, context: BoardContext) => Board {
  const buildRows = createRowBuilder();
  // What a search reads of a row is long to make and rarely changes.
  let words = new WeakMap<BoardRow, string>();
  let last: { data: BoardData; layout: BoardLayout; context: BoardContext; board: Board } | undefined;
  return (data, layout, context) => {
    const isSame = last?.layout === layout && last.context.locale === context.locale && sameSubjects(last.data, data);
    const subjects = isSame && last ? last.board.subjects : subjectsOf(data);
    const seen = last?.data;
    if (NAMED.some((name) => seen?.[name] !== data[name])) words = new WeakMap();
    const { rows, changed } = buildRows(data, subjects, context.today);
    const passes = rowTest(layout.filter, data, subjects, context, words);
    const kept = layout.kept ?? NONE_KEPT;
    const isShown = (row: BoardRow) => passes(row) || kept.has(row.id);
    const patched = isSame && last && changed && patchBoard(last.board, rows, changed, layout, isShown);
    const built = patched || layOut(rows, subjects, layout, context, isShown);
    const board = { ...built, outside: outsideOf(built, kept, passes, last?.board.outside ?? NONE_KEPT) };
    last = { data, layout, context, board };
    return board;
  };
}

function outsideOf(
  { rows }: Pick<Board, 'rows'>,
  kept: ReadonlySet<string>,
  passes: (row: BoardRow) => boolean,
  before: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = [...kept].filter((id) => {
    const row = rows.get(id);
    return row !== undefined && !passes(row);
  });
  return found.length === before.size && found.every((id) => before.has(id)) ? before : new Set(found);
}

function subjectsOf(data: BoardData): GroupSubjects {
  return {
    objectives: byId(cascadeOf(data.objectives).map(({ objective }) => objective)),
    people: byId(data.people),
    channels: byId(data.channels),
    segments: byId(data.segments),
    personas: byId(data.personas),
    linked: byId([...data.options, ...data.competitors, ...data.indicators]),
  };
}

const SUBJECTS = [
  'objectives',
  'people',
  'channels',
  'tags',
  'segments',
  'personas',
  'options',
  'competitors',
  'indicators',
] as const;
/** What a search finds an action by that its row does not hold. */
const NAMED = ['tags', 'segments', 'personas', 'options', 'competitors', 'indicators'] as const;

function sameSubjects(a: BoardData, b: BoardData): boolean {
  return SUBJECTS.every((name) => a[name] === b[name]);
}

type RowChange = { readonly before: BoardRow; readonly after: BoardRow };

/** The board with some rows replaced where they stand. Undefined when one comes, goes, or may stand elsewhere now. */
function patchBoard(
  board: Board,
  all: Board['all'],
  changed: readonly RowChange[],
  { grouping, sort }: BoardLayout,
  isShown: (row: BoardRow) => boolean,
): Omit<Board, 'outside'> | undefined {
  const { objectives } = board.subjects;
  const groupIdOf = ({ action }: BoardRow) => groupOf(action, grouping, objectives);
  const inGroups = new Map<string, Map<BoardRow, BoardRow>>();
  const shown = new Map<string, BoardRow>();
  let { expectedCents } = board;
  for (const { before, after } of changed) {
    const wasShown = board.rows.has(before.id);
    if (wasShown !== isShown(after)) return undefined;
    if (!wasShown) continue;
    const groupId = groupIdOf(before);
    if (sort !== null || groupIdOf(after) !== groupId) return undefined;
    shown.set(after.id, after);
    expectedCents += expectedRevenue([after]) - expectedRevenue([before]);
    const replaced = inGroups.get(groupId) ?? new Map<BoardRow, BoardRow>();
    inGroups.set(groupId, replaced.set(before, after));
  }
  const hasMoney = changed.some(({ before, after }) => before.budget !== after.budget);
  const groups = board.groups.map((group): BoardGroup => {
    const replaced = inGroups.get(group.id);
    if (!replaced) return group;
    const groupRows = group.rows.map((row) => replaced.get(row) ?? row);
    return { ...group, rows: groupRows, totals: hasMoney ? sumTotals(groupRows) : group.totals };
  });
  const money = hasMoney && { totals: totalOf(groups), planTotals: sumTotals(all.values()) };
  return { ...board, groups, rows: withReplaced(board.rows, shown), all, expectedCents, ...money };
}

function totalOf(groups: readonly BoardGroup[]): BudgetTotals {
  return groups.reduce((total, group) => addTotals(total, group.totals), NO_BUDGET);
}

function rowTest(
  filter: BoardFilter,
  data: BoardData,
  subjects: GroupSubjects,
  { today }: BoardContext,
  words: WeakMap<BoardRow, string>,
): (row: BoardRow) => boolean {
  const tags = byId(data.tags);
  const { segments, personas, linked } = subjects;
  const nameOf = (id: string) => {
    const named = tags.get(id) ?? segments.get(id) ?? personas.get(id) ?? linked.get(id);
    return named && titleOf(named);
  };
  return filterTest<BoardRow>(filter, {
    today,
    parentOf: (id) => subjects.objectives.get(id)?.parentId ?? null,
    words: (row) => {
      const text = words.get(row) ?? wordsOf(row, nameOf);
      words.set(row, text);
      return text;
    },
  });
}

function layOut(
  all: ReadonlyMap<string, BoardRow>,
  subjects: GroupSubjects,
  { grouping, sort }: BoardLayout,
  context: BoardContext,
  isShown: (row: BoardRow) => boolean,
): Omit<Board, 'outside'> {
  const { objectives } = subjects;
  const groups = new Map<string, BoardGroup>();
  const groupWith = (id: string) => {
    const known = groups.get(id);
    if (known) return known;
    const isObjective = grouping === 'objective' || grouping === 'axis';
    const group = { id, rows: [], totals: NO_BUDGET, objective: (isObjective && objectives.get(id)) || null };
    groups.set(id, group);
    return group;
  };
  const standing = standingGroups(grouping, [...objectives.values()]);
  for (const id of standing) groupWith(id);
  for (const row of all.values()) {
    if (isShown(row)) groupWith(groupOf(row.action, grouping, objectives)).rows.push(row);
  }
  const order = compareGroups(grouping, subjects, context.locale);
  const found = [...groups.values()];
  const ordered = [
    ...found.slice(0, standing.length),
    ...found.slice(standing.length).toSorted((a, b) => order(a.id, b.id)),
  ];
  const compare = sort && compareRows(sort, context.locale);
  const shown = new Map<string, BoardRow>();
  for (const group of ordered) {
    if (compare) group.rows.sort(compare);
    for (const row of group.rows) shown.set(row.id, row);
    group.totals = sumTotals(group.rows);
  }
  const totals = totalOf(ordered);
  const expectedCents = expectedRevenue(shown.values());
  return {
    grouping,
    groups: ordered,
    rows: shown,
    all,
    totals,
    planTotals: sumTotals(all.values()),
    expectedCents,
    subjects,
  };
}

/**
 * The groups a table shows: those with actions, and objectives that wait for some unless a filter asks for something
 * else: one that is divided is reached through its parts, and waits for none.
 */
export function groupsInTable(board: Board, filter: BoardFilter): BoardGroup[] {
  const keepsEmpty = !isFiltering(filter);
  const divided = dividedIn(board);
  return board.groups.filter(
    ({ id, rows, objective }) => rows.length > 0 || (keepsEmpty && objective !== null && !divided.has(id)),
  );
}

/** The groups that are columns of cards: the standing ones too, to drop cards there, but those that wait for none. */
export function groupsInColumns(board: Board): BoardGroup[] {
  const divided = dividedIn(board);
  return board.groups.filter(({ id, rows }) => rows.length > 0 || !divided.has(id));
}

/** The objectives whose parts are groups of their own. */
function dividedIn({ grouping, subjects }: Board): ReadonlySet<string> {
  if (grouping !== 'objective') return new Set();
  return new Set([...subjects.objectives.values()].flatMap(({ parentId }) => parentId ?? []));
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
