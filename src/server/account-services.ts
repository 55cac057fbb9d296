import type { Logger } from 'pino';
import type { Clock } from '../kernel/clock.ts';
import type { Access } from './access.ts';
import { type Auth, createAuth } from './auth.ts';
import { type ClientAddress, createClientAddress } from './client-address.ts';
import type { Database } from './database/connect.ts';
import { IdentityAccess } from './identity.ts';
import { Mailer } from './mail.ts';
import { RateLimiter, type RateLimits } from './rate-limit.ts';
import { Revocations } from './revocations.ts';

export interface AccountSettings {
  database: Database;
  clock: Clock;
  log: Logger;
  /** The address people open, which links in mails start with. */
  publicUrl: string;
  origins: ReadonlySet<string>;
  /** At least 32 characters, kept outside the database. */
  secret: string;
  smtpUrl?: string;
  mailFrom: string;
  trustProxy: boolean;
  limits?: RateLimits;
}

/** Everything that recognises people and lets them in, put together once. */
export interface AccountServices {
  database: Database;
  clock: Clock;
  publicUrl: string;
  auth: Auth;
  access: Access;
  mailer: Mailer;
  revocations: Revocations;
  limiter: RateLimiter;
  clientAddress: ClientAddress;
}

export function createAccountServices(settings: AccountSettings): AccountServices {
  const { database, clock, log, publicUrl, origins, secret, smtpUrl, mailFrom } = settings;
  const revocations = new Revocations({ database, log });
  const mailer = new Mailer({ database, clock, log, smtpUrl, from: mailFrom });
  const auth = createAuth({ database, clock, log, mailer, revocations, secret, publicUrl, origins });
  return {
    database,
    clock,
    publicUrl,
    auth,
    access: new IdentityAccess({ database, clock, auth, revocations }),
    mailer,
    revocations,
    limiter: new RateLimiter({ database, clock, limits: settings.limits }),
    clientAddress: createClientAddress(settings.trustProxy),
  };
}
