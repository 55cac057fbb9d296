export const pages = {
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'Elle a peut-être été supprimée, ou ne vous est pas ouverte.',
    home: 'Revenir à l’accueil',
  },
  failed: {
    title: 'La page n’a pas pu s’afficher',
    text: 'Ce n’est pas de votre fait. Ce que vous avez saisi est gardé. Réessayez.',
    retry: 'Réessayer',
  },
  outdated: {
    title: 'Pactole a été mis à jour',
    text: 'Rechargez la page pour continuer. Ce que vous avez saisi est gardé.',
    reload: 'Recharger la page',
  },
  example: {
    label: 'Vous essayez l’exemple',
    text: 'Vous essayez l’exemple\u00a0: l’entreprise est fictive, tout peut être modifié, rien ne sort d’ici.',
    reset: 'Recommencer',
    resetTitle: 'Recommencer l’exemple ?',
    resetText: 'Une copie neuve remplace celle-ci.',
    resetSure: 'Recommencer l’exemple',
    create: 'Créer mon espace',
  },
  unreachable: {
    title: 'Le serveur ne répond pas',
    text: 'Vérifiez votre connexion. Vos modifications restent gardées sur cet appareil.',
  },
} as const;
