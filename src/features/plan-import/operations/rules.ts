import { sumCents } from '../../../kernel/money.ts';
import type { Operation } from '../../../records/change.ts';
import { ranksAfter } from '../../../records/rank.ts';
import { documentOfText, type RichText } from '../../../records/rich-text.ts';
import { progressEdit, statusEdit } from '../../actions/rules.ts';
import type { Action } from '../../actions/schema.ts';
import type { BudgetLine } from '../../budget/schema.ts';
import { COLORS } from '../../catalogue/schema.ts';
import { monthWithin, spreadAmount } from '../../budget/rules.ts';
import type {
  ImportChoices,
  PlanProposal,
  ProposalContext,
  ProposedAction,
  ProposedAmount,
  ProposedPerson,
} from '../schema.ts';
import type { PlanState } from './schema.ts';

/** What the rules of the proposal need of the plan as it is. */
export function contextFor(
  { plan, objectives, actions, budgetLines, people, channels }: PlanState,
  more: Pick<ProposalContext, 'today' | 'locale' | 'chosenPeople'>,
): ProposalContext {
  const lines = Map.groupBy(budgetLines, ({ actionId }) => actionId);
  return {
    ...more,
    planId: plan.id,
    periodStart: plan.periodStart,
    periodEnd: plan.periodEnd,
    currency: plan.currency,
    people: people.map(({ id, name }) => ({ id, name })),
    channels: channels.map(({ id, name }) => ({ id, name })),
    objectives: objectives.map(({ id, title }) => ({ id, title })),
    actions: actions.map(({ id, objectiveId, title, ownerId, dueDate }) => ({
      id,
      objectiveId,
      title,
      ownerId,
      dueDate,
      plannedCents: sumCents((lines.get(id) ?? []).map(({ plannedCents }) => plannedCents)),
    })),
  };
}

/**
 * Everything a proposal does to a plan, as the operations of one change, so that one undo takes all of it back: new people,
 * channels, objectives, actions and budget lines; of rows exported from this plan, only the fields that were edited.
 * `newId` makes the ids of what is new. Nothing to do gives an empty list.
 */
export function operationsForProposal(
  proposal: PlanProposal,
  state: PlanState,
  { skipExisting, deleteMissing }: Pick<ImportChoices, 'skipExisting' | 'deleteMissing'>,
  { newId, locale }: { newId: () => string; locale: 'fr' | 'en' },
): Operation[] {
  const writer = new Writer(proposal, state, newId, locale);
  for (const action of proposal.actions) {
    const isLeftOut = skipExisting && action.existingId !== null;
    if (action.recordId === null && !isLeftOut) writer.create(action);
    else if (action.recordId !== null && action.edited.length > 0) writer.edit(action.recordId, action);
  }
  if (deleteMissing) for (const { id } of proposal.missing) writer.remove(id);
  return writer.operations();
}

