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
  'accountable',
  'doers',
  'consulted',
  'informed',
  'channel',
  'tags',
  'segments',
  'personas',
  'method',
  'option',
  'indicator',
  'competitor',
  'start',
  'due',
  'priority',
  'status',
  'progress',
  'hours',
  'volumeLow',
  'volume',
  'volumeHigh',
  'yieldLow',
  'yield',
  'yieldHigh',
  'revenue',
  'budget',
  'months',
  'revised',
  'committed',
  'invoiced',
  'paid',
] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];

/** Fields that name other records of the plan: a file may choose among those there are, and makes none. */
export const LINKED_FIELDS = ['segments', 'personas', 'option', 'indicator', 'competitor'] as const;
export type LinkedField = (typeof LINKED_FIELDS)[number];

/** Of these an action has several, of the others one. */
export const LISTED_FIELDS: readonly LinkedField[] = ['segments', 'personas'];

/** Fields that name who holds a letter of the RACI, each with the letter. */
export const LETTERS_OF = { accountable: 'A', doers: 'R', consulted: 'C', informed: 'I' } as const;
export type LetterField = keyof typeof LETTERS_OF;
export const LETTER_FIELDS = ['accountable', 'doers', 'consulted', 'informed'] as const satisfies LetterField[];

/** Which records such a field may name, in the order of the plan. */
export type LinkedNames = Record<LinkedField, readonly { id: string; name: string }[]>;

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
  /** Who holds each letter, as follows from the action and from what was said. */
  letters: Record<LetterField, string[]>;
  channel: string;
  tags: string[];
  segments: string[];
  personas: string[];
  sellingMethod: Action['sellingMethod'];
  option: string;
  indicator: string;
  competitor: string;
  startDate: Day | null;
  dueDate: Day | null;
  priority: Action['priority'];
  status: ActionStatus;
  progress: number;
  workHours: number | null;
  expectedVolumeLow: number | null;
  expectedVolume: number | null;
  expectedVolumeHigh: number | null;
  expectedYieldLow: number | null;
  expectedYield: number | null;
  expectedYieldHigh: number | null;
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

/** What of a milestone someone may edit in an exported workbook; objective and action say what it is a milestone of. */
export const MILESTONE_FIELDS = ['objective', 'action', 'milestone', 'due', 'reached'] as const;
export type MilestoneField = (typeof MILESTONE_FIELDS)[number];

export interface RememberedMilestone {
  id: string;
  /** The objective or the action it is a milestone of. */
  subjectId: string;
  /** Days ISO, `reached` "yes" or "no". */
  said: Record<MilestoneField, string>;
}

/** What of a budget line whose amount is computed someone may edit in an exported workbook. */
export const PART_FIELDS = ['nature', 'units', 'unitName', 'unitCents', 'revenueShare', 'revenueCents'] as const;
export type PartField = (typeof PART_FIELDS)[number];

export interface RememberedLine {
  id: string;
  /** Amounts in minor units, shares as ratios, nothing for what is not known. */
  said: Record<PartField, string>;
}

/** What an exported workbook remembers of itself: whose plan it is, and what it said of its objectives, actions, milestones… */
export interface Baseline {
  planId: string;
  objectives: Map<string, string>;
  actions: Map<string, RememberedAction>;
  /** Null in a workbook of the time when milestones were there to be read only. */
  milestones: Map<string, RememberedMilestone> | null;
  lines: Map<string, RememberedLine>;
}
