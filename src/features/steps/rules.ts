import type { AnyRecord, Fields, RecordKind, RecordOf } from '../../records/define-record.ts';
import { isEmptyDocument } from '../../records/rich-text.ts';
import { sameValue } from '../../records/value.ts';
import { actionKind } from '../actions/schema.ts';
import { budgetLineKind } from '../budget/schema.ts';
import { benchmarkCriterionKind, benchmarkScoreKind, competitorKind } from '../competition/schema.ts';
import { kpiKind, kpiTargetKind, kpiValueKind } from '../indicators/schema.ts';
import { standingAnswer } from '../objectives/acceptance/rules.ts';
import { objectiveKind } from '../objectives/schema.ts';
import { personKind } from '../people/schema.ts';
import { planKind, planMemberKind } from '../plans/schema.ts';
import { isOpen } from '../preparation/rules.ts';
import { questionKind } from '../preparation/schema.ts';
import { profileKind } from '../profiles/schema.ts';
import { adhesionsOf, membersOf } from '../publication/rules.ts';
import { unsettled } from '../responsibilities/rules.ts';
import { responsibilityKind } from '../responsibilities/schema.ts';
import {
  acknowledgementKind,
  ambitionKind,
  ANSWERS,
  strategyKind,
  strategyVersionKind,
  valuePropositionKind,
} from '../strategy/schema.ts';
import { coverageGaps } from '../swot/rules.ts';
import { QUADRANTS, strategicOptionKind, swotItemKind } from '../swot/schema.ts';
import { customerProblemKind, journeyStepKind, personaKind, segmentKind } from '../targets/schema.ts';
import { type Completeness, type Completion, JUDGED, type Judged, type Missing, type Reason } from './schema.ts';

/** The living records of a kind: the same array as long as none of them changes. */
export type Living = <F extends Fields>(kind: RecordKind<F>) => readonly RecordOf<RecordKind<F>>[];

/** The plan that is looked at, and by whom. */
export interface Viewpoint {
  planId: string;
  readerId: string;
}

interface Found {
  isBegun: boolean;
  missing: Missing[];
}

/** Each step is asked alone, of the records it needs: what a step wants is all here, and nowhere else. */
const RULES: Record<Judged, (living: Living, viewpoint: Viewpoint) => Found> = {
  preparation: preparationLacks,
  strategy: strategyLacks,
  market: marketLacks,
  objectives: objectivesLack,
  targets: targetsLack,
  teams: teamsLack,
  actions: actionsLack,
  kpis: kpisLack,
};

interface Known {
  /** What the step was judged on. */
  read: ReadonlyMap<RecordKind, readonly AnyRecord[]>;
  completion: Completion;
}

/**
 * Judges the steps of a plan again and again: a step is looked at anew only when a list it was judged on has changed,
 * and the answer is the same object as long as it says the same.
 */
export function completenessReader(viewpoint: Viewpoint): (living: Living) => Completeness {
  const known = new Map<Judged, Known>();
  let answer: Completeness | undefined;
  return (living) => {
    let isSame = answer !== undefined;
    for (const step of JUDGED) {
      const before = known.get(step);
      if (before && [...before.read].every(([kind, list]) => living(kind) === list)) continue;
      const now = judge(step, living, viewpoint);
      known.set(step, now);
      isSame &&= sameValue(before?.completion, now.completion);
    }
    if (!answer || !isSame) {
      answer = Object.fromEntries([...known].map(([step, { completion }]) => [step, completion])) as Record<
        Judged,
        Completion
      >;
    }
    return answer;
  };
}

function judge(step: Judged, living: Living, viewpoint: Viewpoint): Known {
  const read = new Map<RecordKind, readonly AnyRecord[]>();
  const noted: Living = (kind) => {
    const list = living(kind);
    read.set(kind, list);
    return list;
  };
  const { isBegun, missing } = RULES[step](noted, viewpoint);
  const state = missing.length === 0 ? 'complete' : isBegun ? 'begun' : 'empty';
  return { read, completion: { state, missing } };
}

function preparationLacks(living: Living): Found {
  const questions = living(questionKind);
  const open = questions.filter(isOpen);
  return {
    isBegun: questions.length > 0,
    missing: [
      ...absent('noQuestion', questions.length > 0),
      ...those(
        'questionsUnowned',
        questionKind,
        open.filter(({ ownerId }) => ownerId === null),
      ),
      ...those('questionsUnanswered', questionKind, open),
    ],
  };
}

