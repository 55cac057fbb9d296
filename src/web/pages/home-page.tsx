import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../ui-kit/button.tsx';
import { cx } from '../../ui-kit/classes.ts';
import { fetchAhead, lazyPart, onDemand } from '../../ui-kit/on-demand.ts';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { RecentChanges } from '../../features/history/ui/recent-changes.tsx';
import { HomeView } from '../../features/home/ui/home-view.tsx';
import { usePlanStore } from '../plan-store/plan-store-context.ts';
import { Page } from '../shell/page.tsx';
import { keepGuideOpen } from '../shell/use-guide.ts';
import { stepLink } from '../step-link.ts';

// Home is read first: what opens beside it comes once that is there.
const actionCode = onDemand(() => import('../../features/board/ui/open-action.tsx'));
const historyCode = onDemand(() => import('../../features/history/ui/record-history.tsx'));
const OpenAction = lazyPart(actionCode, 'OpenAction');
const RecordHistory = lazyPart(historyCode, 'RecordHistory');
const PANEL_AFTER_MS = 1000;

const route = getRouteApi('/w/$workspaceId/');

/** Accueil: what is expected of me, what is late, what changed. On a phone, the screen one lives on. */
export function HomePage() {
  const { t } = useTranslation('home');
  const { action } = route.useSearch();
  const navigate = route.useNavigate();
  const { actor, planId } = usePlanStore();
  const plan = usePlan();
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const code of [actionCode, historyCode]) fetchAhead(code);
    }, PANEL_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
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
    <Suspense>
      <OpenAction
        key={action}
        actionId={action}
        onClose={() => void navigate({ search: {} })}
        history={<RecordHistory recordId={action} />}
      />
    </Suspense>
  );
  return (
    <Page title={t('title')} {...(plan && { parent: plan.name })} panel={panel}>
      <HomeView
        openActionId={action}
        onOpen={(opened) => void navigate({ search: { action: opened } })}
        beginning={
          <Link
            {...stepLink('strategy', actor.workspaceId, planId)}
            onClick={keepGuideOpen}
            className={cx(BUTTON_SHAPE, BUTTON_LOOKS.primary, 'h-[30px] px-2.5')}
          >
            {t('begin.toStrategy')}
          </Link>
        }
        recent={recent}
      />
    </Page>
  );
}
