import { betterAuth } from 'better-auth';
import { anonymous } from 'better-auth/plugins/anonymous';
import { CamelCasePlugin, Kysely, type KyselyPlugin } from 'kysely';
import type { Logger } from 'pino';
import { ACCOUNT_PAGES, type Locale, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../features/accounts/schema.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import type { Database } from './database/connect.ts';
import { kyselyDialect } from './database/kysely-dialect.ts';
import type { Mail, Mailer } from './mail.ts';
import { adoptMemberships, findOnlyMembership } from './membership.ts';
import type { Revocations } from './revocations.ts';

export interface AuthDeps {
  database: Database;
  clock: Clock;
  log: Logger;
  mailer: Mailer;
  revocations: Revocations;
  /** Signs cookies and links; at least 32 characters, kept outside the database. */
  secret: string;
  /** The address people open, which links in mails start with. */
  publicUrl: string;
  /** Origins the interface is served under. */
  origins: ReadonlySet<string>;
}

/** Carries the client's address, as we know it, to better-auth; never taken from the outside. */
export const CLIENT_ADDRESS_HEADER = 'x-pactole-client-address';
export const VERIFICATION_HOURS = 24;
export const RESET_HOURS = 1;
const SESSION_DAYS = 30;
const DAY_SECONDS = 86_400;

export type Auth = ReturnType<typeof createAuth>;

/**
 * Accounts, passwords and sessions, by better-auth. What it answers is not shown as it is: features/accounts opens
 * the few paths we use, checks and limits them, and makes every refusal look the same.
 */
export function createAuth(deps: AuthDeps) {
  const { database, mailer, revocations } = deps;
  const { protocol, origin } = new URL(deps.publicUrl);
  const isSecure = protocol === 'https:';
  const auth = betterAuth({
    appName: 'Pactole',
    baseURL: origin,
    basePath: '/api/auth',
    secret: deps.secret,
    trustedOrigins: [...deps.origins],
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => deps.log.error({ from: 'better-auth' }, message) },
    database: { db: openKysely(database), type: 'postgres', transaction: true },
    user: {
      modelName: 'auth_user',
      additionalFields: {
        locale: { type: ['fr', 'en'], required: false, defaultValue: 'fr' },
        indicatorReminders: { type: 'boolean', required: false, defaultValue: true },
      },
      changeEmail: {
        enabled: true,
        // The owner of the old address allows the change before the new one is asked to confirm it.
        sendChangeEmailConfirmation: async ({ user, newEmail, url }) =>
          send('changeAddress', user, url, VERIFICATION_HOURS, { newEmail }),
      },
    },
    session: {
      modelName: 'auth_session',
      expiresIn: SESSION_DAYS * DAY_SECONDS,
      updateAge: DAY_SECONDS,
      // Each sensitive change asks for the password or a mail link itself.
      freshAge: 0,
    },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
      // Without a way to send mail nobody could ever sign in; invitations still ask for a confirmed address.
      requireEmailVerification: mailer.isConfigured,
      // Signing up never signs in: the answer is then the same whether the account existed or not.
      autoSignIn: false,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RESET_HOURS * 3600,
      sendResetPassword: async ({ user, token }) => {
        const membership = await findOnlyMembership(database, user.id);
        send('reset', user, pageUrl(ACCOUNT_PAGES.newPassword, token), RESET_HOURS, {}, membership);
      },
      // The link arrived in the mailbox: it proves as much as a confirmation.
      onPasswordReset: async ({ user }) => {
        if (!user.emailVerified) await updateUser(user.id, { emailVerified: true });
      },
      onExistingUserSignUp: async ({ user }) => {
        // Whoever registered an address without confirming it may not be its owner: the owner chooses a new password.
        if (user.emailVerified) send('existing', user, pageUrl(ACCOUNT_PAGES.signIn), VERIFICATION_HOURS, {});
        else await auth.api.requestPasswordReset({ body: { email: user.email } });
      },
    },
    emailVerification: {
      sendOnSignUp: mailer.isConfigured,
      sendOnSignIn: true,
      // Opening a link, which scanners of mail do too, signs nobody in.
      autoSignInAfterVerification: false,
      expiresIn: VERIFICATION_HOURS * 3600,
      sendVerificationEmail: async ({ user, url }) => {
        const stored = await findUser(user.id);
        const isChange = stored !== null && stored.email !== user.email;
        send(isChange ? 'newAddress' : 'verification', user, url, VERIFICATION_HOURS, {});
      },
    },
    databaseHooks: {
      session: { delete: { after: async (session) => revocations.publish({ kind: 'session', id: session.id }) } },
      user: { update: { after: async (user) => revocations.publish({ kind: 'user', id: user.id }) } },
    },
    plugins: [
      anonymous({
        generateRandomEmail: () => `${newId(deps.clock)}@anonymous.invalid`,
        // Someone who tried the example and then signs in keeps what they tried.
        onLinkAccount: async ({ anonymousUser, newUser }) =>
          adoptMemberships(database, anonymousUser.user.id, newUser.user.id),
      }),
    ],
    // Limits are ours (server/rate-limit.ts): counted by e-mail address too, and for every route alike.
    rateLimit: { enabled: false },
    advanced: {
      // Both are off by default when NODE_ENV is `test`; the tests must meet what is served.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // `__Host-` pins a cookie to this host, this path and https; it is part of the name, so it is put there.
      cookiePrefix: isSecure ? '__Host-pactole' : 'pactole',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => newId(deps.clock), validateSchema: false },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
  });

  async function findUser(id: string) {
    return (await auth.$context).internalAdapter.findUserById(id);
  }

  async function updateUser(id: string, values: { emailVerified: boolean }): Promise<void> {
    await (await auth.$context).internalAdapter.updateUser(id, values);
  }

  /** The token travels after `#`, which browsers send to nobody. */
  function pageUrl(page: string, token?: string): string {
    return token === undefined ? `${origin}${page}` : `${origin}${page}#${token}`;
  }

  function send(
    kind: Mail['kind'],
    user: { email: string; locale?: unknown },
    url: string,
    hours: number,
    values: Mail['values'],
    membership?: Pick<NonNullable<Mail['file']>, 'workspaceId' | 'personId'> | null,
  ): void {
    const locale: Locale = user.locale === 'en' ? 'en' : 'fr';
    const expiresAt = deps.clock.now() + hours * 3_600_000;
    void mailer.send({
      kind,
      to: user.email,
      locale,
      url,
      expiresAt,
      values: { email: user.email, hours, ...values },
      ...(membership && { file: { ...membership, kind: 'reset' } }),
    });
  }

  return auth;
}

/** Better-auth speaks in camelCase and Dates; the database in snake_case, and our driver in ISO strings. */
function openKysely(database: Database): Kysely<Record<string, never>> {
  return new Kysely({
    dialect: kyselyDialect(database),
    plugins: [new CamelCasePlugin(), readDates],
  });
}

const readDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
};

function withDates(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name.endsWith('At') && typeof value === 'string' ? new Date(value) : value,
    ]),
  );
}
