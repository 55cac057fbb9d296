import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SignInForm } from '../../features/accounts/ui/sign-in-form.tsx';
import { Banner } from '../../ui-kit/banner.tsx';
import { PlainPage, TEXT_LINK } from '../shell/plain-page.tsx';
import { useEnter } from './enter.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation('accounts');
  const search = route.useSearch();
  const enter = useEnter();
  return (
    <PlainPage
      title={t('signIn.title')}
      footer={
        <>
          <Link to="/forgot-password" className={TEXT_LINK}>
            {t('signIn.forgot')}
          </Link>
          <Link to="/create" className={TEXT_LINK}>
            {t('signIn.create')}
          </Link>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {search.error ? (
          <Banner tone="warn">{t('signIn.expired')}</Banner>
        ) : (
          search.confirmation && <Banner tone="ok">{t('signIn.confirmed')}</Banner>
        )}
        {search.changed && <Banner tone="ok">{t('signIn.changed')}</Banner>}
        <SignInForm onSignedIn={() => enter({ next: search.next })} />
      </div>
    </PlainPage>
  );
}
