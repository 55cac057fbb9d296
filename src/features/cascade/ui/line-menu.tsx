import {
  ArrowDown,
  ArrowUp,
  CornerDownRight,
  IndentDecrease,
  IndentIncrease,
  MoreHorizontal,
  PanelRight,
  Plus,
  Trash2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { shortcutText } from '../../../ui-kit/keys.ts';
import { Menu, MenuItem, MenuSeparator } from '../../../ui-kit/menu.tsx';
import type { Step } from '../../objectives/rules.ts';
import type { CascadeRow } from './cascade-model.ts';
import type { ObjectiveCommands } from './use-objective-commands.ts';

const STEPS = [
  { step: 'up', icon: ArrowUp, keys: 'alt+up' },
  { step: 'down', icon: ArrowDown, keys: 'alt+down' },
  { step: 'in', icon: IndentIncrease, keys: 'alt+shift+right' },
  { step: 'out', icon: IndentDecrease, keys: 'alt+shift+left' },
] as const;

/** What one may do with an objective of the cascade, with the keys that do the same. */
export function LineMenu(props: {
  row: CascadeRow;
  commands: ObjectiveCommands;
  canStep: (step: Step) => boolean;
  /** Whether Tab comes to it: one line at a time. */
  isReachable: boolean;
  onOpen: () => void;
  onAdd: () => void;
  onStep: (step: Step) => void;
  onMove: () => void;
  onDelete: () => void;
}) {
  const { row, commands } = props;
  const { t, i18n } = useTranslation('objectives');
  const keys = (shortcut: string) => shortcutText(shortcut, i18n.language);
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          icon={MoreHorizontal}
          label={t('commands.more', { title: row.objective.title })}
          tabIndex={props.isReachable ? 0 : -1}
        />
      }
    >
      <MenuItem icon={PanelRight} shortcut={keys('enter')} onSelect={props.onOpen}>
        {t('commands.open')}
      </MenuItem>
      {commands.canCreate && (
        <MenuItem icon={Plus} onSelect={props.onAdd}>
          {t('commands.add')}
        </MenuItem>
      )}
      {commands.canEdit(row.objective) && (
        <>
          <MenuSeparator />
          {STEPS.map(({ step, icon, keys: shortcut }) => (
            <MenuItem
              key={step}
              icon={icon}
              shortcut={keys(shortcut)}
              disabled={!props.canStep(step)}
              onSelect={() => props.onStep(step)}
            >
              {t(`commands.${step}`)}
            </MenuItem>
          ))}
          <MenuItem icon={CornerDownRight} shortcut={keys('m')} onSelect={props.onMove}>
            {t('commands.move')}
          </MenuItem>
        </>
      )}
      {commands.canDelete(row.objective) && (
        <>
          <MenuSeparator />
          <MenuItem icon={Trash2} shortcut={keys('delete')} onSelect={props.onDelete}>
            {t('commands.delete')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