function strategyLacks(living: Living, { planId, readerId }: Viewpoint): Found {
  const [strategy] = living(strategyKind);
  const ambitions = living(ambitionKind);
  const propositions = living(valuePropositionKind);
  const versions = living(strategyVersionKind);
  const plan = living(planKind).find(({ id }) => id === planId);
  const members = plan ? membersOf(plan, living(personKind), living(planMemberKind), readerId) : [];
  const adhesions = adhesionsOf(
    versions,
    living(acknowledgementKind),
    members.map(({ id }) => id),
  );
  const isAnswered = ANSWERS.every((answer) => isWritten(strategy?.[answer]));
  const stateOfPlay = [strategy?.currentOffer, strategy?.strengths, strategy?.weaknesses];
  const isUnmeasured = ({ horizonYear, indicator, target }: (typeof ambitions)[number]) =>
    horizonYear === null || (target === null && !isWritten(indicator));
  return {
    isBegun: ambitions.length + propositions.length > 0 || Object.keys(strategyKind.fields).some(isFilledIn(strategy)),
    missing: [
      ...absent('noVision', isWritten(strategy?.vision)),
      ...absent('noPositioning', isWritten(strategy?.positioning)),
      ...absent('noAmbition', ambitions.length > 0),
      ...those('ambitionsUnmeasured', ambitionKind, ambitions.filter(isUnmeasured)),
      ...absent('noProposition', isAnswered || propositions.length > 0),
      ...absent('noStateOfPlay', stateOfPlay.every(isWritten)),
      ...(versions.length === 0
        ? absent('unpublished', false)
        : counted('unacknowledged', adhesions.filter(({ given }) => !given).length)),
    ],
  };
}

function isFilledIn(record: AnyRecord | undefined) {
  return (field: string) => record !== undefined && (isWritten(record[field]) || typeof record[field] === 'number');
}

function marketLacks(living: Living): Found {
  const competitors = living(competitorKind);
  const criteria = living(benchmarkCriterionKind);
  const items = living(swotItemKind);
  const options = living(strategicOptionKind);
  const works = [...living(objectiveKind), ...living(actionKind)];
  const { unanswered, idle } = coverageGaps(items, options, works);
  const scored = new Set(
    living(benchmarkScoreKind).flatMap(({ criterionId, competitorId, score }) =>
      score === null ? [] : [`${criterionId} ${competitorId}`],
    ),
  );
  const parties = [null, ...competitors.map(({ id }) => id)];
  const unscored = criteria.flatMap(({ id }) => parties.filter((party) => !scored.has(`${id} ${party}`)));
  const filled = new Set(items.map(({ quadrant }) => quadrant));
  return {
    isBegun: competitors.length + criteria.length + items.length + options.length > 0,
    missing: [
      ...absent('noCompetitor', competitors.length > 0),
      ...those(
        'competitorsUndescribed',
        competitorKind,
        competitors.filter((each) => ![each.offer, each.strengths, each.weaknesses].every(isWritten)),
      ),
      ...absent('noCriterion', criteria.length > 0),
      ...counted('unscored', competitors.length === 0 ? 0 : unscored.length),
      ...counted('quadrantsEmpty', QUADRANTS.filter((quadrant) => !filled.has(quadrant)).length),
      ...absent('noOption', options.length > 0),
      ...named('unanswered', swotItemKind, unanswered),
      ...named('optionsIdle', strategicOptionKind, idle),
    ],
  };
}

function objectivesLack(living: Living): Found {
  const objectives = living(objectiveKind);
  const isMeasured = ({ target, kpiId, indicator }: (typeof objectives)[number]) =>
    target !== null && (kpiId !== null || isWritten(indicator));
  return {
    isBegun: objectives.length > 0,
    missing: [
      ...absent('noObjective', objectives.length > 0),
      ...those(
        'objectivesUnowned',
        objectiveKind,
        objectives.filter(({ ownerId }) => ownerId === null),
      ),
      ...those(
        'objectivesUnmeasured',
        objectiveKind,
        objectives.filter((objective) => !isMeasured(objective)),
      ),
      ...those(
        'objectivesUndated',
        objectiveKind,
        objectives.filter(({ dueDate }) => dueDate === null),
      ),
      ...those(
        'objectivesUnaccepted',
        objectiveKind,
        objectives.filter((each) => each.ownerId !== null && standingAnswer(each).answer !== 'accepted'),
      ),
    ],
  };
}

function targetsLack(living: Living): Found {
  const segments = living(segmentKind);
  const personas = living(personaKind);
  const problems = living(customerProblemKind);
  const withFace = new Set(personas.map(({ segmentId }) => segmentId));
  const withJourney = new Set(living(journeyStepKind).map(({ personaId }) => personaId));
  return {
    isBegun: segments.length + personas.length + problems.length > 0,
    missing: [
      ...absent('noSegment', segments.length > 0),
      ...those(
        'segmentsUndefined',
        segmentKind,
        segments.filter(({ definition, criteria }) => !isWritten(definition) && !isWritten(criteria)),
      ),
      ...those(
        'segmentsFaceless',
        segmentKind,
        segments.filter(({ id }) => !withFace.has(id)),
      ),
      ...those(
        'personasWithoutJourney',
        personaKind,
        personas.filter(({ id }) => !withJourney.has(id)),
      ),
      ...absent(
        'noProblem',
        problems.some(({ answer }) => isWritten(answer)),
      ),
    ],
  };
}

