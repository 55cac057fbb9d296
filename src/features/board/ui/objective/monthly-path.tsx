import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { decimalsOf, readMeasure } from '../../../../kernel/measure.ts';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Choice } from '../../../../ui-kit/property-list.tsx';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import type { Plan } from '../../../plans/schema.ts';
import { monthlyPath, type PathMonth, pathGap } from '../../../objectives/path/rules.ts';
import { objectiveMonthKind } from '../../../objectives/path/schema.ts';
import { MEASURES, type Objective, SEASONALITIES } from '../../../objectives/schema.ts';
import { monthEdit, typedPath } from './path-edits.ts';

const HEIGHT = 64;

interface MonthlyPathProps {
  objective: Objective;
  plan: Pick<Plan, 'periodStart' | 'periodEnd'>;
  locale: 'fr' | 'en';
  disabled: boolean;
  format: Format;
  onChange: (values: Partial<Objective>) => void;
}

/** The target laid out over the months: drawn, and each month to read or to type in. */
export function MonthlyPath(props: MonthlyPathProps) {
  const { objective, plan, disabled, format, onChange } = props;
  const { t } = useTranslation('smart');
  const { t: fields } = useTranslation('fields');
  const store = usePlanStore();
  const records = useRecords(objectiveMonthKind).filter(({ objectiveId }) => objectiveId === objective.id);
  const path = monthlyPath(objective, { start: plan.periodStart, end: plan.periodEnd }, records);
  const isLevel = objective.measureKind === 'level';
  const seasonalities = SEASONALITIES.filter((one) => !isLevel || one !== 'last_year');
  return (
    <section aria-label={t('path.title')} className="mt-5 border-t border-line pt-4">
      <h2 className="font-semibold">{t('path.title')}</h2>
      {objective.target === null ? (
        <p className="mt-1 text-ink-2">{t('path.noTarget')}</p>
      ) : (
        <>
          <dl className="mt-1">
            <Line label={t('path.measureKind')}>
              <Choice
                label={t('path.measureKind')}
                value={objective.measureKind}
                options={MEASURES.map((id) => ({ id, label: fields(`choices.measureKind.${id}`) }))}
                disabled={disabled}
                onChange={(id) => onChange({ measureKind: MEASURES.find((one) => one === id) ?? 'sum' })}
              >
                {fields(`choices.measureKind.${objective.measureKind}`)}
              </Choice>
            </Line>
            <Line label={t('path.seasonality')}>
              <Choice
                label={t('path.seasonality')}
                value={objective.seasonality}
                options={seasonalities.map((id) => ({ id, label: fields(`choices.seasonality.${id}`) }))}
                disabled={disabled}
                onChange={(id) =>
                  id === 'typed'
                    ? void store.edit(typedPath(objective, path, records))
                    : onChange({ seasonality: SEASONALITIES.find((one) => one === id) ?? 'flat' })
                }
              >
                {fields(`choices.seasonality.${objective.seasonality}`)}
              </Choice>
            </Line>
          </dl>
          <PathChart path={path} />
          <ul className="mt-2 grid grid-cols-3 gap-x-3 gap-y-2 @xl:grid-cols-4">
            {path.map((entry) => (
              <MonthCell
                key={entry.month}
                entry={entry}
                {...props}
                onType={(values) => store.edit(monthEdit(objective, path, records, entry.month, values))}
              />
            ))}
          </ul>
          <PathNote objective={objective} path={path} format={format} />
          {!disabled && objective.seasonality !== 'typed' && (
            <p className="mt-1 text-sm text-ink-3">{t('path.hint')}</p>
          )}
          {objective.seasonality === 'last_year' && path.every(({ lastYear }) => lastYear === null) && (
            <p className="mt-1 text-sm text-ink-3">{t('path.noLastYear')}</p>
          )}
        </>
      )}
    </section>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid min-h-7 grid-cols-[116px_minmax(0,1fr)] items-center">
      <dt className="text-ink-2">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function MonthCell(
  props: MonthlyPathProps & {
    entry: PathMonth;
    onType: (values: { monthTarget?: number | null; lastYearValue?: number | null }) => void;
  },
) {
  const { entry, objective, locale, disabled, format, onType } = props;
  const { t } = useTranslation('smart');
  const { t: board } = useTranslation('board');
  const month = format.monthLong(entry.month);
  const written = (value: number | null) => (value === null ? '' : format.number(value, decimalsOf(value)));
  const cell = (field: 'monthTarget' | 'lastYearValue', value: number | null, label: string, look: string) => (
    <InlineText
      label={label}
      value={written(value)}
      placeholder="–"
      disabled={disabled}
      className={`px-1.5 tabular-nums ${look}`}
      onCommit={(typed) => {
        const read = readMeasure(typed, locale, objective.unit);
        if (read === undefined) return board('problems.numberUnreadable');
        onType({ [field]: read });
        return undefined;
      }}
    />
  );
  return (
    <li className="min-w-0">
      <p className="px-1.5 text-sm text-ink-3">{format.monthShort(entry.month)}</p>
      {cell('monthTarget', entry.target, t('path.monthTarget', { month }), 'font-medium')}
      <div className="flex min-w-0 items-baseline text-sm">
        <span aria-hidden="true" className="shrink-0 pl-1.5 text-ink-3">
          {t('path.lastYear')}
        </span>
        <span className="min-w-0 flex-1">
          {cell('lastYearValue', entry.lastYear, t('path.monthLastYear', { month }), 'text-sm text-ink-2')}
        </span>
      </div>
    </li>
  );
}

/** Bars for the months, a mark where last year was; the list below says the same. */
function PathChart({ path }: { path: readonly PathMonth[] }) {
  const top = Math.max(1e-9, ...path.flatMap(({ target, lastYear }) => [target ?? 0, lastYear ?? 0]));
  const height = (value: number | null) => Math.max(0, ((value ?? 0) / top) * HEIGHT);
  return (
    <div aria-hidden="true" className="mt-2 flex items-end gap-1 border-b border-line-2" style={{ height: HEIGHT }}>
      {path.map(({ month, target, lastYear }) => (
        <span key={month} className="relative flex h-full min-w-0 flex-1 items-end">
          <span
            className="w-full rounded-t-[2px] bg-[color-mix(in_oklab,var(--accent)_70%,var(--surface))]"
            style={{ height: height(target) }}
          />
          {lastYear !== null && (
            <span className="absolute inset-x-0 h-0.5 bg-ink-2" style={{ bottom: height(lastYear) }} />
          )}
        </span>
      ))}
    </div>
  );
}

function PathNote(props: { objective: Objective; path: readonly PathMonth[]; format: Format }) {
  const { objective, path, format } = props;
  const { t } = useTranslation('smart');
  const gap = pathGap(objective, path);
  if (gap === null || objective.target === null) return null;
  const said = (value: number) =>
    [format.number(value, decimalsOf(value)), objective.unit].filter(Boolean).join('\u00a0');
  const which = gap === 0 ? 'exact' : gap > 0 ? 'over' : 'under';
  const level = { exact: 'levelExact', over: 'levelOver', under: 'levelUnder' } as const;
  const key = objective.measureKind === 'level' ? level[which] : which;
  return (
    <output className={`mt-2 block ${gap === 0 ? 'text-ink-2' : 'text-warn'}`}>
      {t(`path.${key}`, { target: said(objective.target), gap: said(Math.abs(gap)) })}
    </output>
  );
}
