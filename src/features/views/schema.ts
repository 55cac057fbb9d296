import { isAtLeast } from '../../records/actor.ts';
import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { boolean, choice, reference, text } from '../../records/field.ts';

export const SCREENS = ['actions'] as const;

/**
 * A named way of looking at a screen: its filters, grouping, sort and layout as they stand in the address
 * (`query`). Private to its owner unless shared.
 */
export const savedViewKind = defineRecord({
  kind: 'savedView',
  collection: 'saved-views',
  scope: 'plan',
  fields: {
    name: text(80, { required: true }),
    screen: choice(SCREENS, 'actions'),
    query: text(4000),
    shared: boolean(false),
    ownerId: reference('person', 'keep', { required: true }),
  },
  rights: {
    read: ({ role }) => isAtLeast(role, 'reader'),
    create: ({ role, record, actor }) =>
      record.ownerId === actor.personId && isAtLeast(role, record.shared === true ? 'contributor' : 'reader'),
    // A view never changes hands nor audience: sharing a private one makes a shared copy.
    update: ({ role, record, actor, changed }) =>
      !changed?.some((name) => name === 'ownerId' || name === 'shared') &&
      (record.ownerId === actor.personId || (record.shared === true && isAtLeast(role, 'editor'))),
    delete: ({ role, record, actor }) =>
      record.ownerId === actor.personId || (record.shared === true && isAtLeast(role, 'editor')),
  },
  audience: (view) => (view.shared ? null : view.ownerId),
});

export type SavedView = RecordOf<typeof savedViewKind>;
