/** What two people changed at once, and what the server did not take. */
export const conflicts = {
  title: 'Modifications croisées',
  explain:
    '{{other}} et {{you}} ont modifié « {{field}} » de {{record}} en même temps. La dernière valeur est affichée, les deux sont conservées.',
  someone: 'Quelqu’un',
  deleted: '{{other}} a supprimé {{record}} pendant que {{you}} y travaillait. Ce qui a été saisi n’est pas perdu.',
  deletedAlone:
    'Vous avez supprimé {{record}} dans une fenêtre et y travailliez dans une autre. Ce qui a été saisi n’est pas perdu.',
  alone:
    'Vous avez modifié « {{field}} » de {{record}} dans deux fenêtres en même temps. La dernière valeur est affichée, les deux sont conservées.',
  bringBack: 'Rétablir',
  leaveDeleted: 'Laisser supprimé',
  kept: 'Affichée',
  lost: 'Remplacée',
  restore: 'Rétablir cette valeur',
  keep: 'Garder la valeur affichée',
  empty: 'vide',
  refused: 'Modifications refusées',
  refusedExplain: 'Le serveur n’a pas pu prendre cette modification. Ce que vous avez saisi est gardé ici.',
  current: 'Valeur actuelle',
  yours: 'Votre saisie',
  replace: 'Remplacer par ma saisie',
  dismiss: 'Abandonner ma saisie',
  reasons: {
    guarded_conflict: 'Ce montant a été modifié entre-temps.',
    not_found: 'Cet élément n’existe plus ou ne vous est pas ouvert.',
    invalid_input: 'La valeur n’est pas valide.',
    other: 'La modification n’a pas abouti.',
  },
  none: 'Aucune modification croisée.',
} as const;
