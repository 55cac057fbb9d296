import { describe, expect, it } from 'vitest';
import { propose, rulesOf } from '../../../../tests/support/proposal.ts';
import type { Cell } from '../../../kernel/sheet.ts';

describe('the people cells name', () => {
  it('"Marie / Paul", "équipe marketing", names known already', () => {
    const people = [
      { id: 'id-marie', name: 'Marie Dupont' },
      { id: 'id-paul-1', name: 'Paul Martin' },
      { id: 'id-paul-2', name: 'Paul Durand' },
      { id: 'id-helene', name: 'Hélène Roux' },
    ];
    const proposal = propose(
      [
        ['Action', 'Qui'],
        ['A', 'Marie / Paul'],
        ['B', 'équipe marketing'],
        ['C', 'ROUX Helene'],
        ['D', 'P. Durand et Zoé'],
        ['E', 'à définir'],
        ['F', 'MD'],
      ],
      [],
      { people },
    );
    const idOf = new Map(proposal.people.map((person) => [person.key, person.existingId]));
    expect(proposal.actions.map(({ ownerKey }) => ownerKey && (idOf.get(ownerKey) ?? ownerKey))).toEqual([
      'id-marie',
      'equipe marketing',
      'id-helene',
      'id-paul-2',
      null,
      'id-marie',
    ]);
    expect(proposal.people.find(({ key }) => key === 'paul')?.candidateIds).toEqual(['id-paul-1', 'id-paul-2']);
    expect(rulesOf(proposal)).toEqual(['2:owner_ambiguous', '3:owner_is_team']);
  });

  it('a person chosen by hand is taken', () => {
    const people = [
      { id: 'id-1', name: 'Paul Martin' },
      { id: 'id-2', name: 'Paul Durand' },
    ];
    const rows: Cell[][] = [
      ['Action', 'Qui'],
      ['A', 'Paul'],
    ];
    expect(propose(rows, [], { people, chosenPeople: { paul: 'id-2' } }).people).toMatchObject([
      { existingId: 'id-2' },
    ]);
    expect(propose(rows, [], { people, chosenPeople: { paul: null } }).people).toMatchObject([
      { existingId: null, candidateIds: [] },
    ]);
  });
});
