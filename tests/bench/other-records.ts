import {
  benchmarkCriterionKind,
  benchmarkScoreKind,
  competitorKind,
  competitorMoveKind,
} from '../../src/features/competition/schema.ts';
import { dashboardKind, TILE_LOOKS, tileKind } from '../../src/features/dashboards/schema.ts';
import { creationOf, ranked } from '../../src/features/examples/operations/rules.ts';
import { kpiKind, kpiTargetKind, kpiValueKind } from '../../src/features/indicators/schema.ts';
import { milestoneKind } from '../../src/features/objectives/milestones/schema.ts';
import { personKind, teamKind } from '../../src/features/people/schema.ts';
import { PLAY_KINDS, playKind, playPartKind } from '../../src/features/playbook/schema.ts';
import { ANSWER_STATES, questionFamilyKind, questionKind } from '../../src/features/preparation/schema.ts';
import { FITS, profileFitKind, profileKind, SIZING_METHODS } from '../../src/features/profiles/schema.ts';
import { LETTERS, responsibilityKind } from '../../src/features/responsibilities/schema.ts';
import { sellingPartKind } from '../../src/features/selling/schema.ts';
import { profileNeedKind, servedGroupKind } from '../../src/features/sizing/schema.ts';
import { ambitionKind, strategyKind, valuePropositionKind } from '../../src/features/strategy/schema.ts';
import {
  OPTION_TYPES,
  QUADRANTS,
  strategicOptionKind,
  swotItemKind,
  swotLinkKind,
} from '../../src/features/swot/schema.ts';
import {
  contributionKind,
  customerProblemKind,
  journeyStepKind,
  personaKind,
  segmentKind,
  SELLING_METHODS,
} from '../../src/features/targets/schema.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Operation } from '../../src/records/change.ts';
import type { Fields, RecordKind } from '../../src/records/define-record.ts';
import type { FieldValue } from '../../src/records/field.ts';
import { documentOfText } from '../../src/records/rich-text.ts';
import { uniqueId } from '../../src/records/unique-record.ts';

