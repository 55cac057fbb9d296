import type { Day, Month } from '../../../kernel/calendar.ts';
import type { Cents } from '../../../kernel/money.ts';
import type { Action, ActionStatus } from '../../actions/schema.ts';

/**
 * What of an action someone may edit in an exported file. `budget` is its planned total, `months` what is planned month by
 * month: the same money seen twice.
 */
export const EDITABLE_FIELDS = [
  'objective',
  'action',
  'description',
  'code',
  'owner',
  'contributors',
  'channel',
  'tags',
  'start',
  'due',
  'priority',
  'status',
  'progress',
  'volume',
  'yield',
  'revenue',
  'budget',
  'months',
  'revised',
  'committed',
  'invoiced',
  'paid',
] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];

/** An action as documents show it: words instead of ids, its money summed by the rules of the budget. */
export interface ExportedAction {
  id: string;
  objectiveId: string | null;
  objective: string;
  title: string;
  description: string;
  code: string;
  owner: string;
  contributors: string[];
  channel: string;
  tags: string[];
  startDate: Day | null;
  dueDate: Day | null;
  priority: Action['priority'];
  status: ActionStatus;
  progress: number;
  expectedVolume: number | null;
  expectedYield: number | null;
  expectedRevenueCents: Cents | null;
  budget: Record<'planned' | 'revised' | 'committed' | 'invoiced' | 'paid', Cents>;
  /** Months in which something is planned or invoiced, in order. */
  months: { month: Month; planned: Cents; invoiced: Cents }[];
}

/** What each field said, as the text that two sayings are compared by: days ISO, amounts in minor units, names joined. */
export type Said = Record<EditableField, string>;

export interface RememberedAction {
  id: string;
  objectiveId: string | null;
  said: Said;
}

/** What an exported workbook remembers of itself: whose plan it is, and what it said of every objective and action. */
export interface Baseline {
  planId: string;
  objectives: Map<string, string>;
  actions: Map<string, RememberedAction>;
}
