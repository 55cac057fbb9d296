import { describe, expect, test } from 'vitest';
import { create, RecordShelf, remove, update, uuid } from '../../../tests/support/commit.ts';
import { CONFLICT_KIND } from '../../records/conflict.ts';
import { registry } from '../registry.ts';
import { questionsOf, returnOf } from './rules.ts';
import type { Conflict } from './schema.ts';

const [ACTION, LINE, EARLIER, OTHER] = [uuid(20), uuid(21), uuid(22), uuid(23)];

function shelfWithDeletedAction(): RecordShelf {
  const shelf = new RecordShelf();
  shelf.commit([
    create('action', ACTION, { title: 'Salon de Lyon' }),
    create('action', OTHER, { title: 'Relance' }),
    create('budgetLine', LINE, { actionId: ACTION, month: '2027-03', plannedCents: 1000 }),
    create('budgetLine', EARLIER, { actionId: ACTION, month: '2027-04', plannedCents: 500 }),
  ]);
  shelf.commit([remove('budgetLine', EARLIER)]);
  shelf.commit([remove('action', ACTION)]);
  return shelf;
}

describe('questions', () => {
  test('edits of what one deletion took away are one question; two fields of a record are two', () => {
    const shelf = shelfWithDeletedAction();
    shelf.commit([update('budgetLine', LINE, { plannedCents: [1000, 2000] })]);
    shelf.commit([update('action', ACTION, { priority: ['B', 'A'] })]);
    shelf.commit([update('action', OTHER, { title: ['Relance', 'Appels'], priority: ['B', 'A'] })]);
    shelf.commit([update('action', OTHER, { title: ['Relance', 'Visites'], priority: ['B', 'C'] })]);
    const questions = questionsOf(shelf.list(CONFLICT_KIND) as Conflict[]);
    expect(questions.map((conflicts) => conflicts.map(({ field }) => field))).toEqual([
      ['deletedAt', 'deletedAt'],
      ['title'],
      ['priority'],
    ]);
  });
});

describe('bringing back', () => {
  test('an action comes back with the amounts that went with it, not with those deleted before', () => {
    const shelf = shelfWithDeletedAction();
    const operations = returnOf(registry, ({ kind }) => shelf.list(kind), { kind: 'action', id: ACTION });
    expect(operations).toEqual([
      { op: 'restore', kind: 'action', id: ACTION },
      { op: 'restore', kind: 'budgetLine', id: LINE },
    ]);
    shelf.commit(operations);
    expect(shelf.get('budgetLine', LINE)?.deletedAt).toBeNull();
    expect(shelf.get('budgetLine', EARLIER)?.deletedAt).not.toBeNull();
  });

  test('what is not known here comes back alone', () => {
    expect(returnOf(registry, () => [], { kind: 'action', id: ACTION })).toHaveLength(1);
  });
});
