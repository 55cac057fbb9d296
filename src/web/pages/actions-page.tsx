import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BoardPage } from '../../features/board/ui/board-page.tsx';
import type { BoardSearch } from '../../features/board/ui/board-search.ts';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/plans/$planId/actions');

/** Actions et budget: the board, with what the address says of it. */
export function ActionsPage() {
  const { t } = useTranslation('board');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plan = usePlan();
  const onSearch = (next: BoardSearch) => {
    // Typing in the filter is one step back, not twenty.
    const isTyping = next.q !== search.q;
    void navigate({ search: next, replace: isTyping });
  };
  return (
    <BoardPage search={search} onSearch={onSearch} tools={null} onImport={() => undefined}>
      {(content, panel) => (
        <Page title={t('title')} {...(plan && { parent: plan.name })} panel={panel}>
          {content}
        </Page>
      )}
    </BoardPage>
  );
}
