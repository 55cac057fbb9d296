import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../ui-kit/skeleton.tsx';

/** While the plan is on its way: its outline, only past a moment. */
export function LoadingPage() {
  const { t } = useTranslation('kit');
  return (
    <main aria-busy="true" aria-label={t('loading')} className="flex h-dvh gap-2 p-2">
      <div className="hidden w-[224px] min-[960px]:block" />
      <div className="flex-1 rounded-lg border border-line bg-surface p-6">
        <Skeleton lines={8} />
      </div>
    </main>
  );
}
