import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ANSWERS, type Answer } from '../schema.ts';

export interface PropositionRow {
  id: string;
  /** For whom. */
  about: ReactNode;
  answers: Record<Answer, ReactNode>;
}

/**
 * Who is promised what: a line for all customers, then one for each segment or persona, under the three questions. Where
 * there is no room for columns, each line becomes a block and each answer stands under its question.
 */
export function PropositionTable({ rows }: { rows: readonly PropositionRow[] }) {
  const { t } = useTranslation('strategy');
  return (
    <table
      aria-label={t('proposition.table')}
      className="w-full table-fixed border-collapse text-left @max-2xl:block @max-2xl:[&_tbody]:block"
    >
      <thead className="@max-2xl:sr-only">
        <tr className="border-b border-line align-bottom text-sm text-ink-2">
          <th scope="col" className="w-[136px] py-2 pr-2 font-medium">
            {t('proposition.about')}
          </th>
          {ANSWERS.map((question) => (
            <th key={question} scope="col" className="px-1.5 py-2 font-medium text-balance">
              {t(`proposition.${question}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, about, answers }) => (
          <tr
            key={id}
            className="border-b border-line align-top last:border-b-0 @max-2xl:block @max-2xl:py-3 print:break-inside-avoid"
          >
            <th scope="row" className="py-2.5 pr-2 font-semibold @max-2xl:block @max-2xl:py-0">
              {about}
            </th>
            {ANSWERS.map((question) => (
              <td key={question} className="py-2 @max-2xl:block @max-2xl:py-1">
                <span aria-hidden="true" className="block px-1.5 text-sm text-ink-2 @2xl:hidden">
                  {t(`proposition.${question}`)}
                </span>
                {answers[question]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
