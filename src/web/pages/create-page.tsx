import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SignUp } from '../../features/accounts/ui/sign-up.tsx';
import { NewWorkspaceForm } from '../../features/workspaces/ui/workspace-form.tsx';
import { PlainPage, TEXT_LINK } from '../shell/plain-page.tsx';
import { useEnter } from './enter.ts';
import { meQuery, serverQuery } from './session.ts';

/** An account if one has none, then the company: the way to a workspace of one's own. */
export function CreatePage() {
  const { t } = useTranslation('accounts');
  const { t: settings } = useTranslation('settings');
  const queries = useQueryClient();
  const enter = useEnter();
  const me = useQuery(meQuery);
  const server = useQuery(serverQuery);
  if (me.isPending || server.isPending) return null;
  const user = me.data?.user ?? null;
  if (user && !user.isAnonymous) {
    return (
      <PlainPage title={settings('workspace.newTitle')} text={settings('workspace.newText')}>
        <NewWorkspaceForm onCreated={({ id }) => enter({ workspaceId: id })} />
      </PlainPage>
    );
  }
  return (
    <PlainPage
      title={t('signUp.title')}
      text={t('signUp.text')}
      footer={
        <p className="text-ink-2">
          {t('welcome.hasAccount')}{' '}
          <Link to="/sign-in" className={TEXT_LINK}>
            {t('welcome.signIn')}
          </Link>
        </p>
      }
    >
      <SignUp sendsMail={server.data?.sendsMail ?? true} onSignedIn={() => queries.invalidateQueries()} />
    </PlainPage>
  );
}
