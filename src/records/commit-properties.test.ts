import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asSeen, IDS, operations } from '../../tests/support/changes.ts';
import { actorOf, create, PLAN_ID, RecordShelf, update } from '../../tests/support/commit.ts';
import { registry } from '../features/registry.ts';
import { AppError } from '../kernel/app-error.ts';
import { ROLES } from './actor.ts';
import { applyOperation } from './apply.ts';
import type { Change, Operation } from './change.ts';
import { changeSchema } from './change-schema.ts';
import type { CommitResult } from './commit.ts';
import { CONFLICT_KIND } from './conflict.ts';
import type { AnyRecord } from './define-record.ts';
import { isList } from './field.ts';
import { reverseOf } from './undo-stack.ts';
import { sameValue } from './value.ts';

const RUNS = { numRuns: 2000 };

/** A shelf on which half of the records exist. */
function startingShelf(): RecordShelf {
  const shelf = new RecordShelf();
  shelf.commit([create('tag', IDS.tag[0], { name: 'Salon' })], { planId: null });
  shelf.commit([
    create('objective', IDS.objective[0], { title: 'Conquérir' }),
    create('action', IDS.action[0], { title: 'Salon', objectiveId: IDS.objective[0], tagIds: [IDS.tag[0]] }),
    create('action', IDS.action[1], { title: 'Foire' }),
    create('budgetLine', IDS.budgetLine[0], { actionId: IDS.action[0], month: '2027-03', plannedCents: 1 }),
  ]);
  return shelf;
}

/** Undefined when refused; only for `rule`, when given. */
function tryCommit(shelf: RecordShelf, wanted: Operation[], rule?: string): CommitResult | undefined {
  try {
    return shelf.commit(wanted);
  } catch (error) {
    const isExpected = rule === undefined || (error as AppError).details?.issues?.every((issue) => issue.rule === rule);
    if (error instanceof AppError && isExpected) return undefined;
    throw error;
  }
}

/** Values only: what someone sees, without versions and stamps, and with the dead as nothing. */
function values(shelf: RecordShelf): { [key: string]: unknown } {
  return Object.fromEntries(
    Object.entries(shelf.dump()).flatMap(([key, record]) => {
      const { version: _v, updatedAt: _a, updatedBy: _b, ...rest } = record;
      return key.startsWith(CONFLICT_KIND) || record.deletedAt !== null ? [] : [[key, normal(rest)]];
    }),
  );
}

/** Lists that merge come back in another order. */
function normal(record: { [field: string]: unknown }): { [field: string]: unknown } {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, Array.isArray(value) ? new Set<unknown>(value) : value]),
  );
}

