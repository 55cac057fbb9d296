import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { useForm } from '../../../web/form.ts';
import { MIN_PASSWORD_LENGTH, signUpSchema } from '../schema.ts';
import { AddressConfirmation } from './address-confirmation.tsx';
import { PasswordField } from './password-field.tsx';
import { authRequests } from './requests.ts';

export interface SignUpProps {
  /** Fixes the address, for an invitation. */
  email?: string;
  /** Without mail, one is signed in at once; with it, once the address is confirmed. */
  sendsMail: boolean;
  onSignedIn: () => Promise<void> | void;
}

/** A new account, from its form to its first session. */
export function SignUp({ email, sendsMail, onSignedIn }: SignUpProps) {
  const { t, i18n } = useTranslation('accounts');
  const [made, setMade] = useState<{ email: string; password: string }>();
  const form = useForm(signUpSchema, async (values) => {
    await authRequests.signUp(values);
    if (sendsMail) return setMade(values);
    await authRequests.signIn({ email: values.email, password: values.password });
    await onSignedIn();
  });
  if (made) return <AddressConfirmation {...made} onSignedIn={onSignedIn} onOther={() => setMade(undefined)} />;
  const isRefused = form.refusal?.code === 'unauthenticated';
  return (
    <form
      noValidate
      onSubmit={form.onSubmit({ locale: i18n.language === 'en' ? 'en' : 'fr' })}
      className="flex flex-col gap-4"
    >
      {form.problem && <Banner tone="bad">{isRefused ? t('signIn.refused') : form.problem}</Banner>}
      <TextField label={t('fields.name')} name="name" autoComplete="name" error={form.errorOf('name')} />
      <TextField
        label={t('fields.email')}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        readOnly={email !== undefined}
        error={form.errorOf('email')}
      />
      <PasswordField
        label={t('fields.password')}
        name="password"
        autoComplete="new-password"
        hint={t('fields.passwordHint', { min: MIN_PASSWORD_LENGTH })}
        error={form.errorOf('password')}
      />
      <Button type="submit" look="primary" size="lg" busy={form.busy}>
        {t('signUp.submit')}
      </Button>
    </form>
  );
}
