import type { Tx } from '../../src/server/database/session.ts';

/** What the schema is allowed to be beyond the rules. Each line is a decision: add one with its reason, or better none. */
export interface SchemaAllowance {
  /** Tables that belong to the whole instance and hold no customer's data. */
  globalTables: readonly string[];
  /** Tables whose rows also show, for reading, to the account they belong to (`user_id`). */
  shownToTheirAccount: readonly string[];
  /** Foreign keys of tenants' tables to a global one, which a distributed database keeps on every node. */
  keysToGlobalTables: readonly string[];
}

interface Finding {
  finding: string;
}

const OF_WORKSPACE = "(workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid)";
const OF_MAINTENANCE = "(current_setting('app.maintenance'::text, true) = 'on'::text)";
const OF_ACCOUNT = "(user_id = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid)";

/** Reads the schema back from PostgreSQL's own catalogue; resolves to one sentence per broken rule. */
export async function findSchemaViolations(tx: Tx, allowed: SchemaAllowance, appRole: string): Promise<string[]> {
  const groups = [
    await findTableViolations(tx, allowed),
    await findPolicyViolations(tx, allowed),
    await findKeyViolations(tx, allowed),
    await findForbiddenObjects(tx),
    await findColumnViolations(tx),
    await findRoleViolations(tx, appRole),
  ];
  return groups.flat().map(({ finding }) => finding);
}

/** A tenant's table has a workspace_id and row-level security, forced on its owner too; the others are listed. */
function findTableViolations(tx: Tx, { globalTables }: SchemaAllowance): Promise<Finding[]> {
  return tx<Finding[]>`
    with tables as (
      select c.*, exists (select from pg_attribute where attrelid = c.oid and attname = 'workspace_id') as of_tenant
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    )
    select relname || ' has no workspace_id and is not listed as a global table' as finding
      from tables where not of_tenant and relname <> all (${globalTables})
    union all select relname || ' is listed as a global table and has a workspace_id'
      from tables where of_tenant and relname = any (${globalTables})
    union all select relname || ' has no row-level security' from tables where of_tenant and not relrowsecurity
    union all select relname || ' does not force row-level security on its owner' from tables where of_tenant and not relforcerowsecurity
    union all select relname || ' is listed as a global table and does not exist'
      from unnest(${globalTables}::text[]) relname where not exists (select from tables t where t.relname::text = relname.relname)`;
}

/** Permissive policies add up, so that one wide one would undo all the others. */
function findPolicyViolations(tx: Tx, { shownToTheirAccount }: SchemaAllowance): Promise<Finding[]> {
  return tx<Finding[]>`
    with policies as (
      select c.relname, p.polname, p.polpermissive, p.polcmd, p.polroles = '{0}' as for_everyone, p.polroles = array[c.relowner] as for_owner,
        pg_get_expr(p.polqual, p.polrelid) as qual, pg_get_expr(p.polwithcheck, p.polrelid) as wcheck
      from pg_policy p join pg_class c on c.oid = p.polrelid
    ), judged as (
      select *,
        polcmd = '*' and for_everyone and qual = ${OF_WORKSPACE} and coalesce(wcheck, qual) = ${OF_WORKSPACE} as of_workspace,
        polcmd = 'r' and qual = ${OF_ACCOUNT} and relname = any (${shownToTheirAccount}) as of_account,
        polname = 'maintenance' and for_owner and polcmd = '*' and qual = ${OF_MAINTENANCE} and wcheck is null as of_maintenance
      from policies where polpermissive
    )
    select relname || ' has a policy, ' || polname || ', that is not the one of tenants' as finding
      from judged where not coalesce(of_workspace, false) and not coalesce(of_account, false) and not coalesce(of_maintenance, false)
    union all select c.relname || ' has no policy of tenants'
      from pg_class c where c.relrowsecurity and not exists (select from judged j where j.relname = c.relname and j.of_workspace)
    union all select c.relname || ' has no policy of maintenance: backups would leave it out'
      from pg_class c where c.relrowsecurity and not exists (select from judged j where j.relname = c.relname and j.of_maintenance)`;
}

