import type { Day } from '../../../kernel/calendar.ts';

/** Specific, measurable, ambitious and accepted, realistic, time-bound. */
export const CRITERIA = ['specific', 'measurable', 'ambitious', 'realistic', 'timeBound'] as const;
export type Criterion = (typeof CRITERIA)[number];

export const VERDICTS = ['met', 'weak', 'missing'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What lacks, or what should be looked at; each has a reason and a remedy in the catalogue. */
export type ReasonCode =
  | 'noChange'
  | 'vague'
  | 'noObject'
  | 'noPerimeter'
  | 'noOwner'
  | 'noTarget'
  | 'noIndicator'
  | 'noUnit'
  | 'noBaseline'
  | 'targetIsBaseline'
  | 'noSource'
  | 'figuresDiffer'
  | 'notAccepted'
  | 'declined'
  | 'wrongWay'
  | 'ambitionUnknown'
  | 'belowTrend'
  | 'lowVotes'
  | 'nothingToVerify'
  | 'toVerify'
  | 'steepGrowth'
  | 'shortJustification'
  | 'noDate'
  | 'outsidePeriod'
  | 'noMilestone'
  | 'dateInTitleOnly'
  | 'datesDiffer';

export interface Reason {
  code: ReasonCode;
  /** What it speaks of: a word of the title, a quantity, a day, a ratio. */
  word?: string;
  quantity?: number;
  ratio?: number;
  day?: Day;
}

export interface Finding {
  criterion: Criterion;
  verdict: Verdict;
  /** Why it is not met; empty when it is. */
  reasons: Reason[];
  /** What would make it better without deciding anything. */
  advice: Reason[];
}

/** What the check knows of an objective: its words, its fields, and what hangs from it. */
export interface Evidence {
  title: string;
  /** Its description, as plain text. */
  description: string;
  period: { start: Day; end: Day };
  today: Day;
  hasOwner: boolean;
  hasSegment: boolean;
  /** The name of what is measured; empty when no field says. */
  indicator: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  /** Which way is better, when an indicator says so; read from the words otherwise. */
  direction: 'up' | 'down' | null;
  hasSource: boolean;
  acceptance: 'pending' | 'accepted' | 'declined';
  /** What would come without the plan, in the unit of the target; null when nothing tells. */
  trend: number | null;
  /** Median of the votes on its feasibility, 1 to 5; null without votes. */
  votes: number | null;
  justification: string;
  dueDate: Day | null;
  milestones: number;
}

/** An objective that says nothing yet. */
export function emptyEvidence(period: Evidence['period'], today: Day): Evidence {
  return {
    title: '',
    description: '',
    period,
    today,
    hasOwner: false,
    hasSegment: false,
    indicator: '',
    unit: '',
    baseline: null,
    target: null,
    direction: null,
    hasSource: false,
    acceptance: 'pending',
    trend: null,
    votes: null,
    justification: '',
    dueDate: null,
    milestones: 0,
  };
}
