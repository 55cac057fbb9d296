import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { isDay } from '../../../kernel/calendar.ts';
import type { Currency } from '../../../kernel/money.ts';
import type { ActionStatus } from '../../actions/schema.ts';
import type { ColumnField, Doubt } from '../schema.ts';

/** The word of an editable field, as columns are called. */
export function useFieldWord(): (field: string) => string {
  const { t } = useTranslation('imports');
  return (field) => (field === 'months' ? t('months') : t(`fields.${field as ColumnField}`));
}

/** What makes a cell doubtful, as a sentence. */
export function useDoubtSentence(format: Format, currency: Currency): (doubt: Doubt) => string {
  const { t } = useTranslation(['imports', 'board']);
  const field = useFieldWord();
  const words: Writing['words'] = {
    empty: t('imports:emptyValue'),
    field,
    reached: (reached) => t(reached === 'yes' ? 'imports:reached' : 'imports:notReached'),
    status: (status) => t(`board:statuses.${status as ActionStatus}`),
  };
  return ({ rule, values }) => t(`imports:rules.${rule}`, written(values, { format, currency, words }));
}

interface Writing {
  format: Format;
  currency: Currency;
  /** The word of an empty value, of a field, of what is reached or not, and of a status. */
  words: { empty: string } & Record<'field' | 'reached' | 'status', (value: string) => string>;
}

/** The values of a doubt as its sentence shows them: amounts, days, fields and statuses in words of the language. */
function written(values: Doubt['values'], { format, currency, words }: Writing): Record<Name, string> {
  const all = Object.fromEntries(NAMES.map((name) => [name, ''])) as Record<Name, string>;
  const field = values.field;
  for (const [name, value] of Object.entries(values)) {
    all[(name === 'cents' ? 'amount' : name) as Name] = shown(name, value);
  }
  return all;

  function shown(name: string, value: string | number): string {
    if (typeof value === 'number') return format.money(value, currency);
    if (value === '') return words.empty;
    if (name === 'field') return words.field(value);
    if (name === 'current' && field === 'reached') return words.reached(value);
    if (name === 'current' && field === 'status') return words.status(value);
    if (name === 'current' && (field === 'progress' || field === 'yield')) return format.percent(Number(value));
    return isDay(value) ? format.dayLong(value) : value;
  }
}

const NAMES = ['text', 'amount', 'day', 'start', 'due', 'found', 'expected', 'current', 'field'] as const;
type Name = (typeof NAMES)[number];
