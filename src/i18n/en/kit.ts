import type { Catalogue } from '../catalogue.ts';
import type { kit as fr } from '../fr/kit.ts';

export const kit: Catalogue<typeof fr> = {
  close: 'Close',
  cancel: 'Cancel',
  confirm: 'Confirm',
  undo: 'Undo',
  clear: 'Clear',
  retry: 'Try again',
  loading: 'Loading…',
  more: 'More actions',
  expand: 'Expand',
  reduce: 'Collapse',
  previous: 'Previous record',
  next: 'Next record',
  noResult: 'No results',
  optional: 'optional',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  notifications: 'Messages',
  save: {
    saved: 'Saved',
    saving: 'Saving…',
    offline: 'Offline',
    offlineKept_one: 'Offline: {{count, number}} change kept on this device',
    offlineKept_other: 'Offline: {{count, number}} changes kept on this device',
    conflict_one: '{{count, number}} conflict to review',
    conflict_other: '{{count, number}} conflicts to review',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
  },
};
