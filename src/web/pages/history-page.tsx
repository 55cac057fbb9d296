import { useTranslation } from 'react-i18next';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { HistoryView } from '../../features/history/ui/history-view.tsx';
import { Page } from '../shell/page.tsx';

/** What happened to the plan. */
export function HistoryPage() {
  const { t } = useTranslation('history');
  const plan = usePlan();
  return (
    <Page title={t('title')} {...(plan && { parent: plan.name })}>
      <HistoryView />
    </Page>
  );
}
