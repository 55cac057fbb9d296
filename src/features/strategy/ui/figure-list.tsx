import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { type Cents, type Currency, minorUnits } from '../../../kernel/money.ts';
import type { Plan } from '../../plans/schema.ts';
import { derivedFigures, type Figure, yearBefore } from '../rules.ts';
import type { StrategyContent } from '../schema.ts';

/** A figure of last year as it is written; nothing when it is not known. */
export function figureText(figure: Figure, value: number | null, currency: Currency, format: Format): string {
  if (value === null) return '';
  if (figure === 'lastRevenueCents' || figure === 'earlierRevenueCents') return format.money(value, currency);
  return figure === 'lastMargin' || figure === 'lastConversion' ? percentText(value, format) : format.number(value);
}

/** A ratio with a decimal where it has one. */
function percentText(ratio: number, format: Format): string {
  return format.percent(ratio, Number.isInteger(Math.round(ratio * 1000) / 10) ? 0 : 1);
}

interface FigureListProps {
  strategy: StrategyContent['strategy'];
  plan: Pick<Plan, 'periodStart' | 'currency'>;
  format: Format;
  children: readonly { id: string; label: string; value: ReactNode }[];
}

/** Last year's figures as entered, then what they say about each other. */
export function FigureList({ strategy, plan, format, children }: FigureListProps) {
  const { t } = useTranslation('strategy');
  const { start, end } = yearBefore(plan);
  const { growth, revenuePerCustomerCents, newShare, attrition } = derivedFigures(strategy);
  const signed = growth === null ? '' : `${growth > 0 ? '+' : ''}${percentText(growth, format)}`;
  const units = minorUnits(plan.currency);
  const whole = (amount: Cents) => Math.round(amount / units) * units;
  const { lastConversion, lastQuotes } = strategy;
  const quotes = lastQuotes === null ? t('figures.ofUnknownQuotes') : t('figures.ofQuotes', { count: lastQuotes });
  const share = (ratio: number | null) => (ratio === null ? '' : percentText(ratio, format));
  const derived = [
    { id: 'growth', text: signed },
    {
      id: 'revenuePerCustomerCents',
      text: revenuePerCustomerCents === null ? '' : format.money(whole(revenuePerCustomerCents), plan.currency),
    },
    { id: 'newShare', text: share(newShare) },
    { id: 'attrition', text: share(attrition) },
  ] as const;
  return (
    <div>
      <h3 className="font-semibold">{t('state.figures')}</h3>
      <p className="mb-2 text-sm text-ink-2">
        {t('figures.period', { start: format.dayLong(start), end: format.dayLong(end) })}
      </p>
      <div className="grid items-start gap-x-8 gap-y-3 @2xl:grid-cols-2">
        <dl>
          {children.map(({ id, label, value }) => (
            // A share of few quotes says little: it never goes without their number.
            <Line key={id} label={label} note={id === 'lastConversion' && lastConversion !== null ? quotes : undefined}>
              {value}
            </Line>
          ))}
        </dl>
        <dl>
          {derived.map(({ id, text }) => (
            <Line key={id} label={t(`figures.${id}`)}>
              <span className={text ? 'px-1.5' : 'px-1.5 text-ink-3'}>{text || t('figures.unknown')}</span>
            </Line>
          ))}
        </dl>
      </div>
    </div>
  );
}

function Line({ label, note, children }: { label: string; note?: string | undefined; children: ReactNode }) {
  return (
    <div className="flex min-h-9 items-center gap-3 border-b border-line">
      <dt className="min-w-0 flex-1 text-ink-2">{label}</dt>
      <dd className="w-[104px] shrink-0 text-right tabular-nums">
        {children}
        {note && <span className="-mt-0.5 block px-1.5 pb-1 text-sm text-ink-3">{note}</span>}
      </dd>
    </div>
  );
}