function teamsLack(living: Living): Found {
  const people = living(personKind);
  const [objectives, actions] = [living(objectiveKind), living(actionKind)];
  const owners = new Set([...objectives, ...actions].map(({ ownerId }) => ownerId));
  const inCharge = people.filter(({ id }) => owners.has(id));
  return {
    isBegun: people.length > 1,
    missing: [
      ...absent('noColleague', people.length > 1),
      ...absent(
        'nobodyInCharge',
        inCharge.length > 0,
        firstOf(objectiveKind, objectives) ?? firstOf(actionKind, actions),
      ),
      ...those(
        'ownersWithoutJob',
        personKind,
        inCharge.filter(({ jobTitle }) => !isWritten(jobTitle)),
      ),
      ...those(
        'ownersWithoutTeam',
        personKind,
        inCharge.filter(({ teamId }) => teamId === null),
      ),
      ...absent('noProfile', living(profileKind).length > 0),
      ...those(
        'segmentsUnsold',
        segmentKind,
        living(segmentKind).filter(({ sellingMethods }) => sellingMethods.length === 0),
      ),
      ...those('raciUnsettled', actionKind, unsettled(actions, living(responsibilityKind))),
    ],
  };
}

function actionsLack(living: Living): Found {
  const all = living(actionKind);
  const actions = all.filter(({ status }) => status !== 'cancelled');
  const objectives = living(objectiveKind);
  const served = new Set(actions.map(({ objectiveId }) => objectiveId));
  const divided = new Set(objectives.map(({ parentId }) => parentId));
  return {
    isBegun: all.length > 0,
    missing: [
      ...absent('noAction', actions.length > 0),
      ...those(
        'actionsUnowned',
        actionKind,
        actions.filter(({ ownerId }) => ownerId === null),
      ),
      ...those(
        'actionsUndated',
        actionKind,
        actions.filter(({ dueDate }) => dueDate === null),
      ),
      ...those(
        'actionsWithoutObjective',
        actionKind,
        actions.filter(({ objectiveId }) => objectiveId === null),
      ),
      ...those(
        'objectivesWithoutAction',
        objectiveKind,
        // One that is divided is reached through its parts.
        objectives.filter(({ id }) => !served.has(id) && !divided.has(id)),
      ),
      ...absent('noBudget', living(budgetLineKind).length > 0, firstOf(actionKind, actions)),
    ],
  };
}

function kpisLack(living: Living): Found {
  const kpis = living(kpiKind);
  const aimed = new Set(living(kpiTargetKind).flatMap(({ kpiId, target }) => (target === null ? [] : [kpiId])));
  const measured = new Set(
    living(kpiValueKind).flatMap(({ kpiId, measured: value, numeratorValue }) =>
      value === null && numeratorValue === null ? [] : [kpiId],
    ),
  );
  return {
    isBegun: kpis.length > 0,
    missing: [
      ...absent('noKpi', kpis.length > 0),
      ...those(
        'kpisUnowned',
        kpiKind,
        kpis.filter(({ ownerId }) => ownerId === null),
      ),
      ...those(
        'kpisWithoutTarget',
        kpiKind,
        kpis.filter(({ id }) => !aimed.has(id)),
      ),
      ...those(
        'kpisWithoutValue',
        kpiKind,
        kpis.filter(({ id }) => !measured.has(id)),
      ),
    ],
  };
}

function isWritten(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'object' && value !== null && !isEmptyDocument(value);
}

/** Something missing altogether; with the record to begin with, if there is one. */
function absent(reason: Reason, isThere: boolean, first?: Missing['first']): Missing[] {
  return isThere ? [] : [{ reason, count: 1, ...(first && { first }) }];
}

function firstOf({ kind }: { kind: string }, [record]: readonly { id: string }[]): Missing['first'] {
  return record && { kind, id: record.id };
}

function counted(reason: Reason, count: number): Missing[] {
  return count === 0 ? [] : [{ reason, count }];
}

function those(reason: Reason, { kind }: { kind: string }, records: readonly { id: string }[]): Missing[] {
  return named(
    reason,
    { kind },
    records.map(({ id }) => id),
  );
}

function named(reason: Reason, { kind }: { kind: string }, ids: readonly string[]): Missing[] {
  const [id] = ids;
  return id === undefined ? [] : [{ reason, count: ids.length, first: { kind, id } }];
}
