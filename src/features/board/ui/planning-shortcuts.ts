import type { TFunction } from 'i18next';
import type { ShortcutGroup } from '../../../ui-kit/shortcuts-dialog.tsx';

/** What the keyboard does in the Gantt and the calendar, for the list that `?` opens. */
export function planningShortcuts(t: TFunction<'planning'>): ShortcutGroup[] {
  return [
    {
      title: t('keys.gantt'),
      shortcuts: [
        { keys: ['left', 'right'], text: t('keys.day') },
        { keys: ['shift+left', 'shift+right'], text: t('keys.week') },
        { keys: ['alt+left', 'alt+right'], text: t('keys.due') },
        { keys: ['alt+shift+left', 'alt+shift+right'], text: t('keys.start') },
        { keys: ['l'], text: t('keys.links') },
        { keys: ['+', '-'], text: t('keys.zoom') },
        { keys: ['t'], text: t('keys.today') },
        { keys: ['enter'], text: t('keys.open') },
      ],
    },
    {
      title: t('keys.calendar'),
      shortcuts: [
        { keys: ['pageup', 'pagedown'], text: t('keys.page') },
        { keys: ['t'], text: t('keys.today') },
        { keys: ['enter'], text: t('keys.create') },
        { keys: ['space'], text: t('keys.intoDay') },
        { keys: ['space', 'enter'], text: t('keys.pickUp') },
      ],
    },
  ];
}
