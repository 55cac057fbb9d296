/** What a form says when something is wrong: beside the field, then what to do about the whole. */
export const forms = {
  required: 'Remplissez ce champ.',
  invalid: 'Cette valeur ne convient pas.',
  email: 'Saisissez une adresse complète, comme prenom@entreprise.fr.',
  too_small: 'Saisissez au moins {{min, number}} caractères.',
  too_big: 'Saisissez au plus {{max, number}} caractères.',
  wrong_password: 'Ce n’est pas votre mot de passe actuel.',
  last_owner: 'Nommez d’abord un autre propriétaire, qui ait un compte.',
  problems: {
    unauthenticated: 'Votre session est terminée. Connectez-vous de nouveau.',
    not_found: 'Cela n’existe plus, ou ne vous est pas ouvert.',
    already_exists: 'Cela existe déjà.',
    too_many_requests: 'Trop d’essais. Attendez quelques minutes avant de recommencer.',
    limit_reached: 'La limite est atteinte : supprimez-en avant d’en ajouter.',
    unreachable: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
    other: 'Quelque chose s’est mal passé de notre côté. Réessayez.',
  },
  save: 'Enregistrer',
  saved: 'Enregistré',
  back: 'Retour',
} as const;
