import { beforeEach, describe, expect, test } from 'vitest';
import { actorOf, create, PLAN_ID, RecordShelf, remove, restore, update, uuid } from '../../tests/support/commit.ts';
import { AppError } from '../kernel/app-error.ts';
import { invertOperations, type Operation } from './change.ts';
import { CONFLICT_KIND } from './conflict.ts';

const ACTION = uuid(20);
const LINE = uuid(21);
const TAG = uuid(22);

describe('deciding a change', () => {
  let shelf: RecordShelf;
  beforeEach(() => {
    shelf = new RecordShelf();
    shelf.commit([create('tag', TAG, { name: 'Salon' })], { planId: null });
    shelf.commit([
      create('action', ACTION, { title: 'Salon de Lyon' }),
      create('budgetLine', LINE, { actionId: ACTION, month: '2027-03', plannedCents: 1000 }),
    ]);
  });

  function refusal(operations: Operation[], more: Parameters<RecordShelf['commit']>[1] = {}): AppError {
    try {
      shelf.commit(operations, more);
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
    throw new Error('The change was accepted.');
  }

  test('writes nothing where all is already as wanted', () => {
    const before = shelf.dump();
    const result = shelf.commit([update('action', ACTION, { title: ['seen long ago', 'Salon de Lyon'] })]);
    expect(result.operations).toEqual([]);
    expect(shelf.dump()).toEqual(before);
  });

  test('logs what was really there, and keeps both values of what is overwritten', () => {
    shelf.commit([update('action', ACTION, { title: ['Salon de Lyon', 'Foire'] })], { actor: actorOf(uuid(4)) });
    const { operations, conflicts } = shelf.commit([update('action', ACTION, { title: ['Salon de Lyon', 'Congrès'] })]);
    expect(operations.find(({ kind }) => kind === 'action')).toMatchObject({ fields: { title: ['Foire', 'Congrès'] } });
    expect(conflicts).toMatchObject([
      { planId: PLAN_ID, subjectId: ACTION, baseValue: 'Salon de Lyon', lostValue: 'Foire', lostBy: uuid(4) },
    ]);
  });

  test('the author of two edits in one change does not conflict with themselves', () => {
    const { conflicts } = shelf.commit([
      update('action', ACTION, { title: ['Salon de Lyon', 'Foire'] }),
      update('action', ACTION, { title: ['Foire', 'Congrès'] }),
    ]);
    expect(conflicts).toEqual([]);
    expect(shelf.get('action', ACTION)).toMatchObject({ title: 'Congrès', version: 3 });
  });

  test('undoing a change that referred to an objective before creating it is no conflict either', () => {
    const [first, second] = [shelf.newId(), shelf.newId()];
    shelf.commit([create('objective', first, { title: 'Conquérir' })]);
    shelf.commit([update('action', ACTION, { objectiveId: [null, first] })]);
    const done = shelf.commit([
      update('action', ACTION, { objectiveId: [first, second] }),
      create('objective', second, { title: 'Fidéliser' }),
    ]);
    expect(shelf.commit(invertOperations(done.operations)).conflicts).toEqual([]);
    expect(shelf.get('action', ACTION)?.objectiveId).toBe(first);
  });

  test('nothing that stays refers to what the same change makes and deletes again: undo could not set it back', () => {
    const [kept, gone] = [uuid(23), uuid(24)];
    shelf.commit([create('objective', kept, { title: 'Conquérir' })]);
    const passing = [create('objective', gone, { title: 'Essai' }), remove('objective', gone)];
    const refused = refusal([...passing, update('objective', kept, { parentId: [null, gone] })]);
    expect(refused.details).toMatchObject({ issues: [{ path: 'parentId', rule: 'unknown_reference' }] });
    expect(shelf.get('objective', kept)?.parentId).toBeNull();
    shelf.commit([
      passing[0] as Operation,
      create('objective', uuid(25), { title: 'Sous-objectif', parentId: gone }),
      passing[1] as Operation,
    ]);
    expect(shelf.get('objective', uuid(25))?.parentId).toBeNull();
  });

  test('refuses to overwrite what the workspace shares, because no plan could keep the conflict', () => {
    shelf.commit([update('tag', TAG, { name: ['Salon', 'Salons'] })], { planId: null });
    const error = refusal([update('tag', TAG, { name: ['Salon', 'Foires'] })], { planId: null });
    expect(error).toMatchObject({ code: 'guarded_conflict', details: { id: TAG, current: { name: 'Salons' } } });
    expect(shelf.get('tag', TAG)?.name).toBe('Salons');
  });

  test('refuses an edit of a shared record that someone deleted, rather than losing it in a tombstone', () => {
    shelf.commit([remove('tag', TAG)], { planId: null });
    const error = refusal([update('tag', TAG, { name: ['Salon', 'Foires'] })], { planId: null });
    expect(error).toMatchObject({ code: 'guarded_conflict', details: { current: { deletedAt: expect.any(String) } } });
  });

  test('an edit of amounts deleted with their action keeps one conflict, of the action', () => {
    const other = uuid(26);
    shelf.commit([create('budgetLine', other, { actionId: ACTION, month: '2027-04', plannedCents: 500 })]);
    shelf.commit([remove('action', ACTION)]);
    const { conflicts } = shelf.commit([
      update('budgetLine', LINE, { plannedCents: [1000, 2000] }),
      update('budgetLine', other, { plannedCents: [500, 1000] }),
      update('action', ACTION, { priority: ['B', 'A'] }),
    ]);
    expect(conflicts).toMatchObject([{ subjectKind: 'action', subjectId: ACTION, field: 'deletedAt' }]);
  });

  test('an edit of an amount deleted alone, under an action that stays, keeps its own', () => {
    shelf.commit([remove('budgetLine', LINE)]);
    const { conflicts } = shelf.commit([update('budgetLine', LINE, { plannedCents: [1000, 2000] })]);
    expect(conflicts).toMatchObject([{ subjectKind: 'budgetLine', subjectId: LINE }]);
  });

  test('never shows the two values of a private record to the readers of its plan', () => {
    const me = actorOf();
    const view = shelf.newId();
    shelf.commit([create('person', me.personId, { name: 'Claire' })], {
      planId: null,
      actor: actorOf(uuid(9), 'owner'),
    });
    shelf.commit([create('savedView', view, { name: 'Ma vue', ownerId: me.personId })]);
    shelf.commit([update('savedView', view, { name: ['Ma vue', 'Retards'] })]);
    const error = refusal([update('savedView', view, { name: ['Ma vue', 'À revoir'] })]);
    expect(error.code).toBe('guarded_conflict');
    expect(shelf.list(CONFLICT_KIND)).toEqual([]);
  });

  test('a restore carries the record, for copies that never had it', () => {
    shelf.commit([remove('action', ACTION)]);
    const { operations } = shelf.commit([restore('action', ACTION)]);
    expect(operations).toEqual([{ op: 'restore', kind: 'action', id: ACTION, record: shelf.get('action', ACTION) }]);
  });

  test.each(['toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'])(
    'refuses the inherited name %s as a field',
    (name) => {
      expect(refusal([update('action', ACTION, { [name]: [null, 'x'] })])).toMatchObject({
        code: 'invalid_input',
        details: { issues: [{ path: name, rule: 'unknown_field' }] },
      });
      expect(refusal([create('action', shelf.newId(), { title: 'x', [name]: 'x' })]).code).toBe('invalid_input');
    },
  );
});
