import { ChartLine, ClipboardPenLine, Plus, Table2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { lazyPart, onDemand } from '../../../ui-kit/on-demand.ts';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { AwaitedDialog } from '../../../ui-kit/dialog.tsx';
import { Kbd } from '../../../ui-kit/kbd.tsx';
import { SegmentedTabs } from '../../../ui-kit/segmented-tabs.tsx';
import { useShortcut } from '../../../ui-kit/use-shortcut.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { kpiKind } from '../../indicators/schema.ts';
import { useFollowUps } from '../../../web/indicators/use-follow-ups.ts';
import type { Plan } from '../../plans/schema.ts';
import { DashboardsLook } from './dashboards-look.tsx';
import { EmptyIndicators } from './empty-indicators.tsx';
import { EntryLook } from './entry-look.tsx';
import { type IndicatorsSearch, type Look, LOOKS } from './indicators-search.ts';
import { KpiList } from './kpi-list.tsx';

const ICONS = { dashboards: ChartLine, list: Table2, entry: ClipboardPenLine };
const catalogueCode = onDemand(() => import('./catalogue-dialog.tsx'));
const CatalogueDialog = lazyPart(catalogueCode, 'CatalogueDialog');

export interface IndicatorsViewProps {
  plan: Plan;
  search: IndicatorsSearch;
  onSearch: (search: IndicatorsSearch) => void;
  onOpenAction: (actionId: string) => void;
}

/** Indicateurs: put together for someone, all of them, or to be filled in. */
export function IndicatorsView({ plan, search, onSearch, onOpenAction }: IndicatorsViewProps) {
  const { t, i18n } = useTranslation('indicators');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const format = formatFor(locale);
  const store = usePlanStore();
  const followUps = useFollowUps();
  const [isAdding, setAdding] = useState(false);
  const canAdd = store.allowsCreating(kpiKind, { ownerId: store.actor.personId });
  useShortcut('n', () => canAdd && setAdding(true));
  const look = search.look ?? 'dashboards';
  const open = (kpi: string) => onSearch({ ...search, kpi });
  const due = followUps.filter(({ kpi, due: periods }) => kpi.ownerId === store.actor.personId && periods.length > 0);
  const dialog = isAdding && (
    <Suspense fallback={<AwaitedDialog open />}>
      <CatalogueDialog
        onClose={() => setAdding(false)}
        onAdded={(kpi) => {
          setAdding(false);
          onSearch({ ...search, kpi });
        }}
      />
    </Suspense>
  );
  if (followUps.length === 0) {
    return (
      <>
        <EmptyIndicators onAdd={canAdd ? () => setAdding(true) : undefined} />
        {dialog}
      </>
    );
  }
  const label = (id: Look) =>
    id === 'entry' && due.length > 0 ? t('entryCount', { count: due.length }) : t(`looks.${id}`);
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div
        className="flex flex-wrap items-center gap-2 border-b border-line px-[22px] py-3.5 max-md:px-4"
        data-print="hidden"
      >
        <SegmentedTabs
          label={t('look')}
          segments={LOOKS.map((id) => ({ id, label: label(id), icon: ICONS[id] }))}
          value={look}
          onChange={(id: Look) => onSearch({ ...search, look: id === 'dashboards' ? undefined : id })}
        />
        <span className="flex-1" />
        {canAdd && (
          <Button look="primary" icon={Plus} onClick={() => setAdding(true)}>
            {t('add')}
            <Kbd className="border-on-accent/40 text-on-accent! max-md:hidden">{t('addKey')}</Kbd>
          </Button>
        )}
      </div>
      {look === 'dashboards' && (
        <DashboardsLook
          followUps={followUps}
          plan={plan}
          format={format}
          dashboardId={search.dashboard}
          onChoose={(dashboard) => onSearch({ ...search, dashboard })}
          onOpenKpi={open}
          onOpenAction={onOpenAction}
        />
      )}
      {look === 'list' && <KpiList followUps={followUps} format={format} openId={search.kpi} onOpen={open} />}
      {look === 'entry' && (
        <EntryLook
          followUps={followUps}
          format={format}
          locale={locale}
          everyone={search.everyone === true}
          onEveryone={(everyone) => onSearch({ ...search, everyone: everyone || undefined })}
          onOpenKpi={open}
        />
      )}
      {dialog}
    </div>
  );
}
