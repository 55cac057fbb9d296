import type { TFunction } from 'i18next';
import type { ShortcutGroup } from '../shortcuts-dialog.tsx';

/** What the keyboard does in a table, for the list that `?` opens. */
export function gridShortcuts(t: TFunction<'grid'>): ShortcutGroup[] {
  return [
    {
      title: t('keys.title'),
      shortcuts: [
        { keys: ['up', 'down', 'left', 'right'], text: t('keys.move') },
        { keys: ['home', 'end'], text: t('keys.edges') },
        { keys: ['mod+up', 'mod+down'], text: t('keys.far') },
        { keys: ['mod+home', 'mod+end'], text: t('keys.corners') },
        { keys: ['left', 'right'], text: t('keys.collapse') },
        { keys: ['shift+up', 'shift+down'], text: t('keys.extend') },
        { keys: ['mod+a'], text: t('keys.selectAll') },
        { keys: ['mod+enter'], text: t('keys.open') },
        { keys: ['escape', 'tab'], text: t('keys.leave') },
      ],
    },
    {
      title: t('keys.editing'),
      shortcuts: [
        { keys: ['enter', 'F2'], text: t('keys.edit') },
        { keys: ['enter'], text: t('keys.commit') },
        { keys: ['tab'], text: t('keys.next') },
        { keys: ['escape'], text: t('keys.cancel') },
        { keys: ['mod+c'], text: t('keys.copy') },
        { keys: ['mod+v'], text: t('keys.paste') },
        { keys: ['mod+d'], text: t('keys.fillDown') },
        { keys: ['mod+r'], text: t('keys.fillRight') },
        { keys: ['delete'], text: t('keys.clear') },
      ],
    },
    {
      title: t('keys.several'),
      shortcuts: [
        { keys: ['space'], text: t('keys.selectRow') },
        { keys: ['shift+space'], text: t('keys.extendRows') },
        { keys: ['mod+enter'], text: t('keys.commitAll') },
        { keys: ['alt+F10'], text: t('keys.bar') },
        { keys: ['shift+F10'], text: t('keys.menu') },
        { keys: ['mod+shift+d'], text: t('keys.duplicate') },
        { keys: ['alt+up', 'alt+down'], text: t('keys.moveRow') },
        { keys: ['mod+delete'], text: t('keys.deleteRow') },
        { keys: ['up'], text: t('keys.headings') },
        { keys: ['enter'], text: t('keys.sort') },
        { keys: ['alt+left', 'alt+right'], text: t('keys.moveColumn') },
        { keys: ['shift+alt+left', 'shift+alt+right'], text: t('keys.resizeColumn') },
      ],
    },
  ];
}
