import { Link } from '@tanstack/react-router';
import { CloudOff, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui-kit/button.tsx';
import { EmptyState } from '../../ui-kit/empty-state.tsx';
import { Unreachable } from '../http.ts';
import { isScriptMissing } from '../offline-pages.ts';

/** Something broke while drawing or fetching a page: what to do, and a way out. */
export function FailedPage({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation('pages');
  const isMissing = isScriptMissing(error);
  const isOffline = error instanceof Unreachable || (isMissing && !navigator.onLine);
  const found = isOffline ? 'unreachable' : isMissing ? 'outdated' : 'failed';
  return (
    <main className="flex min-h-dvh w-full items-center justify-center">
      <EmptyState
        isPage
        icon={CloudOff}
        title={t(`${found}.title`)}
        text={t(`${found}.text`)}
        action={
          // A script that could not be fetched is never asked for again by the same page.
          <Button look="primary" onClick={isMissing ? () => window.location.reload() : reset}>
            {isMissing ? t('outdated.reload') : t('failed.retry')}
          </Button>
        }
      />
    </main>
  );
}

export function NotFoundPage() {
  const { t } = useTranslation('pages');
  return (
    <main className="flex min-h-dvh w-full items-center justify-center">
      <EmptyState
        isPage
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
