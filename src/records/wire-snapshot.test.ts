import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ColumnsWriter, decodeSnapshot, type WireSnapshot } from './wire-snapshot.ts';

/** As a browser reads it: through JSON. */
function columnsOf(fields: string[], rows: readonly unknown[][], constants = {}, isJson = false) {
  const writer = new ColumnsWriter(
    fields.map((name) => ({ name, isJson })),
    constants,
  );
  for (const row of rows) writer.add(row);
  return JSON.parse([...writer.pieces()].join('')) as WireSnapshot['kinds'][string];
}

function travelled(fields: string[], rows: readonly unknown[][], isJson = false) {
  return decodeSnapshot({ seq: 7, kinds: { action: columnsOf(fields, rows, {}, isJson) } });
}

/** What PostgreSQL hands out of a document: its text, and null for none. */
function jsonText(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
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
      .tuple(
        fc.integer({ min: 1, max: 6 }),
        fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: 0, max: 60 }) },
          { weight: 1, arbitrary: fc.integer({ min: 0, max: 600 }) },
        ),
      )
      .chain(([width, height]) =>
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const fields = Array.from({ length: rows[0]?.length ?? 1 }, (_, index) => `field${index}`);
        const records = rows.map((row) => Object.fromEntries(fields.map((field, index) => [field, row[index]])));
        const arrived = { seq: 7, records: { action: records } };
        expect(travelled(fields, rows)).toEqual(arrived);
        const asJson = rows.map((row) => row.map(jsonText));
        expect(travelled(fields, asJson, true)).toEqual(arrived);
      }),
      { numRuns: 200 },
    );
  });

  test('that say once what is the same for all, and few values by their place', () => {
    const none: string[] = [];
    const rows = Array.from({ length: 100 }, (_, index) => [`id${index}`, 'plan', ['todo', 'done'][index % 2], none]);
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
    const action = columnsOf(['id'], [['one']], { planId: 'plan', deletedAt: null });
    const wire = { seq: 1, kinds: { action } };
    expect(decodeSnapshot(wire).records).toEqual({ action: [{ id: 'one', planId: 'plan', deletedAt: null }] });
  });

  test('and list each value of a column that turns out to repeat itself little', () => {
    const rows = Array.from({ length: 800 }, (_, index) => [index < 500 ? index % 2 : index]);
    expect(columnsOf(['late'], rows).columns.late).toEqual({
      of: [0, 1, ...rows.slice(500).flat()],
      at: expect.anything(),
    });
    const mostlyNew = rows.map(([first], index) => [index < 100 ? first : index]);
    expect(columnsOf(['late'], mostlyNew).columns.late).toEqual(mostlyNew.flat());
  });

  test('say each day of a year once, in plans of thousands of actions', () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [`day ${(index * 37) % 365}`]);
    expect(columnsOf(['dueDate'], rows).columns.dueDate).toMatchObject({ of: { length: 365 } });
  });

  test('and each document once, though each row brings its own', () => {
    const rows = Array.from({ length: 4 }, (_, index) => [jsonText({ type: 'doc', content: [index % 2] })]);
    expect(columnsOf(['description'], rows, {}, true).columns.description).toEqual({
      of: [
        { type: 'doc', content: [0] },
        { type: 'doc', content: [1] },
      ],
      at: [0, 1, 0, 1],
    });
  });
});
