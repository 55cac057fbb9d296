import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APP_ROLE } from '../src/server/database/connect.ts';
import { ensureMaintenancePolicies } from '../src/server/database/maintenance.ts';
import type { Tx } from '../src/server/database/session.ts';
import { createTestDatabase, type TestDatabase } from './support/database.ts';
import { findSchemaViolations, type SchemaAllowance } from './support/schema-catalogue.ts';

const ALLOWED: SchemaAllowance = {
  globalTables: [
    'schema_migration',
    // An account exists once and may belong to several workspaces; limits protect the instance as a whole.
    'auth_user',
    'auth_session',
    'auth_account',
    'auth_verification',
    'rate_limit',
  ],
  // "My workspaces" is the one question asked across workspaces.
  shownToTheirAccount: ['membership'],
  keysToGlobalTables: ['membership(user_id) → auth_user'],
};
const POLICY = "using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)";
const SOUND = `
  create table sound (workspace_id uuid not null references workspace, id uuid not null, primary key (workspace_id, id));
  alter table sound enable row level security;
  alter table sound force row level security;
  create policy tenant on sound ${POLICY};`;

class Undo extends Error {}

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

/** What the catalogue says after `plant`, which is undone. */
async function violationsAfter(plant: (tx: Tx) => PromiseLike<unknown>, appRole: string = APP_ROLE): Promise<string[]> {
  let found: string[] = [];
  const planted = db.asOwner((sql) =>
    sql.begin(async (tx) => {
      await plant(tx);
      found = await findSchemaViolations(tx, ALLOWED, appRole);
      throw new Undo();
    }),
  );
  await expect(planted).rejects.toBeInstanceOf(Undo);
  return found;
}

test('the schema keeps every rule', async () => {
  expect(await violationsAfter(async () => {})).toEqual([]);
});

test('a table made by the rules is accepted', async () => {
  const makeSound = async (tx: Tx) => {
    await tx.unsafe(SOUND);
    await ensureMaintenancePolicies(tx);
  };
  expect(await violationsAfter(makeSound)).toEqual([]);
});

