import fc from 'fast-check';
import type { Operation } from '../../src/records/change.ts';
import { create, type RecordShelf, remove, restore, update, uuid } from './commit.ts';

/** A dozen records that random changes meet on; not all of them exist at the start. */
export const IDS = {
  action: [uuid(20), uuid(21), uuid(22), uuid(23)],
  budgetLine: [uuid(30), uuid(31), uuid(32)],
  objective: [uuid(40), uuid(41)],
  tag: [uuid(50), uuid(51)],
} as const;

type Kind = keyof typeof IDS;

const idOf = (kind: Kind) => fc.constantFrom(...IDS[kind]);
const title = fc.constantFrom('Salon', 'Foire', 'Congrès');
const rank = fc.constantFrom('a0', 'a1', 'a2');

const FIELDS: { [K in Kind]: { [field: string]: fc.Arbitrary<unknown> } } = {
  action: {
    title,
    rank,
    status: fc.constantFrom('todo', 'done'),
    tagIds: fc.subarray([...IDS.tag]),
    dependsOnIds: fc.subarray([IDS.action[0], IDS.action[1]]),
    objectiveId: fc.option(idOf('objective')),
    progress: fc.constantFrom(0, 0.5, -0, 1),
    dueDate: fc.constantFrom(null, '2027-03-31'),
  },
  budgetLine: { label: title, plannedCents: fc.nat({ max: 2 }), revisedCents: fc.option(fc.nat({ max: 2 })) },
  objective: { title, target: fc.constantFrom(null, 1e15, 0.1), parentId: fc.option(idOf('objective')) },
  tag: { name: title },
};

/** A change made of up to five operations, by an author who saw the values `seen` or remembers them wrongly. */
export function operations(): fc.Arbitrary<Operation[]> {
  return fc.array(fc.constantFrom<Kind>('action', 'budgetLine', 'objective', 'tag').chain(operationOn), {
    minLength: 1,
    maxLength: 5,
  });
}

function operationOn(kind: Kind): fc.Arbitrary<Operation> {
  const fields = FIELDS[kind];
  const pairs = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, fc.tuple(value, value)]));
  const { rank: _, ...own } = fields;
  const initial = kind === 'budgetLine' ? { ...own, actionId: idOf('action'), month: fc.constant('2027-03') } : own;
  return fc.oneof(
    {
      weight: 2,
      arbitrary: fc.tuple(idOf(kind), fc.record(initial), rank).map(([id, f, r]) => create(kind, id, f, r)),
    },
    {
      weight: 4,
      arbitrary: fc.tuple(idOf(kind), someOf(pairs)).map(([id, f]) => update(kind, id, f)),
    },
    { weight: 1, arbitrary: idOf(kind).map((id) => remove(kind, id)) },
    { weight: 1, arbitrary: idOf(kind).map((id) => restore(kind, id)) },
  );
}

function someOf<T>(fields: { [name: string]: fc.Arbitrary<T> }): fc.Arbitrary<{ [name: string]: T }> {
  return fc
    .tuple(fc.record(fields), fc.subarray(Object.keys(fields)))
    .map(([all, chosen]) => Object.fromEntries(Object.entries(all).filter(([name]) => chosen.includes(name))));
}

/** The same wishes by someone who sees the records as they are. */
export function asSeen(shelf: RecordShelf, wanted: readonly Operation[]): Operation[] {
  return wanted.map((operation) => {
    const stored = shelf.get(operation.kind, operation.id);
    if (operation.op !== 'update' || !stored) return operation;
    const fields = Object.entries(operation.fields).map(([name, [, to]]): [string, [unknown, unknown]] => [
      name,
      [stored[name], to],
    ]);
    return { ...operation, fields: Object.fromEntries(fields) };
  });
}
