import { APP_ROLE, type Database } from './connect.ts';
import type { Tx } from './session.ts';
import { quote, type Sql } from './sql.ts';
import { inTransaction } from './tenant.ts';
import { SetupError } from './setup-error.ts';

const DUPLICATE = new Set(['42710', '23505']);

/** SQL for an administrator, when the owner of the database may not create roles. */
export function administratorSql(owner: string, takesRole: boolean): string {
  return takesRole
    ? `create role ${APP_ROLE} nologin nosuperuser nobypassrls nocreatedb nocreaterole; grant ${APP_ROLE} to ${quote(owner)};`
    : `create role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole password '…';`;
}

/**
 * The application's role: it owns nothing and row-level security binds it. Created when missing, checked when
 * present. What it may do with each table is granted by the migration that creates the table.
 */
export async function ensureAppRole(sql: Sql, takesRole: boolean): Promise<void> {
  const [me] = await sql<{ owner: string; is_superuser: boolean }[]>`
    select current_user as owner, rolsuper as is_superuser from pg_roles where rolname = current_user`;
  const owner = me?.owner ?? '';
  const administrator = (reason: string) =>
    new SetupError(`${reason} Ask the administrator of the server to run:\n  ${administratorSql(owner, takesRole)}`);

  if (!(await findRole(sql))) {
    try {
      await sql.unsafe(
        `create role ${APP_ROLE} ${takesRole ? 'nologin' : 'login'} nosuperuser nobypassrls nocreatedb nocreaterole`,
      );
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code === '42501') throw administrator(`The role ${APP_ROLE} is missing and ${owner} may not create roles.`);
      // Another process created it in the same moment.
      if (!DUPLICATE.has(code ?? ''))
        throw new Error(`The role ${APP_ROLE} could not be created: ${message}`, { cause: error });
    }
  }
  const role = await findRole(sql);
  if (role?.rolsuper || role?.rolbypassrls) {
    throw new SetupError(
      `The role ${APP_ROLE} is a superuser or bypasses row-level security: run "alter role ${APP_ROLE} nosuperuser nobypassrls".`,
    );
  }
  if (takesRole && !me?.is_superuser) await joinRole(sql, administrator);
}

/** Everybody may use the schema by default; where an administrator closed it, the application still must. */
export async function openSchema(tx: Tx): Promise<void> {
  const [found] = await tx<{ open: boolean }[]>`select has_schema_privilege(${APP_ROLE}, 'public', 'usage') as open`;
  if (!found?.open) await tx.unsafe(`grant usage on schema public to ${APP_ROLE}`);
}

/**
 * What transactions run as must be bound by row-level security and have the application's rights: a login given by hand
 * might not be, or not have them.
 */
export async function checkAppLogin(database: Database): Promise<void> {
  const [role] = await inTransaction(
    database,
    (tx) => tx<{ name: string; unbound: boolean; mayWork: boolean }[]>`
      select rolname as name, rolsuper or rolbypassrls as unbound,
        pg_has_role(current_user, ${APP_ROLE}, 'usage') as "mayWork"
      from pg_roles where rolname = current_user`,
    { mode: 'read' },
  );
  if (role?.unbound !== false) {
    throw new SetupError(
      `The login ${role?.name} of DATABASE_URL is a superuser or bypasses row-level security, which keeps customers apart: ` +
        `use another login, member of ${APP_ROLE}.`,
    );
  }
  if (!role.mayWork) {
    throw new SetupError(
      `The login ${role.name} of DATABASE_URL does not have the rights of ${APP_ROLE}. ` +
        `Ask the administrator of the server to run:\n  grant ${APP_ROLE} to ${quote(role.name)};`,
    );
  }
}

async function findRole(sql: Sql) {
  const [role] = await sql<{ rolsuper: boolean; rolbypassrls: boolean }[]>`
    select rolsuper, rolbypassrls from pg_roles where rolname = ${APP_ROLE}`;
  return role;
}

async function joinRole(sql: Sql, administrator: (reason: string) => Error): Promise<void> {
  const maySet = async () => {
    try {
      await sql.begin((tx) => tx.unsafe(`set local role ${APP_ROLE}`));
      return true;
    } catch {
      return false;
    }
  };
  if (await maySet()) return;
  await sql.unsafe(`grant ${APP_ROLE} to current_user`).catch(() => undefined);
  if (!(await maySet())) throw administrator(`The role ${APP_ROLE} exists but this login may not take it.`);
}
