import { createHash } from 'node:crypto';
import { AppError } from '../kernel/app-error.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Database } from './database/connect.ts';
import { inTransaction } from './database/tenant.ts';

export interface RateLimit {
  max: number;
  windowSeconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * What is limited, by whom it is counted, and how much is allowed. Generous enough for an office behind one
 * address; guessing a password or filling someone's mailbox is counted by e-mail address as well.
 */
export const RATE_LIMITS = {
  signInByAddress: { max: 60, windowSeconds: 10 * MINUTE },
  signInByEmail: { max: 10, windowSeconds: 10 * MINUTE },
  signUpByAddress: { max: 20, windowSeconds: HOUR },
  mailByAddress: { max: 30, windowSeconds: HOUR },
  mailByEmail: { max: 5, windowSeconds: HOUR },
  tokenByAddress: { max: 60, windowSeconds: 10 * MINUTE },
  accountByUser: { max: 20, windowSeconds: 10 * MINUTE },
  /** Far above what hands do; a program that runs away is stopped within the minute. */
  writeByPerson: { max: 12_000, windowSeconds: MINUTE },
  uploadByPerson: { max: 300, windowSeconds: HOUR },
  importByWorkspace: { max: 240, windowSeconds: HOUR },
  inviteByWorkspace: { max: 200, windowSeconds: HOUR },
  tryByAddress: { max: 30, windowSeconds: HOUR },
  workspacesByUser: { max: 20, windowSeconds: HOUR },
} as const satisfies Record<string, RateLimit>;

export type RateLimitName = keyof typeof RATE_LIMITS;
export type RateLimits = Record<RateLimitName, RateLimit>;

/** Every limit, `factor` times as wide: for many people behind one address. */
export function multipliedLimits(factor: number): RateLimits {
  const limits: Partial<RateLimits> = {};
  for (const [name, { max, windowSeconds }] of Object.entries(RATE_LIMITS)) {
    limits[name as RateLimitName] = { max: Math.floor(max * factor), windowSeconds };
  }
  return limits as RateLimits;
}

/** Counts attempts in the database, so that several nodes share one count. */
export class RateLimiter {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly limits: RateLimits;

  constructor(deps: { database: Database; clock: Clock; limits?: RateLimits }) {
    this.database = deps.database;
    this.clock = deps.clock;
    this.limits = deps.limits ?? RATE_LIMITS;
  }

  /**
   * Counts an attempt, or several at once, by `subject` (an address, an e-mail…; kept hashed). Resolves to when the
   * window ends that they were counted in, in milliseconds since 1970.
   * @throws AppError `too_many_requests` once the limit of the current window is passed.
   */
  async consume(name: RateLimitName, subject: string, attempts = 1): Promise<number> {
    const { max, windowSeconds } = this.limits[name];
    const now = this.clock.now();
    const key = `${name}:${createHash('sha256').update(subject).digest('base64url')}`;
    const endsAt = new Date(now + windowSeconds * 1000).toISOString();
    const rows = await inTransaction(
      this.database,
      (tx) => tx<{ count: number; window_ends_at: string }[]>`
      insert into rate_limit as kept (key, count, window_ends_at) values (${key}, ${attempts}, ${endsAt})
      on conflict (key) do update set
        count = case when kept.window_ends_at <= ${new Date(now).toISOString()} then excluded.count else kept.count + excluded.count end,
        window_ends_at = case when kept.window_ends_at <= ${new Date(now).toISOString()}
          then excluded.window_ends_at else kept.window_ends_at end
      returning count, window_ends_at`,
    );
    const row = rows[0];
    const windowEndsAt = row ? Date.parse(row.window_ends_at) : now;
    if (!row || row.count <= max) return windowEndsAt;
    const retryAfterSeconds = Math.max(1, Math.ceil((windowEndsAt - now) / 1000));
    throw new AppError('too_many_requests', 'Too many attempts.', { retryAfterSeconds });
  }

  /** How many attempts a window allows. */
  maxOf(name: RateLimitName): number {
    return this.limits[name].max;
  }
}
