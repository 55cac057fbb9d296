import { startEmbeddedPostgres } from '../../src/server/database/embedded.ts';

/**
 * A process that holds an embedded PostgreSQL, for tests that kill it: `node embedded-process.ts FOLDER`. Writes
 * one line of JSON per sentence of the log, then one when ready; stops cleanly on SIGINT and SIGTERM.
 */
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const sentence = (log: string) => say({ log });

try {
  const postgres = await startEmbeddedPostgres({
    dataDir: process.argv[2] ?? '',
    log: { info: sentence, warn: sentence },
  });
  const stop = async () => {
    await postgres.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  say({ ready: { pid: postgres.pid(), owner: postgres.owner, app: postgres.app, home: postgres.home } });
} catch (error) {
  say({ error: (error as Error).message });
  process.exitCode = 1;
}
