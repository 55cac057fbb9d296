import type { Day } from '../../../kernel/calendar.ts';
import { foldText } from '../../../kernel/folded-text.ts';
import type { Cents } from '../../../kernel/money.ts';
import { withReplaced } from '../../../kernel/patched-map.ts';
import { compareByRank } from '../../../records/rank.ts';
import { shownStatus } from '../../actions/rules.ts';
import type { Action, ShownStatus } from '../../actions/schema.ts';
import { type BudgetTotals, totalBudget } from '../../budget/rules.ts';
import type { BudgetLine } from '../../budget/schema.ts';
import type { Channel, Tag } from '../../catalogue/schema.ts';
import type { Competitor } from '../../competition/schema.ts';
import type { Comment } from '../../discussion/schema.ts';
import type { GroupSubjects } from '../grouping/rules.ts';
import type { Kpi } from '../../indicators/schema.ts';
import type { Objective } from '../../objectives/schema.ts';
import type { Person } from '../../people/schema.ts';
import type { StrategicOption } from '../../swot/schema.ts';
import type { Persona, Segment } from '../../targets/schema.ts';

/** What the board shows, as it stands in the plan store. People, channels and tags: deleted ones too, still named. */
export interface BoardData {
  objectives: readonly Objective[];
  actions: readonly Action[];
  budgetLines: readonly BudgetLine[];
  people: readonly Person[];
  channels: readonly Channel[];
  tags: readonly Tag[];
  segments: readonly Segment[];
  personas: readonly Persona[];
  options: readonly StrategicOption[];
  competitors: readonly Competitor[];
  indicators: readonly Kpi[];
  comments: readonly Comment[];
}

/** One action with what is shown beside it. The same object as long as nothing of that has changed. */
export interface BoardRow {
  readonly id: string;
  readonly action: Action;
  readonly owner: Person | undefined;
  readonly channel: Channel | undefined;
  readonly objective: Objective | undefined;
  readonly lines: readonly BudgetLine[];
  readonly budget: BudgetTotals;
  readonly comments: number;
  readonly status: ShownStatus;
}

const EMPTY_LINES: readonly BudgetLine[] = [];

/** The rows of a plan, and what an edit changed of them. */
export interface BuiltRows {
  rows: ReadonlyMap<string, BoardRow>;
  /** What became of the few rows that changed since the last time; null when anything may have changed. */
  changed: readonly { before: BoardRow; after: BoardRow }[] | null;
}

/** More changed records than this, and going through all of them is as quick. */
const FEW = 500;

/**
 * Builds a row for each action in the plan’s order, again and again: an edit among thousands of actions costs little more
 * than the rows it changes.
 */
export function createRowBuilder(): (data: BoardData, subjects: GroupSubjects, today: Day) => BuiltRows {
  let last: { data: BoardData; today: Day; rows: ReadonlyMap<string, BoardRow> } | undefined;
  return (data, subjects, today) => {
    const patched = last?.today === today ? patchRows(last, data, subjects) : undefined;
    const rows = patched?.rows ?? buildRows(data, subjects, today, last?.rows ?? new Map());
    last = { data, today, rows };
    return { rows, changed: patched?.changed ?? null };
  };
}

/** Only the rows of actions and budget lines that are not the same records any more. Undefined when there is more to it. */
function patchRows(
  last: { data: BoardData; today: Day; rows: ReadonlyMap<string, BoardRow> },
  data: BoardData,
  subjects: GroupSubjects,
): BuiltRows | undefined {
  const { data: before, today } = last;
  const isSame =
    before.people === data.people &&
    before.channels === data.channels &&
    before.objectives === data.objectives &&
    before.comments === data.comments;
  const actions = isSame ? replacedIn(before.actions, data.actions) : undefined;
  const lines = actions && replacedIn(before.budgetLines, data.budgetLines);
  if (!actions || !lines) return undefined;
  const next = new Map<string, Action>();
  for (const { old, now } of actions) {
    // Another place in the plan, or another record where it stood.
    if (!old || old.id !== now.id || old.rank !== now.rank) return undefined;
    next.set(now.id, now);
  }
  const linesOf = new Map<string, readonly BudgetLine[]>();
  for (const { old, now } of lines) {
    if (old && (old.id !== now.id || old.actionId !== now.actionId)) return undefined;
    const held = linesOf.get(now.actionId) ?? last.rows.get(now.actionId)?.lines ?? EMPTY_LINES;
    linesOf.set(now.actionId, old ? held.map((line) => (line === old ? now : line)) : [...held, now]);
  }
  const replaced = new Map<string, BoardRow>();
  const changed: { before: BoardRow; after: BoardRow }[] = [];
  for (const id of new Set([...next.keys(), ...linesOf.keys()])) {
    const known = last.rows.get(id);
    if (!known) continue;
    const action = next.get(id) ?? known.action;
    const around = { lines: linesOf.get(id) ?? known.lines, comments: known.comments };
    const after = reuse(known, { ...partsOf(action, subjects, today), ...around });
    if (after === known) continue;
    replaced.set(id, after);
    changed.push({ before: known, after });
  }
  return { rows: withReplaced(last.rows, replaced), changed };
}

