import { foldText } from '../../../kernel/folded-text.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Line } from '../lines/rules.ts';
import type { LetterField } from '../round-trip/schema.ts';
import type {
  Doubt,
  DoubtRule,
  PlanProposal,
  ProposalContext,
  ProposedAction,
  ProposedWord,
  ProposedObjective,
  ProposedPerson,
  SheetMapping,
} from '../schema.ts';
import type { namesOf } from '../values/rules.ts';

const TITLE_LENGTH = 200;

/** Notes a doubt about the cell of a field. */
type TellDoubt = (field: string, rule: DoubtRule, values: Doubt['values']) => void;

/** The objectives a file names, each once, whatever its accents and case. */
export class Objectives {
  readonly #byKey = new Map<string, ProposedObjective>();
  readonly #existing: Map<string, string>;

  constructor({ objectives }: ProposalContext) {
    this.#existing = new Map(objectives.map(({ id, title }) => [foldText(title), id]));
  }

  /** The key of an objective, added if it is new; null without a title. */
  add(title: string, axis: string): string | null {
    const key = foldText(title);
    if (key === '') return null;
    if (!this.#byKey.has(key)) {
      const parentKey = foldText(axis) === key ? null : this.add(axis, '');
      this.#byKey.set(key, {
        key,
        title: title.slice(0, TITLE_LENGTH),
        parentKey,
        existingId: this.#existing.get(key) ?? null,
        isRenamed: false,
      });
    }
    return key;
  }

  get(key: string): ProposedObjective | undefined {
    return this.#byKey.get(key);
  }

  all(): ProposedObjective[] {
    return [...this.#byKey.values()];
  }
}

/** The channels, or the tags, that a file names, each once. */
export class Words {
  readonly #byKey = new Map<string, ProposedWord>();
  readonly #existing: Map<string, string>;

  readonly #maxLength: number;

  constructor(existing: readonly { id: string; name: string }[], maxLength: number) {
    this.#maxLength = maxLength;
    this.#existing = new Map(existing.map(({ id, name }) => [foldText(name), id]));
  }

