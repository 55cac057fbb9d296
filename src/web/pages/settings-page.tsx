import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../features/board/ui/use-board.ts';
import { planModelKind } from '../../features/plan-models/schema.ts';
import { SaveModel } from '../../features/plan-models/ui/save-model.tsx';
import type { Plan } from '../../features/plans/schema.ts';
import { PlanMembers } from '../../features/plans/ui/plan-members.tsx';
import { PlanSettings } from '../../features/plans/ui/plan-settings.tsx';
import { ApiKeyList } from '../../features/api-keys/ui/api-key-list.tsx';
import { ChannelSettings, TagSettings } from '../../features/catalogue/ui/catalogue-settings.tsx';
import type { WorkspaceSettings } from '../../features/workspaces/schema.ts';
import { WorkspaceSettingsForm } from '../../features/workspaces/ui/workspace-form.tsx';
import { isAtLeast } from '../../records/actor.ts';
import { Banner } from '../../ui-kit/banner.tsx';
import { Button } from '../../ui-kit/button.tsx';
import { ConfirmDialog } from '../../ui-kit/dialog.tsx';
import { SegmentedTabs } from '../../ui-kit/segmented-tabs.tsx';
import { Skeleton } from '../../ui-kit/skeleton.tsx';
import { showToast } from '../../ui-kit/toast.tsx';
import { usePlanStore } from '../plan-store/plan-store-context.ts';
import { problemKey } from '../problem-key.ts';
import { ApiProblem, api } from '../http.ts';
import { SETTINGS_PARTS } from '../router.tsx';
import { Page } from '../shell/page.tsx';
import { useEnter } from './enter.ts';
import { ResetExample } from './reset-example.tsx';
import { meQuery, myWorkspacesQuery } from './session.ts';

const route = getRouteApi('/w/$workspaceId/settings');

/** The plan, the company, its lists, keys for programs: a part at a time, the one in the address. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { workspaceId } = route.useParams();
  const { part } = route.useSearch();
  const navigate = route.useNavigate();
  const plan = usePlan();
  const shown = part ?? SETTINGS_PARTS[0];
  return (
    <Page title={t('title')}>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <SegmentedTabs
          label={t('title')}
          segments={SETTINGS_PARTS.map((id) => ({ id, label: t(`parts.${id}`) }))}
          value={shown}
          onChange={(id) => void navigate({ search: { part: id === SETTINGS_PARTS[0] ? undefined : id } })}
          className="mx-auto w-full max-w-4xl px-6 pt-5 pb-2 max-md:px-4"
        >
          <div className="flex flex-col divide-y divide-line pt-1">
            {shown === 'plan' && plan && <PlanPart plan={plan} />}
            {shown === 'company' && <CompanyPart workspaceId={workspaceId} />}
            {shown === 'lists' && (
              <>
                <Section title={t('catalogue.channels')}>
                  <ChannelSettings />
                </Section>
                <Section title={t('catalogue.tags')}>
                  <TagSettings />
                </Section>
              </>
            )}
            {shown === 'keys' && (
              <Section title={t('keys.title')}>
                <ApiKeyList workspaceId={workspaceId} />
              </Section>
            )}
          </div>
        </SegmentedTabs>
      </div>
    </Page>
  );
}

function PlanPart({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans');
  const { t: models } = useTranslation('models');
  const store = usePlanStore();
  const navigate = useNavigate();
  const { workspaceId } = route.useParams();
  const { keep = false } = route.useSearch();
  const keepModel = (open: boolean) =>
    void navigate({
      to: '/w/$workspaceId/settings',
      params: { workspaceId },
      search: { keep: open || undefined },
      replace: true,
    });
  return (
    <>
      <Section title={t('title')}>
        <PlanSettings
          key={plan.id}
          plan={plan}
          onDeleted={() => void navigate({ to: '/w/$workspaceId', params: { workspaceId } })}
        />
      </Section>
      <Section title={t('members.title')}>
        <PlanMembers plan={plan} />
      </Section>
      {store.allowsCreating(planModelKind, { sourcePlanId: plan.id }) && (
        <Section title={models('section')}>
          <SaveModel plan={plan} open={keep} onOpenChange={keepModel} />
        </Section>
      )}
    </>
  );
}

function CompanyPart({ workspaceId }: { workspaceId: string }) {
  const { t } = useTranslation('settings');
  const { t: forms } = useTranslation('forms');
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
    <>
      <Section title={t('workspace.title')}>
        {settings.isLoadingError ? (
          <Banner tone="bad">{forms(`problems.${problemKey(settings.error)}`)}</Banner>
        ) : settings.data && mine ? (
          <WorkspaceSettingsForm settings={settings.data} canEdit={isAtLeast(mine.role, 'admin')} onSaved={onSaved} />
        ) : (
          <Skeleton lines={4} />
        )}
      </Section>
      {mine?.isExample && mine.role === 'owner' && (
        <Section title={t('example.title')}>
          <p className="mb-3 max-w-xl text-ink-2 text-pretty">{t('example.text')}</p>
          <ResetExample workspaceId={workspaceId} look="outline" label={t('example.reset')} />
        </Section>
      )}
      {mine && me?.isAnonymous === false && (
        <Section title={t('leave.title')}>
          <LeaveWorkspace workspaceId={workspaceId} personId={mine.personId} />
        </Section>
      )}
    </>
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
