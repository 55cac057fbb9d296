import type { Cents } from '../../kernel/money.ts';
import type { Action } from '../actions/schema.ts';
import type { BudgetLine } from '../budget/schema.ts';
import type { Channel } from '../catalogue/schema.ts';
import type { Objective } from '../objectives/schema.ts';
import type { Contribution, Persona, Segment } from '../targets/schema.ts';

/** Actions without a channel, in a row of their own. */
export const NO_CHANNEL = 'none';

type Served = Pick<Action, 'id' | 'status' | 'segmentIds' | 'personaIds' | 'channelId'>;
type Line = Pick<BudgetLine, 'actionId' | 'plannedCents'>;

/** How many actions meet here, and what is planned for them. */
export interface CoverageCell {
  actions: number;
  plannedCents: Cents;
}

/** Actions counted by channel, down, and by what they serve, across. */
export interface CoverageMatrix {
  /** By channel id or `NO_CHANNEL`: the cells by id of what is served, and the actions of the channel that serve any. */
  channels: ReadonlyMap<string, { cells: ReadonlyMap<string, CoverageCell>; total: CoverageCell }>;
  /** By id of what is served, each action once. */
  totals: ReadonlyMap<string, CoverageCell>;
}

export interface Coverage {
  segments: CoverageMatrix;
  personas: CoverageMatrix;
  /** Ids of what no running action serves or goes through. */
  unserved: { segments: string[]; personas: string[]; channels: string[] };
  /** How many actions name neither a segment nor a persona. */
  untargeted: number;
}

export interface CoverageData {
  segments: readonly Pick<Segment, 'id'>[];
  personas: readonly Pick<Persona, 'id'>[];
  channels: readonly Pick<Channel, 'id'>[];
  actions: readonly Served[];
  budgetLines: readonly Line[];
}

/** Whether an action serves anyone: a cancelled one does not. */
export function isServing({ status }: Pick<Action, 'status'>): boolean {
  return status !== 'cancelled';
}

/**
 * Which segments, personas and channels the actions serve. An action counts, with all its planned budget, for each segment
 * and each persona it names, and once in every total. Cancelled actions serve nobody; what was deleted is not served.
 */
export function coverageOf({ segments, personas, channels, actions, budgetLines }: CoverageData): Coverage {
  const serving = actions.filter(isServing);
  const planned = new Map<string, Cents>();
  for (const { actionId, plannedCents } of budgetLines) {
    planned.set(actionId, (planned.get(actionId) ?? 0) + plannedCents);
  }
  const bySegment = matrixOf(serving, segments, ({ segmentIds }) => segmentIds, planned);
  const byPersona = matrixOf(serving, personas, ({ personaIds }) => personaIds, planned);
  const used = new Set(serving.map(({ channelId }) => channelId));
  return {
    segments: bySegment,
    personas: byPersona,
    unserved: {
      segments: idsWithout(segments, bySegment.totals),
      personas: idsWithout(personas, byPersona.totals),
      channels: channels.filter(({ id }) => !used.has(id)).map(({ id }) => id),
    },
    untargeted: serving.filter(({ segmentIds, personaIds }) => segmentIds.length + personaIds.length === 0).length,
  };
}

function matrixOf(
  actions: readonly Served[],
  subjects: readonly { id: string }[],
  namedBy: (action: Served) => readonly string[],
  planned: ReadonlyMap<string, Cents>,
): CoverageMatrix {
  const known = new Set(subjects.map(({ id }) => id));
  const channels = new Map<string, { cells: Map<string, CoverageCell>; total: CoverageCell }>();
  const totals = new Map<string, CoverageCell>();
  for (const action of actions) {
    const ids = namedBy(action).filter((id) => known.has(id));
    if (ids.length === 0) continue;
    const cents = planned.get(action.id) ?? 0;
    const channelId = action.channelId ?? NO_CHANNEL;
    const row = channels.get(channelId) ?? { cells: new Map(), total: NOTHING };
    channels.set(channelId, { ...row, total: withAction(row.total, cents) });
    for (const id of ids) {
      row.cells.set(id, withAction(row.cells.get(id), cents));
      totals.set(id, withAction(totals.get(id), cents));
    }
  }
  return { channels, totals };
}

const NOTHING: CoverageCell = { actions: 0, plannedCents: 0 };

function withAction({ actions, plannedCents } = NOTHING, cents: Cents): CoverageCell {
  return { actions: actions + 1, plannedCents: plannedCents + cents };
}

function idsWithout(subjects: readonly { id: string }[], totals: CoverageMatrix['totals']): string[] {
  return subjects.filter(({ id }) => !totals.has(id)).map(({ id }) => id);
}

/** A segment or a persona. */
export interface Target {
  kind: 'segment' | 'persona';
  id: string;
}

/** The actions that serve a segment or persona, cancelled ones left out, in the order given. */
export function actionsServing<T extends Pick<Action, 'status' | 'segmentIds' | 'personaIds'>>(
  actions: readonly T[],
  { kind, id }: Target,
): T[] {
  return actions.filter((action) => {
    const named = kind === 'segment' ? action.segmentIds : action.personaIds;
    return isServing(action) && named.includes(id);
  });
}

/**
 * The objectives that a target is for: those its actions serve, and for a segment those that are reached there or that it
 * contributes to.
 */
export function objectivesServed<T extends Pick<Objective, 'id' | 'segmentId'>>(
  objectives: readonly T[],
  target: Target,
  actions: readonly Pick<Action, 'objectiveId' | 'status' | 'segmentIds' | 'personaIds'>[],
  contributions: readonly Pick<Contribution, 'objectiveId' | 'segmentId'>[],
): T[] {
  const ids = new Set(actionsServing(actions, target).map(({ objectiveId }) => objectiveId));
  for (const { objectiveId, segmentId } of contributions) if (segmentId === target.id) ids.add(objectiveId);
  return objectives.filter(({ id, segmentId }) => ids.has(id) || segmentId === target.id);
}

/** The values of a new action that make it serve a target or go through a channel; a persona brings its segment. */
export function valuesServing(
  target: Target | { kind: 'channel'; id: string },
  personas: readonly Pick<Persona, 'id' | 'segmentId'>[],
): Partial<Pick<Action, 'segmentIds' | 'personaIds' | 'channelId'>> {
  switch (target.kind) {
    case 'segment':
      return { segmentIds: [target.id] };
    case 'channel':
      return { channelId: target.id };
    case 'persona': {
      const segmentId = personas.find(({ id }) => id === target.id)?.segmentId ?? null;
      return { personaIds: [target.id], ...(segmentId !== null && { segmentIds: [segmentId] }) };
    }
  }
}
