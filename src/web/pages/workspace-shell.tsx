import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLate } from '../../features/actions/rules.ts';
import { type Action, actionKind } from '../../features/actions/schema.ts';
import { planningShortcuts } from '../../features/board/ui/planning-shortcuts.ts';
import { cascadeShortcuts } from '../../features/cascade/ui/cascade-shortcuts.ts';
import { personKind } from '../../features/people/schema.ts';
import { planKind } from '../../features/plans/schema.ts';
import type { MyWorkspace } from '../../features/workspaces/schema.ts';
import { formatFor } from '../../i18n/format.ts';
import { AwaitedDialog } from '../../ui-kit/dialog.tsx';
import { lazyPart, onDemand, withLaterTexts } from '../../ui-kit/on-demand.ts';
import type { SyncStatus } from '../../records/sync-ports.ts';
import { SaveState, type SaveStatus } from '../../ui-kit/save-state.tsx';
import { useShortcut } from '../../ui-kit/use-shortcut.ts';
import { Unreachable } from '../http.ts';
import { usePlanStore, useRecords, useStoreValue } from '../plan-store/plan-store-context.ts';
import { Shell } from '../shell/shell.tsx';
import { useToday } from '../today.ts';
import { ExampleNotice } from './example-notice.tsx';
import { LoadingPage } from './loading-page.tsx';
import { FailedPage, NotFoundPage } from './failed-page.tsx';
import { meQuery, myWorkspacesQuery } from './session.ts';
import { useCompleteness } from './use-completeness.ts';
import { useSearch } from './use-search.ts';
import { useSignOut } from './sign-out.tsx';

const conflictsCode = onDemand(withLaterTexts(() => import('../../features/board/ui/conflicts-dialog.tsx')));
const newPlanCode = onDemand(withLaterTexts(() => import('./new-plan-dialog.tsx')));
const ConflictsDialog = lazyPart(conflictsCode, 'ConflictsDialog');
const NewPlanDialog = lazyPart(newPlanCode, 'NewPlanDialog');

const UNREACHABLE = new Unreachable('The plan is not on this device.');

export interface WorkspaceShellProps {
  workspace: MyWorkspace;
  workspaces: readonly MyWorkspace[];
  onSwitchWorkspace: (workspaceId: string) => void;
  children: ReactNode;
}

/** Brings the shell what it shows: the plan at hand, who is there, whether all is saved. */
export function WorkspaceShell({ workspace, workspaces, onSwitchWorkspace, children }: WorkspaceShellProps) {
  const { t, i18n } = useTranslation('planning');
  const store = usePlanStore();
  const isLoaded = useStoreValue(({ status }) => status.isLoaded);
  const isGone = useStoreValue((current) => current.isGone);
  const me = useQuery(meQuery).data?.user ?? null;
  const plans = useRecords(planKind);
  const plan = plans.find(({ id }) => id === store.planId);
  const [isReviewing, setReviewing] = useState<boolean>();
  const save = useMemo(() => <PlanSaveState onReview={() => setReviewing(true)} />, []);
  const navigate = useNavigate();
  const [isPlanning, setPlanning] = useState<boolean>();
  const canPlan = store.allowsCreating(planKind);
  const { signOut, question } = useSignOut({ close: () => store.close(), onLeft: () => void navigate({ to: '/' }) });
  const palette = useSearch();
  const { t: objectives } = useTranslation('objectives');
  const pressing = useMyPressingActions();
  const present = usePresent();
  const completeness = useCompleteness(isLoaded);
  useUndoKeys();

  const isMissing = useIsMissing(isLoaded);
  useSessionCheck();

  if (isGone) return <NotFoundPage />;
  if (isMissing) return <FailedPage error={UNREACHABLE} reset={store.reconnect} />;
  if (!isLoaded || !plan) return <LoadingPage />;
  return (
    <Shell
      workspace={workspace}
      workspaces={workspaces.filter(({ id }) => id !== workspace.id)}
      onSwitchWorkspace={onSwitchWorkspace}
      user={me && { id: workspace.personId, name: me.name, ...(me.email !== null && { email: me.email }) }}
      onAccount={() => void navigate({ to: '/account' })}
      onSignOut={signOut}
      plan={{ id: plan.id, name: plan.name, completeness }}
      otherPlans={plans.filter(({ id, status: state }) => id !== plan.id && state !== 'archived')}
      onNewPlan={canPlan ? () => setPlanning(true) : undefined}
      myActions={pressing}
      present={present}
      save={save}
      palette={palette}
      notice={workspace.isExample && <ExampleNotice workspace={workspace} />}
      shortcuts={() => [...planningShortcuts(t), cascadeShortcuts(objectives)]}
    >
      <AfterShell>{children}</AfterShell>
      {question}
      {isPlanning !== undefined && (
        <Suspense fallback={<AwaitedDialog open={isPlanning} />}>
          <NewPlanDialog open={isPlanning} onOpenChange={setPlanning} />
        </Suspense>
      )}
      {isReviewing !== undefined && (
        <Suspense fallback={<AwaitedDialog open={isReviewing} />}>
          <ConflictsDialog open={isReviewing} onOpenChange={setReviewing} format={formatFor(i18n.language)} />
        </Suspense>
      )}
    </Shell>
  );
}

