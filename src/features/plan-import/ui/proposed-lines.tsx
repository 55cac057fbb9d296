import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { decimalsOf } from '../../../kernel/measure.ts';
import { cx } from '../../../ui-kit/classes.ts';
import { amountOfParts, type AmountParts } from '../../budget/schema.ts';
import { placeOf } from '../round-trip/edits/rules.ts';
import type { ProposalProps } from './proposed-actions.tsx';
import { Causes, CELL } from './row-causes.tsx';
import { useDoubtSentence } from './use-doubt-sentence.ts';

const SHOWN = 200;

/** The computed amounts of which the file changes a part, as they then are, doubtful ones with the cause under their row. */
export function ProposedLines({ proposal, format, currency }: ProposalProps) {
  const { t } = useTranslation('imports');
  const { t: fields } = useTranslation('fields');
  const sentenceOf = useDoubtSentence(format, currency);
  const { lines } = proposal;
  const doubtsAt = useMemo(() => Map.groupBy(proposal.doubts, placeOf), [proposal]);
  if (lines.length === 0) return null;
  const money = (cents: number | null) => (cents === null ? '–' : format.money(cents, currency));
  const madeFrom = ({ nature, units, unitName, unitCents, revenueShare, revenueCents }: AmountParts): string => {
    if (nature === 'fixed') return fields('choices.nature.fixed');
    if (nature === 'per_unit') {
      const written = units === null ? '–' : format.number(units, decimalsOf(units));
      return t('lineUnits', { units: written, price: money(unitCents), name: fields(`choices.unitName.${unitName}`) });
    }
    const share = revenueShare === null ? '–' : format.percent(revenueShare, decimalsOf(revenueShare * 100));
    return t('lineShare', { share, revenue: money(revenueCents) });
  };
  return (
    <section aria-label={t('lines')} className="flex flex-col gap-2">
      <h3 className="font-semibold">{t('lines')}</h3>
      <div className="max-h-[32dvh] overflow-auto rounded-md border border-line">
        <table className="w-full min-w-[32rem] border-collapse text-left">
          <thead className="sticky top-0 z-10 bg-surface-2">
            <tr>
              {[t('fields.action'), t('fields.nature')].map((head) => (
                <th key={head} scope="col" className={cx(CELL, 'font-medium text-ink-2')}>
                  {head}
                </th>
              ))}
              <th scope="col" className={cx(CELL, 'text-right font-medium text-ink-2')}>
                {t('lineAmount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, SHOWN).map((line) => (
              <Fragment key={placeOf(line)}>
                <tr className="border-t border-line align-top">
                  <td className={cx(CELL, 'font-medium')}>{line.action}</td>
                  <td className={cx(CELL, 'bg-sel')}>{madeFrom(line.parts)}</td>
                  <td className={cx(CELL, 'text-right tabular-nums')}>{money(amountOfParts(line.parts))}</td>
                </tr>
                <Causes
                  width={3}
                  doubts={doubtsAt.get(placeOf(line)) ?? []}
                  proposal={proposal}
                  sentenceOf={sentenceOf}
                />
              </Fragment>
            ))}
          </tbody>
        </table>
        {lines.length > SHOWN && <p className="px-3 py-2 text-ink-2">{t('more', { count: lines.length - SHOWN })}</p>}
      </div>
    </section>
  );
}
