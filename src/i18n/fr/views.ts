/** What is asked when a view of the board is kept under a name. */
export const views = {
  saveTitle: 'Nouvelle vue',
  renameTitle: 'Renommer la vue',
  name: 'Nom de la vue',
  nameExample: 'Mes actions du trimestre',
  nameRequired: 'Donnez un nom à la vue.',
  shareToo: 'La montrer à tous ceux qui ouvrent ce plan',
  save: 'Enregistrer',
  cancel: 'Annuler',
} as const;
