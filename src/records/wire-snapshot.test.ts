import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ColumnsWriter, decodeSnapshot, type WireSnapshot } from './wire-snapshot.ts';

function columnsOf(fields: string[], rows: readonly unknown[][]) {
  const writer = new ColumnsWriter(fields);
  for (const row of rows) writer.add(row);
  return writer.columns();
}

/** As a browser reads it: through JSON. */
function travelled(fields: string[], rows: readonly unknown[][]) {
  const wire = JSON.stringify({ seq: 7, kinds: { action: columnsOf(fields, rows) } } satisfies WireSnapshot);
  return decodeSnapshot(JSON.parse(wire) as WireSnapshot);
}

const value = fc.oneof(
  fc.constantFrom(null, '', 'todo', 'done', 0, 1, true, false),
  fc.string(),
  fc.integer(),
  fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  fc.constantFrom([], {}, { is: 1 }, { of: [], at: [] }),
);

describe('a snapshot travels as columns', () => {
  test('and arrives as the records that left, whatever they hold and however many', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 200 }))
      .chain(([width, height]) =>
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const fields = Array.from({ length: rows[0]?.length ?? 1 }, (_, index) => `field${index}`);
        const records = rows.map((row) => Object.fromEntries(fields.map((field, index) => [field, row[index]])));
        expect(travelled(fields, rows)).toEqual({ seq: 7, records: { action: records } });
      }),
      { numRuns: 300 },
    );
  });

  test('that say once what is the same for all, and few values by their place', () => {
    const rows = Array.from({ length: 100 }, (_, index) => [`id${index}`, 'plan', ['todo', 'done'][index % 2], []]);
    expect(columnsOf(['id', 'planId', 'status', 'tagIds'], rows)).toEqual({
      count: 100,
      columns: {
        id: rows.map(([id]) => id),
        planId: { is: 'plan' },
        status: { of: ['todo', 'done'], at: rows.map((_, index) => index % 2) },
        tagIds: { is: [] },
      },
    });
  });

  test('that hold, beside what was read, what nobody had to read', () => {
    const writer = new ColumnsWriter(['id'], { planId: 'plan', deletedAt: null });
    writer.add(['one']);
    const wire = { seq: 1, kinds: { action: writer.columns() } };
    expect(decodeSnapshot(wire).records).toEqual({ action: [{ id: 'one', planId: 'plan', deletedAt: null }] });
  });

  test('and list each value of a column that turns out to repeat itself little', () => {
    const rows = Array.from({ length: 100 }, (_, index) => [index < 60 ? index % 2 : index]);
    expect(columnsOf(['late'], rows).columns.late).toEqual({
      of: [0, 1, ...rows.slice(60).flat()],
      at: expect.anything(),
    });
    const mostlyNew = rows.map(([first], index) => [index < 30 ? first : index]);
    expect(columnsOf(['late'], mostlyNew).columns.late).toEqual(mostlyNew.flat());
  });
});
