import { useNavigate } from '@tanstack/react-router';
import {
  ClipboardList,
  BookMarked,
  Compass,
  Gauge,
  History,
  House,
  ListChecks,
  Presentation,
  Network,
  Settings,
  Spline,
  Swords,
  Target,
  Users,
  UsersRound,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandPalette, type PaletteItem } from '../../ui-kit/command-palette.tsx';
import type { ShellProps } from './shell-props.ts';

export interface SearchProps extends Pick<ShellProps, 'workspace' | 'plan' | 'palette'> {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** ⌘K: what the page brings, then the pages themselves. */
export function Search(props: SearchProps) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const workspaceId = props.workspace.id;
  const planId = props.plan?.id;
  const { open, palette } = props;
  const [asked, setAsked] = useState({ open, found: palette('') });
  // What was found stays while the palette leaves.
  if (asked.open !== open) setAsked({ open, found: open ? palette('') : asked.found });
  const { found } = asked;
  const pages: PaletteItem[] = [
    {
      id: 'page-home',
      label: t('home'),
      icon: House,
      run: () => void navigate({ to: '/w/$workspaceId', params: { workspaceId } }),
    },
    {
      id: 'page-people',
      label: t('members'),
      icon: Users,
      run: () => void navigate({ to: '/w/$workspaceId/people', params: { workspaceId } }),
    },
    {
      id: 'page-settings',
      label: t('settings'),
      icon: Settings,
      run: () => void navigate({ to: '/w/$workspaceId/settings', params: { workspaceId } }),
    },
  ];
  if (planId !== undefined) {
    const params = { workspaceId, planId };
    pages.push(
      {
        id: 'page-preparation',
        label: t('steps.preparation'),
        icon: ClipboardList,
        run: () => void navigate({ to: '/w/$workspaceId/plans/$planId/preparation', params }),
      },
      {
        id: 'page-strategy',
        label: t('steps.strategy'),
        icon: Compass,
        run: () => void navigate({ to: '/w/$workspaceId/plans/$planId/strategy', params }),
      },
      {
        id: 'page-market',
        label: t('steps.market'),
        icon: Swords,
        run: () => void navigate({ to: '/w/$workspaceId/plans/$planId/market', params }),
      },
      {
        id: 'page-objectives',
        label: t('steps.objectives'),
        icon: Target,
        run: () => void navigate({ to: '/w/$workspaceId/plans/$planId/objectives', params }),
      },
      {
        id: 'page-workshop',
        label: t('workshop'),
        icon: Presentation,
        run: () => void navigate({ to: '/w/$workspaceId/plans/$planId/workshop', params }),
      },
      {
        id: 'page-targets',
        label: t('steps.targets'),
        icon: UsersRound,
        run: () => void navigate({ to: '/w/$workspaceId/plans/$planId/targets', params }),
      },
      {
        id: 'page-teams',
        label: t('steps.teams'),
        icon: Network,
        run: () => void navigate({ to: '/w/$workspaceId/plans/$planId/teams', params }),
      },
      {
        id: 'page-actions',
        label: t('steps.actions'),
        icon: ListChecks,
        run: () => void navigate({ to: '/w/$workspaceId/plans/$planId/actions', params }),
      },
      {
        id: 'page-chain',
        label: t('chain'),
        icon: Spline,
        run: () => void navigate({ to: '/w/$workspaceId/plans/$planId/chain', params }),
      },
      {
        id: 'page-playbook',
        label: t('playbook'),
        icon: BookMarked,
        run: () => void navigate({ to: '/w/$workspaceId/plans/$planId/playbook', params }),
      },
      {
        id: 'page-indicators',
        label: t('steps.kpis'),
        icon: Gauge,
        run: () => void navigate({ to: '/w/$workspaceId/plans/$planId/indicators', params }),
      },
      {
        id: 'page-history',
        label: t('history'),
        icon: History,
        run: () => void navigate({ to: '/w/$workspaceId/plans/$planId/history', params }),
      },
    );
  }
  return (
    <CommandPalette
      open={open}
      onOpenChange={props.onOpenChange}
      title={t('palette.title')}
      placeholder={t('palette.placeholder')}
      empty={t('palette.empty')}
      groups={[{ title: t('palette.pages'), items: pages }, ...found]}
      onQueryChange={(query) => setAsked({ open, found: palette(query) })}
    />
  );
}
