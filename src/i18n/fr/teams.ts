/** Équipes: the organisation, who answers for what, and whether they have the time. */
export const teams = {
  title: 'Équipes',
  parts: 'Parties de l’étape',
  part: { organisation: 'Organisation', raci: 'RACI', load: 'Charge' },
  members: 'Membres et accès',
} as const;