class Writer {
  readonly #proposal: PlanProposal;
  readonly #state: PlanState;
  readonly #newId: () => string;
  readonly #colon: string;
  readonly #people = new Map<string, string>();
  readonly #channels = new Map<string, string>();
  readonly #objectives = new Map<string, string>();
  #colorsGiven: number;
  readonly #actions: Map<string, Action>;
  readonly #lines: Map<string, BudgetLine[]>;
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
    this.#proposedPeople = new Map(proposal.people.map((person) => [person.key, person]));
    this.#colorsGiven = state.objectives.length;
    this.#prepareObjectives();
  }

  /** People and channels before what names them, parents before children; ranks follow those already there. */
  operations(): Operation[] {
    const last = new Map<string, string | null>([
      ['person', lastRank(this.#state.people)],
      ['channel', lastRank(this.#state.channels)],
      ['objective', lastRank(this.#state.objectives)],
      ['action', lastRank(this.#state.actions)],
      ['budgetLine', lastRank(this.#state.budgetLines)],
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
    const contributorIds = action.contributorKeys.flatMap((key) => this.#personId(key) ?? []);
    const ownerId = action.ownerKey === null ? null : this.#personId(action.ownerKey);
    this.#add('action', id, {
      title: storable(action.title, 200),
      description: this.#description(action),
      code: storable(action.code, 20),
      objectiveId: this.#objectiveId(action.objectiveKey),
      ownerId,
      contributorIds: [...new Set(contributorIds)].filter((personId) => personId !== ownerId),
      channelId: this.#channelId(action.channelKey),
      startDate: action.startDate,
      dueDate: action.dueDate,
      ...(action.priority && { priority: action.priority }),
      ...progressOf(action),
    });
    for (const amount of this.#byMonth(action)) this.#add('budgetLine', this.#newId(), { actionId: id, ...amount });
  }

  edit(id: string, row: ProposedAction): void {
    const action = this.#actions.get(id);
    if (!action) return;
    const fields: { [field: string]: [from: unknown, to: unknown] } = {};
    const set = (name: 'title' | 'objectiveId' | 'ownerId' | 'startDate' | 'dueDate', to: string | null): void => {
      if (action[name] !== to) fields[name] = [action[name], to];
    };
    if (row.edited.includes('action')) set('title', storable(row.title, 200));
    if (row.edited.includes('objective')) set('objectiveId', this.#objectiveId(row.objectiveKey));
    if (row.edited.includes('owner')) set('ownerId', row.ownerKey === null ? null : this.#personId(row.ownerKey));
    if (row.edited.includes('due')) {
      set('dueDate', row.dueDate);
      // A deadline moved before the start takes the start with it: an action cannot end before it begins.
      const { startDate } = action;
      if (row.dueDate !== null && startDate !== null && startDate > row.dueDate) set('startDate', row.dueDate);
    }
    if (Object.keys(fields).length > 0) this.#own.push({ op: 'update', kind: 'action', id, fields });
    if (row.edited.includes('budget')) this.#editBudget(action, row);
  }

  remove(id: string): void {
    if (this.#actions.has(id)) this.#own.push({ op: 'delete', kind: 'action', id });
  }

  #editBudget(action: Action, row: ProposedAction): void {
    const lines = this.#lines.get(action.id) ?? [];
    const total = sumCents(row.amounts.map(({ plannedCents }) => plannedCents));
    const { edits, create } = spreadAmount(lines, 'plannedCents', total, action, this.#state.plan);
    if (create) {
      const fields = { actionId: action.id, month: create.month, plannedCents: create.cents };
      this.#add('budgetLine', this.#newId(), fields);
    }
    for (const { lineId, cents } of edits) {
      const before = lines.find(({ id }) => id === lineId)?.plannedCents;
      this.#own.push({ op: 'update', kind: 'budgetLine', id: lineId, fields: { plannedCents: [before, cents] } });
    }
  }

  /** Amounts without a month go where a total typed on the board would go. */
  #byMonth({ amounts, startDate, dueDate }: ProposedAction): ProposedAmount[] {
    const months = new Map<string, ProposedAmount>();
    for (const amount of amounts) {
      const month = amount.month ?? monthWithin(dueDate ?? startDate, this.#state.plan);
      const line = months.get(month) ?? { month, plannedCents: 0, committedCents: 0, invoicedCents: 0 };
      line.plannedCents += amount.plannedCents;
      line.committedCents += amount.committedCents;
      line.invoicedCents += amount.invoicedCents;
      months.set(month, line);
    }
    return [...months.values()].toSorted((a, b) => ((a.month ?? '') < (b.month ?? '') ? -1 : 1));
  }

  #add(kind: string, id: string, fields: { [field: string]: unknown }): void {
    this.#own.push({ op: 'create', kind, id, rank: '', fields });
  }

  #description({ notes }: ProposedAction): RichText {
    const lines = notes.map(({ heading, text }) => (heading === '' ? text : `${heading}${this.#colon}${text}`));
    return documentOfText(storable(lines.join('\n'), 10_000));
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

  #channelId(key: string | null): string | null {
    const channel = this.#proposal.channels.find((one) => one.key === key);
    if (!channel) return null;
    if (channel.existingId) return channel.existingId;
    return known(this.#channels, channel.key, () => {
      const id = this.#newId();
      const fields = { name: storable(channel.name, 80) };
      this.#shared.push({ op: 'create', kind: 'channel', id, rank: '', fields });
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

/** A status alone says how much is done, and a progress alone which status; both are taken as they are. */
function progressOf({ status, progress }: ProposedAction): { status?: string; progress?: number } {
  const fresh = { status: 'todo', progress: 0 } as const;
  if (status !== null && progress !== null) return { status, progress };
  if (status !== null) return { status, ...statusEdit(fresh, status) };
  return progress === null ? {} : { progress, ...progressEdit(fresh, progress) };
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

/** A text as a record can hold it: no U+0000, no half of a surrogate pair, at most `max` characters. */
function storable(text: string, max: number): string {
  const cut = text.replaceAll('\u0000', '').slice(0, max);
  return cut.replace(/[\ud800-\udbff]$/, '').toWellFormed();
}
