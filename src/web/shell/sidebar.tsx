import { History, House, Layers, Plus, Search, Settings, Spline } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui-kit/icon-button.tsx';
import { Kbd } from '../../ui-kit/kbd.tsx';
import { shortcutText } from '../../ui-kit/keys.ts';
import { ProgressRing } from '../../ui-kit/progress-ring.tsx';
import { AccountMenu } from './account-menu.tsx';
import { NavIcon, NavLink, NavSoon } from './nav-link.tsx';
import type { ShellProps } from './shell-props.ts';
import { StepMark } from './step-mark.tsx';
import { STEPS, stepLink } from './steps.ts';
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
          {plan && <PlanSteps workspaceId={workspaceId} plan={plan} onNavigate={onNavigate} />}
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
              link={{ to: '/w/$workspaceId/plans/$planId/history', params: { workspaceId, planId: plan.id } }}
              mark={<NavIcon icon={History} />}
              onClick={onNavigate}
            >
              {t('history')}
            </NavLink>
          )}
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
        {onNewPlan && <IconButton icon={Plus} label={t('newPlan')} onClick={onNewPlan} className="size-6" />}
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

function PlanSteps(props: {
  workspaceId: string;
  plan: NonNullable<ShellProps['plan']>;
  onNavigate: (() => void) | undefined;
}) {
  const { plan, workspaceId } = props;
  const { t } = useTranslation('shell');
  const done = plan.complete.size;
  return (
    <section aria-labelledby="plan-steps">
      <div className="flex items-center gap-2 px-2.5 pt-5 pb-1 text-sm text-ink-3">
        <h2 id="plan-steps" className="min-w-0 flex-1 truncate">
          {plan.name}
        </h2>
        <ProgressRing ratio={done / STEPS.length} />
        <span>
          <span aria-hidden="true">
            {done}/{STEPS.length}
          </span>
          <span className="sr-only">{t('completeness', { done, total: STEPS.length })}</span>
        </span>
      </div>
      <ol className="flex flex-col gap-px">
        {STEPS.map((step, index) => {
          const link = stepLink(step, workspaceId, plan.id);
          const complete = plan.complete.has(step);
          const mark = <StepMark number={index + 1} complete={complete} />;
          const name = t(`steps.${step}`);
          if (!link) {
            return (
              <NavSoon key={step} mark={mark} soon={t('soon')}>
                {name}
              </NavSoon>
            );
          }
          return (
            <NavLink key={step} link={link} mark={mark} onClick={props.onNavigate}>
              {name}
            </NavLink>
          );
        })}
      </ol>
    </section>
  );
}
