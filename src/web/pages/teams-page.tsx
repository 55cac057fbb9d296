import { getRouteApi, Link } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { TeamsView } from '../../features/teams/ui/teams-view.tsx';
import { Page } from '../shell/page.tsx';

const route = getRouteApi('/w/$workspaceId/plans/$planId/teams');

/** Équipes: who serves the plan, with what the address says of it. */
export function TeamsPage() {
  const { t } = useTranslation('teams');
  const search = route.useSearch();
  const { workspaceId } = route.useParams();
  const navigate = route.useNavigate();
  const plan = usePlan();
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
    <Page title={t('title')} parent={plan.name} actions={members}>
      <TeamsView plan={plan} search={search} onSearch={(next) => void navigate({ search: next })} />
    </Page>
  );
}
