import { sumCents } from '../../../../kernel/money.ts';
import { type Line, objectiveTitle } from '../../lines/rules.ts';
import type { Doubt, DoubtRule, PlanProposal, ProposalContext, ProposedAction } from '../../schema.ts';
import { mergeSheets } from '../merge/rules.ts';
import { saidByRow } from '../row/rules.ts';
import { readMonths, toldValue } from '../rules.ts';
import { type Baseline, EDITABLE_FIELDS, type EditableField, type RememberedAction, type Said } from '../schema.ts';

/**
 * The fields that no longer say what they said: texts as they stand (spaces and line ends aside), dates and amounts by their
 * value. A field that `now` lacks was not asked.
 */
export function editedFields(now: Partial<Said>, before: RememberedAction): EditableField[] {
  return EDITABLE_FIELDS.filter((field) => {
    const value = now[field];
    if (value === undefined || isSameText(value, before.said[field])) return false;
    if (field !== 'objective') return true;
    // Without an objective a row says so in words, which reading has taken away.
    return before.objectiveId === null ? value !== '' : !isSameText(value, objectiveTitle(before.said.objective));
  });
}

export function isSameText(a: string, b: string): boolean {
  if (a === b) return true;
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
  'start_after_due',
  'status_unknown',
  'priority_unknown',
  'progress_unreadable',
  'number_unreadable',
  'estimate_out_of_order',
  'method_unknown',
  'name_unknown',
  'several_letters',
  'cell_error',
  'formula_without_result',
]);

/** What was read of a file beside its proposal. `lines` runs parallel to the proposal's actions. */
export interface ReadRows {
  lines: readonly Line[];
  /** Titles of the rows that stand for objectives, by id. */
  marked: ReadonlyMap<string, string>;
  baseline: Baseline | null;
}

/**
 * Recognises the rows of an exported plan and keeps of them only what was edited since. What they were is remembered by the
 * workbook; a text file remembers only which action each row is, and is compared with the plan as it is now. Rows of another
 * plan, or without a known action, are new actions. The rows that several sheets have of one action become one.
 */
export function markEdits(
  proposal: PlanProposal,
  { lines, marked, baseline }: ReadRows,
  context: ProposalContext,
): void {
  const current = new Map(context.actions.map((action) => [action.id, action]));
  const isOther = baseline !== null && baseline.planId !== context.planId;
  const rows = new Map(proposal.actions.map((action) => [placeOf(action), action]));
  const unread = Map.groupBy(
    proposal.doubts.filter(({ rule }) => UNREAD.has(rule)),
    placeOf,
  );
  const doubts: Doubt[] = [];
  const before = new Map<ProposedAction, RememberedAction>();
  const saidOf = new Map<ProposedAction, Partial<Said>>();
  for (const [index, action] of proposal.actions.entries()) {
    const line = lines[index];
    const id = action.recordId;
    const exported = id === null || isOther ? undefined : (baseline?.actions.get(id) ?? current.get(id));
    const columns = proposal.mapping.sheets.find(({ sheet }) => sheet === action.sheet)?.columns ?? [];
    const isUnread = new Set(unread.get(placeOf(action))?.map(({ column }) => column));
    const readable = columns.filter(({ column }) => !isUnread.has(column));
    const said = line ? saidByRow(action, line, readable, exported) : {};
    saidOf.set(action, said);
    if (id === null || !exported) {
      action.recordId = null;
      continue;
    }
    before.set(action, exported);
    action.edited = editedFields(said, exported);
    if (action.edited.includes('months'))
      action.editedMonths = monthsBetweenSayings(exported.said.months, said.months ?? '');
    doubts.push(...doubtsOf(proposal, action, exported, current.get(id)));
    if (!current.has(id)) action.edited = [];
  }
  const wereRows = before.size > 0;
  proposal.doubts = proposal.doubts
    .filter((doubt) => concernsEdit(proposal, rows.get(placeOf(doubt)), doubt))
    .concat(doubts);
  renameObjectives(proposal, before, marked, isOther ? null : baseline);
  // The total of an export is a formula: it says nothing that its rows do not say.
  if (wereRows) proposal.doubts = proposal.doubts.filter(({ rule }) => rule !== 'total_differs');
  if (baseline !== null && !isOther) proposal.missing = missingFrom(proposal, baseline, current);
  if (wereRows || baseline !== null) mergeSheets(proposal, saidOf);
  keepReferenced(proposal, wereRows, context);
}

/** The months whose planned amount differs, with the amount of the later saying. */
function monthsBetweenSayings(before: string, now: string): ProposedAction['editedMonths'] {
  const [held, wanted] = [readMonths(before), readMonths(now)];
  return [...new Set([...held.keys(), ...wanted.keys()])].toSorted().flatMap((month) => {
    const cents = wanted.get(month) ?? 0;
    return cents === (held.get(month) ?? 0) ? [] : [{ month, cents }];
  });
}

/** Where a row stands in the file, as one text. */
export function placeOf({ sheet, row }: { sheet: number; row: number }): string {
  return `${sheet}:${row}`;
}

