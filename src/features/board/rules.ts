import type { Day } from '../../kernel/calendar.ts';
import { compareByRank } from '../../records/rank.ts';
import { addTotals, type BudgetTotals, NO_BUDGET } from '../budget/rules.ts';
import type { Objective } from '../objectives/schema.ts';
import { filterTest } from './filter/rules.ts';
import { compareGroups, groupOf, type GroupSubjects, standingGroups } from './grouping/rules.ts';
import { type BoardData, type BoardRow, buildRows, wordsOf } from './rows/rules.ts';
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
  /** Of the actions shown. */
  totals: BudgetTotals;
  /** Of the whole plan, whatever the filter. */
  planTotals: BudgetTotals;
  subjects: GroupSubjects;
}

/** What of a view decides which actions stand where. */
export interface BoardLayout {
  filter: BoardFilter;
  grouping: Grouping;
  sort: BoardSort | null;
}

export interface BoardContext {
  today: Day;
  locale: 'fr' | 'en';
}

/** Builds the board again and again, giving the same row objects for what has not changed. */
export function createBoardBuilder(): (data: BoardData, layout: BoardLayout, context: BoardContext) => Board {
  const known = new Map<string, BoardRow>();
  // What a search reads of a row is long to make and rarely changes.
  const words = new WeakMap<BoardRow, string>();
  return (data, layout, context) => {
    const subjects: GroupSubjects = {
      objectives: byId(data.objectives.toSorted(compareByRank)),
      people: byId(data.people),
      channels: byId(data.channels),
    };
    const all = buildRows(data, subjects, context.today, known);
    return layOut(all, data, subjects, layout, context, words);
  };
}

function layOut(
  all: ReadonlyMap<string, BoardRow>,
  data: BoardData,
  subjects: GroupSubjects,
  { filter, grouping, sort }: BoardLayout,
  context: BoardContext,
  words: WeakMap<BoardRow, string>,
): Board {
  const { objectives } = subjects;
  const tags = byId(data.tags);
  const isShown = filterTest<BoardRow>(filter, {
    today: context.today,
    parentOf: (id) => objectives.get(id)?.parentId ?? null,
    words: (row) => {
      const text = words.get(row) ?? wordsOf(row, tags);
      words.set(row, text);
      return text;
    },
  });
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
  let planTotals = NO_BUDGET;
  for (const row of all.values()) {
    planTotals = addTotals(planTotals, row.budget);
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
  let totals = NO_BUDGET;
  for (const group of ordered) {
    if (compare) group.rows.sort(compare);
    for (const row of group.rows) {
      shown.set(row.id, row);
      group.totals = addTotals(group.totals, row.budget);
    }
    totals = addTotals(totals, group.totals);
  }
  return { grouping, groups: ordered, rows: shown, all, totals, planTotals, subjects };
}

/**
 * The groups a table shows: those with actions, and objectives that wait for some unless a filter asks for something
 * else. Columns of cards show the standing ones too, to drop cards there.
 */
export function groupsInTable(board: Board, filter: BoardFilter): BoardGroup[] {
  const keepsEmpty = !isFiltering(filter);
  return board.groups.filter((group) => group.rows.length > 0 || (keepsEmpty && group.objective !== null));
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
