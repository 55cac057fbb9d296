import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { newId, workspaceId } from '../../kernel/ids.ts';
import { inTransaction, inWorkspace, queryInWorkspace } from './tenant.ts';

const ours = workspaceId(newId());
const theirs = workspaceId(newId());

describe.each([{ takesRole: false }, { takesRole: true }])(
  'a tenant transaction, taking the role: $takesRole',
  ({ takesRole }) => {
    let db: TestDatabase;

    beforeAll(async () => {
      db = await createTestDatabase({ takesRole, maxConnections: 3 });
      await db.asOwner((sql) =>
        sql.unsafe(`
        create table public.note (workspace_id uuid not null, id uuid not null, text text not null, primary key (workspace_id, id));
        alter table public.note enable row level security;
        alter table public.note force row level security;
        create policy tenant on public.note using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
        grant select, insert on public.note to pactole_app`),
      );
      for (const [workspace, text] of [
        [ours, 'ours'],
        [theirs, 'theirs'],
      ] as const) {
        await inWorkspace(db, workspace, (tx) => tx`insert into note values (${workspace}, ${newId()}, ${text})`);
      }
    });
    afterAll(() => db.drop());

    test('sees its own rows and no others', async () => {
      const rows = await inWorkspace(db, ours, (tx) => tx`select text from note`);
      expect([...rows]).toEqual([{ text: 'ours' }]);
      const [again] = await queryInWorkspace(db, theirs, (tx) => [tx`select text from note`]);
      expect([...again]).toEqual([{ text: 'theirs' }]);
    });

    test('runs as the role that owns nothing', async () => {
      const [[row]] = await queryInWorkspace(db, ours, (tx) => [tx<{ name: string }[]>`select current_user as name`]);
      expect(row?.name).toBe('pactole_app');
    });

    test('cannot write into another workspace', async () => {
      const attempt = inWorkspace(db, ours, (tx) => tx`insert into note values (${theirs}, ${newId()}, 'planted')`);
      await expect(attempt).rejects.toThrow(/row-level security/);
    });

    test('leaves nothing behind on the connection', async () => {
      await inWorkspace(db, ours, (tx) => tx`select 1`);
      const rows = await inTransaction(db, (tx) => tx`select text from note`);
      expect(rows.length).toBe(0);
    });
  },
);
