/** The seven steps of a plan, in order. */
export const STEPS = ['strategy', 'market', 'objectives', 'targets', 'teams', 'actions', 'kpis'] as const;
export type Step = (typeof STEPS)[number];

/** What can lack something: the steps, and what is settled before them. */
export const JUDGED = ['preparation', ...STEPS] as const;
export type Judged = (typeof JUDGED)[number];

/** What has a guide: all of these, and the playbook, which no plan needs to be complete. */
export const GUIDED = [...JUDGED, 'playbook'] as const;
export type Guided = (typeof GUIDED)[number];

/** What each can lack, with the words that say it. */
export const REASONS = {
  preparation: ['noQuestion', 'questionsUnowned', 'questionsUnanswered'],
  strategy: [
    'noVision',
    'noPositioning',
    'noAmbition',
    'ambitionsUnmeasured',
    'noProposition',
    'noStateOfPlay',
    'unpublished',
    'unacknowledged',
  ],
  market: [
    'noCompetitor',
    'competitorsUndescribed',
    'noCriterion',
    'unscored',
    'quadrantsEmpty',
    'noOption',
    'unanswered',
    'optionsIdle',
  ],
  objectives: ['noObjective', 'objectivesUnowned', 'objectivesUnmeasured', 'objectivesUndated', 'objectivesUnaccepted'],
  targets: ['noSegment', 'segmentsUndefined', 'segmentsFaceless', 'personasWithoutJourney', 'noProblem'],
  teams: [
    'noColleague',
    'nobodyInCharge',
    'ownersWithoutJob',
    'ownersWithoutTeam',
    'noProfile',
    'segmentsUnsold',
    'raciUnsettled',
  ],
  actions: [
    'noAction',
    'actionsUnowned',
    'actionsUndated',
    'actionsWithoutObjective',
    'objectivesWithoutAction',
    'noBudget',
  ],
  kpis: ['noKpi', 'kpisUnowned', 'kpisWithoutTarget', 'kpisWithoutValue'],
  playbook: ['noPlay', 'playsUnwritten', 'playsUnpublished'],
} as const satisfies Record<Guided, readonly string[]>;
export type Reason = (typeof REASONS)[Guided][number];

/** One thing a step lacks. */
export interface Missing {
  reason: Reason;
  /** How many records it is so of; 1 where something is missing altogether. */
  count: number;
  /** One of them, to begin with. */
  first?: { kind: string; id: string };
}

export interface Completion {
  /** Complete when nothing is missing; empty while nothing of the step is there. */
  state: 'complete' | 'begun' | 'empty';
  missing: readonly Missing[];
}

export type Completeness = Readonly<Record<Judged, Completion>>;

/** What a change belongs to: the preparation, a step, or the plan itself (its name, its period, its envelope). */
export type Part = 'plan' | Judged;
export const PARTS: readonly Part[] = ['plan', ...JUDGED];

/** The kinds of record each part is made of. */
const KINDS: Readonly<Record<Part, readonly string[]>> = {
  plan: ['plan'],
  preparation: ['questionFamily', 'question'],
  strategy: ['strategy', 'ambition', 'valueProposition'],
  market: [
    'competitor',
    'competitorMove',
    'benchmarkCriterion',
    'benchmarkScore',
    'swotItem',
    'swotLink',
    'strategicOption',
  ],
  objectives: ['objective', 'objectiveMonth', 'milestone'],
  targets: ['segment', 'persona', 'journeyStep', 'customerProblem', 'contribution'],
  teams: ['sellingPart', 'responsibility', 'profileFit', 'servedGroup', 'profileNeed'],
  actions: ['action', 'budgetLine', 'channelEnvelope'],
  kpis: ['kpi', 'kpiValue', 'kpiTarget', 'dashboard', 'tile'],
};
const PART_OF = new Map(PARTS.flatMap((part) => KINDS[part].map((kind) => [kind, part] as const)));

/**
 * The part that records of a kind belong to; undefined for what is no content of the plan but stands beside it, whatever
 * becomes of the plan: discussions, people's own words and views, published and named versions, who has access.
 */
export function partOf(kind: string): Part | undefined {
  return PART_OF.get(kind);
}
