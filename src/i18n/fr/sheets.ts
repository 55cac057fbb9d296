/** Words of exported sheets. Read by the server only. */
export const sheets = {
  sheet: 'Plan d’action',
  headings: { objective: 'Objectif', action: 'Action', owner: 'Responsable', due: 'Échéance', budget: 'Budget' },
  noObjective: 'Sans objectif',
  total: 'Total',
  period: 'Du {{start}} au {{end}} – état au {{today}}',
  page: 'Page {{page}} sur {{pages}}',
} as const;
