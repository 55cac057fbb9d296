import { z } from 'zod';
import type { Day, Month } from '../../kernel/calendar.ts';
import { UUID_PATTERN } from '../../kernel/ids.ts';
import type { Cents, Currency } from '../../kernel/money.ts';
import type { Action, ActionStatus, PRIORITIES } from '../actions/schema.ts';
import type { AmountParts } from '../budget/schema.ts';
import {
  type EditableField,
  type LetterField,
  type LinkedField,
  type LinkedNames,
  type MilestoneField,
  PART_FIELDS,
  type PartField,
  type RememberedAction,
  type RememberedLine,
  type RememberedMilestone,
} from './round-trip/schema.ts';

/**
 * What a column of a file may hold. `axis` groups objectives; `calendar` is a column per month with marks in it; `note` keeps
 * what has no place of its own in the action's description, so that nothing is lost.
 */
export const COLUMN_FIELDS = [
  'axis',
  'objective',
  'action',
  'owner',
  'contributors',
  'accountable',
  'doers',
  'consulted',
  'informed',
  'start',
  'due',
  'calendar',
  'budget',
  'revised',
  'committed',
  'invoiced',
  'paid',
  'status',
  'progress',
  'priority',
  'channel',
  'tags',
  'segments',
  'personas',
  'method',
  'option',
  'indicator',
  'competitor',
  'code',
  'hours',
  'volumeLow',
  'volume',
  'volumeHigh',
  'yieldLow',
  'yield',
  'yieldHigh',
  'revenue',
  'description',
  'note',
  'record_id',
  'milestone',
  'reached',
  'milestone_id',
  'nature',
  'units',
  'unitName',
  'unitCents',
  'revenueShare',
  'revenueCents',
  'line_id',
  'ignored',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** What a column of the milestones of an exported workbook may hold, beside which milestone each row is. */
export const MILESTONE_COLUMN_FIELDS = [
  'objective',
  'action',
  'milestone',
  'due',
  'reached',
  'ignored',
] as const satisfies ColumnField[];

/** What a column of the computed amounts of an exported workbook may hold, beside which budget line each row is. */
export const LINE_COLUMN_FIELDS = ['action', ...PART_FIELDS, 'ignored'] as const satisfies ColumnField[];

/** Fields that several columns may share; of the others, one column each. */
export const SHARED_FIELDS: readonly ColumnField[] = [
  'contributors',
  'calendar',
  'budget',
  'revised',
  'committed',
  'invoiced',
  'paid',
  'note',
  'ignored',
];

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const columnMappingSchema = z.object({
  column: z.int().min(0).max(1_000),
  heading: z.string().max(500),
  field: z.enum(COLUMN_FIELDS),
  /** How sure the guess is, 0 to 1; 1 once a person has chosen. */
  confidence: z.number().min(0).max(1),
  /** Unit named by the heading: 1000 for "Budget (k€)". */
  scale: z.union([z.literal(1), z.literal(1_000), z.literal(1_000_000)]),
  /** The months a column of amounts or marks stands for, when its heading names them. */
  months: z.object({ first: month, last: month }).nullable(),
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

const sheetMappingSchema = z.object({
  sheet: z.int().min(0).max(1_000),
  name: z.string().max(200),
  included: z.boolean(),
  /** Rows that hold the headings, none when the file has none; what stands above them is a title. */
  headingRows: z.array(z.int().min(1)).max(2),
  columns: z.array(columnMappingSchema).max(200),
});
export type SheetMapping = z.infer<typeof sheetMappingSchema>;

/** How each sheet is read. Guessed first; whoever imports may change it. */
export const planMappingSchema = z.object({ sheets: z.array(sheetMappingSchema).max(100) });
export type PlanMapping = z.infer<typeof planMappingSchema>;

/** A person's answer where a name could be several people: the id of one, or null for someone new. By name key. */
export const importChoicesSchema = z.object({
  people: z.record(z.string().max(200), z.string().regex(UUID_PATTERN).nullable()).default({}),
  /** Leave out rows already in the plan, and actions of an exported plan whose row was removed. */
  skipExisting: z.boolean().default(true),
  deleteMissing: z.boolean().default(false),
  /** The same of milestones. */
  deleteMissingMilestones: z.boolean().default(false),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

/** What goes with a file: how to read it and what to do with it. */
export const importOptionsSchema = z.object({
  locale: z.enum(['fr', 'en']).default('fr'),
  mapping: planMappingSchema.optional(),
  choices: importChoicesSchema.prefault({}),
  /** Id of the change to make, so that sending the import again is harmless. */
  changeId: z.string().regex(UUID_PATTERN).optional(),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

/** Why a value deserves a look. Stable codes: the interface has a sentence for each. */
export const DOUBT_RULES = [
  'amount_unreadable',
  'amount_other_currency',
  'amount_is_percentage',
  'amount_is_rate',
  'amount_too_large',
  'amount_negative',
  'amount_ambiguous',
  'amount_approximate',
  'amount_tax_included',
  'amount_shared',
  'day_unreadable',
  'day_does_not_exist',
  'day_is_duration',
  'day_doubtful',
  'day_approximate',
  'day_outside_period',
  'day_from_sheet',
  'start_after_due',
  'owner_is_team',
  'owner_ambiguous',
  'status_unknown',
  'priority_unknown',
  'progress_unreadable',
  'number_unreadable',
  'estimate_out_of_order',
  'method_unknown',
  'name_unknown',
  'several_letters',
  'cell_error',
  'formula_without_result',
  'title_too_long',
  'objective_from_sheet',
  'total_differs',
  'repeated_action',
  'already_in_plan',
  'repeated_id',
  'title_missing',
  'edited_twice',
  'changed_since_export',
  'deleted_since_export',
  'milestone_title_missing',
  'milestone_title_cut',
  'milestone_day_unreadable',
  'milestone_reached_unknown',
  'milestone_subject_missing',
  'milestone_subject_unknown',
  'milestone_subject_ambiguous',
  'milestone_follows_action',
  'milestone_already_there',
  'milestone_deleted',
  'part_unreadable',
  'line_changed_since_export',
  'line_deleted',
] as const;
export type DoubtRule = (typeof DOUBT_RULES)[number];

export interface Doubt {
  sheet: number;
  row: number;
  /** Null when the whole row is meant. */
  column: number | null;
  rule: DoubtRule;
  /** What the sentence needs: the text as it stands in the file, what was understood. */
  values: Record<string, string | number>;
}

export type IgnoredReason = 'title' | 'heading' | 'total' | 'repeated_heading' | 'no_action' | 'footer';

export interface IgnoredRow {
  sheet: number;
  row: number;
  reason: IgnoredReason;
  text: string;
}

export interface ProposedObjective {
  /** Folded title: what rows refer to. */
  key: string;
  title: string;
  parentKey: string | null;
  existingId: string | null;
  /** True when every exported row of this objective now has this title. */
  isRenamed: boolean;
}

export interface ProposedPerson {
  key: string;
  name: string;
  isTeam: boolean;
  existingId: string | null;
  /** Existing people the name could mean, when there are several. */
  candidateIds: string[];
}

/** A channel or a tag. */
export interface ProposedWord {
  key: string;
  name: string;
  existingId: string | null;
}

/** Amounts of one month, or of the action as a whole when its column names none (`month` null). */
export interface ProposedAmount {
  month: Month | null;
  plannedCents: Cents;
  /** Null where nothing was revised. */
  revisedCents: Cents | null;
  committedCents: Cents;
  invoicedCents: Cents;
  paidCents: Cents;
}

export interface ProposedAction {
  sheet: number;
  row: number;
  /** Rows of the same action in the other sheets of an exported plan. */
  otherRows: { sheet: number; row: number }[];
  /** The action of the plan that this row was exported from. */
  recordId: string | null;
  /** For such a row: what of it was edited since the export. */
  edited: EditableField[];
  /** For `months` among them: the planned amounts that changed, with what they are now. */
  editedMonths: { month: Month; cents: Cents }[];
  /** An action of the plan with the same objective and title, found by name. */
  existingId: string | null;
  objectiveKey: string | null;
  title: string;
  description: string;
  ownerKey: string | null;
  contributorKeys: string[];
  /** Who is to hold each letter of the RACI. */
  letterKeys: Record<LetterField, string[]>;
  startDate: Day | null;
  dueDate: Day | null;
  amounts: ProposedAmount[];
  status: ActionStatus | null;
  progress: number | null;
  priority: (typeof PRIORITIES)[number] | null;
  channelKey: string | null;
  tagKeys: string[];
  /** Ids of the records of the plan that the row names. */
  linked: Record<LinkedField, string[]>;
  /** Null when the row says nothing of it. */
  sellingMethod: Action['sellingMethod'] | null;
  code: string;
  workHours: number | null;
  expectedVolumeLow: number | null;
  expectedVolume: number | null;
  expectedVolumeHigh: number | null;
  expectedYieldLow: number | null;
  expectedYield: number | null;
  expectedYieldHigh: number | null;
  expectedRevenueCents: Cents | null;
  notes: { heading: string; text: string }[];
}

/** What a milestone is of: a record of the plan, or one that the same file brings. */
export interface MilestoneSubject {
  kind: 'objective' | 'action';
  /** Null for what the file brings. */
  id: string | null;
  /** Where it is then found: the key of an objective, the place of an action's row (`placeOf`). */
  key: string;
}

/** A new milestone, or what was edited of one that was exported. */
export interface ProposedMilestone {
  sheet: number;
  row: number;
  /** The milestone of the plan that this row was exported from. */
  recordId: string | null;
  /** For such a row: what of it was edited since the export; objective or action when it became the milestone of another. */
  edited: MilestoneField[];
  /** What the row says it is a milestone of, in the words of the file. */
  objective: string;
  action: string;
  /** Null where that stays what it is. */
  subject: MilestoneSubject | null;
  title: string;
  dueDate: Day | null;
  done: boolean;
}

/** What was edited of the parts of an amount that was exported. */
export interface ProposedLine {
  sheet: number;
  row: number;
  /** The budget line that this row was exported from. */
  recordId: string;
  /** Of what action, in the words of the file. */
  action: string;
  edited: PartField[];
  /** All parts as they then are. */
  parts: AmountParts;
}

export interface PlanProposal {
  mapping: PlanMapping;
  objectives: ProposedObjective[];
  people: ProposedPerson[];
  channels: ProposedWord[];
  tags: ProposedWord[];
  actions: ProposedAction[];
  doubts: Doubt[];
  ignoredRows: IgnoredRow[];
  /** Actions of an exported plan whose row is no longer there. */
  missing: { id: string; title: string }[];
  /** New and edited milestones; those without an edit are not proposed. */
  milestones: ProposedMilestone[];
  /** Milestones of an exported plan whose row is no longer there. */
  missingMilestones: { id: string; title: string }[];
  /** Budget lines of which a part was edited. */
  lines: ProposedLine[];
  /** Sum of the planned amounts of all rows. */
  plannedCents: Cents;
}

/** What the plan and its workspace hold already, and how to read what depends on them. */
export interface ProposalContext {
  planId: string;
  today: Day;
  periodStart: Day;
  periodEnd: Day;
  currency: Currency;
  locale: 'fr' | 'en';
  people: readonly { id: string; name: string }[];
  channels: readonly { id: string; name: string }[];
  tags: readonly { id: string; name: string }[];
  linked: LinkedNames;
  objectives: readonly { id: string; title: string }[];
  actions: readonly RememberedAction[];
  milestones: readonly RememberedMilestone[];
  lines: readonly RememberedLine[];
  chosenPeople?: ImportChoices['people'];
}

/** Beyond this many rows a plan is no plan any more, and one change could not hold it. */
export const MAX_IMPORTED_ACTIONS = 5_000;