/** Items that are others than they were at the same place, and those added at the end; undefined when some are gone. */
function replacedIn<T>(before: readonly T[], after: readonly T[]): { old: T | undefined; now: T }[] | undefined {
  if (after.length < before.length || after.length - before.length > FEW) return undefined;
  const replaced: { old: T | undefined; now: T }[] = [];
  for (let place = 0; place < after.length; place += 1) {
    const old = before[place];
    const now = after[place] as T;
    if (old === now) continue;
    replaced.push({ old, now });
    if (replaced.length > FEW) return undefined;
  }
  return replaced;
}

function buildRows(
  data: BoardData,
  subjects: GroupSubjects,
  today: Day,
  known: ReadonlyMap<string, BoardRow>,
): ReadonlyMap<string, BoardRow> {
  const lines = Map.groupBy(data.budgetLines, (line) => line.actionId);
  const comments = Map.groupBy(data.comments, (comment) => comment.subjectId);
  const rows = new Map<string, BoardRow>();
  for (const action of inOrder(data.actions, known)) {
    const row = reuse(known.get(action.id), {
      ...partsOf(action, subjects, today),
      lines: lines.get(action.id) ?? EMPTY_LINES,
      comments: comments.get(action.id)?.length ?? 0,
    });
    rows.set(row.id, row);
  }
  return rows;
}

function partsOf(action: Action, { people, channels, objectives }: GroupSubjects, today: Day) {
  return {
    action,
    owner: people.get(action.ownerId ?? ''),
    channel: channels.get(action.channelId ?? ''),
    objective: objectives.get(action.objectiveId ?? ''),
    status: shownStatus(action, today),
  };
}

/** Sorts from the order there was: nearly sorted already, which is what sorting is quick at. */
function inOrder(actions: readonly Action[], rows: ReadonlyMap<string, BoardRow>): Action[] {
  const left = new Map(actions.map((action) => [action.id, action]));
  const ordered: Action[] = [];
  for (const id of rows.keys()) {
    const action = left.get(id);
    if (action) ordered.push(action);
    left.delete(id);
  }
  return [...ordered, ...left.values()].toSorted(compareByRank);
}

function reuse(known: BoardRow | undefined, parts: Omit<BoardRow, 'id' | 'budget'>): BoardRow {
  const isSame =
    known &&
    known.action === parts.action &&
    known.owner === parts.owner &&
    known.channel === parts.channel &&
    known.objective === parts.objective &&
    known.comments === parts.comments &&
    known.status === parts.status &&
    sameLines(known.lines, parts.lines);
  return isSame ? known : { ...parts, id: parts.action.id, budget: budgetOf(known, parts.lines) };
}

/** A plan changes more often in words than in money. */
function budgetOf(known: BoardRow | undefined, lines: readonly BudgetLine[]): BudgetTotals {
  return known && sameLines(known.lines, lines) ? known.budget : totalBudget(lines);
}

function sameLines(a: readonly BudgetLine[], b: readonly BudgetLine[]): boolean {
  return a === b || (a.length === b.length && a.every((line, index) => line === b[index]));
}

/** What these actions are expected to bring, in cents; those that say nothing count for nothing. */
export function expectedRevenue(rows: Iterable<BoardRow>): Cents {
  let total = 0;
  for (const { action } of rows) total += action.expectedRevenueCents ?? 0;
  return total;
}

/** What a search finds an action by, folded. `nameOf` names all that it holds beside owner, channel and objective. */
export function wordsOf(
  { action, owner, channel, objective }: BoardRow,
  nameOf: (id: string) => string | undefined,
): string {
  const { tagIds, segmentIds, personaIds, optionId, competitorId, kpiId } = action;
  const ids = [...tagIds, ...segmentIds, ...personaIds, optionId, competitorId, kpiId];
  const labels = ids.map((id) => id && nameOf(id));
  const parts = [action.code, action.title, owner?.name, channel?.name, objective?.title, ...labels];
  return foldText(parts.filter(Boolean).join(' '));
}
