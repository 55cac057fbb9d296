import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { readSnapshot } from '../../tests/support/snapshot.ts';
import {
  addPerson,
  addPlan,
  createOf,
  createTestWorkspace,
  type TestWorkspace,
  updateOf,
} from '../../tests/support/workspace.ts';
import { registry } from '../features/registry.ts';
import { systemClock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import type { Actor } from '../records/actor.ts';
import { invertOperations, type Operation } from '../records/change.ts';
import { inWorkspace } from '../server/database/tenant.ts';
import { readChangesAfter } from './change-log.ts';
import { Committer } from './committer.ts';
import { readRecords } from './record-rows.ts';

describe('the change pipeline on PostgreSQL', () => {
  let database: TestDatabase;
  let committer: Committer;
  let workspace: TestWorkspace;
  let planId: string;
  let actionId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    committer = new Committer({ database, registry, clock: systemClock });
    workspace = await createTestWorkspace(database);
    planId = await addPlan(committer, workspace);
    actionId = newId();
    await commit([createOf('action', actionId, { title: 'Salon Global Industrie' })]);
  });
  afterAll(() => database.drop());

  function commit(operations: Operation[], actor: Actor = workspace.owner, id = newId()) {
    return committer.commit(workspace.id, { change: { id, planId, operations }, actor });
  }

  async function stored(kind: string, id: string) {
    const declaration = registry.get(kind);
    if (!declaration) throw new Error(kind);
    const [record] = await inWorkspace(database, workspace.id, (tx) =>
      readRecords(tx, workspace.id, declaration, [id]),
    );
    return record;
  }

  test('writes the record, its initial values and the log', async () => {
    const record = await stored('action', actionId);
    expect(record).toMatchObject({
      title: 'Salon Global Industrie',
      status: 'todo',
      contributorIds: [],
      version: 1,
      planId,
    });
    const log = await inWorkspace(database, workspace.id, (tx) => readChangesAfter(tx, workspace.id, planId, 0, 100));
    expect(log.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(log[1]?.operations[0]).toMatchObject({ op: 'create', kind: 'action', id: actionId });
  });

  test('commits a change once, however often it is sent', async () => {
    const id = newId();
    const line = newId();
    const operations = [createOf('budgetLine', line, { actionId, month: '2027-03', plannedCents: 1_500_000 })];
    const first = await commit(operations, workspace.owner, id);
    const again = await Promise.all([commit(operations, workspace.owner, id), commit(operations, workspace.owner, id)]);
    expect(first).toMatchObject({ status: 'committed', isReplay: false });
    for (const outcome of again) {
      expect(outcome).toMatchObject({ status: 'committed', isReplay: true });
      if (first.status === 'committed' && outcome.status === 'committed') {
        expect(outcome.change).toEqual(first.change);
      }
    }
    expect((await stored('budgetLine', line))?.version).toBe(1);
  });

  test('keeps both values when two people type over each other, and names whose was overwritten', async () => {
    const other = await addPerson(committer, workspace, 'editor');
    await commit([updateOf('action', actionId, { title: ['Salon Global Industrie', 'Salon de Lyon'] })], other);
    // Someone else touches another field in between: they are not the author of the lost title.
    const third = await addPerson(committer, workspace, 'editor');
    await commit([updateOf('action', actionId, { code: ['', 'CQ-01'] })], third);
    const late = await commit([updateOf('action', actionId, { title: ['Salon Global Industrie', 'Salon 2027'] })]);
    expect(late.status).toBe('committed');
    expect((await stored('action', actionId))?.title).toBe('Salon 2027');
    const conflict =
      late.status === 'committed' ? late.change.operations.find(({ kind }) => kind === 'conflict') : undefined;
    expect(await stored('conflict', conflict?.id ?? '')).toMatchObject({
      subjectId: actionId,
      field: 'title',
      baseValue: 'Salon Global Industrie',
      lostValue: 'Salon de Lyon',
      keptValue: 'Salon 2027',
      lostBy: other.personId,
      keptBy: workspace.owner.personId,
      resolution: 'open',
    });
  });

  test('refuses to overwrite a guarded amount, with the current value, and nothing of the change is done', async () => {
    const line = newId();
    await commit([createOf('budgetLine', line, { actionId, month: '2027-04', plannedCents: 1000 })]);
    await commit([updateOf('budgetLine', line, { plannedCents: [1000, 2000] })]);
    const refused = await commit([
      updateOf('action', actionId, { priority: ['B', 'A'] }),
      updateOf('budgetLine', line, { plannedCents: [1000, 3000] }),
    ]);
    expect(refused).toMatchObject({
      status: 'rejected',
      error: { code: 'guarded_conflict', details: { id: line, current: { plannedCents: 2000 } } },
    });
    expect((await stored('action', actionId))?.priority).toBe('B');
  });

  test('deleting an action takes its budget along; the opposite change brings both back', async () => {
    const action = newId();
    const line = newId();
    await commit([
      createOf('action', action, { title: 'Essai 60 jours' }),
      createOf('budgetLine', line, { actionId: action, month: '2027-05', plannedCents: 500 }),
    ]);
    const deletion = await commit([{ op: 'delete', kind: 'action', id: action }]);
    expect((await stored('budgetLine', line))?.deletedAt).not.toBeNull();
    if (deletion.status !== 'committed') throw deletion.error;
    await commit(invertOperations(deletion.change.operations));
    expect((await stored('action', action))?.deletedAt).toBeNull();
    expect((await stored('budgetLine', line))?.deletedAt).toBeNull();
  });

  test('deleting an objective leaves its actions without one', async () => {
    const objective = newId();
    await commit([createOf('objective', objective, { title: 'Conquérir' })]);
    await commit([updateOf('action', actionId, { objectiveId: [null, objective] })]);
    await commit([{ op: 'delete', kind: 'objective', id: objective }]);
    expect((await stored('action', actionId))?.objectiveId).toBeNull();
  });

  test('answers an edit one may not make like an edit of what does not exist', async () => {
    const reader = await addPerson(committer, workspace, 'reader');
    const refused = await commit([updateOf('action', actionId, { title: ['Salon 2027', 'Moi'] })], reader);
    const absent = await commit([updateOf('action', newId(), { title: ['Salon 2027', 'Moi'] })], reader);
    expect(refused).toMatchObject({ status: 'rejected', error: { code: 'not_found' } });
    expect(absent).toMatchObject({ status: 'rejected', error: { code: 'not_found' } });
  });

  test('a contributor edits what they own and nothing else', async () => {
    const contributor = await addPerson(committer, workspace, 'contributor');
    const theirs = newId();
    await commit([createOf('action', theirs, { title: 'La leur', ownerId: contributor.personId })]);
    expect((await commit([updateOf('action', theirs, { progress: [0, 0.5] })], contributor)).status).toBe('committed');
    const line = createOf('budgetLine', newId(), { actionId: theirs, month: '2027-01', plannedCents: 100 });
    expect((await commit([line], contributor)).status).toBe('committed');
    expect((await commit([updateOf('action', actionId, { progress: [0, 0.5] })], contributor)).status).toBe('rejected');
    const grab = updateOf('action', actionId, { ownerId: [null, contributor.personId] });
    expect((await commit([grab], contributor)).status).toBe('rejected');
  });

  test('commits many authors’ changes together, in one gapless order', async () => {
    const ids = Array.from({ length: 200 }, () => newId());
    const outcomes = await Promise.all(
      ids.map((id, index) => commit([createOf('action', id, { title: `Action ${index}` })])),
    );
    const seqs = outcomes.map((outcome) => (outcome.status === 'committed' ? outcome.change.seq : -1));
    expect(seqs).toEqual(Array.from({ length: 200 }, (_, index) => (seqs[0] ?? 0) + index));
  });

  test('one refused change leaves its neighbours of the batch alone', async () => {
    const outcomes = await Promise.all([
      commit([createOf('action', newId(), { title: 'Bonne' })]),
      commit([createOf('action', newId(), { title: '' })]),
      commit([createOf('action', newId(), { title: 'Bonne aussi', ownerId: newId() })]),
      commit([createOf('action', newId(), { title: 'Encore bonne' })]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['committed', 'rejected', 'rejected', 'committed']);
    expect(outcomes[1]).toMatchObject({ error: { details: { issues: [{ path: 'title', rule: 'required' }] } } });
    expect(outcomes[2]).toMatchObject({
      error: { details: { issues: [{ path: 'ownerId', rule: 'unknown_reference' }] } },
    });
  });

  test('a snapshot shows all living records of the plan, as of a sequence number', async () => {
    const { seq, records } = await readSnapshot(database, registry, workspace.owner, planId);
    expect(records['action']).toContainEqual(await stored('action', actionId));
    expect(records['action']?.some(({ title }) => title === 'Salon 2027')).toBe(true);
    const log = await inWorkspace(database, workspace.id, (tx) =>
      readChangesAfter(tx, workspace.id, planId, 0, 10_000),
    );
    expect(seq).toBe(log.at(-1)?.seq);
  });
});
