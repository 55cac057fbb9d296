import type { Catalogue } from '../catalogue.ts';
import type { views as french } from '../fr/views.ts';

export const views: Catalogue<typeof french> = {
  mine: 'My views',
  shared: 'Shared views',
  none: 'Save the filters, grouping, order and columns of the moment to find them again in one go.',
  start: 'Starting view',
  saveAs: 'Save as a new view…',
  update: 'Update “{{name}}”',
  back: 'Back to “{{name}}”',
  rename: 'Rename…',
  share: 'Share with everyone',
  remove: 'Delete the view',
  wasShared: 'View shared: everyone sees a copy.',
  removed: 'View “{{name}}” deleted',
  saveTitle: 'New view',
  renameTitle: 'Rename the view',
  name: 'Name of the view',
  nameExample: 'My actions this quarter',
  nameRequired: 'Give the view a name.',
  shareToo: 'Show it to everyone who opens this plan',
  save: 'Save',
  cancel: 'Cancel',
};
