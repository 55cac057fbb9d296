import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OpenObjective } from '../../features/board/ui/open-objective.tsx';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { ObjectiveWork } from '../../features/cascade/ui/objective-work.tsx';
import type { ObjectivesSearch } from '../../features/cascade/ui/objectives-search.ts';
import { ObjectivesView } from '../../features/cascade/ui/objectives-view.tsx';
import { RecordHistory } from '../../features/history/ui/record-history.tsx';
import { formatFor } from '../../i18n/format.ts';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/plans/$planId/objectives');

/** Objectifs: what the plan aims at, with what the address says of it. */
export function ObjectivesPage() {
  const { t, i18n } = useTranslation('objectives');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plan = usePlan();
  if (!plan) return null;
  const onSearch = (next: ObjectivesSearch) => {
    // Typing in the filter is one step back, not twenty.
    void navigate({ search: next, replace: next.q !== search.q });
  };
  const open = search.objective;
  const panel = open !== undefined && (
    <OpenObjective
      key={open}
      objectiveId={open}
      onClose={() => onSearch({ ...search, objective: undefined })}
      history={<RecordHistory recordId={open} />}
      work={<ObjectiveWork objectiveId={open} currency={plan.currency} format={formatFor(i18n.language)} />}
    />
  );
  return (
    <Page step="objectives" title={t('title')} parent={plan.name} panel={panel}>
      <ObjectivesView plan={plan} search={search} onSearch={onSearch} />
    </Page>
  );
}
