import { setTimeout as delay } from 'node:timers/promises';
import { isId, type WorkspaceId } from '../kernel/ids.ts';
import type { Database } from '../server/database/connect.ts';
import type { LiveHub } from './live-hub.ts';

const CHANNEL = 'pactole_changes';
/** A lost notification is made up for by asking. */
const POLL_MS = 5000;
/** Between notifications, which cost a transaction each, made durable like any other: nobody sees so short a time. */
const PAUSE_MS = 20;

/**
 * Tells the other nodes on the same database that a workspace has moved, and listens to them. A notification only
 * says where to look: losing one costs a few seconds, never a change.
 */
export async function connectNodes(
  database: Database,
  hub: LiveHub,
): Promise<{ announce(workspaceId: WorkspaceId, seq: number): void; stop(): Promise<void> }> {
  const waiting = new Map<WorkspaceId, number>();
  let sending = false;

  const subscription = await database.app.listen(CHANNEL, (payload) => {
    const [workspaceId, seq] = payload.split(' ');
    if (isId(workspaceId)) hub.poke(workspaceId as WorkspaceId, Number(seq));
  });
  const poll = setInterval(() => void hub.poll().catch(() => undefined), POLL_MS);
  poll.unref();

  async function send(): Promise<void> {
    sending = true;
    while (waiting.size > 0) {
      const payloads = [...waiting].map(([workspaceId, seq]) => `${workspaceId} ${seq}`);
      waiting.clear();
      await database.app`select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) as payload`.catch(
        () => undefined,
      );
      // Meanwhile later ones gather: only the last seq of a workspace matters.
      await delay(PAUSE_MS, undefined, { ref: false });
    }
    sending = false;
  }

  return {
    announce(workspaceId, seq) {
      waiting.set(workspaceId, seq);
      if (!sending) void send();
    },
    async stop() {
      clearInterval(poll);
      await subscription.unlisten();
    },
  };
}
