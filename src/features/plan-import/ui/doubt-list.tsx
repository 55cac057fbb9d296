import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { isDay } from '../../../kernel/calendar.ts';
import type { Currency } from '../../../kernel/money.ts';
import type { Doubt, PlanProposal } from '../schema.ts';
import type { ProposalProps } from './proposed-actions.tsx';

const SHOWN = 200;

/** Every guess and everything that could not be read, with the place where it stands in the file. */
export function DoubtList({ proposal, format, currency }: ProposalProps) {
  const { t } = useTranslation('imports');
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
            {t(`rules.${doubt.rule}`, written(doubt.values, format, currency, t('emptyValue')))}
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

/** The values of a doubt as its sentence shows them: amounts and days in words of the language. */
function written(values: Doubt['values'], format: Format, currency: Currency, empty: string): Record<Name, string> {
  const all: Record<Name, string> = {
    text: '',
    amount: '',
    day: '',
    start: '',
    due: '',
    found: '',
    expected: '',
    current: '',
  };
  for (const [name, value] of Object.entries(values)) {
    const isMoney = typeof value === 'number';
    const shown = isMoney ? format.money(value, currency) : isDay(value) ? format.dayLong(value) : value;
    all[(name === 'cents' ? 'amount' : name) as Name] = shown === '' ? empty : shown;
  }
  return all;
}

type Name = 'text' | 'amount' | 'day' | 'start' | 'due' | 'found' | 'expected' | 'current';
