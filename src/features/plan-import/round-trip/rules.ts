import { isMonth, type Month } from '../../../kernel/calendar.ts';
import { isId } from '../../../kernel/ids.ts';
import { type Cents, sumCents } from '../../../kernel/money.ts';
import type { Sheet } from '../../../kernel/sheet.ts';
import { descriptionText } from '../../actions/rules.ts';
import type { Action } from '../../actions/schema.ts';
import { totalBudget } from '../../budget/rules.ts';
import type { AmountParts, BudgetLine } from '../../budget/schema.ts';
import type { Milestone } from '../../objectives/milestones/schema.ts';
import { type Held, lettersOf } from '../../responsibilities/rules.ts';
import type { Responsibility } from '../../responsibilities/schema.ts';
import { textOfCell } from '../grid/rules.ts';
import {
  type Baseline,
  EDITABLE_FIELDS,
  type EditableField,
  type ExportedAction,
  type LetterField,
  LETTERS_OF,
  type LinkedNames,
  MILESTONE_FIELDS,
  PART_FIELDS,
  type RememberedAction,
  type RememberedLine,
  type RememberedMilestone,
  type Said,
} from './schema.ts';

/** The hidden sheet of an exported plan that remembers what each action was at the time. */
export const ROUND_TRIP_SHEET = 'Pactole';
/** Heading of the hidden column that says which action a row is. */
export const RECORD_ID_HEADING = 'Pactole id';
/** Heading of the hidden column of the sheet of milestones that says which milestone a row is. */
export const MILESTONE_ID_HEADING = 'Pactole milestone id';
const MARKER = 'pactole-plan';
const VERSION = 2;
const OBJECTIVE = 'objective ';
const MILESTONE = 'milestone ';
/** Heading of the hidden column of the sheet of computed amounts that says which budget line a row is. */
export const LINE_ID_HEADING = 'Pactole line id';
const LINE = 'line ';

/** What the hidden column holds for the row of an objective: only actions are known by their bare id. */
export function objectiveMark(id: string): string {
  return `${OBJECTIVE}${id}`;
}

/** The id of the objective whose row this is; null for any other row. */
export function markedObjective(text: string): string | null {
  const id = text.startsWith(OBJECTIVE) ? text.slice(OBJECTIVE.length) : '';
  return isId(id) ? id : null;
}

/** The records that give an action its words and its money. */
export interface ExportedRecords {
  objectives: readonly { id: string; title: string }[];
  actions: readonly Action[];
  budgetLines: readonly BudgetLine[];
  responsibilities: readonly Responsibility[];
  /** People, channels and tags, those no longer there included: what still refers to them keeps their name. */
  named: readonly { id: string; name: string }[];
  linked: LinkedNames;
}

/** Every action in words and sums, in the order of the plan. */
export function describeActions(records: ExportedRecords): ExportedAction[] {
  const lines = Map.groupBy(records.budgetLines, ({ actionId }) => actionId);
  const said = Map.groupBy(records.responsibilities, ({ actionId }) => actionId);
  const titles = new Map(records.objectives.map(({ id, title }) => [id, title]));
  const named = [...records.named, ...Object.values(records.linked).flat()];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null): string => names.get(id ?? '') ?? '';
  const namesOf = (ids: readonly string[]): string[] => ids.flatMap((id) => names.get(id) ?? []);
  return records.actions.map((action) => {
    const own = lines.get(action.id) ?? [];
    const letters = lettersOf(action, said.get(action.id) ?? []);
    return {
      id: action.id,
      objectiveId: titles.has(action.objectiveId ?? '') ? action.objectiveId : null,
      objective: titles.get(action.objectiveId ?? '') ?? '',
      title: action.title,
      description: descriptionText(action),
      code: action.code,
      owner: nameOf(action.ownerId),
      contributors: namesOf(action.contributorIds),
      letters: {
        accountable: namesOf(holdersOf(letters, 'accountable')),
        doers: namesOf(holdersOf(letters, 'doers')),
        consulted: namesOf(holdersOf(letters, 'consulted')),
        informed: namesOf(holdersOf(letters, 'informed')),
      },
      channel: nameOf(action.channelId),
      tags: namesOf(action.tagIds),
      segments: namesOf(action.segmentIds),
      personas: namesOf(action.personaIds),
      sellingMethod: action.sellingMethod,
      option: nameOf(action.optionId),
      indicator: nameOf(action.kpiId),
      competitor: nameOf(action.competitorId),
      startDate: action.startDate,
      dueDate: action.dueDate,
      priority: action.priority,
      status: action.status,
      progress: action.progress,
      workHours: action.workHours,
      expectedVolumeLow: action.expectedVolumeLow,
      expectedVolume: action.expectedVolume,
      expectedVolumeHigh: action.expectedVolumeHigh,
      expectedYieldLow: action.expectedYieldLow,
      expectedYield: action.expectedYield,
      expectedYieldHigh: action.expectedYieldHigh,
      expectedRevenueCents: action.expectedRevenueCents,
      budget: totalBudget(own),
      months: monthsOf(own),
    };
  });
}

