import { readMeasure } from '../../../kernel/measure.ts';
import { parseDay } from '../../../kernel/typed-day.ts';
import type { Day } from '../../../kernel/calendar.ts';
import type { CellInput } from '../../../ui-kit/grid/grid-types.ts';
import { foldText } from '../../../kernel/folded-text.ts';
import { isBackwards } from '../../objectives/rules.ts';
import type { Objective } from '../../objectives/schema.ts';
import type { Person } from '../../people/schema.ts';
import type { Plan } from '../../plans/schema.ts';

export interface EditContext {
  plan: Pick<Plan, 'periodStart' | 'periodEnd' | 'currency'>;
  today: Day;
  locale: 'fr' | 'en';
}

/** Why a typed value cannot be taken; a key of the `objectives` catalogue. */
export type EditProblem =
  | 'titleRequired'
  | 'numberUnreadable'
  | 'dayUnreadable'
  | 'backwards'
  | 'unknownChoice'
  | 'tooLong';

/** Values that a cell gives its objective. */
export type Values = Partial<
  Pick<Objective, 'title' | 'ownerId' | 'indicator' | 'unit' | 'baseline' | 'target' | 'startDate' | 'dueDate'>
>;
export type Reading = { values: Values } | { problem: EditProblem };

const LENGTHS = { title: 200, indicator: 120, unit: 30 } as const;
const DAYS = { start: 'startDate', due: 'dueDate' } as const;

export type Dates = Pick<Objective, 'startDate' | 'dueDate'>;

/** What an edit of one cell changes in an objective that has these dates and this unit. */
export function readCell(
  objective: Dates & Pick<Objective, 'unit'>,
  columnId: string,
  input: CellInput,
  context: EditContext,
): Reading {
  const reading = readAlone(objective.unit, columnId, input, context);
  if ('problem' in reading) return reading;
  const isAboutDays = 'startDate' in reading.values || 'dueDate' in reading.values;
  return isAboutDays && isBackwards({ ...objective, ...reading.values }) ? { problem: 'backwards' } : reading;
}

/** A day typed, read within the plan's period: « mars » begins on the 1st and ends on the 31st. */
export function readDay(
  text: string,
  columnId: 'start' | 'due',
  { plan, today, locale }: EditContext,
): { day: Day | null } | { problem: EditProblem } {
  const role = columnId === 'start' ? 'start' : 'end';
  const { periodStart, periodEnd } = plan;
  const reading = parseDay(text, { today, locale, periodStart, periodEnd, role });
  return 'rule' in reading ? { problem: 'dayUnreadable' } : { day: reading.day };
}

interface PastedLine {
  values: Values;
  problems: { columnId: string; text: string; problem: EditProblem }[];
}

/**
 * The cells of a line that comes from a spreadsheet. Names of owners are looked up as people write them; two dates are judged
 * together, as they will stand.
 */
export function readLine(
  objective: Dates & Pick<Objective, 'unit'>,
  cells: readonly { columnId: string; text: string }[],
  people: readonly Pick<Person, 'id' | 'name' | 'email'>[],
  context: EditContext,
): PastedLine {
  const line: PastedLine = { values: {}, problems: [] };
  const unit = cells.find(({ columnId }) => columnId === 'unit')?.text.trim() ?? objective.unit;
  for (const { columnId, text } of cells) {
    const reading = readAlone(unit, columnId, pastedInput(columnId, text, people), context);
    if ('problem' in reading) line.problems.push({ columnId, text, problem: reading.problem });
    else Object.assign(line.values, reading.values);
  }
  if (!isBackwards({ ...objective, ...line.values })) return line;
  const { startDate: _start, dueDate: _due, ...others } = line.values;
  const dates = cells.filter(({ columnId }) => columnId === 'start' || columnId === 'due');
  const last = dates.at(-1);
  return {
    values: others,
    problems: last ? [...line.problems, { ...last, problem: 'backwards' }] : line.problems,
  };
}

/** What emptying a cell means for its column. */
export function emptyInput(columnId: string): CellInput {
  if (columnId === 'owner') return { kind: 'option', id: null };
  if (columnId === 'start' || columnId === 'due') return { kind: 'day', day: null };
  return { kind: 'text', text: '' };
}

function readAlone(unit: string, columnId: string, input: CellInput, context: EditContext): Reading {
  const text = input.kind === 'text' ? input.text.trim() : '';
  switch (columnId) {
    case 'title':
      return text === '' ? { problem: 'titleRequired' } : readText(columnId, text);
    case 'indicator':
    case 'unit':
      return readText(columnId, text);
    case 'owner':
      return input.kind === 'option' ? { values: { ownerId: input.id } } : { problem: 'unknownChoice' };
    case 'baseline':
    case 'target': {
      const value = readMeasure(text, context.locale, unit);
      return value === undefined ? { problem: 'numberUnreadable' } : { values: { [columnId]: value } };
    }
    case 'start':
    case 'due': {
      const read = input.kind === 'day' ? { day: input.day } : readDay(text, columnId, context);
      return 'problem' in read ? read : { values: { [DAYS[columnId]]: read.day } };
    }
    default:
      return { values: {} };
  }
}

function readText(field: keyof typeof LENGTHS, text: string): Reading {
  return text.length > LENGTHS[field] ? { problem: 'tooLong' } : { values: { [field]: text } };
}

function pastedInput(
  columnId: string,
  text: string,
  people: readonly Pick<Person, 'id' | 'name' | 'email'>[],
): CellInput {
  if (columnId !== 'owner') return { kind: 'text', text };
  const wanted = foldText(text);
  if (wanted === '') return { kind: 'option', id: null };
  const person = people.find(
    ({ name, email }) => foldText(name) === wanted || (email !== '' && foldText(email) === wanted),
  );
  // Unknown names stay text, which the column refuses beside the cell.
  return person ? { kind: 'option', id: person.id } : { kind: 'text', text };
}
