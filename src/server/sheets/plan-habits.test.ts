import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { CONTEXT_2027, euros, ignored, rulesOf, summary } from '../../../tests/support/proposal.ts';
import { proposePlan } from '../../features/plan-import/rules.ts';
import type { ColumnField, PlanProposal, ProposalContext } from '../../features/plan-import/schema.ts';
import { READ_LIMITS } from './read-limits.ts';
import { readSheetFile } from './sheet-file.ts';

/** What people are known to bring, each habit through the bytes of a file: one case each, by its name. */

type Value = string | number | boolean | Date | null;

async function workbookOf(sheets: Record<string, Value[][]>, change?: (book: Workbook) => void): Promise<Buffer> {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow(row);
  }
  change?.(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function textOf(rows: Value[][], delimiter = ';'): Buffer {
  const quoted = (value: Value) => (/[;,\n"]/.test(String(value ?? '')) ? `"${String(value)}"` : String(value ?? ''));
  return Buffer.from(rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n'));
}

function proposed(file: Buffer, context: Partial<ProposalContext> = {}): PlanProposal {
  return proposePlan(readSheetFile(file, READ_LIMITS).sheets, { ...CONTEXT_2027, ...context });
}

const HEADINGS = ['Objectif', 'Action', 'Responsable', 'Échéance', 'Budget'];

describe('the layout of five-column plans', () => {
  it('title rows above the headings', async () => {
    const rows = [
      ['PLAN D’ACTION COMMERCIAL 2027'],
      ['Société Durand'],
      [],
      HEADINGS,
      ['Acquérir', 'Salon', 'Marie', 'mars', 100],
    ];
    for (const file of [await workbookOf({ PAC: rows }), textOf(rows)]) {
      expect(summary(proposed(file))).toEqual(['Acquérir > Salon | Marie | 2027-03-31 | 100']);
      expect(ignored(proposed(file))).toEqual(['1:title', '2:title', '4:heading']);
    }
  });

  it('merged objective cells over several actions', async () => {
    const rows = [
      HEADINGS,
      ['Acquérir', 'A', 'Marie', 'mars', 1],
      [null, 'B', 'Paul', 'mai', 2],
      ['Fidéliser', 'C', 'Zoé', 'juin', 3],
    ];
    const file = await workbookOf({ PAC: rows }, (book) => book.worksheets[0]?.mergeCells('A2:A3'));
    expect(proposed(file).actions.map(({ objectiveKey }) => objectiveKey)).toEqual([
      'acquerir',
      'acquerir',
      'fideliser',
    ]);
  });

  it('sub-total and total rows', async () => {
    const rows = [
      HEADINGS,
      ['Acquérir', 'A', 'Marie', 'mars', 1_000],
      [null, 'B', 'Paul', 'mai', 2_000],
      ['Sous-total Acquérir', null, null, null, 3_000],
      ['Fidéliser', 'C', 'Zoé', 'juin', 500],
      ['S/Total', null, null, null, 500],
      ['TOTAL', null, null, null, 3_500],
    ];
    for (const file of [await workbookOf({ PAC: rows }), textOf(rows)]) {
      const proposal = proposed(file);
      expect(proposal.actions.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
      expect([proposal.plannedCents, proposal.doubts]).toEqual([350_000, []]);
    }
  });

  it('several sheets, by quarter', async () => {
    const rows = (title: string) => [
      ['Objectif', 'Action', 'Qui'],
      ['Acquérir', title, 'Marie'],
    ];
    const file = await workbookOf({ T1: rows('Salon'), 'T2 2027': rows('Mailing'), 'Trimestre 3': rows('Club') });
    expect(summary(proposed(file)).map((line) => line.split(' | ')[2])).toEqual([
      '2027-01-01…2027-03-31',
      '2027-04-01…2027-06-30',
      '2027-07-01…2027-09-30',
    ]);
  });

  it('several sheets, by team', async () => {
    const rows = (title: string) => [
      ['Action', 'Qui', 'Budget'],
      [title, 'Marie', 100],
    ];
    const file = await workbookOf({ 'Équipe Nord': rows('Salon'), 'Équipe Sud': rows('Mailing') });
    expect(summary(proposed(file))).toEqual([
      'Équipe Nord > Salon | Marie |  | 100',
      'Équipe Sud > Mailing | Marie |  | 100',
    ]);
  });
});

describe('amounts', () => {
  it.each<[Value, number, string | null]>([
    ['5 k€', 5_000, null],
    ['5k€', 5_000, null],
    ['15 000 €', 15_000, null],
    ['15\u00a0000\u00a0€', 15_000, null],
    ['15\u202f000\u202f€', 15_000, null],
    ['15.000', 15_000, null],
    ['env. 3000', 3_000, 'amount_approximate'],
    ['à définir', 0, null],
    ['1 234,56 €', 1_234.56, null],
    ['€1,234.56', 1_234.56, null],
    ['1.234,56', 1_234.56, null],
    ['(1 234,56)', 0, 'amount_negative'],
    [-500, 0, 'amount_negative'],
    [2_500.5, 2_500.5, null],
  ])('%j', async (cell, expected, doubt) => {
    const rows = [
      ['Action', 'Qui', 'Budget'],
      ['Salon', 'Marie', cell],
    ];
    for (const file of [await workbookOf({ PAC: rows }), textOf(rows)]) {
      const proposal = proposed(file);
      expect(proposal.actions.map(euros)).toEqual([expected]);
      expect(rulesOf(proposal)).toEqual(doubt === null ? [] : [`2:${doubt}`]);
    }
  });
});

describe('deadlines', () => {
  it.each<[Value, string | null, string | null]>([
    ['fin mars', '2027-03-31', null],
    ['T2', '2027-06-30', null],
    ['S1 2027', '2027-06-30', null],
    ['mars-avril', '2027-04-30', '2027-03-01'],
    ['03/2027', '2027-03-31', null],
    ['à définir', null, null],
    [46_461, '2027-03-15', null],
    ['15-03-2027', '2027-03-15', null],
    ['15/03/27', '2027-03-15', null],
    ['2027-03-15', '2027-03-15', null],
    ['2027-03-15T09:00:00+01:00', '2027-03-15', null],
    ['2027-03-15T09:00:00', '2027-03-15', null],
    ['15/03/2027 09:00', '2027-03-15', null],
  ])('%j', async (cell, due, start) => {
    const rows = [
      ['Action', 'Qui', 'Échéance'],
      ['Salon', 'Marie', cell],
    ];
    for (const file of [await workbookOf({ PAC: rows }), textOf(rows)]) {
      const proposal = proposed(file);
      expect(proposal.actions.map(({ dueDate, startDate }) => [dueDate, startDate])).toEqual([[due, start]]);
      expect(proposal.doubts).toEqual([]);
    }
  });

  it('Excel date serials, shown as days', async () => {
    const rows = [
      ['Action', 'Qui', 'Échéance'],
      ['Salon', 'Marie', new Date(Date.UTC(2027, 2, 15))],
    ];
    const file = await workbookOf({ PAC: rows }, (book) => {
      const cell = book.worksheets[0]?.getCell('C2');
      if (cell) cell.numFmt = 'dd/mm/yyyy';
    });
    expect(proposed(file).actions.map(({ dueDate }) => dueDate)).toEqual(['2027-03-15']);
  });
});

describe('owners', () => {
  it.each<[string, string, string[]]>([
    ['Marie / Paul', 'Marie + Paul', []],
    ['Marie et Paul', 'Marie + Paul', []],
    ['Marie, Paul', 'Marie + Paul', []],
    ['équipe marketing', 'équipe marketing', ['2:owner_is_team']],
    ['à définir', '', []],
  ])('%s', (cell, owners, doubts) => {
    const proposal = proposed(
      textOf([
        ['Action', 'Qui', 'Budget'],
        ['Salon', cell, 1],
      ]),
    );
    expect(summary(proposal)).toEqual([` > Salon | ${owners} |  | 1`]);
    expect(rulesOf(proposal)).toEqual(doubts);
  });
});

describe('headings', () => {
  it.each<[string, ColumnField]>([
    ['Objectif', 'objective'],
    ['Objectifs', 'objective'],
    ['Objectif(s)', 'objective'],
    ['Axe', 'objective'],
    ['Action', 'action'],
    ['Actions', 'action'],
    ['Action(s)', 'action'],
    ['Quoi', 'action'],
    ['Qui', 'owner'],
    ['Responsable', 'owner'],
    ['Porteur', 'owner'],
    ['Pilote', 'owner'],
    ['Quand', 'due'],
    ['Échéance', 'due'],
    ['Deadline', 'due'],
    ['Délai', 'due'],
    ['Date de fin', 'due'],
    ['Budget', 'budget'],
    ['Coût', 'budget'],
    ['Montant', 'budget'],
    ['KPI', 'note'],
    ['Indicateur', 'note'],
    ['Statut', 'status'],
    ['Avancement', 'progress'],
    ['Commentaire', 'note'],
    ['Commentaires', 'note'],
    ['Commentaire(s)', 'note'],
    ['Priorité', 'priority'],
    ['Cible', 'note'],
    ['Canal', 'channel'],
  ])('%s', (heading, field) => {
    const others = ['Action', 'Qui', 'Budget'].filter((one) => {
      const own = { Action: 'action', Qui: 'owner', Budget: 'budget' }[one];
      return own !== field;
    });
    for (const written of [heading, heading.toUpperCase(), ` ${heading} : `]) {
      const { mapping } = proposed(
        textOf([
          [written, ...others],
          ['x', ...others.map(() => 'y')],
        ]),
      );
      expect(mapping.sheets[0]?.columns[0]?.field).toBe(field);
    }
  });
});

describe('text files', () => {
  const rows = [HEADINGS, ['Acquérir', 'Salon été', 'Zoé', '15/06/2027', '1 500 €']];
  const french = rows.map((row) => row.join(';')).join('\r\n');
  const expected = ['Acquérir > Salon été | Zoé | 2027-06-15 | 1500'];
  const windows1252 = Buffer.from(Array.from(french, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0))));

  it.each<[string, Buffer]>([
    ['semicolons, as in French', Buffer.from(french)],
    ['commas, as in English', textOf(rows, ',')],
    ['tabs', textOf(rows, '\t')],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${french}`)],
    ['windows-1252', windows1252],
    ['UTF-16', Buffer.from(`\ufeff${french}`, 'utf16le')],
  ])('%s', (_name, file) => {
    expect(summary(proposed(file))).toEqual(expected);
  });

  it('quoted line breaks', () => {
    const [action] = proposed(Buffer.from('Action;Qui;Budget\n"Salon\nréserver le stand";Marie;100')).actions;
    expect(action).toMatchObject({ title: 'Salon', notes: [{ text: 'réserver le stand' }] });
  });

  it('a last line cut short', () => {
    const file = Buffer.from('Objectif;Action;Qui;Échéance;Budget\nAcquérir;Salon;Marie;mars;100\nAcquérir;"Mai');
    expect(summary(proposed(file))).toEqual([
      'Acquérir > Salon | Marie | 2027-03-31 | 100',
      'Acquérir > Mai |  |  | 0',
    ]);
  });

  it('repeated column names: the first counts, the others are kept as notes', () => {
    const { actions } = proposed(Buffer.from('Action;Qui;Échéance;Échéance\nSalon;Marie;mars;avril'));
    expect(actions).toMatchObject([{ dueDate: '2027-03-31', notes: [{ heading: 'Échéance', text: 'avril' }] }]);
  });

  it('ids as 1,23E+11 after a trip through Excel stay what they are', () => {
    expect(proposed(Buffer.from('N°;Action;Qui\n1,23E+11;Salon;Marie')).actions).toMatchObject([{ code: '1,23E+11' }]);
  });
});

describe('yes and no', () => {
  it.each<[Value, string | null]>([
    ['OUI', 'done'],
    ['NON', 'todo'],
    ['VRAI', 'done'],
    ['FAUX', 'todo'],
    [true, 'done'],
    [false, 'todo'],
  ])('%j under "Fait ?"', async (cell, status) => {
    const rows = [
      ['Action', 'Qui', 'Fait ?'],
      ['Salon', 'Marie', cell],
    ];
    expect(proposed(await workbookOf({ PAC: rows })).actions.map((action) => action.status)).toEqual([status]);
  });
});
