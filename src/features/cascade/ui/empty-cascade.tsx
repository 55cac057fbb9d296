import { Target } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { WorkshopLink } from './workshop-link.tsx';

const LEVELS = ['company', 'team', 'person'] as const;

/** What objectives are, by one that goes from the company to a person, and the button that makes the first. */
export function EmptyCascade({ onCreate }: { onCreate: (() => void) | undefined }) {
  const { t } = useTranslation('objectives');
  return (
    <EmptyState
      icon={Target}
      title={t('empty.title')}
      text={onCreate ? t('empty.text') : t('empty.readOnly')}
      example={
        <ul className="flex flex-col gap-2.5">
          {LEVELS.map((level, depth) => (
            <li key={level} className="flex gap-2" style={{ paddingLeft: depth * 20 }}>
              <ColorMark color={tagColor('blue')} className="translate-y-[6px]" />
              <span className="min-w-0">
                <span className="block font-medium text-ink">{t(`empty.${level}.title`)}</span>
                <span className="block text-sm">
                  {t(`empty.${level}.aim`)} · {t(`empty.${level}.owner`)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      }
      action={
        <span className="flex flex-wrap justify-center gap-2">
          {onCreate && (
            <Button look="primary" size="lg" onClick={onCreate}>
              {t('empty.create')}
            </Button>
          )}
          <WorkshopLink />
        </span>
      }
    />
  );
}
