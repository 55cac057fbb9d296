import type { Catalogue } from '../catalogue.ts';
import type { models as french } from '../fr/models.ts';

export const models: Catalogue<typeof french> = {
  title: 'Your models',
  none: 'None yet: whoever administers a plan saves it as a model in Settings, Plan.',
  section: 'Model',
  save: 'Save as a model',
  saveText:
    'Other plans will start from this one: its analyses, objectives, actions and budgets, without the year’s results or people.',
  saveTitle: 'Save as a model',
  keptText: 'The plan is taken as it is now, without its results or people. It does not change.',
  openedText:
    'The plan is taken as it is now, without its results or people. It is closed, its model is not: everyone who creates plans can start from it.',
  place: 'Save as',
  asNew: 'A new model',
  inPlaceOf: 'Update “{{name}}”',
  name: 'Name of the model',
  nameRequired: 'Give the model a name.',
  description: 'In one line, what it is for',
  descriptionExample: 'For a branch that opens',
  saveConfirm: 'Save the model',
  renewConfirm: 'Update the model',
  saved: 'Model {{name}} saved',
  renewed: 'The model {{name}} is up to date',
  commands: 'Model {{name}}: rename, delete',
  rename: 'Rename',
  renameTitle: 'Rename the model',
  renameConfirm: 'Rename',
  delete: 'Delete the model',
  deleted: 'Model {{name}} deleted',
  gone: 'This model no longer exists. Choose another starting point.',
  offline: 'The server does not answer. Try again in a moment.',
  tooLarge: 'This plan is too large to become a model.',
  refused: 'The model could not be saved.',
};
