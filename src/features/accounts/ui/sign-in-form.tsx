import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { useForm } from '../../../web/form.ts';
import { signInSchema } from '../schema.ts';
import { PasswordField } from './password-field.tsx';
import { authRequests } from './requests.ts';

/** Address and password. `email` fixes the address, for an invitation. */
export function SignInForm({ email, onSignedIn }: { email?: string; onSignedIn: () => Promise<void> | void }) {
  const { t } = useTranslation('accounts');
  const form = useForm(signInSchema, async (values) => {
    await authRequests.signIn(values);
    await onSignedIn();
  });
  const isRefused = form.refusal?.code === 'unauthenticated';
  return (
    <form noValidate onSubmit={form.onSubmit()} className="flex flex-col gap-4">
      {form.problem && <Banner tone="bad">{isRefused ? t('signIn.refused') : form.problem}</Banner>}
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
        autoComplete="current-password"
        error={form.errorOf('password')}
      />
      <Button type="submit" look="primary" size="lg" busy={form.busy}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
