import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AddressForm, PasswordForm, ProfileForm } from '../../features/accounts/ui/account-forms.tsx';
import { ReminderChoice } from '../../features/accounts/ui/reminder-choice.tsx';
import { SessionList } from '../../features/accounts/ui/session-list.tsx';
import { Banner } from '../../ui-kit/banner.tsx';
import { PlainPage, TEXT_LINK } from '../shell/plain-page.tsx';
import { meQuery, serverQuery } from './session.ts';

const route = getRouteApi('/account');

/** One's account, whatever the workspace: name, address, password, sessions. */
export function AccountPage() {
  const { t } = useTranslation('accounts');
  const { confirmation, error } = route.useSearch();
  const queries = useQueryClient();
  const me = useQuery(meQuery);
  const sendsMail = useQuery(serverQuery).data?.sendsMail ?? true;
  if (me.isPending) return null;
  const user = me.data?.user ?? null;
  if (!user) return <Navigate to="/sign-in" search={{ next: '/account' }} replace />;
  const back = (
    <Link to="/" className={TEXT_LINK}>
      {t('account.back')}
    </Link>
  );
  if (user.email === null) {
    return (
      <PlainPage title={t('account.title')} footer={back}>
        <Banner
          action={
            <Link to="/create" className={TEXT_LINK}>
              {t('welcome.create')}
            </Link>
          }
        >
          {t('account.anonymous')}
        </Banner>
      </PlainPage>
    );
  }
  return (
    <PlainPage title={t('account.title')} wide sheet={false} footer={back}>
      <div className="flex flex-col gap-4">
        {error ? (
          <Banner tone="warn">{t('signIn.expired')}</Banner>
        ) : (
          confirmation && <Banner tone="ok">{t('account.addressChanged')}</Banner>
        )}
        <Section title={t('account.profile')}>
          <ProfileForm name={user.name} locale={user.locale} onSaved={() => queries.invalidateQueries()} />
        </Section>
        <Section title={t('account.address')}>
          <AddressForm email={user.email} />
        </Section>
        <Section title={t('account.password')}>
          <PasswordForm email={user.email} onChanged={() => void queries.invalidateQueries()} />
        </Section>
        <Section title={t('account.messages')}>
          <ReminderChoice
            isOn={user.indicatorReminders}
            sendsMail={sendsMail}
            onSaved={() => queries.invalidateQueries({ queryKey: meQuery.queryKey })}
          />
        </Section>
        <Section title={t('account.sessions')}>
          <SessionList />
        </Section>
      </div>
    </PlainPage>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-8 gap-y-3 rounded-lg border border-line bg-surface p-6 shadow-sh md:grid-cols-[200px_1fr] max-md:p-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
