import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NewPasswordForm } from '../../features/accounts/ui/new-password-form.tsx';
import { PlainPage, TEXT_LINK } from '../shell/plain-page.tsx';

/** Opened by the link of a mail; its token stands after `#`, which browsers send to nobody. */
export function NewPasswordPage() {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const token = useLocation().hash;
  return (
    <PlainPage
      title={t('reset.title')}
      text={t('reset.text')}
      footer={
        <Link to="/forgot-password" className={TEXT_LINK}>
          {t('reset.again')}
        </Link>
      }
    >
      <NewPasswordForm token={token} onChanged={() => navigate({ to: '/sign-in', search: { changed: true } })} />
    </PlainPage>
  );
}
