import { BookMarked } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';

/** What a playbook holds, by one objection and its answer, and the button that writes one's own. */
export function EmptyPlaybook({ onStart }: { onStart: (() => void) | undefined }) {
  const { t } = useTranslation('playbook');
  return (
    <EmptyState
      icon={BookMarked}
      title={t('empty.title')}
      text={onStart ? t('empty.text') : t('empty.readOnly')}
      example={
        <dl className="flex flex-col gap-2.5">
          <div>
            <dt className="text-sm">{t('reading.customerSays')}</dt>
            <dd className="text-ink">{t('empty.objection')}</dd>
          </div>
          <div>
            <dt className="text-sm">{t('empty.answerTitle')}</dt>
            <dd className="text-ink">{t('empty.answer')}</dd>
          </div>
        </dl>
      }
      action={
        onStart && (
          <Button look="primary" size="lg" onClick={onStart}>
            {t('empty.start')}
          </Button>
        )
      }
    />
  );
}
