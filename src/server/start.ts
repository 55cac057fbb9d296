import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import { Committer } from '../changes/committer.ts';
import { LiveHub } from '../changes/live-hub.ts';
import { createLogReader } from '../changes/log-reader.ts';
import { connectNodes } from '../changes/notifications.ts';
import { registry } from '../features/registry.ts';
import { systemClock } from '../kernel/clock.ts';
import type { Access } from './access.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import type { Database } from './database/connect.ts';
import { listen } from './listen.ts';

/** How long requests under way may take to end when the server stops. */
const DRAIN_MS = 5000;

export interface RunningServer {
  /** Where browsers reach it. */
  url: string;
  /** Ends streams, lets requests and changes under way finish, and stops listening. */
  stop(): Promise<void>;
}

/** Puts the parts together on an open, migrated database and listens. */
export async function startServer(config: Config, database: Database, log: Logger): Promise<RunningServer> {
  const clock = systemClock;
  const hub = new LiveHub(registry, createLogReader(database));
  const committer = new Committer({ database, registry, clock });
  const nodes = await connectNodes(database, hub);
  committer.onCommit((workspaceId, changes) => {
    hub.publish(workspaceId, changes);
    const last = changes.at(-1);
    if (last) nodes.announce(workspaceId, last.seq);
  });

  const access: Access = { identify: async () => null, resolveActor: async () => null, invalidateActors: () => {} };
  const origins = new Set<string>();
  const app = createApp({ database, registry, clock, committer, hub, access, log, origins });
  const server = createServer(getRequestListener(app.fetch));
  const port = await listen(server, config.host, config.port);
  const url = config.publicUrl ?? `http://${config.host}:${port}`;
  origins.add(url);

  return {
    url,
    async stop() {
      const closed = close(server);
      await hub.cut(() => true);
      await closed;
      await committer.idle();
      await nodes.stop();
    },
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}
