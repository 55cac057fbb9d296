import type { Day } from '../../kernel/calendar.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Action, Priority, ShownStatus } from '../actions/schema.ts';

/** Ways of looking at the same actions. */
export const LOOKS = ['table', 'budget', 'kanban', 'gantt', 'calendar'] as const;
export type Look = (typeof LOOKS)[number];

/** What actions may be put together by. An axis is an objective at the top of the cascade; of several segments the first. */
export const GROUPINGS = [
  'objective',
  'axis',
  'owner',
  'channel',
  'segment',
  'persona',
  'method',
  'option',
  'competitor',
  'indicator',
  'status',
  'month',
  'none',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** In the budget by month, an action may also be split over the categories it spends in. */
export const CATEGORY = 'category';

/** The amounts that the budget by month shows. */
export const MEASURES = ['planned', 'revised', 'committed', 'invoiced', 'paid'] as const;
export type Measure = (typeof MEASURES)[number];

/** What the budget by month shows: what was decided for each channel, or the actions by one of their amounts. */
export const BUDGET_VIEWS = ['envelope', ...MEASURES] as const;
export type BudgetView = (typeof BUDGET_VIEWS)[number];

/** Stretches of time that move with the calendar, so that a saved view stays true. */
export const DUE_STRETCHES = ['week', 'month', 'quarter', 'next30'] as const;
export type DueStretch = (typeof DUE_STRETCHES)[number];

/** What the scale of a Gantt counts in. */
export const ZOOMS = ['week', 'month', 'quarter'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** In a filter: what has no owner, no channel, no objective. */
export const NONE = 'none';

/** Which actions are shown. An empty list or null lets every action through; several criteria must all hold. */
export interface BoardFilter {
  text: string;
  /** Ids of people, or `NONE`. */
  owners: readonly string[];
  statuses: readonly ShownStatus[];
  channels: readonly string[];
  tags: readonly string[];
  segments: readonly string[];
  personas: readonly string[];
  methods: readonly Action['sellingMethod'][];
  /** Ids of what actions come from and should move: strategic options, competitors, indicators; or `NONE`. */
  options: readonly string[];
  competitors: readonly string[];
  indicators: readonly string[];
  /** Ids of objectives; those under them count too. */
  goals: readonly string[];
  priorities: readonly Priority[];
  due: DueFilter | null;
  /** Bounds of what is budgeted today, in cents, both included. */
  budget: { min: Cents | null; max: Cents | null } | null;
}

export type DueFilter =
  | { kind: 'stretch'; stretch: DueStretch }
  /** Both days included. */
  | { kind: 'range'; from: Day | null; to: Day | null }
  | { kind: 'none' };

export interface BoardSort {
  columnId: string;
  descending: boolean;
}

/** A column that is shown, with its own width in px once someone dragged its edge. */
export interface ColumnChoice {
  id: string;
  width: number | null;
}

/** Everything that an address or a saved view says of how the actions are shown. */
export interface BoardView {
  look: Look;
  filter: BoardFilter;
  /** Null: what suits the look. */
  group: Grouping | typeof CATEGORY | null;
  measure: BudgetView;
  sort: BoardSort | null;
  /** Columns after the title, in order; null: the usual ones. */
  columns: readonly ColumnChoice[] | null;
  /** Of the Gantt. */
  zoom: Zoom;
  /** What the calendar shows: a month, or a day for its week; null: the current month. */
  at: string | null;
}

export const NO_FILTER: BoardFilter = {
  text: '',
  owners: [],
  statuses: [],
  channels: [],
  tags: [],
  segments: [],
  personas: [],
  methods: [],
  options: [],
  competitors: [],
  indicators: [],
  goals: [],
  priorities: [],
  due: null,
  budget: null,
};
