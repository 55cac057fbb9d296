import { describe, expect, it } from 'vitest';
import { CONTEXT_2027, ignored, propose, rulesOf, summary } from '../../../tests/support/proposal.ts';
import { action } from '../../../tests/support/plan-snapshot.ts';
import { sheetOf } from '../../../tests/support/sheet-of.ts';
import type { Cell, Sheet } from '../../kernel/sheet.ts';
import { saidBy } from './round-trip/rules.ts';
import { proposePlan } from './rules.ts';

const HEADINGS = ['Objectif', 'Action', 'Responsable', 'Échéance', 'Budget'];

describe('the layout of five-column plans', () => {
  it('title rows above the headings, total below', () => {
    const proposal = propose([
      ['Plan d’action commercial 2027'],
      ['Société Durand – version 3'],
      [],
      HEADINGS,
      ['Acquérir de nouveaux prospects', 'Campagne LinkedIn', 'Marie', 'fin mars', '5 000 €'],
      ['Acquérir de nouveaux prospects', 'Salon Industrie', 'Paul', '15/06/2027', '15 000 €'],
      ['Total', null, null, null, '20 000 €'],
    ]);
    expect(summary(proposal)).toEqual([
      'Acquérir de nouveaux prospects > Campagne LinkedIn | Marie | 2027-03-31 | 5000',
      'Acquérir de nouveaux prospects > Salon Industrie | Paul | 2027-06-15 | 15000',
    ]);
    expect(ignored(proposal)).toEqual(['1:title', '2:title', '4:heading', '7:total']);
    expect(proposal.doubts).toEqual([]);
    expect(proposal.plannedCents).toBe(2_000_000);
  });

  it('merged objective cells over several actions', () => {
    const proposal = propose(
      [
        HEADINGS,
        ['Acquérir', 'A', 'Marie', null, 1_000],
        [null, 'B', 'Paul', null, 2_000],
        ['Fidéliser', 'C', 'Zoé', null, 3_000],
        [null, 'D', 'Zoé', null, 4_000],
      ],
      ['A2:A3', 'A4:A5'],
    );
    expect(summary(proposal).map((line) => line.split(' |')[0])).toEqual([
      'Acquérir > A',
      'Acquérir > B',
      'Fidéliser > C',
      'Fidéliser > D',
    ]);
  });

  it('an objective written once and meant for the rows below', () => {
    const proposal = propose([HEADINGS, ['Acquérir', 'A'], [null, 'B'], ['Fidéliser', 'C']]);
    expect(proposal.actions.map(({ objectiveKey }) => objectiveKey)).toEqual(['acquerir', 'acquerir', 'fideliser']);
  });

  it('owners, dates and channels merged over several actions hold for each; a shared budget only once', () => {
    const proposal = propose(
      [HEADINGS, ['Acquérir', 'A', 'Marie', 'T1', 3_000], [null, 'B', null, null, null]],
      ['A2:A3', 'C2:C3', 'D2:D3', 'E2:E3'],
    );
    expect(summary(proposal)).toEqual([
      'Acquérir > A | Marie | 2027-03-31 | 3000',
      'Acquérir > B | Marie | 2027-03-31 | 0',
    ]);
    expect(rulesOf(proposal)).toEqual(['3:amount_shared']);
  });

  it('a merged action over several people and amounts is one action', () => {
    const proposal = propose(
      [
        HEADINGS,
        ['Acquérir', 'Salon', 'Marie', 'mars', 3_000],
        [null, null, 'Paul', 'avril', 2_000],
        [null, 'Site', 'Zoé', null, null],
      ],
      ['A2:A4', 'B2:B3'],
    );
    expect(summary(proposal)).toEqual([
      'Acquérir > Salon | Marie + Paul | 2027-04-30 | 5000',
      'Acquérir > Site | Zoé |  | 0',
    ]);
  });

  it('objectives as rows of their own over their actions', () => {
    const headings = ['Action', 'Qui', 'Pour quand', 'Budget'];
    const proposal = propose(
      [
        headings,
        ['Objectif 1 : Acquérir de nouveaux clients'],
        ['Salon', 'Marie', 'mars', '3 k€'],
        ['Objectif 2 : Fidéliser', null, null, null],
        ['Newsletter', 'Paul', 'mai', '1 k€'],
      ],
      ['A2:D2', 'A4:D4'],
    );
    expect(summary(proposal)).toEqual([
      'Acquérir de nouveaux clients > Salon | Marie | 2027-03-31 | 3000',
      'Fidéliser > Newsletter | Paul | 2027-05-31 | 1000',
    ]);
  });

  it('axes over objectives', () => {
    const proposal = propose([
      ['Axe', 'Objectif', 'Action', 'Qui'],
      ['Conquête', 'Acquérir', 'Salon', 'Marie'],
      [null, 'Relancer', 'Phoning', 'Paul'],
      ['Fidélité', 'Garder', 'Club', 'Zoé'],
    ]);
    const parents = Object.fromEntries(proposal.objectives.map(({ key, parentKey }) => [key, parentKey]));
    expect(parents).toEqual({
      conquete: null,
      acquerir: 'conquete',
      relancer: 'conquete',
      fidelite: null,
      garder: 'fidelite',
    });
  });

  it('sub-totals by label and totals by sum are dropped, and headings repeated on each page', () => {
    const proposal = propose([
      HEADINGS,
      ['Acquérir', 'A', 'Marie', 'mars', 1_000],
      [null, 'B', 'Paul', 'avril', 2_000],
      ['Sous-total', null, null, null, { number: 3_000, formula: true }],
      HEADINGS,
      ['Fidéliser', 'Total relooking du site', 'Zoé', 'mai', 4_000],
      [null, 'D', 'Zoé', 'juin', 500],
      [null, null, null, null, 4_500],
      ['TOTAL GÉNÉRAL', null, null, null, 7_500],
      ['Validé en comité le 12 janvier'],
    ]);
    expect(proposal.actions.map(({ title }) => title)).toEqual(['A', 'B', 'Total relooking du site', 'D']);
    expect(ignored(proposal)).toEqual([
      '1:heading',
      '4:total',
      '5:repeated_heading',
      '8:total',
      '9:total',
      '10:footer',
    ]);
    expect(proposal.doubts).toEqual([]);
  });

  it('a total that does not add up is reported with both amounts', () => {
    const proposal = propose([
      HEADINGS,
      ['X', 'A', 'Marie', null, 1_000],
      ['X', 'B', 'Marie', null, 'voir devis 12'],
      ['Total', null, null, null, 3_000],
    ]);
    expect(proposal.doubts).toMatchObject([
      { row: 3, column: 4, rule: 'amount_unreadable', values: { text: 'voir devis 12' } },
      { row: 4, rule: 'total_differs', values: { found: 300_000, expected: 100_000 } },
    ]);
    expect(proposal.actions[1]?.notes).toEqual([{ heading: 'Budget', text: 'voir devis 12' }]);
  });

  it('headings on two rows, with amounts by month', () => {
    const proposal = propose(
      [
        ['Action', 'Qui', 'Budget', null, null, null],
        [null, null, 'Janv.', 'Févr.', 'T2', 'Total'],
        ['Salon', 'Marie', 1_000, null, 300, 1_300],
        ['Mailing', 'Paul', null, 500, null, 500],
      ],
      ['A1:A2', 'B1:B2', 'C1:F1'],
    );
    expect(
      proposal.actions.map(({ amounts }) => amounts.map(({ month, plannedCents }) => `${month} ${plannedCents / 100}`)),
    ).toEqual([['2027-01 1000', '2027-04 100', '2027-05 100', '2027-06 100'], ['2027-02 500']]);
  });

  it('a calendar of months with crosses', () => {
    const proposal = propose([
      ['Action', 'Pilote', 'Janv', 'Févr', 'Mars', 'Avril', 'Mai'],
      ['Salon', 'Marie', null, 'X', 'X', 'X', null],
      ['Mailing', 'Paul', 'x', null, null, null, null],
      ['Site', 'Zoé', null, null, null, null, '●'],
    ]);
    expect(summary(proposal)).toEqual([
      ' > Salon | Marie | 2027-02-01…2027-04-30 | 0',
      ' > Mailing | Paul | 2027-01-01…2027-01-31 | 0',
      ' > Site | Zoé | 2027-05-01…2027-05-31 | 0',
    ]);
  });

  it('several sheets by quarter give their dates, hidden sheets and lists without headings are left out', () => {
    const rows: Cell[][] = [
      ['Objectif', 'Action', 'Qui'],
      ['Acquérir', 'Salon', 'Marie'],
    ];
    const sheets: Sheet[] = [
      sheetOf(rows, { name: 'T1' }),
      sheetOf(
        [
          ['Objectif', 'Action', 'Qui'],
          ['acquerir', 'Mailing', 'Paul'],
        ],
        { name: 'T2 2027' },
      ),
      sheetOf(rows, { name: 'Ancien', hidden: true }),
      sheetOf([['A faire'], ['appeler Jean']], { name: 'Listes' }),
    ];
    const proposal = proposePlan(sheets, CONTEXT_2027);
    expect(summary(proposal)).toEqual([
      'Acquérir > Salon | Marie | 2027-01-01…2027-03-31 | 0',
      'Acquérir > Mailing | Paul | 2027-04-01…2027-06-30 | 0',
    ]);
    expect(proposal.doubts.map(({ sheet, rule }) => `${sheet}:${rule}`)).toEqual([
      '0:day_from_sheet',
      '1:day_from_sheet',
    ]);
  });

  it('several sheets by team or subject give their objective when no column does', () => {
    const rows: Cell[][] = [
      ['Action', 'Qui'],
      ['Salon', 'Marie'],
    ];
    const proposal = proposePlan(
      [sheetOf(rows, { name: 'Conquête' }), sheetOf(rows, { name: 'Fidélité' })],
      CONTEXT_2027,
    );
    expect(proposal.objectives.map(({ title }) => title)).toEqual(['Conquête', 'Fidélité']);
    expect(rulesOf(proposal)).toEqual(['1:objective_from_sheet', '1:objective_from_sheet']);
  });

  it('no headings at all', () => {
    const proposal = propose([
      ['Acquérir', 'Campagne de prospection téléphonique ciblée', 'Marie', '15/03/2027', '5 000 €'],
      ['Acquérir', 'Salon professionnel de Lyon', 'Paul', '30/06/2027', '15 000 €'],
      ['Fidéliser', 'Club des clients fidèles', 'Zoé', '15/09/2027', '2 500 €'],
    ]);
    expect(summary(proposal)).toEqual([
      'Acquérir > Campagne de prospection téléphonique ciblée | Marie | 2027-03-15 | 5000',
      'Acquérir > Salon professionnel de Lyon | Paul | 2027-06-30 | 15000',
      'Fidéliser > Club des clients fidèles | Zoé | 2027-09-15 | 2500',
    ]);
  });
});

describe('what the plan has already', () => {
  it('objectives, channels and actions are found by name, accents and case ignored', () => {
    const proposal = propose(
      [
        ['Objectif', 'Action', 'Canal'],
        ['ACQUERIR', 'salon', 'linkedin'],
        ['Acquérir', 'Nouvelle', 'Radio'],
        ['Acquérir', 'Nouvelle', null],
      ],
      [],
      {
        objectives: [{ id: 'o1', title: 'Acquérir' }],
        channels: [{ id: 'c1', name: 'LinkedIn' }],
        actions: [{ id: 'a1', objectiveId: 'o1', said: saidBy(action(1, { title: 'Salon' })) }],
      },
    );
    expect(proposal.objectives).toMatchObject([{ existingId: 'o1' }]);
    expect(proposal.channels.map(({ existingId }) => existingId)).toEqual(['c1', null]);
    expect(proposal.actions.map(({ existingId }) => existingId)).toEqual(['a1', null, null]);
    expect(rulesOf(proposal)).toEqual(['2:already_in_plan', '4:repeated_action']);
  });
});
