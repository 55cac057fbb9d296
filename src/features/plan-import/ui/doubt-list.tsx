import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { isDay } from '../../../kernel/calendar.ts';
import type { Currency } from '../../../kernel/money.ts';
import type { ActionStatus } from '../../actions/schema.ts';
import type { ColumnField, Doubt, PlanProposal } from '../schema.ts';
import type { ProposalProps } from './proposed-actions.tsx';

const SHOWN = 200;

/** Every guess and everything that could not be read, with the place where it stands in the file. */
export function DoubtList({ proposal, format, currency }: ProposalProps) {
  const { t } = useTranslation('imports');
  const words = useWords();
  const { doubts } = proposal;
  const isOneSheet = proposal.mapping.sheets.filter(({ included }) => included).length === 1;
  return (
    <ul className="max-h-[44dvh] overflow-y-auto rounded-md border border-line">
      {doubts.slice(0, SHOWN).map((doubt, index) => (
        // The same cell may be doubted twice for different reasons; the list itself never changes in place.
        // oxlint-disable-next-line react/no-array-index-key -- see above
        <li key={index} className="flex flex-wrap gap-x-3 border-t border-line px-3 py-1.5 first:border-t-0">
          <span className="w-48 shrink-0 text-ink-2">
            <Place doubt={doubt} proposal={proposal} isOneSheet={isOneSheet} />
          </span>
          <span className="min-w-56 flex-1">
            {t(`rules.${doubt.rule}`, written(doubt.values, { format, currency, words }))}
          </span>
        </li>
      ))}
      {doubts.length > SHOWN && <li className="px-3 py-2 text-ink-2">{t('more', { count: doubts.length - SHOWN })}</li>}
    </ul>
  );
}

function Place({ doubt, proposal, isOneSheet }: { doubt: Doubt; proposal: PlanProposal; isOneSheet: boolean }) {
  const { t } = useTranslation('imports');
  const sheet = proposal.mapping.sheets.find((one) => one.sheet === doubt.sheet);
  const heading = sheet?.columns.find(({ column }) => column === doubt.column)?.heading ?? '';
  const place = heading === '' ? t('placeRow', { row: doubt.row }) : t('place', { row: doubt.row, column: heading });
  return isOneSheet || !sheet ? place : `${sheet.name} · ${place}`;
}

interface Writing {
  format: Format;
  currency: Currency;
  /** The word of an empty value, of a field, and of a status. */
  words: { empty: string; field: (field: string) => string; status: (status: string) => string };
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
    if (name === 'current' && field === 'status') return words.status(value);
    if (name === 'current' && (field === 'progress' || field === 'yield')) return format.percent(Number(value));
    return isDay(value) ? format.dayLong(value) : value;
  }
}

const NAMES = ['text', 'amount', 'day', 'start', 'due', 'found', 'expected', 'current', 'field'] as const;
type Name = (typeof NAMES)[number];

function useWords(): Writing['words'] {
  const { t } = useTranslation(['imports', 'board']);
  return {
    empty: t('imports:emptyValue'),
    field: (field) => (field === 'months' ? t('imports:months') : t(`imports:fields.${field as ColumnField}`)),
    status: (status) => t(`board:statuses.${status as ActionStatus}`),
  };
}
