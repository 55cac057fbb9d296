import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { problemKey } from '../../../web/problem-key.ts';
import { ApiProblem, api } from '../../../web/http.ts';
import type { InvitationPreview } from '../schema.ts';

export interface InvitationAnswerProps {
  token: string;
  preview: InvitationPreview;
  sendsMail: boolean;
  onJoined: (workspaceId: string) => Promise<void> | void;
}

/** The last step of an invitation: joining, once signed in with its address and that address confirmed. */
export function InvitationAnswer({ token, preview, sendsMail, onJoined }: InvitationAnswerProps) {
  const { t } = useTranslation('accounts');
  const { t: forms } = useTranslation('forms');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isUnconfirmed, setUnconfirmed] = useState(false);
  const [isAsked, setAsked] = useState(false);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      const rule = error instanceof ApiProblem ? error.issues[0]?.rule : undefined;
      if (rule === 'unverified') setUnconfirmed(true);
      else if (error instanceof ApiProblem && error.code === 'already_exists') setProblem(t('invitation.already'));
      else setProblem(forms(`problems.${problemKey(error)}`));
    } finally {
      setBusy(false);
    }
  };
  const join = async () => {
    const body = { token };
    const { workspaceId } = await api<{ workspaceId: string }>('/v1/invitations/accept', { method: 'POST', body });
    await onJoined(workspaceId);
  };
  const askConfirmation = async () => {
    await api('/v1/invitations/verification', { method: 'POST', body: { token } });
    setAsked(true);
  };

  return (
    <div className="flex flex-col gap-4">
      {problem && <Banner tone="bad">{problem}</Banner>}
      {isUnconfirmed && !isAsked && (
        <Banner
          tone="warn"
          action={
            <Button look="outline" onClick={() => void attempt(askConfirmation)}>
              {t('invitation.confirm')}
            </Button>
          }
        >
          {t('invitation.unverified', { email: preview.email })}
        </Banner>
      )}
      {isAsked && <Banner tone="info">{sendsMail ? t('invitation.confirmSent') : t('invitation.confirmFiled')}</Banner>}
      <Button look="primary" size="lg" busy={busy} onClick={() => void attempt(join)}>
        {t('invitation.join')}
      </Button>
    </div>
  );
}
