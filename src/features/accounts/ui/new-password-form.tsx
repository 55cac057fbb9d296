import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { useForm } from '../../../web/form.ts';
import { MIN_PASSWORD_LENGTH, resetPasswordSchema } from '../schema.ts';
import { PasswordField } from './password-field.tsx';
import { authRequests } from './requests.ts';

/** A new password, by the link of a mail. */
export function NewPasswordForm({ token, onChanged }: { token: string; onChanged: () => Promise<void> | void }) {
  const { t } = useTranslation('accounts');
  const form = useForm(resetPasswordSchema, async (values) => {
    await authRequests.resetPassword(values);
    await onChanged();
  });
  const isGone = form.refusal?.code === 'not_found';
  return (
    <form noValidate onSubmit={form.onSubmit({ token })} className="flex flex-col gap-4">
      {form.problem && <Banner tone="bad">{isGone ? t('reset.gone') : form.problem}</Banner>}
      <PasswordField
        label={t('fields.newPassword')}
        name="newPassword"
        autoComplete="new-password"
        hint={t('fields.passwordHint', { min: MIN_PASSWORD_LENGTH })}
        error={form.errorOf('newPassword')}
      />
      <Button type="submit" look="primary" size="lg" busy={form.busy}>
        {t('reset.submit')}
      </Button>
    </form>
  );
}
