import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RecordHistory } from '../../features/history/ui/record-history.tsx';
import { NewPlay } from '../../features/playbook/ui/new-play.tsx';
import { opening, type PlaybookSearch } from '../../features/playbook/ui/playbook-search.ts';
import { PlaybookView } from '../../features/playbook/ui/playbook-view.tsx';
import { usePlaybook } from '../../features/playbook/ui/use-playbook.ts';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/plans/$planId/playbook');

/** Playbook: what works, for whoever is about to call, and for those who have just come. */
export function PlaybookPage() {
  const { t } = useTranslation('playbook');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const state = usePlaybook();
  if (!state) return null;
  const onSearch = (next: PlaybookSearch) => void navigate({ search: next });
  return (
    <Page
      step="playbook"
      title={t('title')}
      parent={state.plan.name}
      actions={
        state.canCreate &&
        state.plays.length > 0 && (
          <NewPlay
            onCreate={(kind) => onSearch({ ...opening(search, state.create(kind)), part: undefined, edit: true })}
          />
        )
      }
    >
      <PlaybookView
        state={state}
        search={search}
        onSearch={onSearch}
        renderHistory={(playId) => <RecordHistory key={playId} recordId={playId} />}
      />
    </Page>
  );
}
