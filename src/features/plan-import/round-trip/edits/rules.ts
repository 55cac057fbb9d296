import { sumCents } from '../../../../kernel/money.ts';
import type { Sheet } from '../../../../kernel/sheet.ts';
import { type Line, objectiveTitle } from '../../lines/rules.ts';
import type { Doubt, DoubtRule, PlanProposal, ProposalContext, ProposedAction } from '../../schema.ts';
import { readBaseline } from '../rules.ts';
import type { EditableField, ExportedAction } from '../schema.ts';

/** What a row of ours says now, or what the plan holds now, in the terms of the export. */
type Said = Pick<ExportedAction, 'objective' | 'title' | 'owner' | 'dueDate' | 'plannedCents'>;

/**
 * The columns of an exported row that no longer say what they said: texts as they stand (spaces and line ends aside), dates
 * and amounts by their value.
 */
export function editedFields(now: Said, before: ExportedAction): EditableField[] {
  const edited: EditableField[] = [];
  const objectives = before.objectiveId === null ? [''] : [before.objective, objectiveTitle(before.objective)];
  if (!objectives.some((objective) => isSameText(now.objective, objective))) edited.push('objective');
  if (!isSameText(now.title, before.title)) edited.push('action');
  if (!isSameText(now.owner, before.owner)) edited.push('owner');
  if (now.dueDate !== before.dueDate) edited.push('due');
  if (now.plannedCents !== before.plannedCents) edited.push('budget');
  return edited;
}

function isSameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}

/** A value that could not be read changes nothing: its doubt says so. */
const UNREAD: ReadonlySet<DoubtRule> = new Set([
  'amount_unreadable',
  'amount_other_currency',
  'amount_is_percentage',
  'amount_is_rate',
  'amount_too_large',
  'amount_negative',
  'day_unreadable',
  'day_does_not_exist',
  'day_is_duration',
  'cell_error',
]);

/**
 * Recognises the rows of an exported plan and keeps of them only what was edited since. What they were is remembered by the
 * workbook; a text file remembers only which action each row is, and is compared with the plan as it is now. Rows of another
 * plan, or without a known action, are new actions. `lines` runs parallel to the proposal's actions.
 */
export function markEdits(
  proposal: PlanProposal,
  lines: readonly Line[],
  sheets: readonly Sheet[],
  context: ProposalContext,
): void {
  const baseline = readBaseline(sheets);
  const current = currentActions(context);
  const isOther = baseline !== null && baseline.planId !== context.planId;
  const rows = new Map(proposal.actions.map((action) => [placeOf(action), action]));
  const unread = Map.groupBy(
    proposal.doubts.filter(({ rule }) => UNREAD.has(rule)),
    placeOf,
  );
  const seen = new Set<string>();
  const doubts: Doubt[] = [];
  const before = new Map<ProposedAction, ExportedAction>();
  for (const [index, action] of proposal.actions.entries()) {
    const line = lines[index];
    const id = action.recordId;
    const exported = id === null || isOther ? undefined : (baseline?.actions.get(id) ?? current.get(id));
    if (id === null || !line || !exported) {
      action.recordId = null;
      continue;
    }
    seen.add(id);
    before.set(action, exported);
    action.edited = readEdits(proposal, action, line, exported, unread.get(placeOf(action)) ?? []);
    doubts.push(...doubtsOf(proposal, action, exported, current.get(id)));
    if (!current.has(id)) action.edited = [];
  }
  proposal.doubts = proposal.doubts
    .filter((doubt) => concernsEdit(proposal, rows.get(placeOf(doubt)), doubt))
    .concat(doubts);
  renameObjectives(proposal, before);
  // The total of an export is a formula: it says nothing that its rows do not say.
  if (before.size > 0) proposal.doubts = proposal.doubts.filter(({ rule }) => rule !== 'total_differs');
  if (baseline !== null && !isOther) {
    proposal.missing = [...baseline.actions.values()]
      .filter(({ id }) => !seen.has(id) && current.has(id))
      .map(({ id, title }) => ({ id, title }));
  }
  keepReferenced(proposal, before.size > 0);
}

function placeOf({ sheet, row }: { sheet: number; row: number }): string {
  return `${sheet}:${row}`;
}

