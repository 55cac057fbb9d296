import { CRITERIA, type Criterion, type Evidence, type Finding, type Reason, type Verdict } from './schema.ts';
import { isLessBetter, readWording, type Wording } from './wording/rules.ts';

/** Beyond this growth over the baseline, a target asks for more than a glance: half as much again. */
const STEEP_GROWTH = 0.5;
/** A justification says something from so many words on. */
const LEAST_WORDS = 6;
/** The median of the votes, 1 to 5, from which people believe in it. */
const LEAST_VOTES = 3;

type Judgement = Omit<Finding, 'criterion'>;

/**
 * The SMART check of an objective: for each criterion whether it is met, weak or missing, why, and what would improve it.
 * Judged from its words and its fields, as methods.md (4) says; deterministic, and knows nothing it is not told.
 */
export function checkObjective(evidence: Evidence): Finding[] {
  const wording = readWording(evidence.title, evidence);
  const aim = aimOf(evidence, wording);
  const judgements: Record<Criterion, Judgement> = {
    specific: specific(evidence, wording, aim),
    measurable: measurable(evidence, wording, aim),
    ambitious: ambitious(evidence, aim),
    realistic: realistic(evidence, aim),
    timeBound: timeBound(evidence, wording),
  };
  return CRITERIA.map((criterion) => ({ criterion, ...judgements[criterion] }));
}

/** How many of the five are met. */
export function countMet(findings: readonly Finding[]): number {
  return findings.filter(({ verdict }) => verdict === 'met').length;
}

/** From where to where, from the fields and else from the words. */
interface Aim {
  from: number | null;
  to: number | null;
  /** The share by which it should change; null when neither fields nor words tell. */
  change: number | null;
  isKnown: boolean;
  /** Which way is better; null when nothing says. */
  direction: 'up' | 'down' | null;
  unit: string;
}

function aimOf(evidence: Evidence, { figures, direction }: Wording): Aim {
  const from = evidence.baseline ?? figures?.from ?? null;
  const to = evidence.target ?? figures?.to ?? null;
  const isMeasured = from !== null && to !== null && from !== 0;
  return {
    from,
    to,
    change: isMeasured ? (to - from) / Math.abs(from) : (figures?.change ?? null),
    isKnown: to !== null || (figures !== null && figures.change !== null),
    direction: evidence.direction ?? direction ?? (isLessBetter(evidence.indicator) ? 'down' : null),
    unit: evidence.unit || (figures?.unit ?? ''),
  };
}

/** A verb of change, what, to whom or where, and one person who answers for it. */
function specific(evidence: Evidence, wording: Wording, aim: Aim): Judgement {
  const reasons: Reason[] = [];
  const hasPerimeter = wording.hasPerimeter || evidence.hasSegment;
  if (!wording.hasObject) reasons.push({ code: 'noObject' });
  if (!wording.hasChange) reasons.push({ code: 'noChange' });
  if (wording.vague !== null && !aim.isKnown) reasons.push({ code: 'vague', word: wording.vague });
  if (!hasPerimeter) reasons.push({ code: 'noPerimeter' });
  if (!evidence.hasOwner) reasons.push({ code: 'noOwner' });
  const saysNothing = !wording.hasObject || (!wording.hasChange && !hasPerimeter);
  return judged(reasons, saysNothing);
}

/** An indicator, a unit, from where, to somewhere else, and where the figure comes from. */
function measurable(evidence: Evidence, wording: Wording, aim: Aim): Judgement {
  if (!aim.isKnown) return judged([{ code: 'noTarget' }], true);
  const reasons: Reason[] = [];
  const described = evidence.description === '' ? null : readWording(evidence.description, evidence);
  if (evidence.indicator === '' && !wording.namesIndicator) reasons.push({ code: 'noIndicator' });
  if (aim.unit === '') reasons.push({ code: 'noUnit' });
  if (aim.from === null) reasons.push({ code: 'noBaseline' });
  if (aim.from !== null && aim.from === aim.to) reasons.push({ code: 'targetIsBaseline', quantity: aim.from });
  if (!evidence.hasSource && !wording.namesSource && !described?.namesSource) reasons.push({ code: 'noSource' });
  const written = wording.figures?.to ?? null;
  const differs = written !== null && evidence.target !== null && !isSameQuantity(written, evidence.target);
  return judged(reasons, false, differs ? [{ code: 'figuresDiffer', quantity: written }] : []);
}

