import { Link } from '@tanstack/react-router';
import { CloudOff, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui-kit/button.tsx';
import { EmptyState } from '../../ui-kit/empty-state.tsx';
import { Unreachable } from '../http.ts';

/** Something broke while drawing or fetching a page: what to do, and a way out. */
export function FailedPage({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation('pages');
  const isOffline = error instanceof Unreachable;
  return (
    <main className="flex min-h-dvh items-center">
      <EmptyState
        icon={CloudOff}
        title={isOffline ? t('unreachable.title') : t('failed.title')}
        text={isOffline ? t('unreachable.text') : t('failed.text')}
        action={
          <Button look="primary" onClick={reset}>
            {t('failed.retry')}
          </Button>
        }
      />
    </main>
  );
}

export function NotFoundPage() {
  const { t } = useTranslation('pages');
  return (
    <main className="flex min-h-dvh items-center">
      <EmptyState
        icon={SearchX}
        title={t('notFound.title')}
        text={t('notFound.text')}
        action={
          <Link to="/" className="font-medium text-accent underline-offset-2 hover:underline">
            {t('notFound.home')}
          </Link>
        }
      />
    </main>
  );
}
