import { MailCheck } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { problemKey } from '../../../web/problem-key.ts';
import { ApiProblem } from '../../../web/http.ts';
import { authRequests } from './requests.ts';

export interface AddressConfirmationProps {
  email: string;
  /** Kept in this page only, so that coming back from the mailbox is enough to go on. */
  password: string;
  onSignedIn: () => Promise<void> | void;
  onOther: () => void;
}

/** While the link waits in the mailbox: coming back to this window signs in, if it has been opened. */
export function AddressConfirmation({ email, password, onSignedIn, onOther }: AddressConfirmationProps) {
  const { t } = useTranslation('accounts');
  const { t: forms } = useTranslation('forms');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const goOn = async (isAsked: boolean) => {
    if (busy) return;
    setBusy(true);
    try {
      await authRequests.signIn({ email, password });
      await onSignedIn();
    } catch (error) {
      const isWaiting = error instanceof ApiProblem && error.code === 'unauthenticated';
      if (isAsked) setProblem(isWaiting ? t('confirm.waiting') : forms(`problems.${problemKey(error)}`));
    } finally {
      setBusy(false);
    }
  };
  const resend = async () => {
    try {
      await authRequests.resendConfirmation(email);
      showToast({ text: t('confirm.resent') });
    } catch (error) {
      setProblem(forms(`problems.${problemKey(error)}`));
    }
  };

  const onFocus = useEffectEvent(() => void goOn(false));
  useEffect(() => {
    const listener = () => onFocus();
    window.addEventListener('focus', listener);
    return () => window.removeEventListener('focus', listener);
  }, []);

  return (
    <section aria-labelledby="confirm-title" className="flex flex-col gap-4">
      <div className="flex items-start gap-3">
        <MailCheck className="mt-0.5 size-5 shrink-0 text-accent" strokeWidth={1.75} aria-hidden="true" />
        <div>
          <h2 id="confirm-title" className="text-lg font-semibold">
            {t('confirm.title')}
          </h2>
          <output className="mt-1 block text-ink-2 text-pretty">{t('confirm.text', { email })}</output>
        </div>
      </div>
      {problem && <Banner tone="warn">{problem}</Banner>}
      <Button look="primary" size="lg" busy={busy} onClick={() => void goOn(true)}>
        {t('confirm.submit')}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button onClick={() => void resend()}>{t('confirm.resend')}</Button>
        <Button onClick={onOther}>{t('confirm.other')}</Button>
      </div>
    </section>
  );
}
