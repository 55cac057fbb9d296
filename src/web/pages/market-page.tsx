import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CommentBox } from '../../features/board/ui/comment-box.tsx';
import { Discussion } from '../../features/board/ui/discussion.tsx';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { RecordHistory } from '../../features/history/ui/record-history.tsx';
import { MarketPanel } from '../../features/market/ui/market-panel.tsx';
import { type MarketSearch, openIn, opening } from '../../features/market/ui/market-search.ts';
import { MarketView } from '../../features/market/ui/market-view.tsx';
import { formatFor } from '../../i18n/format.ts';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/plans/$planId/market');

/** Kinds that are discussed; a criterion is talked of through its scores. */
const DISCUSSED = {
  competitor: 'competitor',
  criterion: undefined,
  item: 'swotItem',
  option: 'strategicOption',
} as const;

/** Concurrence: who the others are, how we compare, the SWOT and what to do about it, with what the address says of it. */
export function MarketPage() {
  const { t, i18n } = useTranslation('market');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plan = usePlan();
  if (!plan) return null;
  const format = formatFor(i18n.language);
  const onSearch = (next: MarketSearch) => void navigate({ search: next });
  const open = openIn(search);
  const subjectKind = open && DISCUSSED[open.what];
  const panel = open && (
    <MarketPanel
      key={open.id}
      plan={plan}
      search={search}
      format={format}
      onClose={() => onSearch(opening(search, null))}
      onOpen={(kind, id) => onSearch(opening(search, kind, id))}
      footer={subjectKind && <CommentBox subjectKind={subjectKind} subjectId={open.id} />}
    >
      {subjectKind && <Discussion subjectId={open.id} format={format} />}
      <RecordHistory recordId={open.id} />
    </MarketPanel>
  );
  return (
    <Page step="market" title={t('title')} parent={plan.name} panel={panel}>
      <MarketView plan={plan} search={search} onSearch={onSearch} />
    </Page>
  );
}
