import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { registry } from '../../features/registry.ts';
import type { MyWorkspace } from '../../features/workspaces/schema.ts';
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
  if (workspaces.isError) return <FailedPage error={workspaces.error} reset={() => void workspaces.refetch()} />;
  if (!workspaces.isSuccess || !me.isSuccess) return <LoadingPage />;
  if (workspaces.data === null) return <Navigate to="/sign-in" />;
  const workspace = workspaces.data.find(({ id }) => id === workspaceId);
  if (!workspace) return <NotFoundPage />;
  return <OpenWorkspace key={workspaceId} workspace={workspace} workspaces={workspaces.data} />;
}

function OpenWorkspace({ workspace, workspaces }: { workspace: MyWorkspace; workspaces: readonly MyWorkspace[] }) {
  const params = useParams({ strict: false });
  const first = useQuery({ ...firstPlanQuery(workspace.id), enabled: params.planId === undefined });
  const navigate = useNavigate();
  const [last, setLast] = useState(params.planId);
  if (params.planId !== undefined && params.planId !== last) setLast(params.planId);
  const planId = params.planId ?? last ?? first.data ?? undefined;
  const store = usePlanStoreOf(workspace, planId);
  if (first.isError) return <FailedPage error={first.error} reset={() => void first.refetch()} />;
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

/** The store of a plan, open as long as it is on screen. */
function usePlanStoreOf(workspace: MyWorkspace, planId: string | undefined): PlanStore | undefined {
  const { id: workspaceId, personId, role } = workspace;
  const store = useMemo(
    () =>
      planId === undefined
        ? undefined
        : new PlanStore({
            registry,
            actor: { workspaceId, personId, role, planRoles: new Map(), scopes: ['read', 'write'] },
            planId,
          }),
    [workspaceId, personId, role, planId],
  );
  useEffect(() => {
    if (!store) return undefined;
    void store.open();
    return () => store.close();
  }, [store]);
  return store;
}
