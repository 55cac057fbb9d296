import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { Month } from '../../../../kernel/calendar.ts';
import { readMeasure } from '../../../../kernel/measure.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { figureText } from './figure-text.ts';
import { type Sized, type Sizing, useSizingEdits } from './use-sizing.ts';

/** What is shown of the need, as a table or as a list. */
export interface NeedProps {
  sizing: Sizing;
  format: Format;
  openId: string | undefined;
  onOpen: (profileId: string) => void;
}

/** By how many people those in place exceed the need, in the month from which the plan is sized; null when that is not known. */
export function gapOf({ months }: Pick<Sized, 'months'>, from: Month): number | null {
  const now = months.find(({ month }) => month >= from) ?? months.at(-1);
  return now ? now.capacity - now.need : null;
}

export function gapLook(gap: number | null): string {
  return gap === null ? 'text-ink-3' : gap < -0.005 ? 'text-bad' : 'text-ok';
}

export function signed(value: number, format: Format): string {
  const text = figureText(Math.abs(value), format, '');
  if (text === format.number(0)) return text;
  return value < 0 ? `−${text}` : `+${text}`;
}

/** New customers or conversations, typed here or taken from an objective; or the customers of the table below. `isLine`: it stands below the profile, not in a column. */
export function Asked({ sized, format, isLine = false }: { sized: Sized; format: Format; isLine?: boolean }) {
  const { t, i18n } = useTranslation('sizing');
  const { canAsk, ask } = useSizingEdits();
  const { profile, quantity, customers, groups, need, objective } = sized;
  const { sizingMethod } = profile;
  if (sizingMethod === 'portfolio') {
    if (groups.length === 0) return <span className="text-ink-3">–</span>;
    return customers === null ? t('unknown') : t('need.customers', { count: customers });
  }
  const isTaken = objective !== undefined && (need?.quantity ?? null) === null;
  return (
    <span className="flex min-w-0 items-center gap-1">
      <span className={cx('w-16 shrink-0', isLine ? '-ml-1.5' : '@max-4xl:w-14')}>
        <InlineText
          label={t('need.quantityOf', { profile: profile.name })}
          value={quantity === null ? '' : figureText(quantity, format, '', 4)}
          placeholder={canAsk ? t('need.say') : '–'}
          disabled={!canAsk}
          className={isLine ? 'px-1.5' : 'px-1.5 text-right'}
          onCommit={(text) => {
            const value = readMeasure(text, i18n.language === 'en' ? 'en' : 'fr');
            if (value === undefined || (value !== null && value < 0)) return t('problems.number');
            return ask(profile.id, { quantity: value });
          }}
        />
      </span>
      <span className="min-w-0 leading-tight">
        {t(`need.quantity.${sizingMethod}`)}
        {isTaken && (
          <span className="block truncate text-sm text-ink-3" title={objective.title}>
            {t('need.fromObjective', { title: objective.title })}
          </span>
        )}
      </span>
    </span>
  );
}
