/** What the playbook is made of, as history tells it. */
export const playbookKinds = {
  play: {
    named: 'la fiche {{name}}',
    one: 'une fiche du playbook',
    count_one: '{{count, number}} fiche',
    count_many: '{{count, number}} de fiches',
    count_other: '{{count, number}} fiches',
  },
  playPart: {
    named: 'la partie {{name}} d’une fiche',
    one: 'une partie d’une fiche',
    count_one: '{{count, number}} partie de fiche',
    count_many: '{{count, number}} de parties de fiche',
    count_other: '{{count, number}} parties de fiche',
  },
  playVersion: {
    named: 'une version d’une fiche',
    one: 'une version d’une fiche',
    count_one: '{{count, number}} version de fiche',
    count_many: '{{count, number}} de versions de fiche',
    count_other: '{{count, number}} versions de fiche',
  },
  readingItem: {
    named: 'une fiche du parcours de lecture',
    one: 'une fiche du parcours de lecture',
    count_one: '{{count, number}} fiche du parcours de lecture',
    count_many: '{{count, number}} de fiches du parcours de lecture',
    count_other: '{{count, number}} fiches du parcours de lecture',
  },
  playReading: {
    named: 'la lecture d’une fiche',
    one: 'la lecture d’une fiche',
    count_one: '{{count, number}} lecture',
    count_many: '{{count, number}} de lectures',
    count_other: '{{count, number}} lectures',
  },
} as const;