/** Actions whose row is gone from a sheet of the export, although the sheet still has others. */
function missingFrom(
  proposal: PlanProposal,
  baseline: Baseline,
  current: ReadonlyMap<string, RememberedAction>,
): PlanProposal['missing'] {
  const bySheet = Map.groupBy(
    proposal.actions.filter(({ recordId }) => recordId !== null),
    ({ sheet }) => sheet,
  );
  const idsOf = [...bySheet.values()].map((actions) => new Set(actions.map(({ recordId }) => recordId)));
  return [...baseline.actions.values()]
    .filter(({ id }) => current.has(id) && (idsOf.length === 0 || idsOf.some((ids) => !ids.has(id))))
    .map(({ id, said }) => ({ id, title: said.action }));
}

function doubtsOf(
  proposal: PlanProposal,
  action: ProposedAction,
  before: RememberedAction,
  current: RememberedAction | undefined,
): Doubt[] {
  const columns = proposal.mapping.sheets.find(({ sheet }) => sheet === action.sheet)?.columns ?? [];
  const doubt = (field: EditableField | null, rule: DoubtRule, values: Doubt['values']): Doubt => ({
    sheet: action.sheet,
    row: action.row,
    column: columns.find((column) => column.field === field)?.column ?? null,
    rule,
    values,
  });
  const title = before.said.action;
  if (action.edited.includes('action') && action.title.trim() === '') {
    action.edited = action.edited.filter((field) => field !== 'action');
    return [doubt('action', 'title_missing', { text: title })];
  }
  if (action.edited.length === 0) return [];
  if (!current) return [doubt(null, 'deleted_since_export', { text: title })];
  return editedFields(current.said, before)
    .filter((field) => action.edited.includes(field))
    .map((field) =>
      doubt(field, 'changed_since_export', { text: title, field, current: toldValue(field, current.said) }),
    );
}

/** Rows of ours were right when they left: only what was edited is worth a doubt. */
function concernsEdit(proposal: PlanProposal, action: ProposedAction | undefined, doubt: Doubt): boolean {
  if (!action || action.recordId === null) return true;
  const columns = proposal.mapping.sheets.find(({ sheet }) => sheet === doubt.sheet)?.columns ?? [];
  const field = columns.find(({ column }) => column === doubt.column)?.field;
  const edited: readonly string[] = action.edited;
  const isEdited = field !== undefined && (edited.includes(field) || (field === 'budget' && edited.includes('months')));
  return isEdited || UNREAD.has(doubt.rule);
}

/**
 * An objective got new words in its own row, or the same ones in every row of its actions: it was renamed; its actions did
 * not move.
 */
function renameObjectives(
  proposal: PlanProposal,
  before: Map<ProposedAction, RememberedAction>,
  marked: ReadonlyMap<string, string>,
  baseline: Baseline | null,
): void {
  const byKey = new Map(proposal.objectives.map((objective) => [objective.key, objective]));
  for (const [id, title] of baseline ? marked : []) {
    const remembered = baseline?.objectives.get(id);
    const objective = proposal.objectives.find((one) => isSameText(one.title, title));
    if (remembered === undefined || title === '' || isSameText(title, remembered)) continue;
    if (objective?.existingId === null) Object.assign(objective, { existingId: id, isRenamed: true });
  }
  const rows = Map.groupBy(before, ([{ sheet }, { objectiveId }]) => `${sheet} ${objectiveId ?? ''}`);
  for (const members of rows.values()) {
    const [first, { objectiveId }] = members[0] ?? [undefined, { objectiveId: null }];
    const objective = byKey.get(first?.objectiveKey ?? '');
    const isSame = members.every(
      ([action]) => action.objectiveKey === objective?.key && action.edited.includes('objective'),
    );
    if (objectiveId === null || !objective || !isSame) continue;
    const isOwn = objective.existingId === null || (objective.isRenamed && objective.existingId === objectiveId);
    if (!isOwn) continue;
    Object.assign(objective, { existingId: objectiveId, isRenamed: true });
    for (const [action] of members) action.edited = action.edited.filter((field) => field !== 'objective');
  }
}

/** Of what an exported plan names, only what its edits and new rows need is proposed. */
function keepReferenced(proposal: PlanProposal, isExported: boolean, context: ProposalContext): void {
  if (!isExported) return;
  const wanted = proposal.actions.filter(({ recordId, edited }) => recordId === null || edited.length > 0);
  const objectives = new Set(wanted.map(({ objectiveKey }) => objectiveKey));
  const served = new Set(proposal.actions.map(({ objectiveKey }) => objectiveKey));
  const parents = new Set(
    proposal.objectives.filter(({ key }) => objectives.has(key)).map(({ parentKey }) => parentKey),
  );
  const known = new Set(context.objectives.map(({ id }) => id));
  const people = new Set(
    wanted.flatMap(({ ownerKey, contributorKeys, letterKeys }) => [
      ownerKey,
      ...contributorKeys,
      ...Object.values(letterKeys).flat(),
    ]),
  );
  const channels = new Set(wanted.map(({ channelKey }) => channelKey));
  const tags = new Set(wanted.flatMap(({ tagKeys }) => tagKeys));
  proposal.objectives = proposal.objectives.filter(
    ({ key, isRenamed, existingId }) =>
      (isRenamed && known.has(existingId ?? '')) || objectives.has(key) || parents.has(key) || !served.has(key),
  );
  proposal.people = proposal.people.filter(({ key }) => people.has(key));
  proposal.channels = proposal.channels.filter(({ key }) => channels.has(key));
  proposal.tags = proposal.tags.filter(({ key }) => tags.has(key));
  proposal.plannedCents = sumCents(
    proposal.actions.flatMap(({ amounts }) => amounts.map(({ plannedCents }) => plannedCents)),
  );
}
