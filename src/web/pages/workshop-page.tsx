import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { WorkshopView } from '../../features/workshop/ui/workshop-view.tsx';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/plans/$planId/workshop');

/** Atelier: where a team sets objectives together. */
export function WorkshopPage() {
  const { t } = useTranslation('workshop');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plan = usePlan();
  if (!plan) return null;
  return (
    <Page title={t('title')} parent={plan.name}>
      <WorkshopView search={search} onSearch={(next) => void navigate({ search: next })} />
    </Page>
  );
}
