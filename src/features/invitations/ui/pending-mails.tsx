import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import type { PendingMail } from '../../workspaces/schema.ts';

/** Links that no mail server took: each to be copied and handed over. */
export function PendingMails({ mails }: { mails: readonly PendingMail[] }) {
  const { t } = useTranslation('people');
  if (mails.length === 0) return null;
  const copy = async (url: string) => {
    await navigator.clipboard.writeText(url);
    showToast({ text: t('pending.copied') });
  };
  return (
    <section aria-labelledby="pending-mails" className="rounded-lg bg-warn-soft p-4">
      <h2 id="pending-mails" className="font-semibold">
        {t('pending.title')}
      </h2>
      <p className="mt-0.5 max-w-2xl text-ink-2 text-pretty">{t('pending.text')}</p>
      <ul className="mt-3 flex flex-col gap-1.5">
        {mails.map((mail) => (
          <li key={mail.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1 basis-52 truncate">
              {t(`pending.${mail.kind}`, { recipient: mail.recipient })}
            </span>
            <Button look="outline" icon={Copy} onClick={() => void copy(mail.url)}>
              {t('pending.copy')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
