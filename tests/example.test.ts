import { afterAll, beforeAll, expect, test } from 'vitest';
import { Committer } from '../src/changes/committer.ts';
import { exampleOperations } from '../src/features/examples/rules.ts';
import { registry } from '../src/features/registry.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { newId } from '../src/kernel/ids.ts';
import { createTestDatabase, type TestDatabase } from './support/database.ts';
import { readSnapshot } from './support/snapshot.ts';
import { actorFor, createTestWorkspace } from './support/workspace.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('the example enters PostgreSQL as one change, then its discussion in the names of its authors', async () => {
  const committer = new Committer({ database, registry, clock: systemClock });
  const workspace = await createTestWorkspace(database);
  const { planId, operations, discussion } = exampleOperations({
    locale: 'fr',
    today: '2027-12-31',
    newId,
    ownerPersonId: workspace.owner.personId,
  });
  await committer.commitOrThrow(workspace.id, { actor: workspace.owner, change: { id: newId(), planId, operations } });
  await Promise.all(
    discussion.map((turn) => {
      const isOwners = turn.authorId === workspace.owner.personId;
      return committer.commitOrThrow(workspace.id, {
        actor: isOwners ? workspace.owner : actorFor(workspace.id, turn.authorId, 'contributor'),
        change: { id: newId(), planId, operations: turn.operations },
      });
    }),
  );
  const comments = discussion.filter(({ operations: [said] }) => said?.kind === 'comment');

  const { records } = await readSnapshot(database, registry, workspace.owner, planId);
  const count = (kind: string) => records[kind]?.length;
  expect(['objective', 'action', 'person', 'comment', 'conflict'].map(count)).toEqual([14, 42, 14, comments.length, 0]);
  // The votes of one person: nobody is shown another's.
  expect(['workshop', 'workshopProposal', 'workshopVote', 'workshopParticipant'].map(count)).toEqual([1, 6, 4, 11]);
  expect([count('strategy'), count('strategyVersion'), count('acknowledgement')]).toEqual([1, 2, 26]);
  expect(new Set(records.comment?.map(({ createdBy }) => createdBy))).toEqual(
    new Set(comments.map(({ authorId }) => authorId)),
  );
});
