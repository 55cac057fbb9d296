import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { action, contextOf, ENGLISH_WORDS, id, PLAN, WORDS } from '../../../tests/support/plan-snapshot.ts';
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
        writeDelimited(
          [
            ['a;b', 'c"d', 'é'],
            [{ figures: '12,50' }, '', 'x\ny'],
          ],
          'fr',
        ),
      ),
    ).toBe('\ufeff"a;b";"c""d";é\r\n12,50;;"x\ny"\r\n');
    expect(textOf(writeDelimited([['a;b', 'c,d', { figures: '12.50' }]], 'en'))).toBe('\ufeffa;b,"c,d",12.50\r\n');
  });

  it('keeps texts from being run as formulas, and leaves negative figures alone', () => {
    const cells = ['=1+1', '+33 6', '-5', '@cmd', '\tx', '\rx', "'=1", 'a=b', "l'eau", { figures: '-5' }];
    expect(
      cells.map((cell) =>
        textOf(writeDelimited([[cell]], 'fr'))
          .trim()
          .replace(/^\ufeff|"/g, ''),
      ),
    ).toEqual(["'=1+1", "'+33 6", "'-5", "'@cmd", "'\tx", "'\rx", "''=1", 'a=b', "l'eau", '-5']);
  });
});

describe('the apostrophe that guards a text', () => {
  const guarded = fc
    .tuple(fc.constantFrom('', "'", "''"), fc.constantFrom('=', '+', '-', '@', 'a', ''), fc.string({ maxLength: 8 }))
    .map((parts) => `${parts.join('').trim()}x`);

  it('is taken away by reading, whatever the text and its own apostrophes', () => {
    fc.assert(
      fc.property(guarded, fc.constantFrom('fr' as const, 'en' as const), (title, locale) => {
        const plan = { ...PLAN, actions: [action(201, { title })] };
        const bytes = writeDelimited(planTable(plan, locale === 'fr' ? WORDS : ENGLISH_WORDS), locale);
        const { sheets } = readSheetFile(Buffer.from(bytes), READ_LIMITS);
        const { actions } = proposePlan(sheets, contextOf(plan));
        expect(actions.find(({ recordId }) => recordId === id(201))).toMatchObject({ title, edited: [] });
      }),
    );
  });
});

describe('a plan exported as text', () => {
  const sheetsOf = (locale: 'fr' | 'en') => {
    const bytes = writeDelimited(planTable(PLAN, locale === 'fr' ? WORDS : ENGLISH_WORDS), locale);
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
