import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { PlanMembers } from '../../features/plans/ui/plan-members.tsx';
import { PlanSettings } from '../../features/plans/ui/plan-settings.tsx';
import { ApiKeyList } from '../../features/api-keys/ui/api-key-list.tsx';
import { ChannelSettings, TagSettings } from '../../features/catalogue/ui/catalogue-settings.tsx';
import type { WorkspaceSettings } from '../../features/workspaces/schema.ts';
import { WorkspaceSettingsForm } from '../../features/workspaces/ui/workspace-form.tsx';
import { isAtLeast } from '../../records/actor.ts';
import { Button } from '../../ui-kit/button.tsx';
import { ConfirmDialog } from '../../ui-kit/dialog.tsx';
import { Skeleton } from '../../ui-kit/skeleton.tsx';
import { showToast } from '../../ui-kit/toast.tsx';
import { problemKey } from '../form.ts';
import { ApiProblem, api } from '../http.ts';
import { Page } from '../shell/page.tsx';
import { useEnter } from './enter.ts';
import { ResetExample } from './reset-example.tsx';
import { meQuery, myWorkspacesQuery } from './session.ts';

/** The workspace, its keys, the way to start the example again or to leave. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { t: plans } = useTranslation('plans');
  const { workspaceId = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  const plan = usePlan();
  const queries = useQueryClient();
  const me = useQuery(meQuery).data?.user;
  const mine = useQuery(myWorkspacesQuery).data?.find(({ id }) => id === workspaceId);
  const queryKey = ['workspace', workspaceId];
  const settings = useQuery({ queryKey, queryFn: () => api<WorkspaceSettings>(`/v1/workspaces/${workspaceId}`) });
  const onSaved = (saved: WorkspaceSettings) => {
    queries.setQueryData(queryKey, saved);
    void queries.invalidateQueries(myWorkspacesQuery);
  };
  return (
    <Page title={t('title')}>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex w-full max-w-4xl flex-col divide-y divide-line px-6 py-2 max-md:px-4">
          {plan && (
            <Section title={plans('title')}>
              <PlanSettings
                key={plan.id}
                plan={plan}
                onDeleted={() => void navigate({ to: '/w/$workspaceId', params: { workspaceId } })}
              />
              <PlanMembers plan={plan} />
            </Section>
          )}
          <Section title={t('workspace.title')}>
            {settings.isSuccess && mine ? (
              <WorkspaceSettingsForm
                settings={settings.data}
                canEdit={isAtLeast(mine.role, 'admin')}
                onSaved={onSaved}
              />
            ) : (
              <Skeleton lines={4} />
            )}
          </Section>
          <Section title={t('catalogue.channels')}>
            <ChannelSettings />
          </Section>
          <Section title={t('catalogue.tags')}>
            <TagSettings />
          </Section>
          {mine?.isExample && mine.role === 'owner' && (
            <Section title={t('example.title')}>
              <p className="mb-3 max-w-xl text-ink-2 text-pretty">{t('example.text')}</p>
              <ResetExample workspaceId={workspaceId} look="outline" label={t('example.reset')} />
            </Section>
          )}
          <Section title={t('keys.title')}>
            <ApiKeyList workspaceId={workspaceId} />
          </Section>
          {mine && me?.isAnonymous === false && (
            <Section title={t('leave.title')}>
              <LeaveWorkspace workspaceId={workspaceId} personId={mine.personId} />
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-8 gap-y-3 py-6 md:grid-cols-[200px_1fr]">
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

function LeaveWorkspace({ workspaceId, personId }: { workspaceId: string; personId: string }) {
  const { t } = useTranslation('settings');
  const { t: forms } = useTranslation('forms');
  const enter = useEnter();
  const [isAsking, setAsking] = useState(false);
  const leave = async () => {
    setAsking(false);
    try {
      await api(`/v1/workspaces/${workspaceId}/members/${personId}`, { method: 'DELETE' });
      await enter();
    } catch (error) {
      const isLast = error instanceof ApiProblem && error.issues.some(({ rule }) => rule === 'last_owner');
      showToast({ text: isLast ? forms('last_owner') : forms(`problems.${problemKey(error)}`), urgent: true });
    }
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="max-w-xl text-ink-2 text-pretty">{t('leave.text')}</p>
      <Button look="outline" onClick={() => setAsking(true)}>
        {t('leave.title')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('leave.ask')}
        text={t('leave.text')}
        confirm={t('leave.title')}
        danger
        onConfirm={() => void leave()}
      />
    </div>
  );
}
