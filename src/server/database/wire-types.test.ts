import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { inTransaction } from './tenant.ts';
import { toIsoInstant } from './wire-types.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

const read = async (expression: string): Promise<unknown> => {
  const rows = await inTransaction(db, (tx) => tx.unsafe(`select ${expression} as value`));
  return rows[0]?.['value'];
};

test.each([
  ['9007199254740991::int8', 9007199254740991],
  ['-12::int8', -12],
  ["'2026-02-28'::date", '2026-02-28'],
  ["'2026-03-01 09:30:00+02'::timestamptz", '2026-03-01T07:30:00.000Z'],
  ["'2026-03-01 09:30:00.12+00'::timestamptz", '2026-03-01T09:30:00.120Z'],
  ["'2026-03-01 09:30:00.123999+00'::timestamptz", '2026-03-01T09:30:00.123Z'],
  ["'infinity'::timestamptz", 'infinity'],
  [`'{"a":[1,null]}'::jsonb`, { a: [1, null] }],
  ['array[1, 2]::int8[]', [1, 2]],
  ["array['2026-01-01'::date]", ['2026-01-01']],
  ['12.50::numeric(8, 2)', '12.50'],
])('%s reads as %j', async (expression, expected) => {
  expect(await read(expression)).toEqual(expected);
});

test('a whole number beyond what JavaScript holds is an error, not another number', async () => {
  await expect(read('9007199254740993::int8')).rejects.toThrow(/beyond the whole numbers/);
});

test('what is written reads back the same', async () => {
  const at = '2026-07-01T12:34:56.789Z';
  const [row] = await inTransaction(
    db,
    (tx) => tx`
      select ${at}::timestamptz as text_instant, ${new Date(at)}::timestamptz as date_instant, ${'2026-07-01'}::date as day,
        ${123}::int8 as big, ${tx.json({ nested: ['é', 1] })}::jsonb as json, ${Buffer.from([0, 255])}::bytea as bytes, ${['a', 'b']}::text[] as list`,
  );
  expect(row).toEqual({
    text_instant: at,
    date_instant: at,
    day: '2026-07-01',
    big: 123,
    json: { nested: ['é', 1] },
    bytes: Buffer.from([0, 255]),
    list: ['a', 'b'],
  });
});

test('an instant in another time zone is still read right', () => {
  expect(toIsoInstant('2026-03-01 09:30:00.5+02')).toBe('2026-03-01T07:30:00.500Z');
});
