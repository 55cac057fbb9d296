import type { Action } from '../actions/schema.ts';
import type { BudgetLine } from '../budget/schema.ts';
import type { BenchmarkScore, Competitor } from '../competition/schema.ts';
import type { Kpi, KpiTarget, KpiValue } from '../indicators/schema.ts';
import type { Objective } from '../objectives/schema.ts';
import type { Person } from '../people/schema.ts';
import type { Step } from '../steps/schema.ts';
import { isEmptyDocument } from '../../records/rich-text.ts';
import { type Ambition, ANSWERS, type Strategy, type StrategyVersion } from '../strategy/schema.ts';
import { QUADRANTS, type StrategicOption, type SwotItem } from '../swot/schema.ts';
import type { CustomerProblem, Persona, Segment } from '../targets/schema.ts';

/** What the guide looks at: the living records of a plan. */
export interface GuideRecords {
  strategies: readonly Strategy[];
  ambitions: readonly Ambition[];
  versions: readonly StrategyVersion[];
  competitors: readonly Competitor[];
  scores: readonly BenchmarkScore[];
  swotItems: readonly SwotItem[];
  options: readonly StrategicOption[];
  objectives: readonly Objective[];
  segments: readonly Segment[];
  personas: readonly Persona[];
  problems: readonly CustomerProblem[];
  people: readonly Person[];
  actions: readonly Action[];
  budgetLines: readonly BudgetLine[];
  kpis: readonly Kpi[];
  kpiTargets: readonly KpiTarget[];
  kpiValues: readonly KpiValue[];
}

/** What is to be done next: what its text is called, and the record it is about, when there is one. */
export interface Deed {
  key:
    | 'vision'
    | 'proposition'
    | 'ambition'
    | 'ambitionTarget'
    | 'publish'
    | 'competitor'
    | 'benchmark'
    | 'swot'
    | 'option'
    | 'optionUnused'
    | 'objective'
    | 'objectiveMeasure'
    | 'objectiveOwner'
    | 'objectiveIdle'
    | 'segment'
    | 'segmentShare'
    | 'segmentPersona'
    | 'segmentMethod'
    | 'problem'
    | 'people'
    | 'personTeam'
    | 'actionOwner'
    | 'action'
    | 'actionAim'
    | 'actionDate'
    | 'actionBudget'
    | 'kpi'
    | 'kpiOwner'
    | 'kpiTarget'
    | 'kpiValue';
  about?: { kind: string; id: string; name: string };
}

type Subject = { kind: string; id: string; title: string } | { kind: string; id: string; name: string };

/** A deed that is due when something is missing altogether. */
const unless = (isThere: boolean, key: Deed['key']): Deed[] => (isThere ? [] : [{ key }]);

/** A deed that is due for the first record that lacks something. */
function forFirst<T extends Subject>(records: readonly T[], key: Deed['key'], lacks: (record: T) => boolean): Deed[] {
  const found = records.find(lacks);
  if (!found) return [];
  return [{ key, about: { kind: found.kind, id: found.id, name: 'title' in found ? found.title : found.name } }];
}

