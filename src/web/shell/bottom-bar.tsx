import { Link, type LinkProps } from '@tanstack/react-router';
import { House, ListChecks, type LucideIcon, Menu, Network, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const ENTRY =
  'flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-2xs font-medium text-ink-3 data-[status=active]:text-accent';

/** On a phone: the pages used there, under the thumb. */
export function BottomBar(props: { workspaceId: string; planId: string | undefined; onMenu: () => void }) {
  const { t } = useTranslation('shell');
  const { workspaceId, planId } = props;
  return (
    <nav
      aria-label={t('menu')}
      data-print="hidden"
      className="flex shrink-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <Entry link={{ to: '/w/$workspaceId', params: { workspaceId } }} icon={House} exact>
        {t('home')}
      </Entry>
      {planId !== undefined && (
        <Entry
          link={{ to: '/w/$workspaceId/plans/$planId/actions', params: { workspaceId, planId } }}
          icon={ListChecks}
        >
          {t('actionsShort')}
        </Entry>
      )}
      {planId !== undefined && (
        <Entry link={{ to: '/w/$workspaceId/plans/$planId/teams', params: { workspaceId, planId } }} icon={Network}>
          {t('steps.teams')}
        </Entry>
      )}
      {planId === undefined && (
        <Entry link={{ to: '/w/$workspaceId/people', params: { workspaceId } }} icon={Users}>
          {t('members')}
        </Entry>
      )}
      <button type="button" onClick={props.onMenu} className={ENTRY}>
        <Menu className="size-5" strokeWidth={1.75} aria-hidden="true" />
        {t('menu')}
      </button>
    </nav>
  );
}

function Entry(props: { link: LinkProps; icon: LucideIcon; exact?: boolean; children: string }) {
  const Icon = props.icon;
  return (
    <Link {...props.link} activeOptions={{ exact: props.exact, includeSearch: false }} className={ENTRY}>
      <Icon className="size-5" strokeWidth={1.75} aria-hidden="true" />
      {props.children}
    </Link>
  );
}
