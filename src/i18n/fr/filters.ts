/** What a filter leaves out, in words under the toolbar. */
export const filters = {
  active: 'Filtres en cours',
  remove: 'Retirer le filtre {{label}} : {{value}}',
  gone: 'supprimé',
  between: 'de {{from}} à {{to}}',
  since: 'à partir de {{from}}',
  upTo: 'jusqu’à {{to}}',
  kept_one: '{{count, number}} action gardée en vue malgré le filtre',
  kept_many: '{{count, number}} d’actions gardées en vue malgré le filtre',
  kept_other: '{{count, number}} actions gardées en vue malgré le filtre',
  release: 'Masquer',
} as const;
