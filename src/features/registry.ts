import { createRegistry } from '../records/define-record.ts';
import { actionKind } from './actions/schema.ts';
import { absenceKind } from './capacity/schema.ts';
import { channelEnvelopeKind } from './budget/envelopes/schema.ts';
import { budgetLineKind } from './budget/schema.ts';
import { channelKind, tagKind } from './catalogue/schema.ts';
import {
  benchmarkCriterionKind,
  benchmarkScoreKind,
  competitorKind,
  competitorMoveKind,
} from './competition/schema.ts';
import { conflictKind } from './conflicts/schema.ts';
import { dashboardKind, tileKind } from './dashboards/schema.ts';
import { attachmentKind, commentKind, readingKind } from './discussion/schema.ts';
import { planVersionKind } from './history/schema.ts';
import { kpiKind, kpiTargetKind, kpiValueKind } from './indicators/schema.ts';
import { milestoneKind } from './objectives/milestones/schema.ts';
import { objectiveMonthKind } from './objectives/path/schema.ts';
import { objectiveKind } from './objectives/schema.ts';
import { personKind, teamKind } from './people/schema.ts';
import { playKind, playPartKind, playReadingKind, playVersionKind, readingItemKind } from './playbook/schema.ts';
import { planModelKind } from './plan-models/schema.ts';
import { planKind, planMemberKind } from './plans/schema.ts';
import { questionFamilyKind, questionKind } from './preparation/schema.ts';
import { profileFitKind, profileKind } from './profiles/schema.ts';
import { responsibilityKind } from './responsibilities/schema.ts';
import { sellingPartKind } from './selling/schema.ts';
import { profileNeedKind, servedGroupKind } from './sizing/schema.ts';
import {
  acknowledgementKind,
  ambitionKind,
  strategyKind,
  strategyVersionKind,
  valuePropositionKind,
} from './strategy/schema.ts';
import { strategicOptionKind, swotItemKind, swotLinkKind } from './swot/schema.ts';
import { contributionKind, customerProblemKind, journeyStepKind, personaKind, segmentKind } from './targets/schema.ts';
import { savedViewKind } from './views/schema.ts';
import { workshopKind, workshopParticipantKind, workshopProposalKind, workshopVoteKind } from './workshop/schema.ts';

/** Every kind of record, one line each, in an order in which references point backwards. */
export const registry = createRegistry([
  teamKind,
  profileKind,
  personKind,
  absenceKind,
  channelKind,
  tagKind,
  planKind,
  planMemberKind,
  planModelKind,
  questionFamilyKind,
  questionKind,
  segmentKind,
  personaKind,
  sellingPartKind,
  profileFitKind,
  servedGroupKind,
  strategyKind,
  ambitionKind,
  valuePropositionKind,
  strategyVersionKind,
  acknowledgementKind,
  journeyStepKind,
  customerProblemKind,
  playKind,
  playPartKind,
  playVersionKind,
  readingItemKind,
  playReadingKind,
  competitorKind,
  competitorMoveKind,
  benchmarkCriterionKind,
  benchmarkScoreKind,
  swotItemKind,
  swotLinkKind,
  strategicOptionKind,
  kpiKind,
  kpiValueKind,
  kpiTargetKind,
  dashboardKind,
  tileKind,
  objectiveKind,
  objectiveMonthKind,
  profileNeedKind,
  workshopKind,
  workshopProposalKind,
  workshopVoteKind,
  workshopParticipantKind,
  contributionKind,
  actionKind,
  responsibilityKind,
  milestoneKind,
  budgetLineKind,
  channelEnvelopeKind,
  commentKind,
  attachmentKind,
  readingKind,
  savedViewKind,
  planVersionKind,
  conflictKind,
]);
