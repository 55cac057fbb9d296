import type { TFunction } from 'i18next';
import type { ShortcutGroup } from '../../../ui-kit/shortcuts-dialog.tsx';

/** What the keyboard does among the objectives, for the list that `?` opens. */
export function cascadeShortcuts(t: TFunction<'objectives'>): ShortcutGroup {
  return {
    title: t('keys.title'),
    shortcuts: [
      { keys: ['n'], text: t('create') },
      { keys: ['left', 'right'], text: t('keys.fold') },
      { keys: ['alt+up', 'alt+down'], text: t('keys.order') },
      { keys: ['alt+shift+left', 'alt+shift+right'], text: t('keys.level') },
      { keys: ['m'], text: t('keys.move') },
      { keys: ['delete'], text: t('keys.delete') },
    ],
  };
}
