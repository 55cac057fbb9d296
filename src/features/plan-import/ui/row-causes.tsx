import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ColumnMapping, Doubt, PlanProposal } from '../schema.ts';

/** The cells of the tables of a preview. */
export const CELL = 'px-3 py-1.5';

/** The column in which a doubt stands; none when it is about a whole row. */
export function columnOf({ sheet, column }: Doubt, { mapping }: PlanProposal): ColumnMapping | undefined {
  const columns = mapping.sheets.find((one) => one.sheet === sheet)?.columns;
  return columns?.find((one) => one.column === column);
}

interface CausesProps {
  /** How many columns the table has. */
  width: number;
  doubts: readonly Doubt[];
  proposal: PlanProposal;
  sentenceOf: (doubt: Doubt) => string;
}

/** Under a row, what makes its marked cells doubtful, in the words of the file. */
export function Causes({ width, doubts, proposal, sentenceOf }: CausesProps) {
  const { t } = useTranslation('imports');
  if (doubts.length === 0) return null;
  return (
    <tr>
      <td colSpan={width} className="px-3 pb-2">
        <ul className="flex flex-col gap-0.5 text-sm text-warn">
          {doubts.map((doubt, index) => {
            const heading = columnOf(doubt, proposal)?.heading ?? '';
            const sentence = sentenceOf(doubt);
            return (
              // The doubts of a row never change in place.
              // oxlint-disable-next-line react/no-array-index-key -- see above
              <li key={index} className="flex items-start gap-1.5">
                <TriangleAlert className="mt-0.5 size-3 shrink-0" aria-hidden="true" />
                {heading === '' ? sentence : t('cause', { column: heading, sentence })}
              </li>
            );
          })}
        </ul>
      </td>
    </tr>
  );
}
