import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ForgotPasswordForm } from '../../features/accounts/ui/forgot-password-form.tsx';
import { PlainPage, TEXT_LINK } from '../shell/plain-page.tsx';
import { serverQuery } from './session.ts';

export function ForgotPasswordPage() {
  const { t } = useTranslation('accounts');
  const sendsMail = useQuery(serverQuery).data?.sendsMail ?? true;
  return (
    <PlainPage
      title={t('forgot.title')}
      text={t('forgot.text')}
      footer={
        <Link to="/sign-in" className={TEXT_LINK}>
          {t('forgot.back')}
        </Link>
      }
    >
      <ForgotPasswordForm sendsMail={sendsMail} />
    </PlainPage>
  );
}
