import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addPlan, createOf, createTestWorkspace, type TestWorkspace } from '../../tests/support/workspace.ts';
import { COLORS } from '../features/catalogue/schema.ts';
import { registry } from '../features/registry.ts';
import { systemClock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import type { Change } from '../records/change.ts';
import { createRegistry } from '../records/define-record.ts';
import { choice, text } from '../records/field.ts';
import { inWorkspace } from '../server/database/tenant.ts';
import { readAllChangesAfter } from './change-log.ts';
import { Committer } from './committer.ts';

describe('when the database breaks down in the middle', () => {
  let database: TestDatabase;
  let committer: Committer;
  let workspace: TestWorkspace;
  let planId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    committer = new Committer({ database, registry, clock: systemClock });
    workspace = await createTestWorkspace(database);
    planId = await addPlan(committer, workspace);
  });
  afterAll(() => database.drop());

  const creation = (index: number): Change => ({
    id: newId(),
    planId,
    operations: [createOf('action', newId(), { title: `Action ${index}` })],
  });

  const lenient = { name: text(1000), color: choice(COLORS, 'grey') };
  const log = () => inWorkspace(database, workspace.id, (tx) => readAllChangesAfter(tx, workspace.id, 0, 10_000));

  /** Ends the session that is waiting for the workspace, as a crash or a restart of the database would. */
  async function breakTheWaitingSession(): Promise<void> {
    await database.asOwner(async (sql) => {
      for (let attempt = 0; attempt < 200; attempt += 1) {
        const ended = await sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`;
        if (ended.length > 0) return;
        await delay(5);
      }
      throw new Error('No session waits.');
    });
  }

  test('what one author sent together stays in order: nothing is tried after what failed', async () => {
    const changes = Array.from({ length: 150 }, (_, index) => creation(index));
    const requests = changes.map((change) => ({ change, actor: workspace.owner }));
    const before = await log();
    let outcome: Promise<unknown> = Promise.resolve();
    await inWorkspace(database, workspace.id, async (tx) => {
      await tx`select seq from workspace where workspace_id = ${workspace.id} for update`;
      outcome = committer.commitInOrder(workspace.id, requests).catch((error: unknown) => error);
      await breakTheWaitingSession();
    });
    expect(await outcome).toBeInstanceOf(Error);
    await committer.idle();
    // Nothing at all, though the database was well again for the second and the third batch.
    expect((await log()).length).toBe(before.length);

    // Sent again, as the author's browser does, all of it goes in, in its order.
    const outcomes = await committer.commitInOrder(workspace.id, requests);
    expect(outcomes.map(({ status }) => status)).toEqual(changes.map(() => 'committed'));
    expect((await log()).slice(before.length).map(({ id }) => id)).toEqual(changes.map(({ id }) => id));
  });

  test('what the database refuses by itself is refused alone, like what the rules refuse', async () => {
    // A declaration that promises more than the table holds: the rules let it through.
    const kinds = [...registry.values()].map((kind) => (kind.kind === 'tag' ? { ...kind, fields: lenient } : kind));
    const careless = new Committer({ database, registry: createRegistry(kinds), clock: systemClock });
    const tag = (name: string): Change => ({
      id: newId(),
      planId: null,
      operations: [createOf('tag', newId(), { name })],
    });
    const changes = [tag('Salon'), tag('x'.repeat(500)), tag('Web')];
    const outcomes = await careless.commitInOrder(
      workspace.id,
      changes.map((change) => ({ change, actor: workspace.owner })),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['committed', 'rejected', 'committed']);
    expect(outcomes[1]).toMatchObject({ error: { code: 'invalid_input' } });
  });
});
