import type { Operation } from '../../src/server/api-docs/operations.ts';

/**
 * Who tries every operation. `contributor` owns nothing that is tried; `shutOut` is an editor to whom the plan that is
 * tried is closed; `stranger` belongs to another workspace; `revoked` was an editor until a moment ago; the key is an
 * owner's, for reading.
 */
export const CALLERS = [
  'owner',
  'editor',
  'contributor',
  'reader',
  'shutOut',
  'readOnlyKey',
  'stranger',
  'anonymous',
  'revoked',
] as const;
export type CallerName = (typeof CALLERS)[number];

const OWNER: CallerName[] = ['owner'];
const EDITORS: CallerName[] = ['owner', 'editor'];
/** Where plans do not matter, an editor is one whichever plan is closed to them. */
const ALL_EDITORS: CallerName[] = [...EDITORS, 'shutOut'];
const CONTRIBUTORS: CallerName[] = [...EDITORS, 'contributor'];
const READERS: CallerName[] = [...CONTRIBUTORS, 'reader', 'readOnlyKey'];
const EVERYONE_HERE: CallerName[] = [...READERS, 'shutOut'];
const IN_PERSON: CallerName[] = ['owner', 'editor', 'contributor', 'reader', 'shutOut'];

type Verb = 'list' | 'get' | 'create' | 'update' | 'delete';

/** By kind, who may do what. Lists are open to everyone of the workspace and show what is open to them. */
const KINDS: { [kind: string]: { [verb in Exclude<Verb, 'list'>]?: CallerName[] } } = {
  Team: { get: EVERYONE_HERE, create: ALL_EDITORS, update: ALL_EDITORS, delete: ALL_EDITORS },
  Person: { get: EVERYONE_HERE, create: ALL_EDITORS, update: ALL_EDITORS, delete: OWNER },
  Channel: { get: EVERYONE_HERE, create: ALL_EDITORS, update: ALL_EDITORS, delete: ALL_EDITORS },
  Tag: { get: EVERYONE_HERE, create: ALL_EDITORS, update: ALL_EDITORS, delete: ALL_EDITORS },
  Plan: { get: READERS, create: ALL_EDITORS, update: EDITORS, delete: OWNER },
  // The one that is tried is made from a plan that its owner administers.
  PlanModel: { get: EVERYONE_HERE, create: OWNER, update: OWNER, delete: OWNER },
  PlanMember: { get: READERS, create: OWNER, update: OWNER, delete: OWNER },
  QuestionFamily: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Question: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Segment: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Persona: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  // Nobody takes it away from those who wrote in it.
  Strategy: { get: READERS, create: EDITORS, update: EDITORS, delete: [] },
  Ambition: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  ValueProposition: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  // The one that is tried is its owner's: they alone mend its note and take it back.
  StrategyVersion: { get: READERS, create: EDITORS, update: OWNER, delete: OWNER },
  // The one that is tried is its owner's word: nobody else gives it, changes it or takes it back.
  Acknowledgement: { get: READERS, create: OWNER, update: OWNER, delete: OWNER },
  Play: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  PlayPart: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  // The one that is tried is its owner's: they alone mend its note and take it back.
  PlayVersion: { get: READERS, create: EDITORS, update: OWNER, delete: OWNER },
  ReadingItem: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  // The one that is tried is its owner's word: nobody else gives it, changes it or takes it back.
  PlayReading: { get: READERS, create: OWNER, update: OWNER, delete: OWNER },
  JourneyStep: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  CustomerProblem: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Contribution: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Profile: { get: EVERYONE_HERE, create: ALL_EDITORS, update: ALL_EDITORS, delete: ALL_EDITORS },
  // The one that is tried is its owner's: contributors write their own.
  Absence: { get: EVERYONE_HERE, create: ALL_EDITORS, update: ALL_EDITORS, delete: ALL_EDITORS },
  ProfileFit: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  ServedGroup: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  ProfileNeed: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  SellingPart: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Competitor: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  CompetitorMove: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  BenchmarkCriterion: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  BenchmarkScore: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  SwotItem: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  SwotLink: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  StrategicOption: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Kpi: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  KpiValue: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  KpiTarget: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Dashboard: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Tile: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Objective: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  ObjectiveMonth: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Workshop: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  WorkshopProposal: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  // The ones that are tried are their owner's; the vote is private.
  WorkshopVote: { get: ['owner', 'readOnlyKey'], create: OWNER, update: OWNER, delete: OWNER },
  WorkshopParticipant: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Milestone: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Action: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  ChannelEnvelope: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Responsibility: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  BudgetLine: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Comment: { get: READERS, create: CONTRIBUTORS, update: OWNER, delete: EDITORS },
  Attachment: { get: READERS, create: CONTRIBUTORS, update: EDITORS, delete: EDITORS },
  // The one that is tried is its owner's, and private.
  SavedView: { get: ['owner', 'readOnlyKey'], create: OWNER, update: OWNER, delete: OWNER },
  Reading: { get: ['owner', 'readOnlyKey'], create: OWNER, update: OWNER, delete: OWNER },
  PlanVersion: { get: READERS, create: EDITORS, update: EDITORS, delete: EDITORS },
  Conflict: { get: READERS, update: CONTRIBUTORS },
};