/** Of each step, what may be due, the most pressing first. */
const DEEDS: { [step in Step]: (plan: GuideRecords) => Deed[] } = {
  strategy({ strategies: [strategy], ambitions, versions }) {
    return [
      ...unless(strategy !== undefined && !isEmptyDocument(strategy.vision), 'vision'),
      ...unless(strategy !== undefined && ANSWERS.every((answer) => strategy[answer].trim() !== ''), 'proposition'),
      ...unless(ambitions.length > 0, 'ambition'),
      ...forFirst(named('ambition', ambitions), 'ambitionTarget', ({ target }) => target === null),
      ...unless(versions.length > 0, 'publish'),
    ];
  },
  market({ competitors, scores, swotItems, options, objectives, actions }) {
    const used = new Set([...objectives, ...actions].map(({ optionId }) => optionId));
    return [
      ...unless(competitors.length > 0, 'competitor'),
      ...unless(scores.length > 0, 'benchmark'),
      ...unless(
        QUADRANTS.every((quadrant) => swotItems.some((item) => item.quadrant === quadrant)),
        'swot',
      ),
      ...unless(options.length > 0, 'option'),
      ...forFirst(named('strategicOption', options), 'optionUnused', ({ id }) => !used.has(id)),
    ];
  },
  objectives({ objectives, actions }) {
    const served = new Set(actions.filter(isGoingOn).map(({ objectiveId }) => objectiveId));
    const parents = new Set(objectives.map(({ parentId }) => parentId));
    const subjects = named('objective', objectives);
    return [
      ...unless(objectives.length > 0, 'objective'),
      ...forFirst(subjects, 'objectiveMeasure', ({ target, dueDate }) => target === null || dueDate === null),
      ...forFirst(subjects, 'objectiveOwner', ({ ownerId }) => ownerId === null),
      // Whoever has objectives below is served by theirs.
      ...forFirst(subjects, 'objectiveIdle', ({ id }) => !parents.has(id) && !served.has(id)),
    ];
  },
  targets({ segments, personas, problems }) {
    const faced = new Set(personas.map(({ segmentId }) => segmentId));
    const subjects = named('segment', segments);
    return [
      ...unless(segments.length > 0, 'segment'),
      ...forFirst(subjects, 'segmentShare', (each) => each.segmentPriority === 'high' && each.revenueShare === null),
      ...forFirst(subjects, 'segmentPersona', (each) => each.segmentPriority === 'high' && !faced.has(each.id)),
      ...forFirst(subjects, 'segmentMethod', ({ sellingMethods }) => sellingMethods.length === 0),
      ...unless(problems.length > 0, 'problem'),
    ];
  },
  teams({ people, actions }) {
    return [
      ...unless(people.length > 1, 'people'),
      ...forFirst(named('person', people), 'personTeam', ({ teamId }) => teamId === null),
      ...forFirst(named('action', actions.filter(isGoingOn)), 'actionOwner', ({ ownerId }) => ownerId === null),
    ];
  },
  actions({ actions, budgetLines }) {
    const costed = new Set(budgetLines.map(({ actionId }) => actionId));
    const subjects = named('action', actions.filter(isGoingOn));
    return [
      ...unless(subjects.length > 0, 'action'),
      ...forFirst(subjects, 'actionAim', ({ objectiveId }) => objectiveId === null),
      ...forFirst(subjects, 'actionOwner', ({ ownerId }) => ownerId === null),
      ...forFirst(subjects, 'actionDate', ({ dueDate }) => dueDate === null),
      ...forFirst(subjects, 'actionBudget', ({ id }) => !costed.has(id)),
    ];
  },
  kpis({ kpis, kpiTargets, kpiValues }) {
    const aimed = new Set(kpiTargets.filter(({ target }) => target !== null).map(({ kpiId }) => kpiId));
    const measured = new Set(kpiValues.filter(isMeasured).map(({ kpiId }) => kpiId));
    const subjects = named('kpi', kpis);
    return [
      ...unless(kpis.length > 0, 'kpi'),
      ...forFirst(subjects, 'kpiOwner', ({ ownerId }) => ownerId === null),
      ...forFirst(subjects, 'kpiTarget', ({ id }) => !aimed.has(id)),
      ...forFirst(subjects, 'kpiValue', ({ id }) => !measured.has(id)),
    ];
  },
};

/** The next thing to do at a step of a plan; undefined when nothing that can be checked is missing. */
export function nextDeed(step: Step, plan: GuideRecords): Deed | undefined {
  return DEEDS[step](plan)[0];
}

function named<T extends { id: string }>(kind: string, records: readonly T[]): (T & { kind: string })[] {
  return records.map((record) => ({ ...record, kind }));
}

function isGoingOn({ status }: Action): boolean {
  return status !== 'cancelled';
}

function isMeasured({ measured, numeratorValue }: KpiValue): boolean {
  return measured !== null || numeratorValue !== null;
}
