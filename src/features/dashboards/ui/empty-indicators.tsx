import { Gauge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';

/** What an indicator is, by one of them, and the button that adds the first. */
export function EmptyIndicators({ onAdd }: { onAdd: (() => void) | undefined }) {
  const { t } = useTranslation('indicators');
  return (
    <EmptyState
      icon={Gauge}
      title={t('empty.title')}
      text={onAdd ? t('empty.text') : t('empty.readOnly')}
      example={
        <>
          <span className="block font-medium text-ink">{t('empty.example.name')}</span>
          <span className="block text-sm">{t('empty.example.counts')}</span>
          <span className="mt-1.5 block text-sm tabular-nums">{t('empty.example.standing')}</span>
        </>
      }
      action={
        onAdd && (
          <Button look="primary" size="lg" onClick={onAdd}>
            {t('empty.add')}
          </Button>
        )
      }
    />
  );
}
