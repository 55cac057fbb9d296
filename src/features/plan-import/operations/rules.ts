import type { Operation } from '../../../records/change.ts';
import { ranksAfter } from '../../../records/rank.ts';
import { descriptionOf, followingBounds, progressEdit, statusEdit } from '../../actions/rules.ts';
import type { Action } from '../../actions/schema.ts';
import type { BudgetLine } from '../../budget/schema.ts';
import { COLORS } from '../../catalogue/schema.ts';
import type { Milestone } from '../../objectives/milestones/schema.ts';
import { placeOf } from '../round-trip/edits/rules.ts';
import { describeActions, describeLines, describeMilestones, saidBy, saidMethod } from '../round-trip/rules.ts';
import { type EditableField, LETTER_FIELDS, type LetterField } from '../round-trip/schema.ts';
import type {
  ImportChoices,
  PlanProposal,
  ProposalContext,
  ProposedAction,
  ProposedLine,
  ProposedMilestone,
  ProposedPerson,
  ProposedWord,
} from '../schema.ts';
import type { Named } from '../../responsibilities/rules.ts';
import { amountsByMonth, budgetOperations } from './budget/rules.ts';
import { letterOperations } from './letters/rules.ts';
import { lineOperations } from './lines/rules.ts';
import { milestoneOperations } from './milestones/rules.ts';
import type { PlanState } from './schema.ts';
import {
  FIGURES,
  figuresOf,
  isFigure,
  isLinked,
  linkedValue,
  linkedValues,
  progressOf,
  storable,
} from './values/rules.ts';

/** What the rules of the proposal need of the plan as it is. */
export function contextFor(
  state: PlanState,
  more: Pick<ProposalContext, 'today' | 'locale' | 'chosenPeople'>,
): ProposalContext {
  const { plan, objectives, people, channels, tags } = state;
  const named = (records: readonly { id: string; name: string }[]) => records.map(({ id, name }) => ({ id, name }));
  const described = describeActions(state);
  return {
    ...more,
    planId: plan.id,
    periodStart: plan.periodStart,
    periodEnd: plan.periodEnd,
    currency: plan.currency,
    people: named(people),
    channels: named(channels),
    tags: named(tags),
    linked: state.linked,
    objectives: objectives.map(({ id, title }) => ({ id, title })),
    actions: described.map((action) => ({
      id: action.id,
      objectiveId: action.objectiveId,
      said: saidBy(action),
    })),
    milestones: describeMilestones(state.milestones, objectives, described),
    lines: describeLines(state.budgetLines),
  };
}

/**
 * Everything a proposal does to a plan, as the operations of one change, so that one undo takes all of it back: new people,
 * channels, objectives, actions, budget lines and milestones; of rows exported from this plan, only the fields that were edited.
 * `newId` makes the ids of what is new. Nothing to do gives an empty list.
 */
export function operationsForProposal(
  proposal: PlanProposal,
  state: PlanState,
  { skipExisting, deleteMissing, deleteMissingMilestones }: Omit<ImportChoices, 'people'>,
  { newId, locale }: { newId: () => string; locale: 'fr' | 'en' },
): Operation[] {
  const writer = new Writer(proposal, state, newId, locale);
  for (const action of proposal.actions) {
    const isLeftOut = skipExisting && action.existingId !== null;
    if (action.recordId === null && !isLeftOut) writer.create(action);
    else if (action.recordId !== null && action.edited.length > 0) writer.edit(action.recordId, action);
  }
  const removed = new Set(deleteMissing ? proposal.missing.map(({ id }) => id) : []);
  for (const milestone of proposal.milestones) writer.milestone(milestone, removed);
  for (const line of proposal.lines) writer.line(line);
  if (deleteMissingMilestones) for (const { id } of proposal.missingMilestones) writer.removeMilestone(id);
  for (const id of removed) writer.remove(id);
  return writer.operations();
}