const SENTENCE = 'Les ateliers de moins de cinquante personnes demandent un délai court et une reprise de l’existant.';
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2027-${month}`);

/** What the rest of the plan is, and which actions and objectives it hangs from. */
export interface OtherRecords {
  planId: string;
  actionIds: readonly string[];
  objectiveIds: readonly string[];
  channelIds: readonly string[];
}

/**
 * The other kinds of record of a plan that was worked out through its seven steps, about 960 of them: with the forty
 * objectives, a thousand. One action in five then aims at a segment and a persona, and comes from what was found.
 */
export function otherRecords(plan: OtherRecords): { creations: Operation[]; aims: Operation[] } {
  const { actionIds, objectiveIds } = plan;
  const creations: Operation[] = [];
  const write = <F extends Fields>(
    kind: RecordKind<F>,
    count: number,
    fieldsOf: (index: number) => { [N in keyof F]?: FieldValue<F[N]> },
  ): string[] =>
    ranked(Array.from({ length: count }), (_, rank) => rank).map((rank, index) => {
      const fields = fieldsOf(index);
      const id = kind.uniqueBy ? uniqueId(kind, plan.planId, fields) : newId();
      creations.push(creationOf(kind, id, rank, fields));
      return id;
    });

  const teams = write(teamKind, 6, (index) => ({ name: `Équipe ${index + 1}` }));
  const profiles = write(profileKind, 5, (index) => ({
    name: `Profil ${index + 1}`,
    sizingMethod: at(SIZING_METHODS, index),
    visitsPerDay: 3,
    callsPerDay: 25,
    reachRate: 0.4,
    quoteRate: 0.35,
    winRate: 0.3,
    portfolioSize: 80,
    trainingShare: 0.05,
    adminShare: 0.2,
    leaveDays: 25,
  }));
  const people = write(personKind, 40, (index) => ({
    name: `Personne ${index + 1}`,
    jobTitle: 'Ingénieur d’affaires',
    teamId: at(teams, index),
    profileId: at(profiles, index),
    weeklyHours: 35,
  }));

  write(strategyKind, 1, () => ({
    vision: prose(),
    companyValues: prose(),
    positioning: prose(),
    advantage: SENTENCE,
    whyUs: SENTENCE,
    difference: SENTENCE,
    currentOffer: prose(),
    strengths: prose(),
    weaknesses: prose(),
    currentTargets: prose(),
    lastRevenueCents: 1_250_000_000,
  }));
  const families = write(questionFamilyKind, 8, (index) => ({
    name: `Famille ${index + 1}`,
    familyKey: `family-${index}`,
  }));
  const questions = write(questionKind, 60, (index) => ({
    familyId: at(families, index),
    title: `Question ${index + 1} : que savons-nous de nos clients ?`,
    questionKey: `question-${index}`,
    answer: prose(),
    ownerId: at(people, index),
    dueDate: '2027-03-31',
    answerState: at(ANSWER_STATES, index),
  }));

  const segments = write(segmentKind, 12, (index) => ({
    name: `Segment ${index + 1}`,
    definition: prose(),
    criteria: SENTENCE,
    size: 100 + 40 * index,
    revenueShare: 0.08,
    sellingMethods: SELLING_METHODS.slice(0, 2 + (index % 4)),
  }));
  const personas = write(personaKind, 36, (index) => ({
    name: `Persona ${index + 1}`,
    segmentId: at(segments, index),
    jobTitle: 'Responsable de production',
    judgedOn: SENTENCE,
    typicalDay: SENTENCE,
    goals: SENTENCE,
    objections: SENTENCE,
  }));
  write(journeyStepKind, 108, (index) => ({
    personaId: at(personas, index),
    title: `Étape ${1 + Math.floor(index / personas.length)}`,
    channelIds: [at(plan.channelIds, index)],
    question: SENTENCE,
    answer: SENTENCE,
  }));
  write(customerProblemKind, 48, (index) => ({
    title: `Problème ${index + 1}`,
    segmentId: at(segments, index),
    personaId: at(personas, index),
    answer: SENTENCE,
    proof: SENTENCE,
  }));
  write(contributionKind, 40, (index) => ({
    objectiveId: at(objectiveIds, index),
    segmentId: at(segments, index),
    share: 0.5,
  }));
  write(ambitionKind, 8, (index) => ({
    title: `Ambition ${index + 1}`,
    description: prose(),
    horizonYear: 2029,
    indicator: 'Part de marché',
    unit: '%',
    baseline: 8,
    target: 12,
    ownerId: at(people, index),
    segmentId: at(segments, index),
  }));
  write(valuePropositionKind, 20, (index) => ({
    segmentId: at(segments, index),
    advantage: SENTENCE,
    whyUs: SENTENCE,
    difference: SENTENCE,
  }));

  const competitors = write(competitorKind, 12, (index) => ({
    name: `Concurrent ${index + 1}`,
    offer: SENTENCE,
    priceIndex: 80 + 4 * index,
    marketShare: 0.02 + index / 200,
    strengths: SENTENCE,
    weaknesses: SENTENCE,
    threatLevel: 1 + (index % 5),
  }));
  write(competitorMoveKind, 24, (index) => ({
    competitorId: at(competitors, index),
    title: `Lancement ${index + 1}`,
    moveDate: '2027-02-15',
    source: 'Salon',
  }));
  const criteria = write(benchmarkCriterionKind, 10, (index) => ({
    name: `Critère ${index + 1}`,
    definition: SENTENCE,
    weight: 1 + (index % 5),
  }));
  const rivals = [null, ...competitors];
  write(benchmarkScoreKind, rivals.length * criteria.length, (index) => ({
    criterionId: at(criteria, index),
    competitorId: at(rivals, Math.floor(index / criteria.length)),
    score: 1 + ((index * 7) % 5),
  }));
  const items = write(swotItemKind, 48, (index) => ({
    title: `Constat ${index + 1}`,
    quadrant: at(QUADRANTS, index),
    evidence: SENTENCE,
    weight: 1 + (index % 5),
  }));
  const internal = items.filter((_, index) => index % 4 < 2);
  const external = items.filter((_, index) => index % 4 >= 2);
  write(swotLinkKind, 80, (index) => ({
    internalId: at(internal, index),
    externalId: at(external, Math.floor(index / internal.length)),
    linkValue: (index % 5) - 2,
  }));
  const options = write(strategicOptionKind, 16, (index) => ({
    title: `Option ${index + 1}`,
    description: prose(),
    optionType: at(OPTION_TYPES, index),
    itemIds: [at(internal, index), at(external, index)],
    ownerId: at(people, index),
  }));

  const kpis = write(kpiKind, 12, (index) => ({
    name: `Indicateur ${index + 1}`,
    definition: SENTENCE,
    unit: '€',
    ownerId: at(people, index),
  }));
  write(kpiValueKind, 48, (index) => ({
    kpiId: at(kpis, index),
    periodKind: 'month' as const,
    periodFrom: `${at(MONTHS, Math.floor(index / kpis.length))}-01`,
    measured: 100 + index,
  }));
  write(kpiTargetKind, 24, (index) => ({
    kpiId: at(kpis, index),
    month: at(MONTHS, Math.floor(index / kpis.length)),
    target: 110 + index,
  }));
  const dashboards = write(dashboardKind, 2, (index) => ({ name: `Tableau ${index + 1}` }));
  write(tileKind, 12, (index) => ({
    dashboardId: at(dashboards, index),
    kpiId: at(kpis, index),
    tileLook: at(TILE_LOOKS, index),
  }));

  write(sellingPartKind, 24, (index) => ({
    segmentId: at(segments, index),
    sellingMethod: at(SELLING_METHODS, Math.floor(index / segments.length)),
    personIds: [at(people, index)],
  }));
  write(responsibilityKind, 40, (index) => ({
    actionId: at(actionIds, index),
    personId: at(people, index),
    letter: at(LETTERS, index),
  }));
  write(profileFitKind, 20, (index) => ({
    profileId: at(profiles, index),
    personaId: at(personas, index),
    fit: at(FITS, index),
  }));
  write(servedGroupKind, 12, (index) => ({
    name: `Groupe ${index + 1}`,
    segmentId: at(segments, index),
    profileId: at(profiles, index),
    contactsPerYear: 4,
    contactMinutes: 90,
  }));
  write(profileNeedKind, 2, (index) => ({
    profileId: at(profiles, index + 1),
    quantity: 40,
    objectiveId: at(objectiveIds, index),
  }));
  const plays = write(playKind, 20, (index) => ({
    title: `Pratique ${index + 1}`,
    playKind: at(PLAY_KINDS, index),
    situation: SENTENCE,
    wording: prose(),
    segmentIds: [at(segments, index)],
    ownerId: at(people, index),
  }));
  write(playPartKind, 20, (index) => ({ playId: at(plays, index), title: `Réponse ${index + 1}`, wording: prose() }));
  write(milestoneKind, 12, (index) => ({
    title: `Jalon ${index + 1}`,
    subjectKind: 'objective' as const,
    subjectId: at(objectiveIds, index),
    dueDate: '2027-06-30',
  }));

  const aims = actionIds
    .filter((_, index) => index % 5 === 0)
    .map((id, index): Operation => {
      const fields = {
        segmentIds: [[], [at(segments, index)]],
        personaIds: [[], [at(personas, index)]],
        playIds: [[], [at(plays, index)]],
        optionId: [null, at(options, index)],
        questionId: [null, at(questions, index)],
        kpiId: [null, at(kpis, index)],
        workHours: [null, 8 + (index % 30)],
      } satisfies Record<string, [unknown, unknown]>;
      return { op: 'update', kind: 'action', id, fields };
    });
  return { creations, aims };
}

function prose() {
  return documentOfText(`${SENTENCE} ${SENTENCE}`);
}

/** The one at a place of a list that begins again when it ends. */
function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
