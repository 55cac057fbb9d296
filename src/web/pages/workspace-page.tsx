import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { registry } from '../../features/registry.ts';
import type { MyWorkspace } from '../../features/workspaces/schema.ts';
import { API_SCOPES } from '../../records/actor.ts';
import { followSession } from '../kept-session.ts';
import { PlanStore } from '../plan-store/plan-store.ts';
import { PlanStoreContext } from '../plan-store/plan-store-context.ts';
import { FailedPage, NotFoundPage } from './failed-page.tsx';
import { LoadingPage } from './loading-page.tsx';
import { firstPlanQuery, meQuery, myWorkspacesQuery } from './session.ts';
import { WorkspaceShell } from './workspace-shell.tsx';

/** Around every page of a workspace: who one is there, the plan at hand and its store, the shell. */
export function WorkspacePage() {
  const { workspaceId = '' } = useParams({ strict: false });
  const workspaces = useQuery(myWorkspacesQuery);
  const me = useQuery(meQuery);
  useSessionEnd();
  // Without an answer, what this device kept will do.
  if (workspaces.isLoadingError) return <FailedPage error={workspaces.error} reset={() => void workspaces.refetch()} />;
  if (workspaces.data === undefined || me.data === undefined) return <LoadingPage />;
  if (workspaces.data === null) return <SignInAgain />;
  const workspace = workspaces.data.find(({ id }) => id === workspaceId);
  if (!workspace) return workspaces.isFetching ? <LoadingPage /> : <NotFoundPage />;
  return <OpenWorkspace key={workspaceId} workspace={workspace} workspaces={workspaces.data} />;
}

/** Another tab signed out: asking who one is sends this one to sign in. */
function useSessionEnd(): void {
  const queries = useQueryClient();
  useEffect(() => followSession(() => void queries.invalidateQueries()), [queries]);
}

/** Once: an address followed from here would be led to again while the way to it is still loading. */
function SignInAgain() {
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { next: router.state.location.href }, replace: true });
  }, [navigate, router]);
  return <LoadingPage />;
}

function OpenWorkspace({ workspace, workspaces }: { workspace: MyWorkspace; workspaces: readonly MyWorkspace[] }) {
  const params = useParams({ strict: false });
  const first = useQuery({ ...firstPlanQuery(workspace.id), enabled: params.planId === undefined });
  const navigate = useNavigate();
  const [last, setLast] = useState(params.planId);
  if (params.planId !== undefined && params.planId !== last) setLast(params.planId);
  const planId = params.planId ?? last ?? first.data ?? undefined;
  const store = usePlanStoreOf(workspace, planId);
  if (first.isLoadingError) return <FailedPage error={first.error} reset={() => void first.refetch()} />;
  if (!store) return <LoadingPage />;
  return (
    <PlanStoreContext value={store}>
      <WorkspaceShell
        workspace={workspace}
        workspaces={workspaces}
        onSwitchWorkspace={(workspaceId) => void navigate({ to: '/w/$workspaceId', params: { workspaceId } })}
      >
        <Outlet />
      </WorkspaceShell>
    </PlanStoreContext>
  );
}

/** The store of a plan, open as long as it is on screen. A store that was closed is never opened again. */
function usePlanStoreOf({ id: workspaceId, personId, role }: MyWorkspace, planId: string | undefined) {
  const [store, setStore] = useState<PlanStore>();
  useEffect(() => {
    if (planId === undefined) return undefined;
    const actor = { workspaceId, personId, role, planRoles: new Map(), scopes: API_SCOPES };
    const opened = new PlanStore({ registry, actor, planId });
    void opened.open().then(() => setStore(opened));
    return () => opened.close();
  }, [workspaceId, personId, role, planId]);
  return store?.planId === planId ? store : undefined;
}