describe('whatever the change', () => {
  test('what it really did, taken back, leaves every value as it was', () => {
    fc.assert(
      fc.property(operations(), (wanted) => {
        const shelf = startingShelf();
        const before = values(shelf);
        const done = tryCommit(shelf, wanted);
        if (!done) return;
        const reverse = reverseOf(registry, done.operations);
        if (reverse.length === 0) return;
        // A reference that never held, and was corrected within the change, is not set again.
        const undone = tryCommit(shelf, reverse, 'unknown_reference');
        if (!undone) return;
        if (done.conflicts.length === 0) expect(undone.conflicts).toEqual([]);
        expect(values(shelf)).toEqual(before);
      }),
      RUNS,
    );
  });

  test('applying its log entry to a copy gives the very records that were written', () => {
    fc.assert(
      fc.property(fc.array(operations(), { maxLength: 4 }), (changes) => {
        const shelf = startingShelf();
        const copy = new Map(Object.entries(shelf.dump()));
        for (const wanted of changes) {
          const done = tryCommit(shelf, wanted);
          for (const operation of done?.operations ?? []) {
            const kind = registry.get(operation.kind);
            const key = `${operation.kind}/${operation.id}`;
            const at = shelf.get(operation.kind, operation.id)?.updatedAt ?? '';
            const record =
              kind &&
              applyOperation(kind, copy.get(key), operation, { planId: PLAN_ID, actorId: actorOf().personId, at });
            if (record) copy.set(key, record);
          }
        }
        expect(Object.fromEntries(copy)).toEqual(shelf.dump());
      }),
      RUNS,
    );
  });

  test('asked twice is done once, as long as it touches each record once', () => {
    fc.assert(
      fc.property(operations(), (wanted) => {
        const shelf = startingShelf();
        const isOnce = new Set(wanted.map(({ id }) => id)).size === wanted.length;
        const isRepeatable = wanted.every(({ op }) => op === 'update');
        if (!isOnce || !isRepeatable || !tryCommit(shelf, wanted)) return;
        const after = shelf.dump();
        expect(shelf.commit(wanted).operations).toEqual([]);
        expect(shelf.dump()).toEqual(after);
      }),
      RUNS,
    );
  });

  test('it never touches what it was decided on, refused or not', () => {
    fc.assert(
      fc.property(operations(), (wanted) => {
        const shelf = startingShelf();
        const before = shelf.dump();
        const change: Change = { id: shelf.newId(), planId: PLAN_ID, operations: wanted };
        const asked = structuredClone(change);
        try {
          shelf.decide(change);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
        expect(shelf.dump()).toEqual(before);
        expect(change).toEqual(asked);
      }),
      RUNS,
    );
  });

  test('each overwritten value is in a conflict, or the change is refused', () => {
    fc.assert(
      fc.property(operations(), (wanted) => {
        const shelf = startingShelf();
        const before = new Map(Object.entries(shelf.dump()));
        const isOnce = new Set(wanted.map(({ id }) => id)).size === wanted.length;
        if (!isOnce || wanted.some(({ op }) => op !== 'update')) return;
        const done = tryCommit(shelf, wanted);
        for (const operation of done ? wanted : []) {
          const stored = before.get(`${operation.kind}/${operation.id}`);
          if (operation.op !== 'update' || !stored) continue;
          for (const [name, [seen, to]] of Object.entries(operation.fields)) {
            const field = registry.get(operation.kind)?.fields[name];
            if (!field || isList(field)) continue;
            const isOverwritten = !sameValue(stored[name], seen) && !sameValue(stored[name], to);
            const kept = done?.conflicts.filter(
              ({ subjectId, field: of }) => subjectId === operation.id && of === name,
            );
            expect(kept?.length).toBe(isOverwritten ? 1 : 0);
            expect(isOverwritten && field.guarded).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  test('someone who sees what is stored conflicts with nobody', () => {
    fc.assert(
      fc.property(operations(), (wanted) => {
        const shelf = startingShelf();
        const isOnce = new Set(wanted.map(({ id }) => id)).size === wanted.length;
        if (!isOnce || wanted.some(({ op }) => op !== 'update')) return;
        const done = tryCommit(shelf, asSeen(shelf, wanted));
        expect(done?.conflicts ?? []).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('whatever is sent', () => {
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(...Object.values(IDS).flat(), '2027-01-01', '\ud83c', 'a\u0000', 1e308, -0),
  );
  /** What exists, what does not, and what cannot. */
  const target = fc.oneof(
    fc.constantFrom(...Object.entries(IDS).flatMap(([kind, ids]) => ids.map((id) => ({ kind, id })))),
    fc.record({
      kind: fc.constantFrom(...registry.keys(), 'nothing', 'toString'),
      id: fc.constantFrom(...IDS.action, actorOf().personId, PLAN_ID),
    }),
  );
  const operation = target.chain(({ kind, id }): fc.Arbitrary<Operation> => {
    const names = Object.keys(registry.get(kind)?.fields ?? {});
    const name = fc.constantFrom(...names, ...names, 'rank', 'id', 'planId', 'deletedAt', 'toString');
    // Enough given rightly for the rest to be looked at.
    const given = { title: 'x', name: 'x', actionId: IDS.action[0], month: '2027-03' };
    const known = Object.fromEntries(Object.entries(given).filter(([field]) => names.includes(field)));
    const fields = fc.dictionary(name, anything, { maxKeys: 3 }).map((some) => ({ ...known, ...some }));
    return fc.oneof(
      fields.map((all) => create(kind, id, all)),
      fc.dictionary(name, fc.tuple(anything, anything), { maxKeys: 3 }).map((all) => update(kind, id, all)),
      fc.constantFrom('delete' as const, 'restore' as const).map((op): Operation => ({ op, kind, id })),
    );
  });

  test('the answer is records as they should be, or a refusal; never a breakdown', () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 3 }), fc.constantFrom(...ROLES), (wanted, role) => {
        const shelf = startingShelf();
        const parsed = changeSchema.safeParse({ id: shelf.newId(), planId: PLAN_ID, operations: wanted });
        if (!parsed.success) return;
        let records: CommitResult['records'] = [];
        try {
          ({ records } = shelf.decide(parsed.data, actorOf(actorOf().personId, role)));
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
        for (const { kind: of, record } of records) expectValid(of.kind, record);
      }),
      { numRuns: 5000 },
    );
  });

  function expectValid(of: string, record: AnyRecord): void {
    const fields = registry.get(of)?.fields ?? {};
    for (const [field, { accepts }] of Object.entries(fields)) {
      expect(accepts(record[field]), `${of}.${field} is ${JSON.stringify(record[field])}`).toBe(true);
    }
    const base = ['id', 'planId', 'version', 'rank', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'deletedAt'];
    expect(Object.keys(record).toSorted()).toEqual([...Object.keys(fields), ...base].toSorted());
  }
});