class Writer {
  readonly #proposal: PlanProposal;
  readonly #state: PlanState;
  readonly #newId: () => string;
  readonly #colon: string;
  readonly #people = new Map<string, string>();
  readonly #words = { channel: new Map<string, string>(), tag: new Map<string, string>() };
  readonly #objectives = new Map<string, string>();
  #colorsGiven: number;
  readonly #actions: Map<string, Action>;
  readonly #lines: Map<string, BudgetLine[]>;
  readonly #milestones: Map<string, Milestone>;
  /** Ids of new actions, by the place of their row. */
  readonly #created = new Map<string, string>();
  readonly #proposedPeople: Map<string, ProposedPerson>;
  readonly #shared: Operation[] = [];
  readonly #own: Operation[] = [];

  constructor(proposal: PlanProposal, state: PlanState, newId: () => string, locale: 'fr' | 'en') {
    this.#proposal = proposal;
    this.#state = state;
    this.#newId = newId;
    this.#colon = locale === 'fr' ? '\u00a0: ' : ': ';
    this.#actions = new Map(state.actions.map((action) => [action.id, action]));
    this.#lines = Map.groupBy(state.budgetLines, ({ actionId }) => actionId);
    this.#milestones = new Map(state.milestones.map((milestone) => [milestone.id, milestone]));
    this.#proposedPeople = new Map(proposal.people.map((person) => [person.key, person]));
    this.#colorsGiven = state.objectives.length;
    this.#prepareObjectives();
  }