/** Fields are often in thousands or millions of what the title says in full. */
function isSameQuantity(written: number, field: number): boolean {
  return [1, 1_000, 1_000_000].some((scale) => Math.abs(written - field * scale) <= 1e-6 * Math.abs(written));
}

/** Beats what is there and what would come by itself, and whoever answers for it has accepted it. */
function ambitious(evidence: Evidence, aim: Aim): Judgement {
  if (evidence.acceptance === 'declined') return judged([{ code: 'declined' }], true);
  const reasons: Reason[] = [];
  if (evidence.acceptance === 'pending') reasons.push({ code: evidence.hasOwner ? 'notAccepted' : 'noOwner' });
  if (!aim.isKnown) reasons.push({ code: 'noTarget' });
  else if (aim.to !== null && aim.from !== null && !isBetter(aim, aim.to, aim.from)) reasons.push({ code: 'wrongWay' });
  else if (aim.to !== null && evidence.trend !== null && !isBetter(aim, aim.to, evidence.trend)) {
    reasons.push({ code: 'belowTrend', quantity: evidence.trend });
  } else if (aim.from === null && aim.change === null) reasons.push({ code: 'ambitionUnknown' });
  if (evidence.votes !== null && evidence.votes < LEAST_VOTES) {
    reasons.push({ code: 'lowVotes', quantity: evidence.votes });
  }
  return judged(reasons, !aim.isKnown && evidence.acceptance === 'pending');
}

/** Better in the way that is said; where none is, the way that the aim itself takes, and else any change. */
function isBetter({ direction, from, to }: Aim, value: number, than: number): boolean {
  const own = from === null || to === null || from === to ? null : to < from ? 'down' : 'up';
  const way = direction ?? own;
  return way === null ? value !== than : way === 'down' ? value < than : value > than;
}

/**
 * Justified in writing; else to be verified against capacity, pipeline and past growth, which are not known here: it is never
 * said to be out of reach.
 */
function realistic(evidence: Evidence, aim: Aim): Judgement {
  const words = evidence.justification.split(/\s+/).filter(Boolean).length;
  const isJustified = words >= LEAST_WORDS;
  if (!aim.isKnown) return judged([{ code: 'nothingToVerify' }], !isJustified);
  if (isJustified) return judged([], false);
  if (words > 0) return judged([{ code: 'shortJustification' }], false);
  const isSteep = aim.change !== null && Math.abs(aim.change) > STEEP_GROWTH;
  return judged([isSteep ? { code: 'steepGrowth', ratio: aim.change ?? 0 } : { code: 'toVerify' }], false);
}

/** An end within the plan's period, and at least one milestone on the way. */
function timeBound(evidence: Evidence, wording: Wording): Judgement {
  const day = evidence.dueDate ?? wording.day;
  const reasons: Reason[] = [];
  if (day === null) reasons.push({ code: 'noDate' });
  else if (day < evidence.period.start || day > evidence.period.end) reasons.push({ code: 'outsidePeriod', day });
  if (evidence.milestones === 0) reasons.push({ code: 'noMilestone' });
  const advice: Reason[] = [];
  if (wording.day !== null && evidence.dueDate === null) advice.push({ code: 'dateInTitleOnly', day: wording.day });
  if (wording.day !== null && evidence.dueDate !== null && wording.day < evidence.dueDate) {
    advice.push({ code: 'datesDiffer', day: wording.day });
  }
  return judged(reasons, day === null && evidence.milestones === 0, advice);
}

function judged(reasons: Reason[], isMissing: boolean, advice: Reason[] = []): Judgement {
  const verdict: Verdict = reasons.length === 0 ? 'met' : isMissing ? 'missing' : 'weak';
  return { verdict, reasons, advice };
}
