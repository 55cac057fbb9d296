import { z } from 'zod';
import { DAY_PATTERN, isDay, MONTH_PATTERN } from '../kernel/calendar.ts';
import { UUID_PATTERN } from '../kernel/ids.ts';
import { MAX_CENTS } from '../kernel/money.ts';
import { EMPTY_DOCUMENT, type RichText, readRichText, richTextSchema } from './rich-text.ts';
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
  schema: z.ZodType<T>;
  nullable: boolean;
  /** Value of a record created without this field. */
  initial: T | undefined;
  reference?: Reference;
  choices?: readonly string[];
  maxLength?: number;
  /** The least and the most that a whole number may be. */
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
  schema: z.ZodType<T>,
  initial: T | undefined,
  more: Partial<Field<T>> = {},
): Field<T> {
  return { type, schema, initial, nullable: schema.safeParse(null).success, guarded: false, ...more };
}

/** One line or several of plain text, at most `max` characters, trimmed of nothing: what is typed is kept. */
export function text(max: number, options: Common & { required?: boolean } = {}): Field<string> {
  const base = z.string().max(max).refine(isStorableText);
  const schema = options.required ? base.refine((value) => value.trim() !== '', { message: 'required' }) : base;
  return field('text', schema, options.required ? undefined : '', {
    maxLength: max,
    guarded: options.guarded ?? false,
  });
}

/** A formatted text of at most `max` characters, as data (see rich-text.ts). Plain text is taken for a document. */
export function richText(max: number): Field<RichText> {
  return field('richText', richTextSchema(max), EMPTY_DOCUMENT, { maxLength: max, read: readRichText });
}

/** One of a closed list of words. */
export function choice<const T extends readonly [string, ...string[]]>(
  choices: T,
  initial: T[number],
  options: Common = {},
): Field<T[number]> {
  return field<T[number]>('choice', z.enum(choices), initial, { choices, guarded: options.guarded ?? false });
}

/** Several of a closed list of words, each at most once. */
export function choices<const T extends readonly [string, ...string[]]>(words: T): Field<T[number][]> {
  const schema = z.array(z.enum(words)).refine(isDistinct, { message: 'duplicate' });
  return field<T[number][]>('choices', schema, [], { choices: words });
}

/** The id of a record of another kind that must exist; `required` ones are never null. */
export function reference(kind: string, onDelete: OnDelete, required: { required: true }): Field<string>;
export function reference(kind: string, onDelete: OnDelete): Field<string | null>;
export function reference(kind: string, onDelete: OnDelete, options?: { required: true }) {
  const id = z.string().regex(UUID_PATTERN);
  return options
    ? field<string>('reference', id, undefined, { reference: { kind, onDelete } })
    : field<string | null>('reference', id.nullable(), null, { reference: { kind, onDelete } });
}

/** The id of a record whose kind another field names; the declaration's `check` makes sure that it exists. */
export function identifier(): Field<string> {
  return field('identifier', z.string().regex(UUID_PATTERN), undefined);
}

/** A list of distinct ids of another kind, at most `max`. */
export function references(kind: string, max: number): Field<string[]> {
  const schema = z.array(z.string().regex(UUID_PATTERN)).max(max).refine(isDistinct, { message: 'duplicate' });
  return field('references', schema, [], { reference: { kind, onDelete: 'keep' } });
}

function isDistinct(items: readonly string[]): boolean {
  return new Set(items).size === items.length;
}

/** Whether a field holds a list, which merges what several people add and take away. */
export function isList({ type }: Pick<Field, 'type'>): boolean {
  return type === 'references' || type === 'choices';
}

export function day(): Field<string | null> {
  return field('day', z.string().regex(DAY_PATTERN).refine(isDay).nullable(), null);
}

export function requiredDay(): Field<string> {
  return field('day', z.string().regex(DAY_PATTERN).refine(isDay), undefined);
}

export function month(): Field<string> {
  return field('month', z.string().regex(MONTH_PATTERN), undefined);
}

/** An amount in minor units of the plan's currency. */
export function cents(options: Common & { min?: number } = {}): Field<number> {
  const schema = z
    .int()
    .min(options.min ?? 0)
    .max(MAX_CENTS);
  return field('cents', schema, 0, { guarded: options.guarded ?? false });
}

export function optionalCents(options: Common = {}): Field<number | null> {
  return field('cents', z.int().min(0).max(MAX_CENTS).nullable(), null, { guarded: options.guarded ?? false });
}

export function integer(range: { min: number; max: number }): Field<number | null> {
  return field('integer', z.int().min(range.min).max(range.max).nullable(), null, { range });
}

/** A whole number on a scale from `min` to `max`, always given. */
export function scale(min: number, max: number, initial: number): Field<number> {
  return field('integer', z.int().min(min).max(max), initial, { range: { min, max } });
}

/** A measured quantity; finite, any sign. */
export function number(): Field<number | null> {
  return field('number', z.number().min(-1e15).max(1e15).nullable(), null);
}

/** A share from 0 to 1, never a percentage. */
export function ratio(initial: number): Field<number>;
export function ratio(initial: null): Field<number | null>;
export function ratio(initial: number | null) {
  const schema = z.number().min(0).max(1);
  return initial === null
    ? field<number | null>('ratio', schema.nullable(), null)
    : field<number>('ratio', schema, initial);
}

export function boolean(initial: boolean): Field<boolean> {
  return field('boolean', z.boolean(), initial);
}

/** Any JSON value, for values whose shape another record decides (the two sides of a conflict). */
export function json(): Field<unknown> {
  return field(
    'json',
    z.unknown().refine((value) => isJson(value, isStorableText)),
    null,
    { nullable: true },
  );
}
