import { ClipboardList } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { CATALOGUE } from '../catalogue/rules.ts';

/** A plan that nobody has prepared yet: what it is asked, family by family, and the way to begin. */
export function EmptyPreparation({ locale, onStart }: { locale: 'fr' | 'en'; onStart: (() => void) | undefined }) {
  const { t } = useTranslation('preparation');
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <EmptyState
        icon={ClipboardList}
        title={t('empty.title')}
        text={onStart ? t('empty.text') : t('empty.readOnly')}
        action={
          onStart && (
            <Button look="primary" size="lg" onClick={onStart}>
              {t('empty.start')}
            </Button>
          )
        }
        example={
          <>
            <p className="sr-only">{t('empty.families')}</p>
            <ul className="flex flex-col gap-3">
              {CATALOGUE.map(({ key, name, questions: [first, ...others] }) => (
                <li key={key}>
                  <p className="flex items-baseline gap-2">
                    <span className="font-medium text-ink">{name[locale]}</span>
                    <span className="ml-auto shrink-0 text-sm text-ink-3">
                      {t('empty.count', { count: others.length + 1 })}
                    </span>
                  </p>
                  <p className="text-pretty">{first.title[locale]}</p>
                </li>
              ))}
            </ul>
          </>
        }
      />
    </div>
  );
}
