import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NONE } from '../../features/board/schema.ts';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { ChainView } from '../../features/chain/ui/chain-view.tsx';
import type { ChainSearch } from '../../features/chain/ui/chain-search.ts';
import { ThreadPanel } from '../../features/chain/ui/thread-panel.tsx';
import { useChain } from '../chain/use-chain.ts';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/plans/$planId/chain');

/** La chaîne: how everything in the plan hangs together. */
export function ChainPage() {
  const { t } = useTranslation('chain');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plan = usePlan();
  const chain = useChain();
  if (!plan) return null;
  const onSearch = (next: ChainSearch) => void navigate({ search: next });
  const node = search.node === undefined ? undefined : chain.nodes.get(search.node);
  const panel = node && (
    <ThreadPanel
      chain={chain}
      node={node}
      isOnly={search.only === true}
      onOnly={(only) => onSearch({ ...search, only: only || undefined })}
      onSelect={(id) => onSearch({ ...search, node: id })}
      onClose={() => onSearch({ ...search, node: undefined, only: undefined })}
    />
  );
  return (
    <Page title={t('title')} parent={plan.name} panel={panel}>
      <ChainView
        chain={chain}
        search={search}
        onSearch={onSearch}
        onLoose={() => void navigate({ to: '/w/$workspaceId/plans/$planId/actions', search: { goal: NONE } })}
      />
    </Page>
  );
}