/** Those who hold the letter of a field; who answers for an action and does it holds two. */
export function holdersOf(letters: ReadonlyMap<string, Held>, field: LetterField): string[] {
  return [...letters].filter(([, letter]) => letter.includes(LETTERS_OF[field])).map(([personId]) => personId);
}

function monthsOf(lines: readonly BudgetLine[]): ExportedAction['months'] {
  const byMonth = [...Map.groupBy(lines, ({ month }) => month)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return byMonth.map(([month, own]) => {
    const { planned, invoiced } = totalBudget(own);
    return { month, planned, invoiced };
  });
}

/** What an action says, field by field, in the terms in which a row of a file is compared with it. */
export function saidBy(action: ExportedAction): Said {
  const { budget } = action;
  return {
    objective: action.objective,
    action: action.title,
    description: action.description,
    code: action.code,
    owner: action.owner,
    contributors: joinNames(action.contributors),
    accountable: joinNames(action.letters.accountable),
    doers: joinNames(action.letters.doers),
    consulted: joinNames(action.letters.consulted),
    informed: joinNames(action.letters.informed),
    channel: action.channel,
    tags: joinNames(action.tags),
    segments: joinNames(action.segments),
    personas: joinNames(action.personas),
    method: saidMethod(action.sellingMethod),
    option: action.option,
    indicator: action.indicator,
    competitor: action.competitor,
    start: action.startDate ?? '',
    due: action.dueDate ?? '',
    priority: action.priority,
    status: action.status,
    progress: saidRatio(action.progress),
    hours: String(action.workHours ?? ''),
    volumeLow: String(action.expectedVolumeLow ?? ''),
    volume: String(action.expectedVolume ?? ''),
    volumeHigh: String(action.expectedVolumeHigh ?? ''),
    yieldLow: saidRatio(action.expectedYieldLow),
    yield: saidRatio(action.expectedYield),
    yieldHigh: saidRatio(action.expectedYieldHigh),
    revenue: String(action.expectedRevenueCents ?? ''),
    budget: String(budget.planned),
    months: saidMonths(action.months.map(({ month, planned }) => [month, planned])),
    revised: String(budget.revised),
    committed: String(budget.committed),
    invoiced: String(budget.invoiced),
    paid: String(budget.paid),
  };
}

/** What milestones say, in their order; those of something that is no longer there are left out. */
export function describeMilestones(
  milestones: readonly Pick<Milestone, 'id' | 'subjectId' | 'title' | 'dueDate' | 'done'>[],
  objectives: readonly { id: string; title: string }[],
  actions: readonly Pick<ExportedAction, 'id' | 'objective' | 'title'>[],
): RememberedMilestone[] {
  const subjects = new Map([
    ...objectives.map(({ id, title }) => [id, { objective: title, action: '' }] as const),
    ...actions.map(({ id, objective, title }) => [id, { objective, action: title }] as const),
  ]);
  return milestones.flatMap(({ id, subjectId, title, dueDate, done }) => {
    const subject = subjects.get(subjectId);
    if (!subject) return [];
    return [{ id, subjectId, said: { ...subject, milestone: title, due: dueDate ?? '', reached: saidReached(done) } }];
  });
}

/** The budget lines whose amount is computed, or may be again, and what they say of it. */
export function describeLines(lines: readonly BudgetLine[]): RememberedLine[] {
  return lines.map((line) => ({ id: line.id, said: saidByParts(line) }));
}

/** The parts of an amount, each as the text that two sayings are compared by; a share to the millionth. */
export function saidByParts(parts: AmountParts): RememberedLine['said'] {
  const { nature, units, unitName, unitCents, revenueShare, revenueCents } = parts;
  return {
    nature,
    units: String(units ?? ''),
    unitName,
    unitCents: String(unitCents ?? ''),
    revenueShare: revenueShare === null ? '' : String(Number(revenueShare.toFixed(6))),
    revenueCents: String(revenueCents ?? ''),
  };
}

/** Whether a milestone is reached. */
export function saidReached(done: boolean): string {
  return done ? 'yes' : 'no';
}

/** Several names in one cell. */
export function joinNames(names: readonly string[]): string {
  return names.join(', ');
}

/** A way of meeting customers, nothing while none was chosen. */
export function saidMethod(method: Action['sellingMethod'] | null): string {
  return method === null || method === 'unspecified' ? '' : method;
}

/** A ratio to the ten-thousandth, which is what files are read to. */
export function saidRatio(ratio: number | null): string {
  return ratio === null ? '' : String(Math.round(ratio * 10_000) / 10_000);
}

/** Planned amounts by month, months without any left out: "2027-03:150000 2027-05:9900". */
export function saidMonths(amounts: Iterable<[Month, Cents]>): string {
  return [...amounts]
    .filter(([, cents]) => cents !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, cents]) => `${month}:${cents}`)
    .join(' ');
}