describe('the check finds', () => {
  const planted: [string, string, RegExp][] = [
    ['a table without a tenant', 'create table stray (id uuid primary key)', /^stray has no workspace_id/],
    [
      'a global table that grew a tenant',
      'alter table rate_limit add workspace_id uuid',
      /^rate_limit is listed as a global table and has a workspace_id/,
    ],
    ['a global table that is gone', 'drop table rate_limit', /^rate_limit is listed .* does not exist/],
    [
      'a table without row-level security',
      'alter table action disable row level security',
      /^action has no row-level security/,
    ],
    ['a table whose owner sees everything', 'alter table action no force row level security', /^action does not force/],
    ['a table without a policy', 'drop policy tenant on action', /^action has no policy of tenants/],
    ['a second, wide policy', 'create policy wide on action for select using (true)', /^action has a policy, wide/],
    [
      'a policy that lets rows be written elsewhere',
      `alter policy tenant on action with check (true)`,
      /^action has a policy, tenant/,
    ],
    [
      'a policy for some only',
      'drop policy tenant on action; create policy tenant on action to pactole_app ' + POLICY,
      /^action has a policy, tenant/,
    ],
    [
      'a policy that fails instead of showing nothing',
      "alter policy tenant on action using (workspace_id = current_setting('app.workspace_id')::uuid)",
      /^action has a policy, tenant/,
    ],
    [
      'a policy by account where none is foreseen',
      "create policy own on api_key for select using (person_id = nullif(current_setting('app.user_id', true), '')::uuid)",
      /^api_key has a policy, own/,
    ],
    ['a table that backups would not see', 'drop policy maintenance on action', /^action has no policy of maintenance/],
    [
      'maintenance open to the application',
      'alter policy maintenance on action to public',
      /^action has a policy, maintenance/,
    ],
    [
      'foreign keys that form a circle',
      'alter table team add head_id uuid, add foreign key (workspace_id, head_id) references person (workspace_id, id)',
      /^foreign keys form a circle through team/,
    ],
    ['a type', "create type mood as enum ('calm')", /^type mood/],
    ['a collation', "create collation mine (provider = icu, locale = 'fr')", /^collation mine/],
    [
      'a table without a primary key',
      SOUND + 'alter table sound drop constraint sound_pkey',
      /^sound has no primary key/,
    ],
    [
      'a primary key of its own',
      SOUND + 'alter table sound drop constraint sound_pkey; alter table sound add primary key (id)',
      /^sound has a unique key that does not start with workspace_id/,
    ],
    [
      'a unique index across workspaces',
      'create unique index across on person (email)',
      /^person has a unique key .*across/,
    ],
    [
      'a foreign key across workspaces',
      SOUND +
        'alter table sound add parent uuid, add unique (workspace_id, parent), add foreign key (parent, workspace_id) references sound (parent, workspace_id)',
      /foreign key that does not start with workspace_id: sound\(parent, workspace_id\) → sound/,
    ],
    [
      'a foreign key to a global table',
      SOUND + 'alter table sound add user_id uuid references auth_user',
      /^foreign key .* sound\(user_id\) → auth_user/,
    ],
    [
      'an exception that is no longer needed',
      'alter table membership drop constraint membership_user_id_fkey',
      /^foreign key listed as an exception and not there/,
    ],
    ['a sequence', 'create sequence counter', /^sequence counter/],
    [
      'an identity column',
      SOUND + 'alter table sound add n integer generated always as identity',
      /^sound\.n is an identity column/,
    ],
    [
      'a view, which reads with the rights of its owner',
      'create view everything as select * from action',
      /^view everything/,
    ],
    [
      'a materialised view',
      'create materialized view everything as select * from action',
      /^materialised view everything/,
    ],
    ['a function', 'create function one() returns integer language sql return 1', /^function one/],
    [
      'a trigger',
      "create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger t before insert on action for each row execute function f()",
      /^trigger t/,
    ],
    ['a rule', 'create rule quiet as on delete to rate_limit do instead nothing', /^rule quiet/],
    [
      'an exclusion constraint',
      SOUND + 'alter table sound add constraint apart exclude using btree (id with =)',
      /^exclusion constraint apart/,
    ],
    ['another schema', 'create schema elsewhere; create table elsewhere.stray (id uuid)', /^schema elsewhere/],
    [
      'an instant without a time zone',
      SOUND + 'alter table sound add at timestamp',
      /^sound\.at is a timestamp without time zone/,
    ],
    [
      'an amount that is not whole',
      SOUND + 'alter table sound add amount_cents double precision',
      /^sound\.amount_cents is a double precision/,
    ],
    ['a rank in French order', SOUND + 'alter table sound add rank text not null', /^sound\.rank is not collated/],
    [
      'a collation that takes é for e',
      `create collation loose (provider = icu, locale = 'fr-u-ks-level1', deterministic = false); ${SOUND} alter table sound add name text collate loose`,
      /^sound\.name compares differing texts/,
    ],
    [
      'a table that the application owns',
      'grant create on schema public to pactole_app; alter table rate_limit owner to pactole_app',
      /^pactole_app owns rate_limit/,
    ],
    [
      'an application that may create tables',
      'grant create on schema public to pactole_app',
      /^pactole_app may create tables/,
    ],
    [
      'an application that may empty a table',
      'grant truncate on action to pactole_app',
      /^pactole_app may empty action/,
    ],
    [
      'an application that may rewrite what was migrated',
      'grant update on schema_migration to pactole_app',
      /^pactole_app may rewrite the bookkeeping/,
    ],
    ['a table open to everybody', 'grant select on action to public', /^everybody may select action/],
    [
      'an application that may take another role',
      'create role pactole_test_group; grant pactole_test_group to pactole_app',
      /^pactole_app is a member of pactole_test_group/,
    ],
  ];

  test.each(planted)('%s', async (_, sql, expected) => {
    const found = await violationsAfter((tx) => tx.unsafe(sql));
    expect(found).toContainEqual(expect.stringMatching(expected));
  });

  test('an application that is a superuser, bypasses everything and makes roles', async () => {
    const [superuser] = await db.asOwner(
      (sql) => sql<{ name: string }[]>`select rolname as name from pg_roles where rolsuper and rolbypassrls limit 1`,
    );
    const name = superuser?.name ?? '';
    const found = await violationsAfter(async () => {}, name);
    expect(found).toEqual(
      expect.arrayContaining([
        `${name} is a superuser`,
        `${name} bypasses row-level security`,
        `${name} may create roles or databases`,
      ]),
    );
  });

  test('an application without a role', async () => {
    expect(await violationsAfter(async () => {}, 'nobody_at_all')).toEqual(['nobody_at_all does not exist']);
  });
});