  add(text: string): string | null {
    const name = text.trim().slice(0, this.#maxLength);
    const key = foldText(name);
    if (key === '') return null;
    if (!this.#byKey.has(key)) this.#byKey.set(key, { key, name, existingId: this.#existing.get(key) ?? null });
    return key;
  }

  /** True for the name of one that is there already, whatever separators it contains. */
  has(text: string): boolean {
    return this.#existing.has(foldText(text));
  }

  all(): ProposedWord[] {
    return [...this.#byKey.values()];
  }
}

/** Turns lines into actions, with the doubts that only show once all is known. */
export class Assembly {
  readonly #proposal: PlanProposal;
  readonly #objectives: Objectives;
  readonly #people: Map<string, ProposedPerson>;
  readonly #channels: Words;
  readonly #tags: Words;
  readonly #existing: Map<string, string>;
  readonly #namesOf: typeof namesOf;
  readonly #seen = new Set<string>();
  readonly #seenIds = new Map<number, Set<string>>();
  readonly #doubted = new Set<string>();

  constructor(
    proposal: PlanProposal,
    objectives: Objectives,
    people: Map<string, ProposedPerson>,
    { channels, tags }: { channels: Words; tags: Words },
    names: typeof namesOf,
    { actions }: ProposalContext,
  ) {
    this.#namesOf = names;
    this.#proposal = proposal;
    this.#objectives = objectives;
    this.#people = people;
    this.#channels = channels;
    this.#tags = tags;
    this.#existing = new Map(
      actions.map(({ id, said, objectiveId }) => [`${objectiveId ?? ''}|${foldText(said.action)}`, id]),
    );
  }

  add(sheet: number, line: Line): void {
    const { columns } = this.#proposal.mapping.sheets.find((mapping) => mapping.sheet === sheet) ?? { columns: [] };
    const columnOf = (field: string): number | null => columns.find((column) => column.field === field)?.column ?? null;
    const doubt = (field: string, rule: DoubtRule, values: Doubt['values']): void => {
      this.#proposal.doubts.push({ sheet, row: line.row, column: columnOf(field), rule, values });
    };
    const objectiveKey = this.#objectives.add(line.objective, line.axis);
    const [owner, ...others] = this.#namesOf(line.owners).map((name) => this.#person(name.name, doubt));
    const contributors = [
      ...others,
      ...line.contributors.flatMap(this.#namesOf).map((name) => this.#person(name.name, doubt)),
    ];
    const letterKeys = this.#letterKeys(line, doubt);
    const notes = [...line.notes];
    if (line.title.length > TITLE_LENGTH) {
      doubt('action', 'title_too_long', { text: line.title.slice(0, TITLE_LENGTH) });
      notes.unshift({ heading: '', text: line.title });
    }
    const [channel = '', ...channels] = this.#channels.has(line.channel)
      ? [line.channel]
      : line.channel.split(/[/,;+&\n]/).map((part) => part.trim());
    if (channels.length > 0) notes.push({ heading: this.#heading(columns, 'channel'), text: line.channel });
    const title = line.title.slice(0, TITLE_LENGTH);
    const recordId = this.#recordId(sheet, line.recordId, doubt);
    const action: ProposedAction = {
      sheet,
      row: line.row,
      otherRows: [],
      recordId,
      edited: [],
      editedMonths: [],
      existingId: recordId ? null : this.#existingId(objectiveKey, title, doubt),
      objectiveKey,
      title,
      description: line.description,
      ownerKey: owner ?? null,
      contributorKeys: [...new Set(contributors)].filter((key) => key !== owner).slice(0, 30),
      letterKeys,
      startDate: line.startDate,
      dueDate: line.dueDate,
      amounts: line.amounts,
      status: line.status,
      progress: line.progress,
      priority: line.priority,
      channelKey: this.#channels.add(channel),
      tagKeys: [...new Set(line.tags.split(/[,;/\n]/).flatMap((tag) => this.#tags.add(tag) ?? []))].slice(0, 20),
      code: line.code.slice(0, 20),
      linked: line.linked,
      sellingMethod: line.sellingMethod,
      workHours: line.workHours,
      expectedVolumeLow: line.expectedVolumeLow,
      expectedVolume: line.expectedVolume,
      expectedVolumeHigh: line.expectedVolumeHigh,
      expectedYieldLow: line.expectedYieldLow,
      expectedYield: line.expectedYield,
      expectedYieldHigh: line.expectedYieldHigh,
      expectedRevenueCents: line.expectedRevenueCents,
      notes,
    };
    this.#proposal.actions.push(action);
  }

  /** Who holds each letter; one may do an action and answer for it, and nothing else goes together. */
  #letterKeys(line: Line, doubt: TellDoubt): ProposedAction['letterKeys'] {
    const seen = new Set<string>();
    const keysOf = (field: LetterField): string[] => {
      const names = this.#namesOf(line.letterTexts[field]).map(({ name }) => name);
      const keys = new Set<string>();
      for (const name of names) {
        const key = this.#person(name, doubt, field);
        const isOther = seen.has(key) && (field === 'consulted' || field === 'informed') && !keys.has(key);
        if (isOther) doubt(field, 'several_letters', { text: name });
        else keys.add(key);
      }
      for (const key of keys) seen.add(key);
      return [...keys];
    };
    return {
      accountable: keysOf('accountable'),
      doers: keysOf('doers'),
      consulted: keysOf('consulted'),
      informed: keysOf('informed'),
    };
  }

  #heading(columns: SheetMapping['columns'], field: string): string {
    return columns.find((column) => column.field === field)?.heading ?? '';
  }

  /** The key of a person, with a doubt the first time the name is a team's or could be several people's. */
  #person(name: string, doubt: TellDoubt, field = 'owner'): string {
    const person = this.#people.get(foldText(name));
    if (!person) return foldText(name);
    const rule =
      person.candidateIds.length > 0 ? 'owner_ambiguous' : person.isTeam && !person.existingId ? 'owner_is_team' : null;
    if (rule && !this.#doubted.has(person.key)) {
      this.#doubted.add(person.key);
      doubt(field, rule, { text: name });
    }
    return person.key;
  }

  /** An exported action has a row in each sheet of its workbook; a second one in a sheet is a copy. */
  #recordId(sheet: number, text: string, doubt: TellDoubt): string | null {
    if (!isId(text)) return null;
    const seen = this.#seenIds.get(sheet) ?? new Set();
    this.#seenIds.set(sheet, seen);
    if (seen.has(text)) {
      doubt('record_id', 'repeated_id', { text });
      return null;
    }
    seen.add(text);
    return text;
  }

  #existingId(objectiveKey: string | null, title: string, doubt: TellDoubt): string | null {
    const key = `${objectiveKey ?? ''}|${foldText(title)}`;
    if (this.#seen.has(key)) doubt('action', 'repeated_action', { text: title });
    this.#seen.add(key);
    const objectiveId = objectiveKey === null ? '' : this.#objectives.get(objectiveKey)?.existingId;
    const existingId =
      objectiveId === undefined || objectiveId === null
        ? undefined
        : this.#existing.get(`${objectiveId}|${foldText(title)}`);
    if (existingId) doubt('action', 'already_in_plan', { text: title });
    return existingId ?? null;
  }
}
