import { Check, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { initialsOf } from '../../ui-kit/identity.ts';
import { Menu, MenuGroup, MenuItem } from '../../ui-kit/menu.tsx';
import type { ShellProps } from './shell-props.ts';

type Props = Pick<ShellProps, 'workspace' | 'workspaces' | 'onSwitchWorkspace'>;

/** The company at hand, and the way to another. */
export function WorkspaceMenu({ workspace, workspaces, onSwitchWorkspace }: Props) {
  const { t } = useTranslation('shell');
  const name = (
    <>
      <span
        aria-hidden="true"
        className="flex size-6 shrink-0 items-center justify-center rounded-[7px] bg-ink text-base font-semibold text-surface"
      >
        {initialsOf(workspace.name).slice(0, 1)}
      </span>
      <span className="flex min-w-0 flex-col text-left">
        <span className="truncate leading-4.5 font-semibold">{workspace.name}</span>
        {workspace.isExample && <span className="text-xs text-accent">{t('exampleMark')}</span>}
      </span>
    </>
  );
  const shape = 'flex min-h-9 w-full items-center gap-2.5 rounded-md px-1.5';
  if (workspaces.length === 0) return <p className={shape}>{name}</p>;
  return (
    <Menu
      trigger={
        <button type="button" className={`${shape} hover:bg-hover`}>
          {name}
          <span className="sr-only">{t('switchWorkspace')}</span>
          <ChevronDown className="mr-1 ml-auto size-4 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
        </button>
      }
    >
      <MenuGroup label={t('switchWorkspace')}>
        <MenuItem mark={<Check className="size-4 text-accent" aria-hidden="true" />} onSelect={() => undefined}>
          {workspace.name}
        </MenuItem>
        {workspaces.map((other) => (
          <MenuItem key={other.id} mark={<span className="size-4" />} onSelect={() => onSwitchWorkspace(other.id)}>
            {other.name}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
}
