import { useTranslation } from 'react-i18next';
import { gridShortcuts } from '../../ui-kit/grid/grid-shortcuts.ts';
import { type ShortcutGroup, ShortcutsDialog } from '../../ui-kit/shortcuts-dialog.tsx';

/** Every shortcut: those that work everywhere, those of tables, those of the page. */
export function Shortcuts(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  ofPage: () => readonly ShortcutGroup[];
}) {
  const { t } = useTranslation('shell');
  const { t: grid } = useTranslation('grid');
  const everywhere: ShortcutGroup = {
    title: t('shortcuts.everywhere'),
    shortcuts: [
      { keys: ['mod+k'], text: t('search') },
      { keys: ['mod+z'], text: t('shortcuts.undo') },
      { keys: ['mod+shift+z', 'mod+y'], text: t('shortcuts.redo') },
      { keys: ['n'], text: t('shortcuts.newAction') },
      { keys: ['g'], text: t('shortcuts.guide') },
      { keys: ['?'], text: t('shortcuts.list') },
    ],
  };
  return (
    <ShortcutsDialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      groups={[everywhere, ...props.ofPage(), ...gridShortcuts(grid)]}
    />
  );
}
