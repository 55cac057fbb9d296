import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../i18n/format.ts';
import { RecordHistory } from '../../features/history/ui/record-history.tsx';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { useTeamsPanel } from '../../features/teams/ui/teams-panel.tsx';
import { TeamsView } from '../../features/teams/ui/teams-view.tsx';
import type { TeamsSearch } from '../../features/teams/ui/teams-search.ts';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/plans/$planId/teams');

/** Équipes: who serves the plan, with what the address says of it. */
export function TeamsPage() {
  const { t, i18n } = useTranslation('teams');
  const format = useMemo(() => formatFor(i18n.language), [i18n.language]);
  const search = route.useSearch();
  const { workspaceId } = route.useParams();
  const navigate = route.useNavigate();
  const plan = usePlan();
  const props = { search, format, onSearch: (next: TeamsSearch) => void navigate({ search: next }) };
  const panel = useTeamsPanel({
    ...props,
    plan,
    renderHistory: (recordId) => <RecordHistory key={recordId} recordId={recordId} />,
  });
  if (!plan) return null;
  const members = (
    <Link
      to="/w/$workspaceId/people"
      params={{ workspaceId }}
      className="flex h-[30px] touch-target items-center gap-2 rounded-sm px-2 font-medium text-ink-2 hover:bg-hover hover:text-ink"
    >
      <Users className="size-4" strokeWidth={1.75} aria-hidden="true" />
      <span className="max-md:sr-only">{t('members')}</span>
    </Link>
  );
  return (
    <Page step="teams" title={t('title')} parent={plan.name} actions={members} panel={panel}>
      <TeamsView plan={plan} {...props} />
    </Page>
  );
}
