import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { monthOfDay, monthsBetween } from '../../../kernel/calendar.ts';
import { updateRecord } from '../../../records/edit.ts';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { SidePanel } from '../../../ui-kit/side-panel.tsx';
import { RecordThread } from '../../../web/chain/record-thread.tsx';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useBeingOn } from '../../../web/plan-store/use-being-on.ts';
import { entryOf } from '../../indicators/catalogue/rules.ts';
import { type Kpi, kpiKind } from '../../indicators/schema.ts';
import { KpiStanding } from '../../../web/indicators/kpi-standing.tsx';
import { MonthChart } from '../../../web/indicators/month-chart.tsx';
import { useFollowUps } from '../../../web/indicators/use-follow-ups.ts';
import type { Plan } from '../../plans/schema.ts';
import { wordsOf } from './catalogue-words.ts';
import { KpiLinks } from './kpi-links.tsx';
import { KpiMonths } from './kpi-months.tsx';
import { KpiProperties } from './kpi-properties.tsx';
import { LastValue } from './last-value.tsx';

export interface KpiPanelProps {
  kpiId: string;
  plan: Plan;
  onClose: () => void;
  history: ReactNode;
}

/** An indicator: where it stands, the values it is made of, its targets, what it is and what it serves. */
export function KpiPanel({ kpiId, plan, onClose, history }: KpiPanelProps) {
  const { t, i18n } = useTranslation('indicators');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const format = formatFor(locale);
  const store = usePlanStore();
  const deleteRecords = useDeletion();
  useBeingOn(kpiKind.kind, kpiId, 'name');
  const followUp = useFollowUps().find(({ kpi }) => kpi.id === kpiId);
  if (!followUp) return null;
  const { kpi } = followUp;
  const disabled = !store.allows(kpiKind, 'update', kpi);
  const set = (values: Partial<Kpi>) => {
    store.edit(updateRecord(kpiKind, kpi, values));
    return undefined;
  };
  const remove = () => deleteRecords(kpiKind, [kpi.id], t('deleted', { name: kpi.name }));
  const months = monthsBetween(monthOfDay(plan.periodStart), monthOfDay(plan.periodEnd));
  const entry = entryOf(kpi);
  return (
    <SidePanel
      label={t('panel')}
      reference={t('kpi')}
      onClose={onClose}
      removal={store.allows(kpiKind, 'delete', kpi) ? { label: t('delete'), remove } : undefined}
    >
      <div className="@3xl:grid @3xl:grid-cols-[minmax(0,1fr)_minmax(0,400px)] @3xl:gap-x-12">
        <div className="min-w-0">
          <InlineText
            label={t('name')}
            value={kpi.name}
            disabled={disabled}
            maxLength={120}
            className="text-lg font-semibold text-balance"
            selectAtFirst={kpi.name === t('newName') && !disabled}
            onCommit={(typed) => (typed.trim() === '' ? t('nameRequired') : set({ name: typed.trim() }))}
          />
          <InlineText
            label={t('definition')}
            value={kpi.definition}
            placeholder={disabled ? '' : t('addDefinition')}
            disabled={disabled}
            multiline
            maxLength={2000}
            className="mt-1 text-ink-2"
            onCommit={(typed) => set({ definition: typed.trim() })}
          />
          <KpiStanding kpi={kpi} standing={followUp.standing} format={format} />
          <LastValue followUp={followUp} format={format} className="mt-2" />
          <section aria-label={t('evolution')} className="mt-5 border-t border-line pt-4">
            <MonthChart
              kpi={kpi}
              months={months}
              figures={followUp.months}
              path={followUp.path}
              format={format}
              shape={kpi.aggregation === 'sum' ? 'bars' : 'line'}
              height={104}
              named={6}
            />
          </section>
          <KpiMonths followUp={followUp} months={months} format={format} locale={locale} />
        </div>
        <div className="min-w-0">
          <KpiLinks kpiId={kpi.id} />
          <section aria-label={t('about')} className="mt-5 border-t border-line pt-4">
            <h2 className="mb-2 font-semibold">{t('about')}</h2>
            <KpiProperties kpi={kpi} disabled={disabled} onChange={set} />
            {entry && (
              <p className="mt-3 rounded-md bg-warn-soft px-3 py-2 text-sm">
                <span className="font-medium text-warn">{t('trap')}</span> {wordsOf(entry, locale).trap}
              </p>
            )}
          </section>
          <RecordThread id={kpi.id} />
          {history}
        </div>
      </div>
    </SidePanel>
  );
}
