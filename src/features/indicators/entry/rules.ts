import { readMeasure } from '../../../kernel/measure.ts';
import { parseAmount } from '../../../kernel/typed-amount.ts';
import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import type { Period } from '../periods/rules.ts';
import { type Kpi, type KpiValue, kpiValueKind } from '../schema.ts';

/** What someone gives for a period: a value, or the two terms of a ratio. All null takes it back. */
export type Entry = Pick<KpiValue, 'measured' | 'numeratorValue' | 'denominatorValue'>;

export const NOTHING: Entry = { measured: null, numeratorValue: null, denominatorValue: null };

/** unreadable: not a number; notRatio: two terms for what is not a ratio; zero: nothing to divide by. */
export type EntryProblem = 'unreadable' | 'notRatio' | 'zero';

const FRACTION = /^(.+?)(?:\/|\ssur\s|\sof\s|\sout of\s)(.+)$/i;

/**
 * Reads what is typed for an indicator: `94`, `94 %`, `1 234,5`, `12 k€` where the unit is €, and for a ratio its two terms,
 * `21/50` or `21 sur 50`. Nothing typed takes the value back.
 */
export function readEntry(
  text: string,
  { unit, aggregation }: Pick<Kpi, 'unit' | 'aggregation'>,
  locale: 'fr' | 'en',
): { entry: Entry } | { problem: EntryProblem } {
  if (text.trim() === '') return { entry: NOTHING };
  const terms = FRACTION.exec(text.trim());
  if (!terms) {
    const measured = readQuantity(text, unit, locale);
    return measured === undefined ? { problem: 'unreadable' } : { entry: { ...NOTHING, measured } };
  }
  if (aggregation !== 'ratio') return { problem: 'notRatio' };
  const [numeratorValue, denominatorValue] = [terms[1], terms[2]].map((term) => readQuantity(term ?? '', '', locale));
  if (numeratorValue === undefined || numeratorValue === null) return { problem: 'unreadable' };
  if (denominatorValue === undefined || denominatorValue === null) return { problem: 'unreadable' };
  return denominatorValue === 0 ? { problem: 'zero' } : { entry: { measured: null, numeratorValue, denominatorValue } };
}

/** `12 k€`, « 1,2 M€ » as well, where euros are counted. */
function readQuantity(text: string, unit: string, locale: 'fr' | 'en'): number | null | undefined {
  const plain = readMeasure(text, locale, unit);
  if (plain !== undefined || unit.trim() !== '€') return plain;
  const amount = parseAmount(text, { currency: 'EUR', locale });
  return 'rule' in amount || amount.cents === null ? undefined : amount.cents / 100;
}

/** The id of what an indicator was in a period: the same for everyone. */
export function valueId(kpi: Pick<Kpi, 'id' | 'planId'>, { periodKind, periodFrom }: Period): string {
  return uniqueId(kpiValueKind, kpi.planId, { kpiId: kpi.id, periodKind, periodFrom });
}

/** The operations that give an indicator this value for a period; none when it has it. `find` gives the one that is there. */
export function setValue(
  kpi: Pick<Kpi, 'id' | 'planId'>,
  { periodKind, periodFrom }: Period,
  given: Partial<Entry & Pick<KpiValue, 'note'>>,
  find: (id: string) => KpiValue | undefined,
): Operation[] {
  const id = valueId(kpi, { periodKind, periodFrom });
  const known = find(id);
  if (known?.deletedAt === null) return updateRecord(kpiValueKind, known, given);
  const isEmpty = Object.values(given).every((value) => value === null || value === '');
  const fields = { kpiId: kpi.id, periodKind, periodFrom, ...given };
  return isEmpty ? [] : [{ op: 'create', kind: kpiValueKind.kind, id, rank: 'a0', fields }];
}
