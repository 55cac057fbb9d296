/** The budget decided by channel and month, before there are actions. */
export const envelopes = {
  measure: 'Montants affichés',
  views: {
    envelope: 'Enveloppe',
    planned: 'Prévu',
    revised: 'Révisé',
    committed: 'Engagé',
    invoiced: 'Réalisé',
    paid: 'Payé',
  },
  table: 'Enveloppes par canal et par mois',
  channel: 'Canal',
  total: 'Total',
  used: 'Actions',
  left: 'Reste',
  shared: 'Réparti',
  whole: 'Total des canaux',
  exceeded: 'Les actions de ce mois prennent {{used}}\u00a0: {{excess}} de trop.',
  hint: 'Décidez ici ce que chaque canal peut dépenser, mois par mois\u00a0; les actions s’imputent ensuite sur ces enveloppes. Un total se répartit de lui-même. En rouge\u00a0: les actions dépassent.',
  emptyTitle: 'Aucun canal pour l’instant',
  emptyText: 'Ajoutez vos canaux dans les paramètres\u00a0: salons, téléphone, e-mail, publicité…',
} as const;
