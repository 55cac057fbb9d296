import type { Currency } from '../../../kernel/money.ts';
import type { Operation } from '../../../records/change.ts';
import type { Fields, RecordKind } from '../../../records/define-record.ts';
import type { FieldValue } from '../../../records/field.ts';
import { ranksAfter } from '../../../records/rank.ts';

/**
 * The creation of a record of `kind`, its fields checked by the compiler; those left out take the declaration's
 * initial value.
 */
export function creationOf<F extends Fields>(
  kind: RecordKind<F>,
  id: string,
  rank: string,
  fields: { [N in keyof F]?: FieldValue<F[N]> },
): Operation {
  return { op: 'create', kind: kind.kind, id, rank, fields };
}

/** Writes a list of contents in its order: each gets a rank after the one before. */
export function ranked<T, R>(contents: readonly T[], write: (content: T, rank: string) => R): R[] {
  const ranks = ranksAfter(null, contents.length);
  return contents.map((content, index) => write(content, ranks[index] ?? ''));
}

/**
 * What makes a template's round amounts, in euros, round and of the right order in another currency. Not an exchange
 * rate: the amounts are there to be replaced.
 */
const SCALE: Partial<Record<Currency, number>> = { XOF: 600, XAF: 600, MAD: 10, TND: 3 };

/** An amount of a template, in whole units of the plan's currency. */
export function templateAmount(euros: number, currency: Currency): number {
  return euros * (SCALE[currency] ?? 1);
}

/** What stands under a key; an error where nothing does. */
export function found<V>(entries: ReadonlyMap<string, V>, key: string): V {
  const value = entries.get(key);
  if (value === undefined) throw new TypeError(`The example refers to ${key}, which it does not contain.`);
  return value;
}
