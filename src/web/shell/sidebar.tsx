import { BookMarked, ClipboardList, History, House, Layers, Plus, Search, Settings, Spline, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { STEPS } from '../../features/steps/schema.ts';
import { IconButton } from '../../ui-kit/icon-button.tsx';
import { Kbd } from '../../ui-kit/kbd.tsx';
import { shortcutText } from '../../ui-kit/keys.ts';
import { stepLink } from '../step-link.ts';
import { AccountMenu } from './account-menu.tsx';
import { NavIcon, NavLink } from './nav-link.tsx';
import { PlanCompleteness } from './plan-completeness.tsx';
import type { ShellProps } from './shell-props.ts';
import { StepMark } from './step-mark.tsx';
import { WorkspaceMenu } from './workspace-menu.tsx';

export type SidebarProps = Pick<
  ShellProps,
  | 'workspace'
  | 'workspaces'
  | 'onSwitchWorkspace'
  | 'user'
  | 'onAccount'
  | 'onSignOut'
  | 'plan'
  | 'otherPlans'
  | 'onNewPlan'
  | 'myActions'
> & {
  onSearch: () => void;
  onShortcuts: () => void;
  /** Something was chosen: the drawer closes. */
  onNavigate?: () => void;
};

export function Sidebar(props: SidebarProps) {
  const { t, i18n } = useTranslation('shell');
  const { workspace, plan, otherPlans, onNavigate } = props;
  const workspaceId = workspace.id;
  return (
    <nav aria-label={t('navigation')} className="flex h-full flex-col gap-1 px-2 pt-2 pb-2">
      <WorkspaceMenu {...props} />
      <button
        type="button"
        onClick={props.onSearch}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-[33px] shrink-0 items-center gap-2.5 rounded-[9px] bg-surface px-2.5 text-ink-3 shadow-[0_0_0_1px_var(--line),var(--sh)] hover:text-ink-2 pointer-coarse:h-11"
      >
        <Search className="size-4 shrink-0" strokeWidth={1.75} aria-hidden="true" />
        <span className="flex-1 text-left">{t('search')}</span>
        <Kbd>{shortcutText('mod+k', i18n.language)}</Kbd>
      </button>
      <div className="flex min-h-0 flex-1 flex-col">
        <div className="-mx-2 min-h-0 flex-1 overflow-y-auto px-2 pt-1.5">
          <ul className="flex flex-col gap-px">
            <NavLink
              link={{ to: '/w/$workspaceId', params: { workspaceId } }}
              mark={<NavIcon icon={House} />}
              count={props.myActions}
              exact
              onClick={onNavigate}
            >
              {t('home')}
            </NavLink>
          </ul>
          {plan && <PlanSteps {...props} plan={plan} />}
          {(otherPlans.length > 0 || props.onNewPlan) && <OtherPlans {...props} />}
        </div>
        <ul className="flex flex-col gap-px">
          {plan && (
            <NavLink
              link={{ to: '/w/$workspaceId/plans/$planId/chain', params: { workspaceId, planId: plan.id } }}
              mark={<NavIcon icon={Spline} />}
              onClick={onNavigate}
            >
              {t('chain')}
            </NavLink>
          )}
          {plan && (
            <NavLink
              link={{ to: '/w/$workspaceId/plans/$planId/playbook', params: { workspaceId, planId: plan.id } }}
              mark={<NavIcon icon={BookMarked} />}
              onClick={onNavigate}
            >
              {t('playbook')}
            </NavLink>
          )}
          {plan && (
            <NavLink
              link={{ to: '/w/$workspaceId/plans/$planId/history', params: { workspaceId, planId: plan.id } }}
              mark={<NavIcon icon={History} />}
              onClick={onNavigate}
            >
              {t('history')}
            </NavLink>
          )}
          <NavLink
            link={{ to: '/w/$workspaceId/people', params: { workspaceId } }}
            mark={<NavIcon icon={Users} />}
            onClick={onNavigate}
          >
            {t('members')}
          </NavLink>
          <NavLink
            link={{ to: '/w/$workspaceId/settings', params: { workspaceId } }}
            mark={<NavIcon icon={Settings} />}
            onClick={onNavigate}
          >
            {t('settings')}
          </NavLink>
        </ul>
      </div>
      <AccountMenu
        user={props.user}
        onAccount={props.onAccount}
        onSignOut={props.onSignOut}
        onShortcuts={props.onShortcuts}
      />
    </nav>
  );
}

function OtherPlans({ workspace, otherPlans, onNewPlan, onNavigate }: SidebarProps) {
  const { t } = useTranslation('shell');
  return (
    <section aria-labelledby="other-plans">
      <div className="flex items-center pt-4 pr-1 pb-0.5 pl-2.5 text-sm text-ink-3">
        <h2 id="other-plans" className="flex-1">
          {t('otherPlans')}
        </h2>
        {onNewPlan && (
          <IconButton
            icon={Plus}
            label={t('newPlan')}
            onClick={() => {
              onNavigate?.();
              onNewPlan();
            }}
            className="size-6"
          />
        )}
      </div>
      <ul className="flex flex-col gap-px">
        {otherPlans.map((other) => (
          <NavLink
            key={other.id}
            link={{
              to: '/w/$workspaceId/plans/$planId/actions',
              params: { workspaceId: workspace.id, planId: other.id },
            }}
            mark={<NavIcon icon={Layers} />}
            onClick={onNavigate}
          >
            {other.name}
          </NavLink>
        ))}
      </ul>
    </section>
  );
}

function PlanSteps(props: SidebarProps & { plan: NonNullable<ShellProps['plan']> }) {
  const { plan, workspace } = props;
  const { t } = useTranslation('shell');
  return (
    <section aria-labelledby="plan-steps">
      <div className="flex items-center gap-2 pt-4 pr-1 pl-2.5 text-sm text-ink-3">
        <h2 id="plan-steps" className="min-w-0 flex-1 truncate">
          {plan.name}
        </h2>
        <PlanCompleteness completeness={plan.completeness} onNavigate={props.onNavigate} />
      </div>
      <ul className="flex flex-col gap-px">
        <NavLink
          link={stepLink('preparation', workspace.id, plan.id)}
          mark={<NavIcon icon={ClipboardList} />}
          note={plan.completeness ? t(`states.${plan.completeness.preparation.state}`) : undefined}
          onClick={props.onNavigate}
        >
          {t('steps.preparation')}
        </NavLink>
      </ul>
      <ol className="mt-px flex flex-col gap-px">
        {STEPS.map((step, index) => {
          const state = plan.completeness?.[step].state ?? 'begun';
          return (
            <NavLink
              key={step}
              link={stepLink(step, workspace.id, plan.id)}
              mark={<StepMark number={index + 1} state={state} />}
              note={plan.completeness ? t(`states.${state}`) : undefined}
              onClick={props.onNavigate}
            >
              {t(`steps.${step}`)}
            </NavLink>
          );
        })}
      </ol>
    </section>
  );
}
