import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Select } from '../../../ui-kit/picker.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { useForm } from '../../../web/form.ts';
import {
  changeEmailSchema,
  changePasswordSchema,
  LOCALES,
  type Locale,
  MIN_PASSWORD_LENGTH,
  profileSchema,
} from '../schema.ts';
import { PasswordField } from './password-field.tsx';
import { authRequests } from './requests.ts';

const FORM = 'flex max-w-sm flex-col items-start gap-4 *:w-full [&>button]:w-auto';

export function ProfileForm(props: { name: string; locale: Locale; onSaved: () => Promise<void> | void }) {
  const { t } = useTranslation('accounts');
  const { t: forms } = useTranslation('forms');
  const { t: shell } = useTranslation('shell');
  const [locale, setLocale] = useState(props.locale);
  const form = useForm(profileSchema, async (values) => {
    await authRequests.updateProfile(values);
    showToast({ text: forms('saved') });
    await props.onSaved();
  });
  return (
    <form noValidate onSubmit={form.onSubmit({ locale })} className={FORM}>
      {form.problem && <Banner tone="bad">{form.problem}</Banner>}
      <TextField
        label={t('fields.name')}
        name="name"
        autoComplete="name"
        defaultValue={props.name}
        error={form.errorOf('name')}
      />
      <Select
        label={t('fields.language')}
        options={LOCALES.map((id) => ({ id, label: shell(`languages.${id}`) }))}
        value={locale}
        onChange={(id) => setLocale(id === 'en' ? 'en' : 'fr')}
      />
      <Button type="submit" look="outline" busy={form.busy}>
        {forms('save')}
      </Button>
    </form>
  );
}

export function AddressForm({ email }: { email: string }) {
  const { t } = useTranslation('accounts');
  const [next, setNext] = useState<string>();
  const form = useForm(changeEmailSchema, async ({ newEmail }) => {
    await authRequests.changeEmail(newEmail);
    setNext(newEmail);
  });
  return (
    <form noValidate onSubmit={form.onSubmit()} className={FORM}>
      <p className="text-ink-2">{t('account.addressText', { email })}</p>
      {form.problem && <Banner tone="bad">{form.problem}</Banner>}
      {next !== undefined && <Banner tone="ok">{t('account.addressSent', { current: email, next })}</Banner>}
      <TextField
        label={t('fields.newEmail')}
        name="newEmail"
        type="email"
        autoComplete="email"
        error={form.errorOf('newEmail')}
      />
      <Button type="submit" look="outline" busy={form.busy}>
        {t('account.addressSubmit')}
      </Button>
    </form>
  );
}

export function PasswordForm({ email, onChanged }: { email: string; onChanged: () => void }) {
  const { t } = useTranslation('accounts');
  // A new key empties the fields: a password has no business staying on a screen.
  const [round, setRound] = useState(0);
  const form = useForm(changePasswordSchema, async (values) => {
    await authRequests.changePassword(values);
    showToast({ text: t('account.passwordChanged') });
    setRound((current) => current + 1);
    onChanged();
  });
  return (
    <form key={round} noValidate onSubmit={form.onSubmit()} className={FORM}>
      <p className="text-ink-2">{t('account.passwordText')}</p>
      {form.problem && <Banner tone="bad">{form.problem}</Banner>}
      {/* Tells password keepers whose password this is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={t('fields.currentPassword')}
        name="currentPassword"
        autoComplete="current-password"
        error={form.errorOf('currentPassword')}
      />
      <PasswordField
        label={t('fields.newPassword')}
        name="newPassword"
        autoComplete="new-password"
        hint={t('fields.passwordHint', { min: MIN_PASSWORD_LENGTH })}
        error={form.errorOf('newPassword')}
      />
      <Button type="submit" look="outline" busy={form.busy}>
        {t('account.passwordSubmit')}
      </Button>
    </form>
  );
}
