import { isDay, isMonth } from '../kernel/calendar.ts';
import { isId } from '../kernel/ids.ts';
import { MAX_CENTS } from '../kernel/money.ts';
import { EMPTY_DOCUMENT, isRichText, type RichText, readRichText } from './rich-text.ts';
import { isJson, isStorableText } from './value.ts';

/** What a field holds. It decides the column type, the editor in a table and the format in a file. */
export type FieldType =
  | 'text'
  | 'richText'
  | 'choice'
  | 'choices'
  | 'reference'
  | 'references'
  | 'identifier'
  | 'day'
  | 'month'
  | 'cents'
  | 'integer'
  | 'number'
  | 'ratio'
  | 'boolean'
  | 'json';

/** What happens to a record when the record it refers to is deleted. */
export type OnDelete = 'keep' | 'clear' | 'cascade';

export interface Reference {
  /** Kind referred to. */
  kind: string;
  /**
   * keep: still shown as the former owner, channel…; clear: the field becomes null; cascade: this record is
   * deleted too.
   */
  onDelete: OnDelete;
}

export interface Field<T = unknown> {
  type: FieldType;
  /** Whether it may hold this. Plain code: browsers ask it too, and need no library for it. */
  accepts: (value: unknown) => boolean;
  nullable: boolean;
  /** Value of a record created without this field. */
  initial: T | undefined;
  reference?: Reference;
  choices?: readonly string[];
  /** Characters of a text, or ids of a list. */
  maxLength?: number;
  /** A text that says something. */
  required?: boolean;
  /** Least and greatest of a number. */
  range?: { min: number; max: number };
  /** What is meant by a value sent in a simpler form (plain text for a formatted one); absent where there is one form. */
  read?: (given: unknown) => unknown;
  /** A concurrent edit of a guarded field is refused with the current value instead of being overwritten. */
  guarded: boolean;
}

export type FieldValue<F> = F extends Field<infer T> ? T : never;

interface Common {
  guarded?: boolean;
}

function field<T>(
  type: FieldType,
  accepts: (value: unknown) => boolean,
  initial: T | undefined,
  more: Partial<Field<T>> = {},
): Field<T> {
  return { type, accepts, initial, nullable: accepts(null), guarded: false, ...more };
}

/** Accepts null besides. */
function orNull(accepts: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === null || accepts(value);
}

/** One line or several of plain text, at most `max` characters, trimmed of nothing: what is typed is kept. */
export function text(max: number, options: Common & { required?: boolean } = {}): Field<string> {
  const required = options.required ?? false;
  const accepts = (value: unknown) =>
    typeof value === 'string' && value.length <= max && isStorableText(value) && !(required && value.trim() === '');
  const initial = required ? undefined : '';
  return field('text', accepts, initial, { maxLength: max, required, guarded: options.guarded ?? false });
}

/** A formatted text of at most `max` characters, as data (see rich-text.ts). Plain text is taken for a document. */
export function richText(max: number): Field<RichText> {
  return field('richText', (value) => isRichText(value, max), EMPTY_DOCUMENT, { maxLength: max, read: readRichText });
}

/** One of a closed list of words. */
export function choice<const T extends readonly [string, ...string[]]>(
  choices: T,
  initial: T[number],
  options: Common = {},
): Field<T[number]> {
  const accepts = (value: unknown) => choices.some((choice) => choice === value);
  return field<T[number]>('choice', accepts, initial, { choices, guarded: options.guarded ?? false });
}

/** Several of a closed list of words, each at most once. */
export function choices<const T extends readonly [string, ...string[]]>(words: T): Field<T[number][]> {
  const isWord = (value: unknown) => words.some((word) => word === value);
  const accepts = (value: unknown) => Array.isArray(value) && value.every(isWord) && isDistinct(value);
  return field<T[number][]>('choices', accepts, [], { choices: words });
}

