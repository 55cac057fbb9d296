import type { Catalogue } from '../catalogue.ts';
import type { conflicts as french } from '../fr/conflicts.ts';

export const conflicts: Catalogue<typeof french> = {
  title: 'Crossed edits',
  explain:
    '{{other}} and {{you}} changed “{{field}}” of {{record}} at the same time. The later value is shown; both are kept.',
  someone: 'Someone',
  deleted: '{{other}} deleted {{record}} while {{you}} was working on it. What was typed is not lost.',
  deletedAlone: 'You deleted {{record}} in one window while working on it in another. What was typed is not lost.',
  alone:
    'You changed “{{field}}” of {{record}} in two windows at the same time. The later value is shown; both are kept.',
  bringBack: 'Bring back',
  leaveDeleted: 'Leave deleted',
  kept: 'Shown',
  lost: 'Replaced',
  restore: 'Restore this value',
  keep: 'Keep the value shown',
  empty: 'empty',
  refused: 'Refused edits',
  refusedExplain: 'The server could not take this edit. What you typed is kept here.',
  current: 'Current value',
  yours: 'What you typed',
  replace: 'Replace with mine',
  dismiss: 'Drop mine',
  reasons: {
    guarded_conflict: 'This amount was changed in the meantime.',
    not_found: 'This item no longer exists, or is not open to you.',
    invalid_input: 'The value is not valid.',
    other: 'The edit did not go through.',
  },
  none: 'No crossed edits.',
};
