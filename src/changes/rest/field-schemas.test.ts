import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registry } from '../../features/registry.ts';
import { MAX_CENTS } from '../../kernel/money.ts';
import { newId } from '../../kernel/ids.ts';
import { documentOfText } from '../../records/rich-text.ts';
import { fieldSchema } from './field-schemas.ts';

const [id, other] = [newId(), newId()];
const value = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, '', ' ', 'todo', 'A', 'EUR', id, [id], [id, other], [id, id], {}, []),
  fc.constantFrom<unknown>('2027-02-28', '2027-02-29', '2027-13', '2027-12', '1899-12', 'a\u0000', '\ud83c'),
  fc.constantFrom<unknown>(-1, 0, 0.5, 1, 12, 13, MAX_CENTS, MAX_CENTS + 1, 1e15, 1e16, Number.NaN, Infinity, 2 ** 53),
  fc.string({ maxLength: 300 }),
  fc.nat({ max: 20_000 }).map((length) => 'a'.repeat(length)),
  fc.nat({ max: 40 }).map((length) => Array.from({ length }, () => newId())),
  fc.string().map(documentOfText),
);

test('what the API says of a field is what the field accepts', () => {
  const fields = [...registry.values()].flatMap((kind) =>
    Object.entries(kind.fields).map(([name, field]) => ({ name: `${kind.kind}.${name}`, field })),
  );
  // What is not sent is no value of a field: the shape of the record says whether it has to be.
  const sent = value.filter((given) => given !== undefined);
  fc.assert(
    fc.property(fc.constantFrom(...fields), sent, ({ name, field }, given) => {
      if (field.type === 'json' && field.nullable) return;
      expect([name, fieldSchema(field).safeParse(given).success]).toEqual([name, field.accepts(given)]);
    }),
    { numRuns: 20_000 },
  );
});
