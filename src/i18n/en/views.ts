import type { Catalogue } from '../catalogue.ts';
import type { views as french } from '../fr/views.ts';

export const views: Catalogue<typeof french> = {
  saveTitle: 'New view',
  renameTitle: 'Rename the view',
  name: 'Name of the view',
  nameExample: 'My actions this quarter',
  nameRequired: 'Give the view a name.',
  shareToo: 'Show it to everyone who opens this plan',
  save: 'Save',
  cancel: 'Cancel',
};
