import { useTranslation } from 'react-i18next';
import type { Doubt, PlanProposal } from '../schema.ts';
import type { ProposalProps } from './proposed-actions.tsx';
import { useDoubtSentence } from './use-doubt-sentence.ts';

const SHOWN = 200;

/** Every guess and everything that could not be read, with the place where it stands in the file. */
export function DoubtList({ proposal, format, currency }: ProposalProps) {
  const { t } = useTranslation('imports');
  const sentenceOf = useDoubtSentence(format, currency);
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
          <span className="min-w-56 flex-1">{sentenceOf(doubt)}</span>
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
