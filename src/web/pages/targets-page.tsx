import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { RecordHistory } from '../../features/history/ui/record-history.tsx';
import { OpenSegment } from '../../features/targeting/ui/open-segment.tsx';
import type { TargetsSearch } from '../../features/targeting/ui/targets-search.ts';
import { TargetsView } from '../../features/targeting/ui/targets-view.tsx';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/plans/$planId/targets');

/** Cibles: whom the plan addresses, with what the address says of it. */
export function TargetsPage() {
  const { t } = useTranslation('targets');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plan = usePlan();
  if (!plan) return null;
  const onSearch = (next: TargetsSearch) => void navigate({ search: next });
  const { segment, part } = search;
  const panel = segment !== undefined && part === undefined && (
    <OpenSegment
      key={segment}
      segmentId={segment}
      onOpen={(id) => onSearch({ ...search, segment: id })}
      onClose={() => onSearch({ ...search, segment: undefined })}
      history={<RecordHistory recordId={segment} />}
    />
  );
  return (
    <Page step="targets" title={t('title')} parent={plan.name} panel={panel}>
      <TargetsView
        plan={plan}
        search={search}
        onSearch={onSearch}
        renderHistory={(recordId) => <RecordHistory key={recordId} recordId={recordId} />}
      />
    </Page>
  );
}