/** Keys that start with the workspace let a distributed database keep each workspace on one node. */
function findKeyViolations(tx: Tx, { keysToGlobalTables }: SchemaAllowance): Promise<Finding[]> {
  return tx<Finding[]>`
    with tenant as (
      select a.attrelid as oid, a.attnum, c.relname
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where a.attname = 'workspace_id' and c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
    ), foreign_keys as (
      select k.*, t.relname, t.attnum, f.relname as target,
        (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) as target_column,
        t.relname || '(' || (select string_agg(attname, ', ' order by p) from unnest(k.conkey) with ordinality u (n, p)
          join pg_attribute on attrelid = k.conrelid and attnum = n) || ') → ' || f.relname as title
      from pg_constraint k join tenant t on t.oid = k.conrelid join pg_class f on f.oid = k.confrelid
      where k.contype = 'f'
    )
    select relname || ' has no primary key' as finding
      from tenant t where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)
    union all select relname || ' has a unique key that does not start with workspace_id: ' || pg_get_indexdef(i.indexrelid)
      from tenant t join pg_index i on i.indrelid = t.oid where i.indisunique and i.indkey[0] <> t.attnum
    union all select 'foreign key that does not start with workspace_id: ' || title
      from foreign_keys where (conkey[1] <> attnum or target_column <> 'workspace_id') and title <> all (${keysToGlobalTables})
    union all select 'foreign keys form a circle through ' || relname || ', so that no backup could be restored'
      from (with recursive reach as (
          select conrelid as start, confrelid as at from pg_constraint where contype = 'f' and conrelid <> confrelid
          union select start, confrelid from reach join pg_constraint on conrelid = at where contype = 'f' and conrelid <> confrelid
        ) select c.relname from reach join pg_class c on c.oid = start where start = at) circles
    union all select 'foreign key listed as an exception and not there: ' || title
      from unnest(${keysToGlobalTables}::text[]) title where not exists (select from foreign_keys k where k.title = title.title)`;
}

/** What distributed databases lack, or what would act behind the application's back. */
function findForbiddenObjects(tx: Tx): Promise<Finding[]> {
  return tx<Finding[]>`
    with ours as (
      select oid, nspname from pg_namespace
      where nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and nspname !~ '^pg_(toast_)?temp_'
    )
    select case relkind when 'S' then 'sequence ' when 'v' then 'view ' when 'm' then 'materialised view ' else 'foreign table ' end
        || relname as finding
      from pg_class join ours on ours.oid = relnamespace where relkind in ('S', 'v', 'm', 'f')
    union all select 'trigger ' || tgname from pg_trigger where not tgisinternal
    union all select 'rule ' || rulename from pg_rewrite where rulename <> '_RETURN' and oid >= 16384
    union all select 'function ' || proname from pg_proc join ours on ours.oid = pronamespace
    union all select 'exclusion constraint ' || conname from pg_constraint where contype = 'x'
    union all select 'type ' || typname from pg_type join ours on ours.oid = typnamespace left join pg_class c on c.oid = typrelid
      where typtype in ('e', 'd', 'r', 'm') or (typtype = 'c' and c.relkind = 'c')
    union all select 'collation ' || collname from pg_collation join ours on ours.oid = collnamespace
    union all select 'extension ' || extname from pg_extension where extname <> 'plpgsql'
    union all select 'schema ' || nspname from ours where nspname <> 'public'`;
}

function findColumnViolations(tx: Tx): Promise<Finding[]> {
  return tx<Finding[]>`
    with columns as (
      select c.relname || '.' || a.attname as title, a.*, format_type(a.atttypid, null) as type, l.collname, l.collisdeterministic
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        left join pg_collation l on l.oid = a.attcollation
      where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema')
    )
    select title || ' is an identity column, which hides a sequence' as finding from columns where attidentity <> ''
    union all select title || ' is a ' || type || ': an instant has a time zone'
      from columns where type in ('timestamp without time zone', 'time with time zone')
    union all select title || ' is a ' || type || ': amounts are whole cents, in a bigint'
      from columns where type = 'money' or attname like '%\\_cents' and type <> 'bigint'
    union all select title || ' is not collated "C": ranks compare as bytes, and French order would shuffle them'
      from columns where attname = 'rank' and collname <> 'C'
    union all select title || ' compares differing texts as equal' from columns where not collisdeterministic`;
}

/** Row-level security does not bind superusers, those who bypass it, owners of tables and whoever may truncate. */
function findRoleViolations(tx: Tx, appRole: string): Promise<Finding[]> {
  return tx<Finding[]>`
    with app as (select * from pg_roles where rolname = ${appRole}),
    tables as (
      select c.oid, c.relname, c.relowner from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    )
    select ${appRole} || ' does not exist' as finding where not exists (select from app)
    union all select ${appRole} || ' is a superuser' from app where rolsuper
    union all select ${appRole} || ' bypasses row-level security' from app where rolbypassrls
    union all select ${appRole} || ' may create roles or databases' from app where rolcreaterole or rolcreatedb
    union all select ${appRole} || ' is a member of ' || g.rolname
      from app join pg_auth_members m on m.member = app.oid join pg_roles g on g.oid = m.roleid
    union all select ${appRole} || ' owns ' || relname from tables join app on app.oid = relowner
    union all select ${appRole} || ' may create tables' from app where has_schema_privilege(app.oid, 'public', 'create')
    union all select ${appRole} || ' may empty ' || relname || ' whatever its policies'
      from tables, app where has_table_privilege(app.oid, tables.oid, 'truncate') and not rolsuper and relowner <> app.oid
    union all select ${appRole} || ' may rewrite the bookkeeping of migrations'
      from tables, app where relname = 'schema_migration' and not rolsuper
        and has_table_privilege(app.oid, tables.oid, 'insert, update, delete')
    union all select 'everybody may ' || lower(privilege_type) || ' ' || table_name
      from information_schema.role_table_grants where grantee = 'PUBLIC' and table_schema = 'public'`;
}
