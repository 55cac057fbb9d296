import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { registry } from '../features/registry.ts';
import { defineRecord } from '../records/define-record.ts';
import { cents, choice, text } from '../records/field.ts';
import { writableFrom } from '../records/rights.ts';
import { createTableSql } from './record-table.ts';

let migrated: TestDatabase;
let declared: TestDatabase;
beforeAll(async () => {
  migrated = await createTestDatabase();
  declared = await createTestDatabase({ empty: true });
  const tables = [...registry.values()].map(createTableSql);
  await declared.asOwner((sql) =>
    sql.unsafe(['create table workspace (workspace_id uuid primary key);', ...tables].join('\n')),
  );
});
afterAll(async () => {
  await migrated.drop();
  await declared.drop();
});

interface Shape {
  columns: string[];
  /** Constraints, indexes, policies, rights: without the names that PostgreSQL gives. */
  rules: string[];
}

/** What PostgreSQL's catalogue says of a table. */
async function shapeOf(database: TestDatabase, table: string): Promise<Shape> {
  return database.asOwner(async (sql) => {
    const list = async (query: string) => (await sql.unsafe<{ is: string }[]>(query, [table])).map((row) => row.is);
    return {
      columns: await list(`
        select concat_ws(' ', attname, format_type(atttypid, atttypmod), case when attnotnull then 'not null' end, collname) as is
        from pg_attribute left join pg_collation on pg_collation.oid = attcollation and collname <> 'default'
        where attrelid = $1::text::regclass and attnum > 0 and not attisdropped order by attnum`),
      rules: await list(`
        select pg_get_constraintdef(oid) as is from pg_constraint where conrelid = $1::text::regclass and contype <> 'n'
        union all
        select regexp_replace(indexdef, 'INDEX \\S+ ON', 'INDEX ON') from pg_indexes where tablename = $1::text
        union all
        select concat_ws(' ', 'policy', policyname, cmd, roles, qual, with_check) from pg_policies where tablename = $1::text
        union all
        select concat('row security ', relrowsecurity, ' forced ', relforcerowsecurity) from pg_class where oid = $1::text::regclass
        union all
        select 'grant ' || privilege_type from information_schema.role_table_grants
        where table_name = $1::text and grantee = 'pactole_app'
        order by 1`),
    };
  });
}

test.each([...registry.keys()])('the migrations give %s the table that its declaration asks for', async (name) => {
  const { table } = registry.get(name) ?? { table: '' };
  const [is, ought] = [await shapeOf(migrated, table), await shapeOf(declared, table)];
  const advice = `npm run record-table -- ${name} prints the table as declared: write the migration that leads there`;
  expect(is.columns.toSorted(), advice).toEqual(ought.columns.toSorted());
  // A migration may add to them, an index for instance.
  expect(is.rules, advice).toEqual(expect.arrayContaining(ought.rules));
});

test('a declaration holds its limits in the database too', async () => {
  const kind = defineRecord({
    kind: 'sample',
    collection: 'samples',
    scope: 'workspace',
    fields: { title: text(5, { required: true }), size: choice(['small', 'large'], 'small'), price: cents() },
    rights: writableFrom('editor'),
  });
  await declared.asOwner(async (sql) => {
    await sql.unsafe(createTableSql(kind));
    await sql.unsafe('alter table sample no force row level security');
    const workspace = '00000000-0000-7000-8000-000000000001';
    await sql`insert into workspace values (${workspace})`;
    const insert = (fields: { title: string; size: string; price: number }) =>
      sql`insert into sample ${sql({
        workspace_id: workspace,
        id: crypto.randomUUID(),
        version: 1,
        rank: 'a0',
        created_at: new Date().toISOString(),
        updated_at: new Date().toISOString(),
        ...fields,
      })}`;
    await insert({ title: 'court', size: 'large', price: 0 });
    await expect(insert({ title: 'trop long', size: 'large', price: 0 })).rejects.toThrow(/sample_title_check/);
    await expect(insert({ title: 'court', size: 'huge', price: 0 })).rejects.toThrow(/sample_size_check/);
    await expect(insert({ title: 'court', size: 'large', price: -1 })).rejects.toThrow(/sample_price_check/);
  });
});
