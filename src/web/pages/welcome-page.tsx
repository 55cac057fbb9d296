import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Doors } from '../../features/workspaces/ui/doors.tsx';
import { PlainPage, TEXT_LINK } from '../shell/plain-page.tsx';
import { useEnter } from './enter.ts';
import { meQuery, myWorkspacesQuery } from './session.ts';

/** The first visit: try the example, or build one's own. Whoever has a workspace is taken to it. */
export function WelcomePage() {
  const { t } = useTranslation('accounts');
  const me = useQuery(meQuery);
  const workspaces = useQuery(myWorkspacesQuery);
  const enter = useEnter();
  const navigate = useNavigate();
  if (me.isPending || workspaces.isPending) return null;
  const user = me.data?.user ?? null;
  const own = workspaces.data?.at(-1);
  if (user && !user.isAnonymous && own)
    return <Navigate to="/w/$workspaceId" params={{ workspaceId: own.id }} replace />;
  return (
    <PlainPage
      title={t('welcome.title')}
      text={t('welcome.text')}
      wide
      sheet={false}
      footer={
        <p className="text-ink-2">
          {t('welcome.hasAccount')}{' '}
          <Link to="/sign-in" className={TEXT_LINK}>
            {t('welcome.signIn')}
          </Link>
        </p>
      }
    >
      <Doors
        isTrying={own !== undefined}
        onOpened={(workspaceId) => enter({ workspaceId })}
        onCreate={() => void navigate({ to: '/create' })}
      />
    </PlainPage>
  );
}
