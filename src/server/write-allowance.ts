import type { Clock } from '../kernel/clock.ts';
import type { RateLimiter } from './rate-limit.ts';

/** A window's attempts are fetched in so many blocks: what a count in the database may be off by on each node. */
const BLOCKS = 20;
const MAX_REMEMBERED = 10_000;

interface Allowance {
  left: number;
  /** Milliseconds since 1970. */
  endsAt: number;
  fetching: Promise<void> | undefined;
}

/**
 * Limits what one person writes. The count is the database's, shared by all nodes, but asking it for every write would
 * cost as much as the write: each node fetches blocks of attempts and hands them out.
 */
export class WriteAllowance {
  private readonly limiter: RateLimiter;
  private readonly clock: Clock;
  private readonly block: number;
  private readonly people = new Map<string, Allowance>();

  constructor({ limiter, clock }: { limiter: RateLimiter; clock: Clock }) {
    this.limiter = limiter;
    this.clock = clock;
    this.block = Math.max(1, Math.floor(limiter.maxOf('writeByPerson') / BLOCKS));
  }

  /**
   * Takes one write of this person's. Nothing to await while the block lasts.
   * @throws AppError `too_many_requests` (or the promise rejects with it) until the window ends.
   */
  take(personId: string): Promise<void> | undefined {
    const allowance = this.allowanceOf(personId);
    if (allowance.left > 0 && this.clock.now() < allowance.endsAt) {
      allowance.left -= 1;
      return undefined;
    }
    return this.fetchAndTake(personId, allowance);
  }

  private async fetchAndTake(personId: string, allowance: Allowance): Promise<void> {
    // Those who wait share the block, and go round again when it was too small for all.
    while (allowance.left === 0 || this.clock.now() >= allowance.endsAt) {
      allowance.fetching ??= this.fetch(personId, allowance).finally(() => {
        allowance.fetching = undefined;
      });
      await allowance.fetching;
    }
    allowance.left -= 1;
  }

  private async fetch(personId: string, allowance: Allowance): Promise<void> {
    allowance.endsAt = await this.limiter.consume('writeByPerson', personId, this.block);
    allowance.left = this.block;
  }

  private allowanceOf(personId: string): Allowance {
    const known = this.people.get(personId);
    if (known) return known;
    // What is forgotten costs at most a block.
    if (this.people.size >= MAX_REMEMBERED) this.people.clear();
    const fresh = { left: 0, endsAt: 0, fetching: undefined };
    this.people.set(personId, fresh);
    return fresh;
  }
}
