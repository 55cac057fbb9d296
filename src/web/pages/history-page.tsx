import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { HistoryScreen } from '../../features/history/ui/history-screen.tsx';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/plans/$planId/history');

/** What happened to the plan, and what it was. */
export function HistoryPage() {
  const { t } = useTranslation('history');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plan = usePlan();
  return (
    <Page title={t('title')} {...(plan && { parent: plan.name })}>
      <HistoryScreen search={search} onSearch={(next) => void navigate({ search: next })} />
    </Page>
  );
}
