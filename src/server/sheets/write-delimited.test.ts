import { describe, expect, it } from 'vitest';
import { contextOf, PLAN, WORDS } from '../../../tests/support/plan-snapshot.ts';
import { planTable } from '../../features/documents/plan-table/rules.ts';
import { proposePlan } from '../../features/plan-import/rules.ts';
import { READ_LIMITS } from './read-limits.ts';
import { readSheetFile } from './sheet-file.ts';
import { writeDelimited } from './write-delimited.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('delimited text', () => {
  it('opens in Excel as it is meant: mark, semicolons, quotes where needed', () => {
    expect(
      textOf(
        writeDelimited([
          ['a;b', 'c"d', 'é'],
          [{ figures: '12,50' }, '', 'x\ny'],
        ]),
      ),
    ).toBe('\ufeff"a;b";"c""d";é\r\n12,50;;"x\ny"\r\n');
  });

  it('keeps texts from being run as formulas, and leaves negative figures alone', () => {
    const cells = ['=1+1', '+33 6', '-5', '@cmd', '\tx', '\rx', 'a=b', { figures: '-5' }];
    expect(
      cells.map((cell) =>
        textOf(writeDelimited([[cell]]))
          .trim()
          .replace(/^\ufeff|"/g, ''),
      ),
    ).toEqual(["'=1+1", "'+33 6", "'-5", "'@cmd", "'\tx", "'\rx", 'a=b', '-5']);
  });
});

describe('a plan exported as text', () => {
  const sheetsOf = (locale: 'fr' | 'en') => {
    const bytes = writeDelimited(planTable(PLAN, { ...WORDS, locale }));
    return readSheetFile(Buffer.from(bytes), READ_LIMITS).sheets;
  };

  it.each(['fr', 'en'] as const)('comes back without any difference (%s)', (locale) => {
    const proposal = proposePlan(sheetsOf(locale), { ...contextOf(PLAN), locale });
    expect(proposal.actions.map(({ recordId, edited }) => [recordId, edited])).toEqual(
      PLAN.actions.map(({ id }) => [id, []]),
    );
    expect(proposal.doubts).toEqual([]);
  });

  it('with a date and an amount changed gives these two differences', () => {
    const sheets = sheetsOf('fr');
    const salon = sheets[0]?.rows[1];
    if (salon) salon.cells.splice(3, 2, 'T2', '15 k€');
    const site = sheets[0]?.rows[2];
    if (site) site.cells[4] = '2000';
    const { actions } = proposePlan(sheets, contextOf(PLAN));
    expect(actions.map(({ edited }) => edited.join())).toEqual(['due', 'budget', '', '']);
  });
});
