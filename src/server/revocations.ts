import type { Logger } from 'pino';
import { z } from 'zod';
import type { Revocation } from './access.ts';
import type { Database } from './database/connect.ts';

const CHANNEL = 'pactole_revocations';

const revocationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('session'), id: z.string() }),
  z.strictObject({ kind: z.literal('user'), id: z.string() }),
  z.strictObject({ kind: z.literal('apiKey'), id: z.string() }),
  z.strictObject({ kind: z.literal('membership'), workspaceId: z.string(), personId: z.string() }),
  z.strictObject({ kind: z.literal('roles'), workspaceId: z.string() }),
]);

/**
 * Tells everything in this process, then every other node, that a session, a key or a membership has ended. A node
 * that misses the word (its connection was down) learns it when what it remembers expires, seconds later.
 */
export class Revocations {
  private readonly database: Database;
  private readonly log: Logger;
  private readonly listeners: ((revocation: Revocation) => void)[] = [];

  constructor(deps: { database: Database; log: Logger }) {
    this.database = deps.database;
    this.log = deps.log;
  }

  onRevoked(listener: (revocation: Revocation) => void): void {
    this.listeners.push(listener);
  }

  /** Takes effect here before it returns, elsewhere as soon as the notification arrives. */
  async publish(revocation: Revocation): Promise<void> {
    this.tell(revocation);
    try {
      await this.database.app.notify(CHANNEL, JSON.stringify(revocation));
    } catch (error) {
      // It has taken effect here, and expires elsewhere: the caller's own work must not fail for that.
      this.log.warn({ err: error, revocation }, 'other nodes were not told of a revocation');
    }
  }

  /** Listens to the other nodes. Resolves to the way to stop. */
  async listen(): Promise<() => Promise<void>> {
    const { unlisten } = await this.database.app.listen(CHANNEL, (payload) => {
      const parsed = revocationSchema.safeParse(parseJson(payload));
      if (parsed.success) this.tell(parsed.data);
    });
    return unlisten;
  }

  private tell(revocation: Revocation): void {
    for (const listener of this.listeners) listener(revocation);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
