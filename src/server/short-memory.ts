import type { Clock } from '../kernel/clock.ts';

interface Entry<T> {
  value: T;
  expiresAt: number;
}

/**
 * Remembers answers for a few seconds, at most `maxEntries` of them. What is forgotten while an answer is on its way
 * stays forgotten: an answer read before a revocation is never remembered after it.
 */
export class ShortMemory<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private readonly clock: Clock;
  private readonly lifetimeMs: number;
  private readonly maxEntries: number;
  private forgotten = 0;

  constructor(options: { clock: Clock; lifetimeMs: number; maxEntries: number }) {
    this.clock = options.clock;
    this.lifetimeMs = options.lifetimeMs;
    this.maxEntries = options.maxEntries;
  }

  /** The remembered answer, or the one `read` gives now. `null` is an answer nobody remembers. */
  async recall(key: string, read: () => Promise<T | null>): Promise<T | null> {
    const known = this.entries.get(key);
    if (known && known.expiresAt > this.clock.now()) return known.value;
    const before = this.forgotten;
    const value = await read();
    if (value !== null && before === this.forgotten) this.remember(key, value);
    else this.entries.delete(key);
    return value;
  }

  /** Forgets every answer that `isConcerned`. */
  forget(isConcerned: (value: T, key: string) => boolean): void {
    this.forgotten += 1;
    for (const [key, entry] of this.entries) if (isConcerned(entry.value, key)) this.entries.delete(key);
  }

  private remember(key: string, value: T): void {
    this.entries.delete(key);
    this.entries.set(key, { value, expiresAt: this.clock.now() + this.lifetimeMs });
    if (this.entries.size <= this.maxEntries) return;
    // A Map keeps the order of insertion: the first is the one remembered longest.
    const oldest = this.entries.keys().next();
    if (!oldest.done) this.entries.delete(oldest.value);
  }
}
