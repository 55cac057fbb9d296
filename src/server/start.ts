import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import { Committer } from '../changes/committer.ts';
import { LiveHub, type Subscriber } from '../changes/live-hub.ts';
import { createLogReader } from '../changes/log-reader.ts';
import { connectNodes } from '../changes/notifications.ts';
import { registry } from '../features/registry.ts';
import { channelOperations } from '../features/examples/channels/rules.ts';
import { EXAMPLE_COMPANY, exampleChanges } from '../features/examples/rules.ts';
import { remindAndTell } from '../features/indicators/reminders/sending/store.ts';
import { createExampleFounder } from '../features/workspaces/store.ts';
import { systemClock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import type { CommittedChange } from '../records/change.ts';
import type { Revocation } from './access.ts';
import { createAccountServices } from './account-services.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import type { Database } from './database/connect.ts';
import { startHourly } from './hourly.ts';
import { listen } from './listen.ts';
import { tidyAtRest } from './memory-at-rest.ts';
import { multipliedLimits } from './rate-limit.ts';
import { loadSecret } from './secret.ts';
import { sweepAndTell } from './sweep.ts';
import { readWebFiles, WEB_FOLDER } from './web-files.ts';

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

  // Links and cookies depend on the address, which is known once we listen: the first requests wait a moment for it.
  const ready = Promise.withResolvers<ReturnType<typeof createApp>>();
  const server = createServer(getRequestListener(async (request, env) => (await ready.promise).fetch(request, env)));
  const port = await listen(server, config.host, config.port);
  tidyAtRest(server);
  const url = config.publicUrl ?? `http://${config.host}:${port}`;
  const origins = new Set(config.publicUrl ? [url] : [url, ...loopbackOrigins(port)]);
  const accounts = createAccountServices({
    database,
    clock,
    log,
    origins,
    publicUrl: url,
    secret: config.secret ?? (await loadSecret(config.dataDir)),
    smtpUrl: config.smtpUrl,
    mailFrom: config.mailFrom,
    trustProxy: config.trustProxy,
    limits: multipliedLimits(config.rateLimitFactor),
  });
  const stopListening = await accounts.revocations.listen();
  committer.onCommit((workspaceId, changes) => {
    if (changes.some(changesRoles)) void accounts.revocations.publish({ kind: 'roles', workspaceId });
  });
  accounts.revocations.onRevoked((revocation) => void hub.cut((subscriber) => isEnded(subscriber, revocation)));
  const hourly = [
    startHourly((signal) => sweepAndTell({ database, clock, log }, signal)),
    startHourly((signal) => remindAndTell({ ...accounts, log }, signal)),
  ];
  const createExample = createExampleFounder({ database, registry, clock }, EXAMPLE_COMPANY, exampleChanges);
  ready.resolve(
    createApp({
      metricsToken: config.metricsToken,
      ...accounts,
      webFiles: await readWebFiles(WEB_FOLDER),
      registry,
      committer,
      hub,
      log,
      origins,
      createExample,
      firstChannels: (locale) => channelOperations({ locale, newId: () => newId(clock) }).operations,
    }),
  );

  return {
    url,
    async stop() {
      const closed = close(server);
      const ended = Promise.all(hourly.map((work) => work.stop()));
      await hub.cut(() => true);
      await closed;
      await committer.idle();
      await ended;
      await accounts.mailer.close();
      await stopListening();
      await nodes.stop();
    },
  };
}

/** Without a public address, people reach this machine by any of its own names. */
function loopbackOrigins(port: number): string[] {
  return ['127.0.0.1', 'localhost', '[::1]'].map((name) => `http://${name}:${port}`);
}

/** Whether what someone may do can differ after this change. */
function changesRoles(change: CommittedChange): boolean {
  return change.operations.some(({ kind }) => kind === 'person' || kind === 'plan' || kind === 'planMember');
}

/** Whether a live stream was opened by what has just been revoked. */
function isEnded({ sessionId, actor }: Subscriber, revocation: Revocation): boolean {
  if (revocation.kind === 'session' || revocation.kind === 'apiKey') return sessionId === revocation.id;
  return (
    revocation.kind === 'membership' &&
    actor.workspaceId === revocation.workspaceId &&
    actor.personId === revocation.personId
  );
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
