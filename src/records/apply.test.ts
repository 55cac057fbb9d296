import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOperation, mergedValue, type Stamp, withInitialValues } from './apply.ts';
import { invertOperations, type Operation } from './change.ts';
import { type AnyRecord, defineRecord } from './define-record.ts';
import { cents, day, json, references, text } from './field.ts';
import { writableFrom } from './rights.ts';

const kind = defineRecord({
  kind: 'thing',
  collection: 'things',
  scope: 'plan',
  fields: {
    title: text(50, { required: true }),
    tagIds: references('thing', 10),
    amountCents: cents(),
    dueDate: day(),
    extra: json(),
  },
  rights: writableFrom('editor'),
});

const stamp: Stamp = { planId: 'p', actorId: 'someone', at: '2027-01-02T00:00:00.000Z' };
const created = applyOperation(
  kind,
  undefined,
  { op: 'create', kind: 'thing', id: 't', rank: 'a0', fields: { title: 'Salon' } },
  stamp,
) as AnyRecord;

const VALUES: { [field: string]: fc.Arbitrary<unknown> } = {
  title: fc.constantFrom('Salon', 'Foire', 'Congrès'),
  tagIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  amountCents: fc.nat({ max: 3 }),
  dueDate: fc.constantFrom(null, '2027-01-01', '2027-12-31'),
  extra: fc.jsonValue({ maxDepth: 1 }),
  rank: fc.constantFrom('a0', 'a1', 'a2'),
};

/** What an author may ask for, truthfully about what is stored or not. */
const wishes = fc.record(VALUES, { requiredKeys: [] });

/** The same wish by someone who saw the record as it is: what the log would say. */
function truthful(record: AnyRecord, wish: { [field: string]: unknown }): Operation {
  const fields = Object.entries(wish).map(([name, to]): [string, [unknown, unknown]] => [name, [record[name], to]]);
  return { op: 'update', kind: 'thing', id: record.id, fields: Object.fromEntries(fields) };
}

const steps = fc.array(fc.oneof(wishes, fc.constantFrom('delete' as const, 'restore' as const)), { maxLength: 8 });

describe('applying an operation', () => {
  test('a creation fills in what was not given', () => {
    expect(created).toEqual({
      id: 't',
      planId: 'p',
      version: 1,
      rank: 'a0',
      title: 'Salon',
      tagIds: [],
      amountCents: 0,
      dueDate: null,
      extra: null,
      createdAt: stamp.at,
      createdBy: 'someone',
      updatedAt: stamp.at,
      updatedBy: 'someone',
      deletedAt: null,
    });
    expect(withInitialValues(kind, {}).title).toBeNull();
  });

  test('then inverting it gives the same values back', () => {
    fc.assert(
      fc.property(steps, (wanted) => {
        const done: Operation[] = [];
        let record = created;
        for (const step of wanted) {
          const isOff = step === 'delete' ? record.deletedAt !== null : step === 'restore' && record.deletedAt === null;
          if (isOff) continue;
          const operation: Operation =
            typeof step === 'string' ? { op: step, kind: 'thing', id: 't' } : truthful(record, step);
          record = applyOperation(kind, record, operation, stamp) as AnyRecord;
          done.push(operation);
        }
        for (const operation of invertOperations(done)) {
          record = applyOperation(kind, record, operation, stamp) as AnyRecord;
        }
        expect({ ...record, version: 0 }).toEqual({ ...created, version: 0 });
      }),
      { numRuns: 3000 },
    );
  });

  test('inverting twice is the operation itself', () => {
    fc.assert(
      fc.property(fc.array(wishes, { maxLength: 4 }), (wanted) => {
        const operations = wanted.map((wish) => truthful(created, wish));
        expect(invertOperations(invertOperations(operations))).toEqual(operations);
      }),
    );
  });

  test('again changes nothing, not even the version', () => {
    fc.assert(
      fc.property(wishes, wishes, (seen, wanted) => {
        const operation = truthful({ ...created, ...seen }, wanted);
        const once = applyOperation(kind, created, operation, stamp) as AnyRecord;
        expect(applyOperation(kind, once, operation, stamp)).toBe(once);
        expect(once.version).toBe(once === created ? 1 : 2);
      }),
      { numRuns: 3000 },
    );
  });

  test('never changes the record it is given', () => {
    const frozen = Object.freeze({ ...created, tagIds: Object.freeze(['a']) as string[] });
    const operation: Operation = {
      op: 'update',
      kind: 'thing',
      id: 't',
      fields: { tagIds: [[], ['b']], title: ['', 'Foire'] },
    };
    expect(applyOperation(kind, frozen, operation, stamp)).toMatchObject({ tagIds: ['a', 'b'], title: 'Foire' });
    expect(frozen).toMatchObject({ tagIds: ['a'], title: 'Salon', version: 1 });
  });

  test('creating what exists, or touching what does not, does nothing', () => {
    const again: Operation = { op: 'create', kind: 'thing', id: 't', rank: 'a9', fields: { title: 'Autre' } };
    expect(applyOperation(kind, created, again, stamp)).toBe(created);
    for (const op of ['delete', 'restore'] as const) {
      expect(applyOperation(kind, undefined, { op, kind: 'thing', id: 't' }, stamp)).toBeUndefined();
    }
    expect(applyOperation(kind, created, { op: 'restore', kind: 'thing', id: 't' }, stamp)).toBe(created);
  });
});

describe('what a field becomes', () => {
  test.each([
    ['a list merges', 'tagIds', ['a'], ['a', 'b'], ['a', 'c'], ['a', 'c', 'b']],
    ['a list whose author saw it as it is takes their order', 'tagIds', ['a', 'b'], ['b', 'a'], ['a', 'b'], ['b', 'a']],
    ['a text is replaced', 'title', 'Salon', 'Foire', 'Congrès', 'Foire'],
    ['a rank is replaced', 'rank', 'a0', 'a1', 'a2', 'a1'],
    ['something else than a list counts as an empty one', 'tagIds', null, ['a'], ['b'], ['b', 'a']],
  ])('%s', (_, name, from, to, stored, expected) => {
    expect(mergedValue(kind, name, from, to, stored)).toEqual(expected);
  });
});
