import { expect, it } from 'vitest';
import { exportOf, Importer } from '../../../../../tests/support/importer.ts';
import { sheetOf } from '../../../../../tests/support/sheet-of.ts';
import { invertOperations, type Operation } from '../../../../records/change.ts';

const JALONS = 3;

it('makes of edited, new and removed rows one change, which one undo takes back whole', () => {
  const importer = new Importer();
  importer.import([
    sheetOf([
      ['Objectif', 'Action'],
      ['Acquérir', 'Salon'],
      [null, 'Mailing'],
    ]),
  ]);
  const { objectives, actions } = importer.state();
  const subjects = [
    { subjectKind: 'objective', subjectId: objectives[0]?.id },
    { subjectKind: 'action', subjectId: actions[0]?.id },
    { subjectKind: 'action', subjectId: actions[1]?.id },
  ];
  const milestones = subjects.map((subject, at): Operation => {
    const fields = { title: `Jalon ${at}`, ...subject, dueDate: '2027-03-31' };
    return { op: 'create', kind: 'milestone', id: importer.workspace.newId(), rank: `a${at}`, fields };
  });
  importer.commit(milestones);
  const before = told(importer);
  const sheets = exportOf(
    importer,
    [JALONS, 'C5', 'Dix devis'],
    [JALONS, 'B6', 'Mailing'],
    [JALONS, 'D6', 'fin avril'],
    [JALONS, 'E6', 'Oui'],
  );
  const rows = sheets[JALONS]?.rows ?? [];
  rows.splice(-1, 1, { number: 90, cells: [null, 'Salon', 'Stand monté', '1er mai 2027'] });
  expect(importer.operations(exportOf(importer), { deleteMissingMilestones: true })).toEqual([]);

  const committed = importer.import(sheets, { deleteMissingMilestones: true });

  expect(told(importer)).toEqual([
    'Acquérir: Dix devis 2027-03-31 false',
    'Mailing: Jalon 1 2027-04-30 true',
    'Salon: Stand monté 2027-05-01 false',
  ]);
  importer.commit(invertOperations(committed));
  expect(told(importer)).toEqual(before);
});

function told(importer: Importer): string[] {
  const { objectives, actions, milestones } = importer.state();
  const titles = new Map([...objectives, ...actions].map(({ id, title }) => [id, title]));
  return milestones
    .map(({ subjectId, title, dueDate, done }) => `${titles.get(subjectId)}: ${title} ${dueDate} ${done}`)
    .toSorted((a, b) => (a < b ? -1 : 1));
}
