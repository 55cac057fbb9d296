import { describe, expect, it } from 'vitest';
import { euros, propose, rulesOf } from '../../../../tests/support/proposal.ts';
import type { Cell } from '../../../kernel/sheet.ts';

const HEADINGS = ['Objectif', 'Action', 'Responsable', 'Échéance', 'Budget'];

describe('what cells hold', () => {
  it('amounts as people write them, and units in the heading or the format', () => {
    const amounts: Cell[] = [
      '5 k€',
      '15 000 €',
      '15.000',
      'env. 3000',
      'à définir',
      '1 234,56 €',
      2_500.5,
      { number: 4, scale: 1_000 },
    ];
    const proposal = propose([['Action', 'Budget'], ...amounts.map((amount, index): Cell[] => [`A${index}`, amount])]);
    expect(proposal.actions.map(euros)).toEqual([5_000, 15_000, 15_000, 3_000, 0, 1_234.56, 2_500.5, 4_000]);
    expect(rulesOf(proposal)).toEqual(['5:amount_approximate']);
    expect(
      propose([
        ['Action', 'Budget (k€)'],
        ['A', 5],
        ['B', '1,5'],
      ]).actions.map(euros),
    ).toEqual([5_000, 1_500]);
  });

  it('days as people write them, and as spreadsheets show them', () => {
    const days: Cell[] = [
      'fin mars',
      'T2',
      'S1 2027',
      'mars-avril',
      '03/2027',
      46_461,
      { day: '2027-03-15', shown: 'day' },
      { day: '2027-03-01', shown: 'month' },
      { day: '2026-05-12', shown: 'day_month' },
    ];
    const proposal = propose([['Action', 'Échéance'], ...days.map((day, index): Cell[] => [`A${index}`, day])]);
    expect(proposal.actions.map(({ startDate, dueDate }) => (startDate ? `${startDate}…${dueDate}` : dueDate))).toEqual(
      [
        '2027-03-31',
        '2027-06-30',
        '2027-06-30',
        '2027-03-01…2027-04-30',
        '2027-03-31',
        '2027-03-15',
        '2027-03-15',
        '2027-03-31',
        '2027-05-12',
      ],
    );
    expect(rulesOf(proposal)).toEqual(['10:day_doubtful']);
  });

  it('dates month first when one of the column can only be read so', () => {
    const proposal = propose(
      [
        ['Action', 'Due'],
        ['A', '03/04/2027'],
        ['B', '03/25/2027'],
      ],
      [],
      { locale: 'en' },
    );
    expect(proposal.actions.map(({ dueDate }) => dueDate)).toEqual(['2027-03-04', '2027-03-25']);
  });

  it('days outside the plan, impossible days and starts after ends are doubts', () => {
    const proposal = propose([
      ['Action', 'Début', 'Échéance'],
      ['A', null, '15/03/2029'],
      ['B', null, '31/02/2027'],
      ['C', 'mai', 'mars'],
      ['D', null, 'quand Paul sera là'],
    ]);
    expect(rulesOf(proposal)).toEqual([
      '2:day_outside_period',
      '3:day_does_not_exist',
      '4:start_after_due',
      '5:day_unreadable',
    ]);
    expect(proposal.actions.map(({ dueDate }) => dueDate)).toEqual(['2029-03-15', null, '2027-03-31', null]);
    expect(proposal.actions[3]?.notes).toEqual([{ heading: 'Échéance', text: 'quand Paul sera là' }]);
  });

  it('status, progress, priority and channel', () => {
    const proposal = propose([
      ['Action', 'Statut', 'Avancement', 'Priorité', 'Canal'],
      ['A', 'En cours', 0.5, 'Haute', 'LinkedIn'],
      ['B', 'Terminé', '100%', '3', 'linkedin / E-mail'],
      ['C', 'bizarre', 'presque', 'xyz', 'Salon'],
      ['D', '?', '–', 'à définir', null],
    ]);
    expect(
      proposal.actions.map(({ status, progress, priority, channelKey }) => [status, progress, priority, channelKey]),
    ).toEqual([
      ['in_progress', 0.5, 'A', 'linkedin'],
      ['done', 1, 'C', 'linkedin'],
      [null, null, null, 'salon'],
      [null, null, null, null],
    ]);
    expect(rulesOf(proposal)).toEqual(['4:status_unknown', '4:progress_unreadable', '4:priority_unknown']);
    expect(proposal.channels.map(({ name }) => name)).toEqual(['LinkedIn', 'Salon']);
  });

  it('several lines in an action: the first is its title, the others are kept', () => {
    const [action] = propose([
      ['Action', 'Qui'],
      ['Salon Industrie\n- réserver le stand\n- imprimer', 'Marie'],
    ]).actions;
    expect(action).toMatchObject({ title: 'Salon Industrie', notes: [{ text: '- réserver le stand\n- imprimer' }] });
  });

  it('errors of formulas', () => {
    expect(rulesOf(propose([HEADINGS, ['X', 'A', 'Marie', { error: '#REF!' }, { error: '#N/A' }]]))).toContain(
      '2:cell_error',
    );
  });

  it('formulas that were never worked out', () => {
    const proposal = propose([HEADINGS, ['X', 'A', 'Marie', 'T2', { error: '=SUM(F2:F9)' }]]);
    expect(rulesOf(proposal)).toContain('2:formula_without_result');
    expect(proposal.actions.map(({ title, amounts }) => [title, amounts])).toEqual([['A', []]]);
  });
});