function currentActions({ actions, objectives, people }: ProposalContext): Map<string, ExportedAction> {
  const titles = new Map(objectives.map(({ id, title }) => [id, title]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return new Map(
    actions.map((action) => [
      action.id,
      {
        ...action,
        objective: titles.get(action.objectiveId ?? '') ?? '',
        owner: names.get(action.ownerId ?? '') ?? '',
      },
    ]),
  );
}

function readEdits(
  proposal: PlanProposal,
  action: ProposedAction,
  line: Line,
  before: ExportedAction,
  unread: readonly Doubt[],
): EditableField[] {
  const columns = proposal.mapping.sheets.find(({ sheet }) => sheet === action.sheet)?.columns ?? [];
  const plannedCents = sumCents(action.amounts.map((amount) => amount.plannedCents));
  const now = {
    objective: line.objective,
    title: line.title,
    owner: line.owners,
    dueDate: action.dueDate,
    plannedCents,
  };
  return editedFields(now, before).filter((field) =>
    // A column taken out of the sheet says nothing of the values it held.
    columns.some((column) => column.field === field && !unread.some((doubt) => doubt.column === column.column)),
  );
}

function doubtsOf(
  proposal: PlanProposal,
  action: ProposedAction,
  before: ExportedAction,
  current: ExportedAction | undefined,
): Doubt[] {
  const columns = proposal.mapping.sheets.find(({ sheet }) => sheet === action.sheet)?.columns ?? [];
  const doubt = (field: EditableField | null, rule: DoubtRule, values: Doubt['values']): Doubt => ({
    sheet: action.sheet,
    row: action.row,
    column: columns.find((column) => column.field === field)?.column ?? null,
    rule,
    values,
  });
  if (action.edited.includes('action') && action.title.trim() === '') {
    action.edited = action.edited.filter((field) => field !== 'action');
    return [doubt('action', 'title_missing', { text: before.title })];
  }
  if (action.edited.length === 0) return [];
  if (!current) return [doubt(null, 'deleted_since_export', { text: before.title })];
  return editedFields(current, before)
    .filter((field) => action.edited.includes(field))
    .map((field) => doubt(field, 'changed_since_export', { text: before.title, current: valueOf(current, field) }));
}

function valueOf(action: ExportedAction, field: EditableField): string | number {
  if (field === 'objective') return action.objective;
  if (field === 'action') return action.title;
  if (field === 'owner') return action.owner;
  return field === 'due' ? (action.dueDate ?? '') : action.plannedCents;
}

/** Rows of ours were right when they left: only what was edited is worth a doubt. */
function concernsEdit(proposal: PlanProposal, action: ProposedAction | undefined, doubt: Doubt): boolean {
  if (!action || action.recordId === null) return true;
  const columns = proposal.mapping.sheets.find(({ sheet }) => sheet === doubt.sheet)?.columns ?? [];
  const field = columns.find(({ column }) => column === doubt.column)?.field;
  const edited: readonly string[] = action.edited;
  return (field !== undefined && edited.includes(field)) || UNREAD.has(doubt.rule);
}

/** When every row of an objective got the same new words, the objective was renamed; its actions did not move. */
function renameObjectives(proposal: PlanProposal, before: Map<ProposedAction, ExportedAction>): void {
  const rows = Map.groupBy(before, ([, { objectiveId }]) => objectiveId);
  for (const [objectiveId, members] of rows) {
    const key = members[0]?.[0].objectiveKey;
    const objective = proposal.objectives.find((one) => one.key === key);
    const isSame = members.every(([action]) => action.objectiveKey === key && action.edited.includes('objective'));
    if (objectiveId === null || !objective || objective.existingId !== null || !isSame) continue;
    objective.existingId = objectiveId;
    objective.isRenamed = true;
    for (const [action] of members) action.edited = action.edited.filter((field) => field !== 'objective');
  }
}

/** Of what an exported plan names, only what its edits and new rows need is proposed. */
function keepReferenced(proposal: PlanProposal, isExported: boolean): void {
  if (!isExported) return;
  const wanted = proposal.actions.filter(({ recordId, edited }) => recordId === null || edited.length > 0);
  const objectives = new Set(wanted.map(({ objectiveKey }) => objectiveKey));
  const served = new Set(proposal.actions.map(({ objectiveKey }) => objectiveKey));
  const parents = new Set(
    proposal.objectives.filter(({ key }) => objectives.has(key)).map(({ parentKey }) => parentKey),
  );
  const people = new Set(wanted.flatMap(({ ownerKey, contributorKeys }) => [ownerKey, ...contributorKeys]));
  const channels = new Set(wanted.map(({ channelKey }) => channelKey));
  proposal.objectives = proposal.objectives.filter(
    ({ key, isRenamed }) => isRenamed || objectives.has(key) || parents.has(key) || !served.has(key),
  );
  proposal.people = proposal.people.filter(({ key }) => people.has(key));
  proposal.channels = proposal.channels.filter(({ key }) => channels.has(key));
}
