import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Unlink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../features/accounts/schema.ts';
import { SignInForm } from '../../features/accounts/ui/sign-in-form.tsx';
import { SignUp } from '../../features/accounts/ui/sign-up.tsx';
import type { InvitationPreview } from '../../features/invitations/schema.ts';
import { InvitationAnswer } from '../../features/invitations/ui/invitation-answer.tsx';
import { Banner } from '../../ui-kit/banner.tsx';
import { Button } from '../../ui-kit/button.tsx';
import { EmptyState } from '../../ui-kit/empty-state.tsx';
import { SegmentedTabs } from '../../ui-kit/segmented-tabs.tsx';
import { ApiProblem, api } from '../http.ts';
import { PlainPage } from '../shell/plain-page.tsx';
import { useEnter } from './enter.ts';
import { FailedPage } from './failed-page.tsx';
import { meQuery, serverQuery } from './session.ts';
import { useSignOut } from './sign-out.tsx';

/** Opened by the link of an invitation: who invites, then the account, then the workspace. */
export function InvitationPage() {
  const { t } = useTranslation('accounts');
  const token = useLocation().hash;
  const preview = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => api<InvitationPreview>('/v1/invitations/preview', { method: 'POST', body: { token } }),
  });
  const me = useQuery(meQuery);
  const server = useQuery(serverQuery);
  if (preview.isError) {
    const isRefused = preview.error instanceof ApiProblem;
    if (!isRefused) return <FailedPage error={preview.error} reset={() => void preview.refetch()} />;
    return (
      <main className="flex min-h-dvh items-center">
        <EmptyState isPage icon={Unlink} title={t('invitation.gone')} text={t('invitation.goneText')} />
      </main>
    );
  }
  if (!preview.isSuccess || me.isPending || server.isPending) return null;
  const { workspaceName: workspace, inviterName: inviter, email } = preview.data;
  return (
    <PlainPage title={t('invitation.title', { workspace })} text={t('invitation.text', { inviter, email })}>
      <Invited
        token={token}
        preview={preview.data}
        user={me.data?.user ?? null}
        sendsMail={server.data?.sendsMail ?? true}
      />
    </PlainPage>
  );
}

interface InvitedProps {
  token: string;
  preview: InvitationPreview;
  user: Me['user'];
  sendsMail: boolean;
}

function Invited({ token, preview, user, sendsMail }: InvitedProps) {
  const { t } = useTranslation('accounts');
  const queries = useQueryClient();
  const enter = useEnter();
  const [way, setWay] = useState<'signUp' | 'signIn'>('signUp');
  const refresh = () => queries.invalidateQueries();
  const { signOut, question } = useSignOut({ onLeft: () => window.location.reload() });
  if (user && user.email === preview.email) {
    const onJoined = (workspaceId: string) => enter({ workspaceId });
    return <InvitationAnswer token={token} preview={preview} sendsMail={sendsMail} onJoined={onJoined} />;
  }
  if (user && user.email !== null) {
    return (
      <>
        <Banner
          tone="warn"
          action={
            <Button look="outline" onClick={signOut}>
              {t('invitation.signOut')}
            </Button>
          }
        >
          {t('invitation.otherAccount', { current: user.email, email: preview.email })}
        </Banner>
        {question}
      </>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      <SegmentedTabs
        label={t('account.open')}
        segments={[
          { id: 'signUp', label: t('invitation.signUp') },
          { id: 'signIn', label: t('invitation.signIn') },
        ]}
        value={way}
        onChange={setWay}
      >
        <div className="pt-5">
          {way === 'signUp' ? (
            <SignUp email={preview.email} sendsMail={sendsMail} onSignedIn={refresh} />
          ) : (
            <SignInForm email={preview.email} onSignedIn={refresh} />
          )}
        </div>
      </SegmentedTabs>
    </div>
  );
}
