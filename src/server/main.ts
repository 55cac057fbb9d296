import { ConfigError, readConfig } from './config.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open.ts';
import { SetupError } from './database/setup-error.ts';
import { PortTaken } from './listen.ts';
import { createLog, onceATurn } from './log.ts';
import { startServer } from './start.ts';

// Until there is more to stop: leaving is enough, the embedded database ends with us.
let stop = async (): Promise<void> => process.exit(1);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

try {
  const config = readConfig(process.env);
  const write = (text: string) => void process.stdout.write(text);
  const human = process.stdout.isTTY;
  const log = createLog({ level: config.logLevel, human, write: human ? write : onceATurn(write) });
  const databaseLog = { info: (text: string) => log.info(text), warn: (text: string) => log.warn(text) };
  const { database, close } = await openDatabase(config, databaseLog, (error) => {
    log.fatal({ err: error }, 'PostgreSQL is lost');
    process.exit(1);
  });
  try {
    await migrate(database, { log: (sentence) => log.info(sentence) });
    const server = await startServer(config, database, log);
    process.stdout.write(`Pactole: ${server.url}\n`);
    stop = async () => {
      await server.stop();
      await close();
      process.exit(0);
    };
  } catch (error) {
    await close();
    throw error;
  }
} catch (error) {
  // A sentence for what someone can mend, the whole story for what they cannot.
  const isExpected = [ConfigError, PortTaken, SetupError].some((kind) => error instanceof kind);
  process.stderr.write(`${error instanceof Error ? (isExpected ? error.message : error.stack) : String(error)}\n`);
  process.exit(1);
}
