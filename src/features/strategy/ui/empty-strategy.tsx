import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';

const LINES = [
  { key: 'vision', section: 'vision' },
  { key: 'ambition', section: 'ambitions' },
  { key: 'proposition', section: 'propositions' },
] as const;

/** What a strategy is, by one of three lines, and the button that begins one's own. */
export function EmptyStrategy({ onStart }: { onStart: (() => void) | undefined }) {
  const { t } = useTranslation('strategy');
  return (
    <EmptyState
      icon={Compass}
      title={t('empty.title')}
      text={onStart ? t('empty.text') : t('empty.readOnly')}
      example={
        <dl className="flex flex-col gap-2.5">
          {LINES.map(({ key, section }) => (
            <div key={key}>
              <dt className="text-sm">{t(`sections.${section}`)}</dt>
              <dd className="text-ink">{t(`empty.${key}`)}</dd>
            </div>
          ))}
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
