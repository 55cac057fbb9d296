import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryWorkspace } from '../../../tests/support/memory-workspace.ts';
import { uniqueId } from '../../records/unique-record.ts';
import { registry } from '../registry.ts';
import { countLetters, gapsOf, giveLetters, type Held, lettersOf, typedLetter, withPart } from './rules.ts';
import { type Letter, LETTERS, type Responsibility, responsibilityKind } from './schema.ts';

const action = (ownerId: string | null, ...contributorIds: string[]) => ({ id: 'action', ownerId, contributorIds });
const shown = (letters: ReadonlyMap<string, string>) => Object.fromEntries(letters);

const people = ['ana', 'ben', 'cleo', 'dan'];
/** Letters of as many people, in order. */
const held = (...letters: Held[]) => new Map(letters.map((letter, index) => [people[index] ?? '', letter]));
const anyAction = fc.record({
  id: fc.constant('action'),
  ownerId: fc.option(fc.constantFrom(...people)),
  contributorIds: fc.uniqueArray(fc.constantFrom(...people)),
});
const anySaid = fc.uniqueArray(
  fc.record({ personId: fc.constantFrom(...people), letter: fc.constantFrom(...LETTERS) }),
  { selector: ({ personId }) => personId },
);

describe('letters of an action', () => {
  test('follow from its owner and its contributors', () => {
    expect(shown(lettersOf(action('ana'), []))).toEqual({ ana: 'AR' });
    expect(shown(lettersOf(action('ana', 'ben', 'ana'), []))).toEqual({ ana: 'A', ben: 'R' });
    expect(shown(lettersOf(action(null, 'ben'), []))).toEqual({ ben: 'R' });
  });

  test('are what was said of someone', () => {
    const said = [
      { personId: 'cleo', letter: 'A' as const },
      { personId: 'ben', letter: 'none' as const },
    ];
    expect(shown(lettersOf(action('ana', 'ben'), said))).toEqual({ cleo: 'A', ana: 'R' });
    expect(shown(lettersOf(action('ana'), [{ personId: 'ana', letter: 'C' }]))).toEqual({ ana: 'C' });
  });

  test('make the owner accountable as long as nobody said anything of them or of another', () => {
    fc.assert(
      fc.property(anyAction, anySaid, (one, said) => {
        const { ownerId } = one;
        fc.pre(ownerId !== null && !said.some(({ personId, letter }) => personId === ownerId || letter.includes('A')));
        const accountable = [...lettersOf(one, said)].filter(([, letter]) => letter.includes('A'));
        expect(accountable.map(([id]) => id)).toEqual([ownerId]);
        expect(gapsOf(lettersOf(one, said))).toEqual([]);
      }),
    );
  });
});

test('what is wrong with who answers for an action', () => {
  expect(gapsOf(new Map())).toEqual(['noAccountable', 'noDoer']);
  expect(gapsOf(held('A'))).toEqual(['noDoer']);
  expect(gapsOf(held('AR'))).toEqual([]);
  expect(gapsOf(held('A', 'AR', 'I'))).toEqual(['severalAccountable']);
  expect(gapsOf(held('C', 'R'))).toEqual(['noAccountable']);
});

test('what a typed letter makes of the one that stands there', () => {
  expect(typedLetter(undefined, 'r')).toBe('R');
  expect(typedLetter('A', 'R')).toBe('AR');
  expect(typedLetter('R', 'a')).toBe('AR');
  expect(typedLetter('AR', 'a')).toBe('A');
  expect(typedLetter('I', ' r / a ')).toBe('AR');
  expect(typedLetter('I', '')).toBe('none');
  expect(typedLetter('I', 'x')).toBeUndefined();
});

describe('giving a letter', () => {
  const workspace = new MemoryWorkspace(registry);
  const editor = workspace.addPerson({ name: 'Claire', role: 'editor' });
  const planId = workspace.newId();
  const create = (kind: string, id: string, fields: Record<string, unknown>, plan: string | null) =>
    workspace.commit(editor, { planId: plan, operations: [{ op: 'create', kind, id, rank: 'a1', fields }] });
  create('plan', planId, { name: 'Plan', periodStart: '2026-01-01', periodEnd: '2026-12-31' }, null);
  const ids = people.map((name) => workspace.addPerson({ name, role: 'reader' }));

  test('leaves no record of what follows anyway, and always gives what was asked', () => {
    fc.assert(
      fc.property(
        fc.option(fc.constantFrom(...ids)),
        fc.uniqueArray(fc.constantFrom(...ids)),
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...LETTERS)), { minLength: 1, maxLength: 8 }),
        (ownerId, contributorIds, edits) => {
          const id = workspace.newId();
          create('action', id, { title: 'Soirée', ownerId, contributorIds }, planId);
          const one = { id, ownerId, contributorIds };
          const records = () =>
            ids.flatMap((personId) => {
              const own = uniqueId(responsibilityKind, planId, { actionId: id, personId });
              const record = workspace.get(responsibilityKind.kind, own) as Responsibility | undefined;
              return record?.deletedAt === null ? [record] : [];
            });
          for (const [personId, letter] of edits) {
            const operations = giveLetters(planId, one, records(), new Map([[personId, letter]]));
            if (operations.length > 0) workspace.commit(editor, { planId, operations });
            expect(lettersOf(one, records()).get(personId) ?? 'none').toBe(letter);
            const others = records().filter((each) => each.personId !== personId);
            const kept = records().find((each) => each.personId === personId)?.letter;
            expect(kept ?? 'nothing').not.toBe((lettersOf(one, others).get(personId) ?? 'none') satisfies Letter);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('to several at once gives each what was asked, whatever their order', () => {
    const anyWanted = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...LETTERS)), {
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(
        fc.option(fc.constantFrom(...ids)),
        fc.subarray(ids),
        anyWanted,
        (ownerId, contributorIds, wanted) => {
          const one = { id: 'action', ownerId, contributorIds };
          const said = giveLetters(planId, one, [], new Map(wanted)).map(
            (operation) => (operation.op === 'create' ? operation.fields : {}) as { personId: string; letter: Letter },
          );
          const letters = lettersOf(one, said);
          for (const [id, letter] of wanted) expect(letters.get(id) ?? 'none').toBe(letter);
        },
      ),
    );
  });
});

test('giving and taking away one of the two parts of a letter', () => {
  expect(withPart('A', 'R', true)).toBe('AR');
  expect(withPart('R', 'A', true)).toBe('AR');
  expect(withPart('C', 'A', true)).toBe('A');
  expect(withPart(undefined, 'I', true)).toBe('I');
  expect(withPart('AR', 'A', false)).toBe('R');
  expect(withPart('AR', 'R', false)).toBe('A');
  expect(withPart('C', 'C', false)).toBe('none');
  expect(withPart('C', 'I', false)).toBe('C');
});

test('counting letters: both of AR count', () => {
  const counts = countLetters([held('AR'), held('C', 'I')]);
  expect(counts.get('ana')).toEqual({ A: 1, R: 1, C: 1, I: 0 });
  expect(counts.get('ben')).toEqual({ A: 0, R: 0, C: 0, I: 1 });
});