const OTHERS: { [operationId: string]: CallerName[] } = {
  getWorkspace: EVERYONE_HERE,
  updateWorkspace: OWNER,
  listMembers: EVERYONE_HERE,
  deleteMember: OWNER,
  listPendingMails: OWNER,
  // Only an example can be started again.
  resetExample: [],
  listInvitations: OWNER,
  createInvitation: OWNER,
  resendInvitation: OWNER,
  deleteInvitation: OWNER,
  listApiKeys: IN_PERSON,
  createApiKey: IN_PERSON,
  deleteApiKey: OWNER,
  // Each change has its own outcome: the request itself is everyone's.
  postChanges: EVERYONE_HERE,
  getChanges: READERS,
  getSnapshot: READERS,
  getHistory: READERS,
  comparePlan: READERS,
  getUnitCosts: READERS,
  undoChange: EDITORS,
  followLive: READERS,
  moveTo: EVERYONE_HERE,
  previewPlanImport: EDITORS,
  importPlan: EDITORS,
  exportPlanAsWorkbook: READERS,
  exportPlanAsTable: READERS,
  getAttachmentContent: READERS,
  // For whoever may make a plan.
  getPlanModelContent: [...ALL_EDITORS, 'readOnlyKey'],
};

/** Operations outside any workspace: for everyone, for whoever is known, or for someone signed in. */
export const ACCOUNT_OPERATIONS: { [operationId: string]: 'everyone' | 'known' | 'session' } = {
  getServer: 'everyone',
  tryExample: 'everyone',
  previewInvitation: 'everyone',
  stopReminders: 'everyone',
  getMe: 'known',
  listSessions: 'session',
  deleteSession: 'session',
  deleteOtherSessions: 'session',
  listWorkspaces: 'session',
  createWorkspace: 'session',
  acceptInvitation: 'session',
  verifyInvited: 'session',
};

/** Who may use an operation; undefined when nobody has thought about it. */
export function expectationOf({ operationId }: Operation): readonly CallerName[] | undefined {
  if (ACCOUNT_OPERATIONS[operationId]) return [];
  if (OTHERS[operationId]) return OTHERS[operationId];
  const [, verb, name = ''] = /^(list|get|create|update|delete)([A-Z]\w*)$/.exec(operationId) ?? [];
  if (verb === 'list') return isKnownPlural(name) ? EVERYONE_HERE : undefined;
  return KINDS[name]?.[verb as Exclude<Verb, 'list'>];
}

function isKnownPlural(name: string): boolean {
  const others = ['People', 'Strategies', 'BenchmarkCriteria', 'QuestionFamilies', 'Responsibilities'];
  return others.includes(name) || Object.keys(KINDS).some((kind) => `${kind}s` === name);
}
