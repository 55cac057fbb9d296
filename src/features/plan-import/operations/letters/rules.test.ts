import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Operation } from '../../../../records/change.ts';
import { lettersOf } from '../../../responsibilities/rules.ts';
import { LETTERS, type Letter, type Responsibility } from '../../../responsibilities/schema.ts';
import { holdersOf } from '../../round-trip/rules.ts';
import { LETTER_FIELDS, type LetterField } from '../../round-trip/schema.ts';
import { letterOperations } from './rules.ts';

const PEOPLE = ['ines', 'julien', 'marc', 'sophie'];
const letters = fc.array(fc.option(fc.constantFrom(...LETTERS)), { minLength: 4, maxLength: 4 });
const actions = fc.record({
  id: fc.constant('salon'),
  ownerId: fc.option(fc.constantFrom(...PEOPLE)),
  contributorIds: fc.subarray(PEOPLE),
});

const recordsOf = (said: readonly (Letter | null)[]) =>
  PEOPLE.flatMap((personId, at) => {
    const letter = said[at];
    return letter ? [{ id: `${personId}’s`, actionId: 'salon', personId, letter } as Responsibility] : [];
  });

function after(records: readonly Responsibility[], operations: readonly Operation[]): Responsibility[] {
  const next = new Map(records.map((record) => [record.id, record]));
  for (const operation of operations) {
    if (operation.op === 'delete') next.delete(operation.id);
    if (operation.op === 'create') next.set(operation.id, operation.fields as unknown as Responsibility);
    const held = next.get(operation.id);
    if (operation.op === 'update' && held)
      next.set(held.id, { ...held, letter: operation.fields.letter?.[1] as Letter });
  }
  return [...next.values()];
}

const holders = (given: readonly (Letter | null)[], fields: readonly LetterField[]) => {
  const wanted = new Map(PEOPLE.flatMap((id, at) => (given[at] && given[at] !== 'none' ? [[id, given[at]]] : [])));
  return new Map(fields.map((field) => [field, holdersOf(wanted as never, field)]));
};

test('whoever the file names holds the letter afterwards, and nobody else', () => {
  fc.assert(
    fc.property(actions, letters, letters, fc.subarray([...LETTER_FIELDS]), (action, said, given, fields) => {
      const records = recordsOf(said);
      const wanted = holders(given, fields);
      const held = lettersOf(action, after(records, letterOperations('plan', action, records, wanted)));
      for (const [field, ids] of wanted) expect(new Set(holdersOf(held, field)), field).toEqual(new Set(ids));
    }),
    { numRuns: 500 },
  );
});

test('what the file says already changes nothing', () => {
  fc.assert(
    fc.property(actions, letters, fc.subarray([...LETTER_FIELDS]), (action, said, fields) => {
      const records = recordsOf(said);
      const held = lettersOf(action, records);
      const same = new Map(fields.map((field) => [field, holdersOf(held, field)]));
      const next = lettersOf(action, after(records, letterOperations('plan', action, records, same)));
      expect(next).toEqual(held);
    }),
    { numRuns: 300 },
  );
});

test('a letter that follows from the action is not written down', () => {
  const action = { id: 'salon', ownerId: 'ines', contributorIds: ['marc'] };
  const given = new Map([['doers' as const, ['marc', 'julien']]]);
  const operations = letterOperations('plan', action, [], given);
  expect(operations).toMatchObject([{ op: 'create', fields: { personId: 'julien', letter: 'R' } }]);
  expect(letterOperations('plan', action, [], new Map([['doers' as const, ['marc']]]))).toEqual([]);
});
