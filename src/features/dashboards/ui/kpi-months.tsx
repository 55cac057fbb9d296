import { ChevronRight, SlidersHorizontal } from 'lucide-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { decimalsOf, readMeasure } from '../../../kernel/measure.ts';
import { firstDay, type Month } from '../../../kernel/calendar.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { usePlanStore, useStoreValue } from '../../../web/plan-store/plan-store-context.ts';
import { readEntry, setValue, valueId } from '../../indicators/entry/rules.ts';
import type { FollowUp } from '../../indicators/follow-up/rules.ts';
import { type Period, weeksOfMonth } from '../../indicators/periods/rules.ts';
import { kpiTargetKind, kpiValueKind } from '../../indicators/schema.ts';
import { setTargets } from '../../indicators/targets/rules.ts';
import { bareText } from '../../../web/indicators/kpi-text.ts';
import { Volume } from '../../../web/indicators/volume.tsx';
import { typedText } from './entry-lines.ts';
import { TargetsDialog } from './targets-dialog.tsx';
import { ValueOrigin } from './value-origin.tsx';

export interface KpiMonthsProps {
  followUp: FollowUp;
  months: readonly Month[];
  format: Format;
  locale: 'fr' | 'en';
}

/** The values an indicator is made of and its targets, month by month, typed in place; a month opens to who gave what. */
export function KpiMonths(props: KpiMonthsProps) {
  const { followUp, months, format, locale } = props;
  const { kpi, path } = followUp;
  const { t } = useTranslation('indicators');
  const store = usePlanStore();
  const [openMonth, setOpenMonth] = useState<Month | null>(null);
  const [isSpreading, setSpreading] = useState(false);
  const canTarget = store.allowsCreating(kpiTargetKind, { kpiId: kpi.id, month: '2000-01' });
  const figures = new Map(followUp.months.map((figure) => [figure.month, figure]));
  const none = t('unknown');
  const setTarget = (month: Month, typed: string) => {
    const target = readMeasure(typed, locale, kpi.unit);
    if (target === undefined) return t('entry.problems.unreadable');
    store.edit(setTargets(kpi, [[month, target]], (id) => store.get(kpiTargetKind, id)));
    return undefined;
  };
  return (
    <section aria-label={t('values')} className="mt-5 border-t border-line pt-4">
      <div className="flex items-center gap-2">
        <h2 className="flex-1 font-semibold">{t('values')}</h2>
        {canTarget && (
          <Button icon={SlidersHorizontal} data-guide="kpisWithoutTarget" onClick={() => setSpreading(true)}>
            {t('targets.spread')}
          </Button>
        )}
      </div>
      <table className="mt-1 w-full table-fixed tabular-nums">
        <caption className="sr-only">{t('values')}</caption>
        <thead>
          <tr className="border-b border-line text-sm text-ink-3">
            <th scope="col" className="w-2/5 py-1 text-left font-normal">
              {kpi.unit === '' ? t('month') : t('monthIn', { unit: kpi.unit })}
            </th>
            <th scope="col" className="py-1 pr-1.5 text-right font-normal">
              {t('realised')}
            </th>
            <th scope="col" className="py-1 pr-1.5 text-right font-normal">
              {t('target')}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => {
            const isOpen = openMonth === month;
            const figure = figures.get(month);
            const target = path.get(month) ?? null;
            const name = format.monthLong(month);
            return (
              <Fragment key={month}>
                <tr className="border-b border-line">
                  <th scope="row" className="p-0 text-left font-normal">
                    <button
                      type="button"
                      aria-expanded={isOpen}
                      onClick={() => setOpenMonth(isOpen ? null : month)}
                      className="-ml-1 flex min-h-7 max-w-full touch-target items-center gap-1 rounded-sm pr-1.5 hover:bg-hover"
                    >
                      <ChevronRight
                        aria-hidden="true"
                        className={cx('size-3.5 shrink-0 text-ink-3 transition-transform', isOpen && 'rotate-90')}
                      />
                      <span className="truncate">{name}</span>
                    </button>
                  </th>
                  <td className="pr-1.5 text-right font-medium">
                    {bareText(figure?.value ?? null, kpi, format, none)}
                    {figure && <Volume of={figure} format={format} below />}
                  </td>
                  <td className="p-0">
                    <InlineText
                      label={t('targets.of', { month: name })}
                      value={target === null ? '' : format.number(target, decimalsOf(target))}
                      placeholder="–"
                      disabled={!canTarget}
                      className="px-1.5 text-right text-ink-2"
                      onCommit={(typed) => setTarget(month, typed)}
                    />
                  </td>
                </tr>
                {isOpen && (
                  <tr>
                    <td colSpan={3} className="border-b border-line bg-surface-2 px-2 py-2">
                      <MonthValues followUp={followUp} month={month} format={format} locale={locale} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {isSpreading && (
        <TargetsDialog
          followUp={followUp}
          months={months}
          locale={locale}
          format={format}
          onClose={() => setSpreading(false)}
        />
      )}
    </section>
  );
}

/** What was entered for a month: by whom, when, with which remark. */
function MonthValues(props: { followUp: FollowUp; month: Month; format: Format; locale: 'fr' | 'en' }) {
  const { followUp, month, format } = props;
  const own: Period = { periodKind: 'month', periodFrom: firstDay(month) };
  const isWeekly = followUp.kpi.cadence === 'weekly';
  // A month entered before the rhythm changed still has its own value.
  const hasOwn = followUp.points.some(
    ({ periodKind, periodFrom }) => periodKind === 'month' && periodFrom === own.periodFrom,
  );
  const periods = isWeekly ? [...(hasOwn ? [own] : []), ...weeksOfMonth(month)] : [own];
  return (
    <ul className="flex flex-col gap-2">
      {periods.map((period) => (
        <PeriodValue
          key={period.periodKind + period.periodFrom}
          followUp={followUp}
          period={period}
          format={format}
          locale={props.locale}
        />
      ))}
    </ul>
  );
}

function PeriodValue(props: { followUp: FollowUp; period: Period; format: Format; locale: 'fr' | 'en' }) {
  const { followUp, period, format, locale } = props;
  const { kpi } = followUp;
  const { t } = useTranslation('indicators');
  const store = usePlanStore();
  const stored = useStoreValue((current) => current.get(kpiValueKind, valueId(kpi, period)));
  const disabled = !store.allowsCreating(kpiValueKind, { kpiId: kpi.id, ...period });
  const find = (id: string) => store.get(kpiValueKind, id);
  const give = (typed: string) => {
    const read = readEntry(typed, kpi, locale);
    if ('problem' in read) return t(`entry.problems.${read.problem}`);
    store.edit(setValue(kpi, period, read.entry, find));
    return undefined;
  };
  const label =
    period.periodKind === 'month'
      ? t('realised')
      : t('weekOf', { day: format.dayShort(period.periodFrom, Number(period.periodFrom.slice(0, 4))) });
  return (
    <li>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,110px)] items-center gap-2">
        <span className="truncate text-ink-2">{label}</span>
        <InlineText
          label={label}
          value={typedText(stored, format)}
          placeholder={disabled ? '–' : t('entry.type')}
          disabled={disabled}
          className="bg-surface px-1.5 text-right font-medium tabular-nums"
          onCommit={give}
        />
      </div>
      {stored && <ValueOrigin value={stored} format={format} />}
      {(!disabled || stored?.note) && stored && (
        <InlineText
          label={t('entry.noteOf', { name: label })}
          value={stored.note}
          placeholder={t('entry.addNote')}
          disabled={disabled}
          maxLength={1000}
          className="text-sm text-ink-2"
          onCommit={(typed) => {
            store.edit(setValue(kpi, period, { note: typed.trim() }, find));
            return undefined;
          }}
        />
      )}
    </li>
  );
}
