import { describe, expect, it } from 'vitest';
import { CONTEXT_2027, propose, summary } from '../../../../tests/support/proposal.ts';
import { sheetOf } from '../../../../tests/support/sheet-of.ts';
import type { Cell } from '../../../kernel/sheet.ts';
import { guessMapping, proposePlan } from '../rules.ts';

describe('headings people use', () => {
  it.each<[string[], string[]]>([
    [
      ['Objectif(s)', 'Action(s)', 'Qui', 'Pour quand', 'Coût'],
      ['objective', 'action', 'owner', 'due', 'budget'],
    ],
    [
      ['AXE', 'QUOI', 'PORTEUR', 'DEADLINE', 'MONTANT HT'],
      ['objective', 'action', 'owner', 'due', 'budget'],
    ],
    [
      ['Objectifs', 'Actions', 'Pilote', 'Date de fin', 'Budgets'],
      ['objective', 'action', 'owner', 'due', 'budget'],
    ],
    [
      ['Objectif', 'Tâche', 'Responsables', 'Délai', 'Budget (k€)'],
      ['objective', 'action', 'owner', 'due', 'budget'],
    ],
    [
      ['Quoi ?', 'Qui ?', 'Quand ?', 'Combien ?', 'Comment ?'],
      ['action', 'owner', 'due', 'budget', 'note'],
    ],
    [
      ['Goal', 'Task', 'Owner', 'Due date', 'Cost'],
      ['objective', 'action', 'owner', 'due', 'budget'],
    ],
    [
      ['Action', 'KPI', 'Cible', 'Canal', 'Priorité'],
      ['action', 'note', 'note', 'channel', 'priority'],
    ],
    [
      ['Action', 'Indicateur', 'Statut', 'Avancement', 'Commentaire(s)'],
      ['action', 'note', 'status', 'progress', 'note'],
    ],
    [
      ['N°', 'Libellé', 'Début', 'Fin', 'Équipe'],
      ['code', 'action', 'start', 'due', 'contributors'],
    ],
    [
      ['Action', 'Budget prévu', 'Budget engagé', 'Réalisé', 'Échéance'],
      ['action', 'budget', 'committed', 'invoiced', 'due'],
    ],
    [
      ['Description de l’action', 'Moyens / Budget', 'Commentaires', 'Qui fait quoi', 'Indicateurs de suivi'],
      ['action', 'budget', 'note', 'owner', 'note'],
    ],
  ])('%j', (headings, fields) => {
    const mapping = guessMapping([sheetOf([headings, ['x']])], CONTEXT_2027);
    expect(mapping.sheets[0]?.columns.map(({ field }) => field)).toEqual(fields);
  });

  it('head a list of a single column too, which may have none', () => {
    const titlesOf = (rows: string[]) => propose(rows.map((text) => [text])).actions.map(({ title }) => title);
    expect(titlesOf(['Actions', 'Salon de Lyon', 'Tournée'])).toEqual(['Salon de Lyon', 'Tournée']);
    expect(titlesOf(['Salon de Lyon', 'Tournée'])).toEqual(['Salon de Lyon', 'Tournée']);
  });

  it('are corrected by what the column holds', () => {
    const { mapping } = propose([
      ['Objectif', 'Action', 'Avancement', 'Statut'],
      ['20 %', 'A', 'en cours', '50 %'],
      ['150', 'B', 'terminé', '100 %'],
      ['12 k€', 'C', 'à faire', '0 %'],
    ]);
    expect(mapping.sheets[0]?.columns.map(({ field }) => field)).toEqual(['note', 'action', 'status', 'progress']);
  });

  it('a column nobody knows is kept as a note, and may be mapped by hand', () => {
    const rows: Cell[][] = [
      ['Action', 'Qui', 'Sponsor'],
      ['Salon', 'Marie', 'Paul'],
    ];
    const first = propose(rows);
    expect(first.actions[0]?.notes).toEqual([{ heading: 'Sponsor', text: 'Paul' }]);
    const mapping = structuredClone(first.mapping);
    for (const column of mapping.sheets[0]?.columns ?? [])
      if (column.heading === 'Sponsor') column.field = 'contributors';
    expect(summary(proposePlan([sheetOf(rows)], CONTEXT_2027, mapping))).toEqual([' > Salon | Marie + Paul |  | 0']);
  });
});
