import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnChoice } from '../schema.ts';
import { readView, writeView } from '../view/rules.ts';
import {
  COLUMN_IDS,
  moveColumn,
  resizeColumn,
  roomiestAmounts,
  shownColumns,
  toggleColumn,
  USUAL_COLUMNS,
} from './rules.ts';

const ids = (choices: readonly ColumnChoice[] | null) => shownColumns(choices).map(({ id }) => id);

describe('shownColumns', () => {
  it('puts the title first and leaves out what is not known', () => {
    expect(ids(null)).toEqual(['title', ...USUAL_COLUMNS]);
    expect(
      ids([
        { id: 'due', width: null },
        { id: 'colour', width: 90 },
        { id: 'title', width: 300 },
      ]),
    ).toEqual(['title', 'due']);
  });
});

describe('toggleColumn', () => {
  it('adds at the end, takes away, and comes back to nothing to say', () => {
    const more = toggleColumn(null, 'tags');
    expect(ids(more)).toEqual(['title', ...USUAL_COLUMNS, 'tags']);
    expect(toggleColumn(more, 'tags')).toBeNull();
    expect(toggleColumn(null, 'title')).toBeNull();
  });

  it('can leave the title alone', () => {
    expect(ids(USUAL_COLUMNS.reduce<ReturnType<typeof toggleColumn>>(toggleColumn, null))).toEqual(['title']);
  });
});

describe('moveColumn', () => {
  it('never goes before the title, nor past the end', () => {
    expect(ids(moveColumn(null, 'invoiced', 0)).slice(0, 3)).toEqual(['title', 'invoiced', 'owner']);
    expect(ids(moveColumn(null, 'owner', 99)).at(-1)).toBe('owner');
    expect(moveColumn(null, 'title', 3)).toBeNull();
    expect(moveColumn(null, 'tags', 3)).toBeNull();
  });
});

describe('any sequence of choices', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('toggle' as const), id: fc.constantFrom(...COLUMN_IDS) }),
    fc.record({ do: fc.constant('move' as const), id: fc.constantFrom(...COLUMN_IDS), to: fc.nat(25) }),
    fc.record({
      do: fc.constant('resize' as const),
      id: fc.constantFrom(...COLUMN_IDS),
      width: fc.option(fc.integer({ min: 48, max: 800 })),
    }),
  );

  it('keeps the title first and each column once, and survives the address', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let choices: readonly ColumnChoice[] | null = null;
        for (const each of steps) {
          if (each.do === 'toggle') choices = toggleColumn(choices, each.id);
          else if (each.do === 'move') choices = moveColumn(choices, each.id, each.to);
          else choices = resizeColumn(choices, each.id, each.width);
        }
        const shown = ids(choices);
        expect(shown[0]).toBe('title');
        expect(new Set(shown).size).toBe(shown.length);
        const again = readView({ ...writeView({ ...readView({}), columns: choices }) }).columns;
        expect(shownColumns(again)).toEqual(shownColumns(choices));
      }),
    );
  });
});

describe('the room that amounts take', () => {
  const budget = { planned: 0, revised: 0, committed: 0, invoiced: 0, paid: 0 };
  const rows = new Map([
    ['a0', { budget: { ...budget, planned: 50, revised: 50, paid: 12_300 } }],
    ['a1', { budget: { ...budget, planned: 1_000_050, revised: 1_000_050, committed: 1_000_100 } }],
  ]);
  const totals = { ...budget, planned: 1_000_100, revised: 1_000_100, committed: 1_000_100, paid: 12_300 };
  const board = { rows, totals, expectedCents: 500 };

  it('is that of the sum, with the decimals and the minus of any row', () => {
    expect(roomiestAmounts(board, shownColumns(null), 'EUR')).toEqual({
      planned: 1_000_199,
      revised: 1_000_199,
      committed: 1_000_100,
      invoiced: 0,
      paid: 12_300,
      available: -99,
      revenue: 500,
    });
  });

  it('is not asked for columns that someone gave a width', () => {
    const shown = [
      { id: 'planned' as const, width: 100 },
      { id: 'paid' as const, width: null },
    ];
    expect(Object.keys(roomiestAmounts(board, shown, 'EUR'))).toEqual([
      'revised',
      'committed',
      'invoiced',
      'paid',
      'available',
      'revenue',
    ]);
  });
});
