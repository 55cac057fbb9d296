import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OpenAction } from '../../features/board/ui/open-action.tsx';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { RecentChanges } from '../../features/history/ui/recent-changes.tsx';
import { RecordHistory } from '../../features/history/ui/record-history.tsx';
import { HomeView } from '../../features/home/ui/home-view.tsx';
import { usePlanStore } from '../plan-store/plan-store-context.ts';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/');

/** Accueil: what is expected of me, what is late, what changed. On a phone, the screen one lives on. */
export function HomePage() {
  const { t } = useTranslation('home');
  const { action } = route.useSearch();
  const navigate = route.useNavigate();
  const { actor, planId } = usePlanStore();
  const plan = usePlan();
  const recent = (
    <>
      <RecentChanges />
      <Link
        to="/w/$workspaceId/plans/$planId/history"
        params={{ workspaceId: actor.workspaceId, planId }}
        className="inline-flex touch-target items-center rounded-sm text-accent underline-offset-2 hover:underline"
      >
        {t('recent.all')}
      </Link>
    </>
  );
  const panel = action !== undefined && (
    <OpenAction
      key={action}
      actionId={action}
      onClose={() => void navigate({ search: {} })}
      history={<RecordHistory recordId={action} />}
    />
  );
  return (
    <Page title={t('title')} {...(plan && { parent: plan.name })} panel={panel}>
      <HomeView
        openActionId={action}
        onOpen={(opened) => void navigate({ search: { action: opened } })}
        recent={recent}
      />
    </Page>
  );
}