/** The id of a record of another kind that must exist; `required` ones are never null. */
export function reference(kind: string, onDelete: OnDelete, required: { required: true }): Field<string>;
export function reference(kind: string, onDelete: OnDelete): Field<string | null>;
export function reference(kind: string, onDelete: OnDelete, options?: { required: true }) {
  return options
    ? field<string>('reference', isId, undefined, { reference: { kind, onDelete } })
    : field<string | null>('reference', orNull(isId), null, { reference: { kind, onDelete } });
}

/** The id of a record whose kind another field names; the declaration's `check` makes sure that it exists. */
export function identifier(): Field<string> {
  return field<string>('identifier', isId, undefined);
}

/** A list of distinct ids of another kind, at most `max`. */
export function references(kind: string, max: number): Field<string[]> {
  const accepts = (value: unknown) =>
    Array.isArray(value) && value.length <= max && value.every(isId) && isDistinct(value);
  return field('references', accepts, [], { maxLength: max, reference: { kind, onDelete: 'keep' } });
}

function isDistinct(items: readonly unknown[]): boolean {
  return new Set(items).size === items.length;
}

/** Whether a field holds a list, which merges what several people add and take away. */
export function isList({ type }: Pick<Field, 'type'>): boolean {
  return type === 'references' || type === 'choices';
}

export function day(): Field<string | null> {
  return field('day', orNull(isDay), null);
}

export function requiredDay(): Field<string> {
  return field<string>('day', isDay, undefined);
}

export function month(): Field<string> {
  return field<string>('month', isMonth, undefined);
}

function isWithin(value: unknown, { min, max }: { min: number; max: number }): boolean {
  return typeof value === 'number' && value >= min && value <= max;
}

function isWhole(value: unknown, range: { min: number; max: number }): boolean {
  return Number.isSafeInteger(value) && isWithin(value, range);
}

/** An amount in minor units of the plan's currency. */
export function cents(options: Common & { min?: number } = {}): Field<number> {
  const range = { min: options.min ?? 0, max: MAX_CENTS };
  return field('cents', (value) => isWhole(value, range), 0, { range, guarded: options.guarded ?? false });
}

export function optionalCents(options: Common = {}): Field<number | null> {
  const { accepts, ...amount } = cents(options);
  return { ...amount, accepts: orNull(accepts), nullable: true, initial: null };
}

export function integer(range: { min: number; max: number }): Field<number | null> {
  return field(
    'integer',
    orNull((value) => isWhole(value, range)),
    null,
    { range },
  );
}

/** A whole number on a scale from `min` to `max`, always given. */
export function scale(min: number, max: number, initial: number): Field<number> {
  const range = { min, max };
  return field('integer', (value) => isWhole(value, range), initial, { range });
}

/** A measured quantity; finite, of any sign unless it has a least. */
export function number(options: Common & { min?: number } = {}): Field<number | null> {
  const range = { min: options.min ?? -1e15, max: 1e15 };
  const accepts = orNull((value) => isWithin(value, range));
  return field('number', accepts, null, { range, guarded: options.guarded ?? false });
}

/** A share from 0 to 1, never a percentage. */
export function ratio(initial: number, options?: Common): Field<number>;
export function ratio(initial: null, options?: Common): Field<number | null>;
export function ratio(initial: number | null, options: Common = {}) {
  const more = { range: { min: 0, max: 1 }, guarded: options.guarded ?? false };
  const accepts = (value: unknown) => isWithin(value, more.range);
  return initial === null
    ? field<number | null>('ratio', orNull(accepts), null, more)
    : field<number>('ratio', accepts, initial, more);
}

export function boolean(initial: boolean): Field<boolean> {
  return field('boolean', (value) => typeof value === 'boolean', initial);
}

/** Any JSON value, for values whose shape another record decides (the two sides of a conflict). */
export function json(): Field<unknown> {
  return field('json', (value) => isJson(value, isStorableText), null, { nullable: true });
}
