import { describe, expect, test } from 'vitest';
import { type EditContext, emptyInput, readCell, readLine } from './objective-edits.ts';

const context: EditContext = {
  plan: { periodStart: '2027-01-01', periodEnd: '2027-12-31', currency: 'EUR' },
  today: '2027-02-10',
  locale: 'fr',
};
const bare: Parameters<typeof readCell>[0] = { startDate: null, dueDate: null, unit: 'clients' };
const people = [{ id: 'ines', name: 'Inès Garcia', email: 'ines@verdier.example' }];
const typed = (columnId: string, text: string, objective = bare) =>
  readCell(objective, columnId, { kind: 'text', text }, context);

describe('a cell of the objectives', () => {
  test('takes quantities as people type them, with or without their unit', () => {
    expect(typed('target', '1 234,5')).toEqual({ values: { target: 1234.5 } });
    expect(typed('baseline', '24 clients')).toEqual({ values: { baseline: 24 } });
    expect(typed('baseline', '')).toEqual({ values: { baseline: null } });
    expect(typed('target', 'beaucoup')).toEqual({ problem: 'numberUnreadable' });
  });

  test('takes dates as people type them: a start begins what an end ends', () => {
    expect(typed('start', 'mars')).toEqual({ values: { startDate: '2027-03-01' } });
    expect(typed('due', 'mars')).toEqual({ values: { dueDate: '2027-03-31' } });
    expect(typed('due', 'bientôt ?')).toEqual({ problem: 'dayUnreadable' });
    expect(typed('due', '')).toEqual({ values: { dueDate: null } });
    expect(readCell(bare, 'due', { kind: 'day', day: '2027-05-04' }, context)).toEqual({
      values: { dueDate: '2027-05-04' },
    });
  });

  test('refuses an end before the start, from either side', () => {
    expect(typed('due', '1/3', { ...bare, startDate: '2027-03-02' })).toEqual({ problem: 'backwards' });
    expect(typed('start', '3/3', { ...bare, dueDate: '2027-03-02' })).toEqual({ problem: 'backwards' });
  });

  test('needs a name, and no more than the column holds', () => {
    expect(typed('title', '  ')).toEqual({ problem: 'titleRequired' });
    expect(typed('title', ' Ouvrir la Suisse ')).toEqual({ values: { title: 'Ouvrir la Suisse' } });
    expect(typed('unit', 'x'.repeat(31))).toEqual({ problem: 'tooLong' });
    expect(typed('indicator', 'x'.repeat(120))).toEqual({ values: { indicator: 'x'.repeat(120) } });
  });

  test('takes an owner from the list only', () => {
    expect(readCell(bare, 'owner', { kind: 'option', id: 'ines' }, context)).toEqual({ values: { ownerId: 'ines' } });
    expect(typed('owner', 'Personne')).toEqual({ problem: 'unknownChoice' });
  });

  test('changes nothing where figures are added up', () => {
    expect(typed('planned', '500')).toEqual({ values: {} });
  });

  test('is emptied in the way of its column', () => {
    for (const columnId of ['owner', 'start', 'due', 'baseline', 'indicator']) {
      const read = readCell({ ...bare, startDate: null }, columnId, emptyInput(columnId), context);
      expect('values' in read && Object.values(read.values)).toEqual([columnId === 'indicator' ? '' : null]);
    }
  });
});

describe('a line from a spreadsheet', () => {
  const cells = (given: Record<string, string>) =>
    Object.entries(given).map(([columnId, text]) => ({ columnId, text }));

  test('gives all its values at once', () => {
    const given = {
      title: 'Suisse',
      owner: 'ines garcia',
      target: '20 leads',
      unit: 'leads',
      start: '1/2',
      due: 'fin juin',
    };
    expect(readLine(bare, cells(given), people, context)).toEqual({
      values: {
        title: 'Suisse',
        ownerId: 'ines',
        target: 20,
        unit: 'leads',
        startDate: '2027-02-01',
        dueDate: '2027-06-30',
      },
      problems: [],
    });
  });

  test('is judged with both its dates, not one after the other', () => {
    const objective = { ...bare, startDate: '2027-01-01', dueDate: '2027-02-01' };
    expect(readLine(objective, cells({ start: '1/5', due: '1/6' }), people, context)).toEqual({
      values: { startDate: '2027-05-01', dueDate: '2027-06-01' },
      problems: [],
    });
    expect(readLine(objective, cells({ start: '1/6', due: '1/5', unit: '%' }), people, context)).toEqual({
      values: { unit: '%' },
      problems: [{ columnId: 'due', text: '1/5', problem: 'backwards' }],
    });
  });

  test('keeps what can be read, and says what cannot', () => {
    expect(readLine(bare, cells({ title: '', owner: 'Inconnue', target: '12' }), people, context)).toEqual({
      values: { target: 12 },
      problems: [
        { columnId: 'title', text: '', problem: 'titleRequired' },
        { columnId: 'owner', text: 'Inconnue', problem: 'unknownChoice' },
      ],
    });
  });
});
