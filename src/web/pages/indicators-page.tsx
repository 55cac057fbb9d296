import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenAction } from '../../features/board/ui/open-action.tsx';
import { usePlan } from '../../features/board/ui/use-board.ts';
import type { IndicatorsSearch } from '../../features/dashboards/ui/indicators-search.ts';
import { IndicatorsView } from '../../features/dashboards/ui/indicators-view.tsx';
import { KpiPanel } from '../../features/dashboards/ui/kpi-panel.tsx';
import { RecordHistory } from '../../features/history/ui/record-history.tsx';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/plans/$planId/indicators');

/** Indicateurs: what is measured, with what the address says of it. */
export function IndicatorsPage() {
  const { t } = useTranslation('indicators');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plan = usePlan();
  const [actionId, setActionId] = useState<string | null>(null);
  if (!plan) return null;
  const onSearch = (next: IndicatorsSearch) => {
    setActionId(null);
    void navigate({ search: next });
  };
  const { kpi } = search;
  const panel =
    actionId === null ? (
      kpi !== undefined && (
        <KpiPanel
          key={kpi}
          kpiId={kpi}
          plan={plan}
          onClose={() => onSearch({ ...search, kpi: undefined })}
          history={<RecordHistory recordId={kpi} />}
        />
      )
    ) : (
      <OpenAction
        key={actionId}
        actionId={actionId}
        onClose={() => setActionId(null)}
        history={<RecordHistory recordId={actionId} />}
      />
    );
  return (
    <Page step="kpis" title={t('title')} parent={plan.name} panel={panel}>
      <IndicatorsView plan={plan} search={search} onSearch={onSearch} onOpenAction={setActionId} />
    </Page>
  );
}
