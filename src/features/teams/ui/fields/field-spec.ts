import type { Format } from '../../../../i18n/format.ts';
import type { Day } from '../../../../kernel/calendar.ts';
import { foldText } from '../../../../kernel/folded-text.ts';
import { decimalsOf, readMeasure, spreadsheetNumber } from '../../../../kernel/measure.ts';
import { parseDay } from '../../../../kernel/typed-day.ts';
import type { AnyRecord, RecordKind } from '../../../../records/define-record.ts';
import type { CellEditor, CellInput } from '../../../../ui-kit/grid/grid-types.ts';
import type { Option } from '../../../../ui-kit/option.ts';
import { minutesText, readMinutes } from '../../../sizing/typed/rules.ts';

/** What reading typed text needs to know. */
export interface FieldContext {
  locale: 'fr' | 'en';
  format: Format;
  today: Day;
  plan: { periodStart: Day; periodEnd: Day };
  problem: (key: FieldProblem) => string;
}

/** Why a typed value cannot be taken; a key of the texts `sizing.problems`. */
export type FieldProblem = 'required' | 'number' | 'whole' | 'percent' | 'duration' | 'day' | 'choice' | 'ramp';

export type Values = { [field: string]: unknown };
export type Read = { values: Values } | { problem: string };

/** One field of a record as a cell or a line shows it, and as people type it. */
export interface FieldSpec {
  id: string;
  text: (record: AnyRecord) => string;
  /** As a spreadsheet reads it, where that differs. */
  clipboard?: (record: AnyRecord) => string;
  editor: CellEditor<AnyRecord>;
  read: (input: CellInput) => Read;
  /** What a record holds of it: what copying its cell gives another. */
  held: (record: AnyRecord) => Values;
}

const PROBLEMS = { number: 'number', whole: 'whole', percent: 'percent', duration: 'duration' } as const;
export type Quantity = keyof typeof PROBLEMS;

/** A number, and how it is written: as it is, as a share in percent, or minutes as hours. The declaration bounds it. */
export function quantityField(kind: RecordKind, name: string, how: Quantity, context: FieldContext): FieldSpec {
  const { locale, format } = context;
  const valueOf = (record: AnyRecord) => record[name] as number | null;
  const write = (value: number) => {
    if (how === 'percent') return format.percent(value, decimalsOf(Number((value * 100).toFixed(2))));
    if (how === 'duration') return minutesText(value, format);
    return format.number(value, decimalsOf(value));
  };
  const read = (typed: string): Read => {
    const value = readQuantity(typed, how, locale);
    const isBelow = typeof value === 'number' && value < 0;
    if (value === undefined || isBelow || !kind.fields[name]?.accepts(value)) {
      return { problem: context.problem(PROBLEMS[how]) };
    }
    return { values: { [name]: value } };
  };
  const interpret = (typed: string) => {
    const reading = read(typed);
    if ('problem' in reading) return reading;
    const value = reading.values[name] as number | null;
    return { reading: value === null ? '–' : write(value) };
  };
  return {
    id: name,
    text: (record) => {
      const value = valueOf(record);
      return value === null ? '' : write(value);
    },
    clipboard: (record) => {
      const value = valueOf(record);
      if (value === null) return '';
      return how === 'number' || how === 'whole' ? spreadsheetNumber(value, locale) : bare(write(value));
    },
    editor: { kind: 'amount', interpret },
    read: (input) => (input.kind === 'text' ? read(input.text) : { problem: context.problem(PROBLEMS[how]) }),
    held: (record) => ({ [name]: record[name] }),
  };
}

function bare(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** « 45 × 4 » is multiplied: weeks and days are how people count. */
function readQuantity(text: string, how: Quantity, locale: 'fr' | 'en'): number | null | undefined {
  if (how === 'duration') return readMinutes(text, locale);
  const factors = text.split(/[x×*]/i).map((factor) => readMeasure(factor, locale));
  if (factors.length === 1 && factors[0] === null) return null;
  if (!factors.every((factor) => typeof factor === 'number')) return undefined;
  const product = factors.reduce((all, factor) => all * factor, 1);
  return how === 'percent' ? Number((product / 100).toFixed(6)) : product;
}

/** A line of text, of the length that its declaration allows. */
export function textField(kind: RecordKind, name: string, context: FieldContext): FieldSpec {
  const field = kind.fields[name];
  return {
    id: name,
    text: (record) => String(record[name]),
    editor: { kind: 'text', ...(field?.maxLength !== undefined && { maxLength: field.maxLength }) },
    read: (input) => {
      const text = input.kind === 'text' ? input.text.trim() : '';
      return field?.accepts(text) ? { values: { [name]: text } } : { problem: context.problem('required') };
    },
    held: (record) => ({ [name]: record[name] }),
  };
}

/** One of a few words, or a record among others; `clearable` where it can be nothing. */
export function choiceField(
  name: string,
  options: readonly Option[],
  { clearable, problem }: { clearable: boolean; problem: FieldContext['problem'] },
): FieldSpec {
  const labelOf = (id: unknown) => options.find((option) => option.id === id)?.label ?? '';
  const value = (record: AnyRecord) => record[name] as string | null;
  return {
    id: name,
    text: (record) => labelOf(record[name]),
    editor: clearable
      ? { kind: 'option', value, options: () => options, clearable }
      : { kind: 'choice', value, options: () => options },
    read: (input) => {
      if (input.kind === 'option') return { values: { [name]: input.id } };
      const wanted = input.kind === 'text' ? foldText(input.text) : '';
      if (wanted === '' && clearable) return { values: { [name]: null } };
      const found = options.find(({ label }) => foldText(label) === wanted);
      return found ? { values: { [name]: found.id } } : { problem: problem('choice') };
    },
    held: (record) => ({ [name]: record[name] }),
  };
}

/** A day, typed as people write days, in the year of the plan where they leave it out. */
export function dayField(name: string, role: 'start' | 'end', context: FieldContext): FieldSpec {
  const { format, locale, today, plan } = context;
  const value = (record: AnyRecord) => record[name] as Day | null;
  const read = (text: string): { day: Day | null } | { problem: string } => {
    const reading = parseDay(text, { today, locale, ...plan, role });
    return 'rule' in reading ? { problem: context.problem('day') } : { day: reading.day };
  };
  return {
    id: name,
    text: (record) => {
      const day = value(record);
      return day === null ? '' : format.dayShort(day, Number(plan.periodStart.slice(0, 4)));
    },
    clipboard: (record) => value(record) ?? '',
    editor: {
      kind: 'day',
      value,
      interpret: (text) => {
        const reading = read(text);
        if ('problem' in reading) return reading;
        return { reading: reading.day === null ? '–' : format.dayLong(reading.day), day: reading.day };
      },
    },
    read: (input) => {
      if (input.kind === 'day') return { values: { [name]: input.day } };
      const reading = read(input.kind === 'text' ? input.text : '');
      return 'problem' in reading ? reading : { values: { [name]: reading.day } };
    },
    held: (record) => ({ [name]: record[name] }),
  };
}