  /** People and channels before what names them, parents before children; ranks follow those already there. */
  operations(): Operation[] {
    const last = new Map<string, string | null>([
      ['person', lastRank(this.#state.people)],
      ['channel', lastRank(this.#state.channels)],
      ['tag', lastRank(this.#state.tags)],
      ['objective', lastRank(this.#state.objectives)],
      ['action', lastRank(this.#state.actions)],
      ['budgetLine', lastRank(this.#state.budgetLines)],
      ['milestone', lastRank(this.#state.milestones)],
    ]);
    const operations = [...this.#shared, ...this.#own];
    const created = Map.groupBy(
      operations.filter((operation) => operation.op === 'create'),
      ({ kind }) => kind,
    );
    for (const [kind, ofKind] of created) {
      const ranks = ranksAfter(last.get(kind) ?? null, ofKind.length);
      for (const [index, operation] of ofKind.entries()) operation.rank = ranks[index] ?? '';
    }
    return operations;
  }

  create(action: ProposedAction): void {
    const id = this.#newId();
    this.#created.set(placeOf(action), id);
    const ownerId = this.#ownerId(action);
    const contributorIds = this.#contributorIds(action, ownerId);
    this.#add('action', id, {
      title: storable(action.title, 200),
      description: this.#description(action),
      code: storable(action.code, 20),
      objectiveId: this.#objectiveId(action.objectiveKey),
      ownerId,
      contributorIds,
      channelId: this.#channelId(action),
      ...(action.tagKeys.length > 0 && { tagIds: this.#tagIds(action) }),
      startDate: action.startDate,
      dueDate: action.dueDate,
      ...(action.priority && { priority: action.priority }),
      ...progressOf(action),
      ...linkedValues(action.linked),
      ...(saidMethod(action.sellingMethod) !== '' && { sellingMethod: action.sellingMethod }),
      ...figuresOf(action),
    });
    const said = LETTER_FIELDS.filter((field) => action.letterKeys[field].length > 0);
    this.#own.push(...this.#letters({ id, ownerId, contributorIds }, action, said));
    for (const amount of amountsByMonth(action, this.#state.plan)) {
      const { revisedCents, paidCents, ...common } = amount;
      const more = { ...(revisedCents !== null && { revisedCents }), ...(paidCents > 0 && { paidCents }) };
      this.#add('budgetLine', this.#newId(), { actionId: id, ...common, ...more });
    }
  }

  edit(id: string, row: ProposedAction): void {
    const action = this.#actions.get(id);
    if (!action) return;
    const values: { [field: string]: unknown } = {};
    for (const field of row.edited) Object.assign(values, this.#valueOf(field, row, action));
    const { status, progress } = values as { status?: Action['status']; progress?: number };
    // As on the board, one of the two chosen says what becomes of the other.
    if (status !== undefined && progress === undefined) Object.assign(values, statusEdit(action, status));
    if (progress !== undefined && status === undefined) Object.assign(values, progressEdit(action, progress));
    const startDate = 'startDate' in values ? values.startDate : action.startDate;
    const dueDate = 'dueDate' in values ? values.dueDate : action.dueDate;
    // A deadline moved before the start takes the start with it: an action cannot end before it begins.
    if (startDate && dueDate && startDate > dueDate) values.startDate = dueDate;
    Object.assign(values, followingBounds(action, values, 'volume'), followingBounds(action, values, 'yield'));
    const changed = Object.entries(values).flatMap(([name, to]) => {
      const from = action[name as keyof Action];
      return JSON.stringify(from) === JSON.stringify(to) ? [] : [[name, [from, to]] as const];
    });
    if (changed.length > 0) {
      const fields = Object.fromEntries(changed) as { [field: string]: [unknown, unknown] };
      this.#own.push({ op: 'update', kind: 'action', id, fields });
    }
    const said = LETTER_FIELDS.filter((field) => row.edited.includes(field));
    this.#own.push(...this.#letters({ ...action, ...values }, row, said));
    const lines = this.#lines.get(id) ?? [];
    this.#own.push(...budgetOperations({ row, action, lines }, this.#state.plan, this.#newId));
  }

  /** Nothing is said of what goes away in the same change. */
  milestone(row: ProposedMilestone, removed: ReadonlySet<string>): void {
    const subjectId = (subject: NonNullable<ProposedMilestone['subject']>): string | null =>
      subject.kind === 'objective'
        ? (subject.id ?? this.#objectiveId(subject.key))
        : (this.#created.get(subject.key) ?? subject.id);
    const before = this.#milestones.get(row.recordId ?? '')?.subjectId ?? '';
    const after = row.subject ? (subjectId(row.subject) ?? '') : before;
    if (removed.has(before) || removed.has(after)) return;
    this.#own.push(...milestoneOperations(row, this.#milestones, { subjectId, newId: this.#newId, storable }));
  }

  /** Amounts typed elsewhere in the file count first: what is computed then holds. */
  line({ recordId, edited, parts }: ProposedLine): void {
    const line = this.#state.budgetLines.find(({ id }) => id === recordId);
    if (!line) return;
    const typed = this.#own.findIndex(({ op, id }) => op === 'update' && id === recordId);
    const [before] = typed === -1 ? [] : this.#own.splice(typed, 1);
    this.#own.push(...lineOperations(line, before, Object.fromEntries(edited.map((field) => [field, parts[field]]))));
  }

  removeMilestone(id: string): void {
    if (this.#milestones.has(id)) this.#own.push({ op: 'delete', kind: 'milestone', id });
  }

  #letters(action: Named, row: ProposedAction, fields: readonly LetterField[]): Operation[] {
    if (fields.length === 0) return [];
    const holders = new Map(
      fields.map((field) => [field, row.letterKeys[field].flatMap((key) => this.#personId(key) ?? [])]),
    );
    const records = this.#state.responsibilities.filter(({ actionId }) => actionId === action.id);
    return letterOperations(this.#state.plan.id, action, records, holders);
  }

  /** What an edited field of a row becomes in the action; amounts and letters are no part of it. */
  #valueOf(field: EditableField, row: ProposedAction, action: Action): { [field: string]: unknown } {
    const ownerId = (): string | null => (row.edited.includes('owner') ? this.#ownerId(row) : action.ownerId);
    switch (field) {
      case 'action':
        return { title: storable(row.title, 200) };
      case 'objective':
        return { objectiveId: this.#objectiveId(row.objectiveKey) };
      case 'description':
        return { description: descriptionOf(storable(row.description, 10_000)) };
      case 'code':
        return { code: storable(row.code, 20) };
      case 'owner':
        return { ownerId: ownerId() };
      case 'contributors':
        return { contributorIds: this.#contributorIds(row, ownerId()) };
      case 'channel':
        return { channelId: this.#channelId(row) };
      case 'tags':
        return { tagIds: this.#tagIds(row) };
      case 'start':
        return { startDate: row.startDate };
      case 'due':
        return { dueDate: row.dueDate };
      case 'priority':
        return { priority: row.priority ?? action.priority };
      case 'status':
        return { status: row.status ?? action.status };
      case 'progress':
        return { progress: row.progress ?? action.progress };
      case 'method':
        return { sellingMethod: row.sellingMethod ?? action.sellingMethod };
      default: {
        if (isLinked(field)) return linkedValue(field, row.linked[field]);
        return isFigure(field) ? { [FIGURES[field]]: row[FIGURES[field]] } : {};
      }
    }
  }

  remove(id: string): void {
    if (this.#actions.has(id)) this.#own.push({ op: 'delete', kind: 'action', id });
  }

  #add(kind: string, id: string, fields: { [field: string]: unknown }): void {
    this.#own.push({ op: 'create', kind, id, rank: '', fields });
  }

  #description({ description, notes }: ProposedAction): Action['description'] {
    const lines = notes.map(({ heading, text }) => (heading === '' ? text : `${heading}${this.#colon}${text}`));
    return descriptionOf(storable([description, ...lines].filter((line) => line !== '').join('\n'), 10_000));
  }

  #ownerId({ ownerKey }: ProposedAction): string | null {
    return ownerKey === null ? null : this.#personId(ownerKey);
  }

  #contributorIds({ contributorKeys }: ProposedAction, ownerId: string | null): string[] {
    const ids = contributorKeys.flatMap((key) => this.#personId(key) ?? []);
    return [...new Set(ids)].filter((personId) => personId !== ownerId);
  }

  /** The names of an ambiguous person wait for someone to choose: better nobody than somebody else. */
  #personId(key: string): string | null {
    const person = this.#proposedPeople.get(key);
    if (!person || person.candidateIds.length > 0) return null;
    if (person.existingId) return person.existingId;
    return known(this.#people, key, () => {
      const id = this.#newId();
      const fields = { name: storable(person.name, 120) };
      this.#shared.push({ op: 'create', kind: 'person', id, rank: '', fields });
      return id;
    });
  }

  #channelId({ channelKey }: ProposedAction): string | null {
    return this.#wordId('channel', this.#proposal.channels, channelKey, 80);
  }

  #tagIds({ tagKeys }: ProposedAction): string[] {
    return tagKeys.flatMap((key) => this.#wordId('tag', this.#proposal.tags, key, 40) ?? []);
  }

  #wordId(
    kind: 'channel' | 'tag',
    proposed: readonly ProposedWord[],
    key: string | null,
    maxLength: number,
  ): string | null {
    const word = proposed.find((one) => one.key === key);
    if (!word) return null;
    if (word.existingId) return word.existingId;
    return known(this.#words[kind], word.key, () => {
      const id = this.#newId();
      this.#shared.push({ op: 'create', kind, id, rank: '', fields: { name: storable(word.name, maxLength) } });
      return id;
    });
  }

  #objectiveId(key: string | null): string | null {
    return key === null ? null : (this.#objectives.get(key) ?? null);
  }

  /** Each new objective in a colour of its own, as those made by hand. */
  #nextColor(): (typeof COLORS)[number] {
    const color = COLORS[this.#colorsGiven % COLORS.length] ?? 'blue';
    this.#colorsGiven += 1;
    return color;
  }

  /** All objectives of the file, in its order, also those without actions yet. */
  #prepareObjectives(): void {
    const titles = new Map(this.#state.objectives.map(({ id, title }) => [id, title]));
    for (const { key, title, parentKey, existingId, isRenamed } of this.#proposal.objectives) {
      const id = existingId ?? this.#newId();
      this.#objectives.set(key, id);
      const to = storable(title, 200);
      if (existingId === null) {
        this.#add('objective', id, { title: to, parentId: this.#objectiveId(parentKey), color: this.#nextColor() });
      } else if (isRenamed && titles.get(id) !== to) {
        this.#own.push({ op: 'update', kind: 'objective', id, fields: { title: [titles.get(id), to] } });
      }
    }
  }
}

function known(ids: Map<string, string>, key: string, create: () => string): string {
  const before = ids.get(key);
  if (before !== undefined) return before;
  const id = create();
  ids.set(key, id);
  return id;
}

function lastRank(records: readonly { rank: string }[]): string | null {
  return records.reduce<string | null>((last, { rank }) => (last === null || rank > last ? rank : last), null);
}
