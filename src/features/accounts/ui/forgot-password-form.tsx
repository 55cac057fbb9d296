import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { useForm } from '../../../web/form.ts';
import { emailOnlySchema } from '../schema.ts';
import { authRequests } from './requests.ts';

/** Asks for the link. The answer is the same whether the address has an account or not. */
export function ForgotPasswordForm({ sendsMail }: { sendsMail: boolean }) {
  const { t } = useTranslation('accounts');
  const [sent, setSent] = useState<string>();
  const form = useForm(emailOnlySchema, async ({ email }) => {
    await authRequests.forgotPassword(email);
    setSent(email);
  });
  return (
    <form noValidate onSubmit={form.onSubmit()} className="flex flex-col gap-4">
      {form.problem && <Banner tone="bad">{form.problem}</Banner>}
      {sent !== undefined && (
        <Banner tone={sendsMail ? 'ok' : 'info'}>
          {sendsMail ? t('forgot.sent', { email: sent }) : t('forgot.noMail')}
        </Banner>
      )}
      <TextField
        label={t('fields.email')}
        name="email"
        type="email"
        autoComplete="username"
        error={form.errorOf('email')}
      />
      <Button type="submit" look="primary" size="lg" busy={form.busy}>
        {t('forgot.submit')}
      </Button>
    </form>
  );
}