/** The amounts that `saidMonths` wrote; what is not one is left out. */
export function readMonths(said: string): Map<Month, Cents> {
  return new Map(
    said.split(' ').flatMap((part) => {
      const [month, cents] = part.split(':');
      return isMonth(month) && Number.isSafeInteger(Number(cents)) ? [[month, Number(cents)] as const] : [];
    }),
  );
}

const MONEY_FIELDS: ReadonlySet<EditableField> = new Set([
  'revenue',
  'budget',
  'revised',
  'committed',
  'invoiced',
  'paid',
]);

/** A value as people are told it: amounts as numbers, which are shown with their currency; of months, their total. */
export function toldValue(field: EditableField, said: Partial<Said>): string | number {
  const value = said[field] ?? '';
  if (field === 'months') return sumCents(readMonths(value).values());
  return MONEY_FIELDS.has(field) && value !== '' ? Number(value) : value;
}

/**
 * The rows of the hidden sheet: a marker with its version, the plan and the names of fields; then objectives, actions,
 * milestones and budget lines.
 * Texts all, what an action says in one of them: a cell for each value would make the sheet the largest of the file.
 */
export function baselineRows(
  planId: string,
  objectives: readonly { id: string; title: string }[],
  actions: readonly ExportedAction[],
  milestones: readonly RememberedMilestone[],
  lines: readonly RememberedLine[],
): string[][] {
  return [
    [MARKER, String(VERSION), planId, EDITABLE_FIELDS.join(' '), MILESTONE_FIELDS.join(' '), PART_FIELDS.join(' ')],
    ...objectives.map(({ id, title }) => [objectiveMark(id), title]),
    ...actions.map((action) => {
      const said = saidBy(action);
      return [action.id, action.objectiveId ?? '', JSON.stringify(EDITABLE_FIELDS.map((field) => said[field]))];
    }),
    ...milestones.map(({ id, subjectId, said }) => [
      `${MILESTONE}${id}`,
      subjectId,
      JSON.stringify(MILESTONE_FIELDS.map((field) => said[field])),
    ]),
    ...lines.map(({ id, said }) => [`${LINE}${id}`, '', JSON.stringify(PART_FIELDS.map((field) => said[field]))]),
  ];
}

/** What an exported workbook remembers; null when the file is none of ours, or of another version. */
export function readBaseline(sheets: readonly Sheet[]): Baseline | null {
  const sheet = sheets.find(({ name }) => name === ROUND_TRIP_SHEET);
  const [head, ...rows] = (sheet?.rows ?? []).map(({ cells }) => cells.map(textOfCell));
  if (head?.[0] !== MARKER || Number(head[1]) !== VERSION || !isId(head[2])) return null;
  const fields = (head[3] ?? '').split(' ');
  const milestoneFields = (head[4] ?? '').split(' ');
  const objectives = new Map<string, string>();
  const actions = new Map<string, RememberedAction>();
  const partFields = (head[5] ?? '').split(' ');
  const milestones = new Map<string, RememberedMilestone>();
  const lines = new Map<string, RememberedLine>();
  for (const [id = '', second = '', third = ''] of rows) {
    const objectiveId = markedObjective(id);
    if (objectiveId !== null) objectives.set(objectiveId, second);
    const values = objectiveId === null ? readTexts(third) : null;
    if (values === null) continue;
    const milestoneId = id.startsWith(MILESTONE) ? id.slice(MILESTONE.length) : '';
    const lineId = id.startsWith(LINE) ? id.slice(LINE.length) : '';
    if (isId(id)) {
      const said = saidIn(values, EDITABLE_FIELDS, fields);
      actions.set(id, { id, objectiveId: isId(second) ? second : null, said });
    } else if (isId(milestoneId)) {
      const said = saidIn(values, MILESTONE_FIELDS, milestoneFields);
      milestones.set(milestoneId, { id: milestoneId, subjectId: second, said });
    } else if (isId(lineId)) lines.set(lineId, { id: lineId, said: saidIn(values, PART_FIELDS, partFields) });
  }
  return { planId: head[2], objectives, actions, milestones: head[4] === undefined ? null : milestones, lines };
}

/** The values of a row of the memory by field, which stand there in the order of `written`. */
function saidIn<Field extends string>(
  values: readonly string[],
  fields: readonly Field[],
  written: readonly string[],
): Record<Field, string> {
  const said = fields.map((field) => [field, values[written.indexOf(field)] ?? '']);
  return Object.fromEntries(said) as Record<Field, string>;
}

/** A list of texts written as JSON; null for anything else, as whoever alters the sheet may leave. */
function readTexts(json: string): string[] | null {
  try {
    const values: unknown = JSON.parse(json);
    return Array.isArray(values) && values.every((value) => typeof value === 'string') ? values : null;
  } catch {
    return null;
  }
}