/** A page once the shell is on screen, drawn little by little: both at once would keep the main thread for too long. */
function AfterShell({ children }: { children: ReactNode }) {
  const isShellShown = useDeferredValue(true, false);
  return isShellShown && children;
}

/** An edit has several steps that look alike: it is drawn again only when what it says changes. */
function PlanSaveState({ onReview }: { onReview: () => void }) {
  const key = useStoreValue(({ status }) => JSON.stringify(saveStatus(status)));
  return <SaveState status={JSON.parse(key)} onReview={onReview} />;
}

function saveStatus(status: SyncStatus): SaveStatus {
  const toReview = status.conflicts + status.refused.length;
  if (toReview > 0) return { kind: 'conflict', count: toReview };
  if (status.offline) return { kind: 'offline', kept: status.pending };
  return { kind: status.pending > 0 ? 'saving' : 'saved' };
}

/** My actions that are late. */
function useMyPressingActions(): number {
  const { actor } = usePlanStore();
  const today = useToday();
  const countIn = useMemo(
    () => countedOnce((action: Action) => action.ownerId === actor.personId && isLate(action, today)),
    [actor, today],
  );
  return useStoreValue((store) => countIn(store.living(actionKind)));
}

/** Counts the items of a list that are so; the store is asked far more often than its lists change. */
function countedOnce<T>(isSo: (item: T) => boolean): (items: readonly T[]) => number {
  const counts = new WeakMap<readonly T[], number>();
  return (items) => {
    const count = counts.get(items) ?? items.filter(isSo).length;
    counts.set(items, count);
    return count;
  };
}

/** Colleagues on this plan now, each once however many windows they have. */
function usePresent() {
  const { actor } = usePlanStore();
  const present = useStoreValue((store) => store.present);
  const people = useRecords(personKind);
  return useMemo(() => {
    const ids = new Set(present.map(({ personId }) => personId));
    return people.filter(({ id }) => ids.has(id) && id !== actor.personId);
  }, [present, people, actor]);
}

function useUndoKeys(): void {
  const store = usePlanStore();
  useShortcut('mod+z', () => void store.undo(), { sparesText: true });
  useShortcut('mod+shift+z', () => void store.redo(), { sparesText: true });
  // The same in spreadsheets.
  useShortcut('mod+y', () => void store.redo(), { sparesText: true });
}

/** Never opened on this device, and out of reach: stays so between two attempts, until one succeeds. */
function useIsMissing(isLoaded: boolean): boolean {
  const offline = useStoreValue(({ status }) => status.offline);
  const [isMissing, setMissing] = useState(false);
  const isMissingNow = !isLoaded && (offline || isMissing);
  if (isMissingNow !== isMissing) setMissing(isMissingNow);
  return isMissingNow;
}

/** The server knows no session any more: asking who one is sends to sign in. */
function useSessionCheck(): void {
  const queries = useQueryClient();
  const isSignedOut = useStoreValue((current) => current.isSignedOut);
  useEffect(() => {
    if (!isSignedOut) return;
    void queries.invalidateQueries(meQuery);
    void queries.invalidateQueries(myWorkspacesQuery);
  }, [isSignedOut, queries]);
}
