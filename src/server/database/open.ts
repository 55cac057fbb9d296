import { connectDatabase, type Database } from './connect.ts';
import { type DatabaseLog, findRunningPostgres, startEmbeddedPostgres } from './embedded.ts';
import { SetupError } from './setup-error.ts';
import type { Sql } from './sql.ts';

export interface OpenDatabase {
  database: Database;
  /** Closes the pool, and stops PostgreSQL when it is the embedded one. */
  close(): Promise<void>;
}

export interface DatabaseChoice {
  dataDir: string;
  databaseUrl?: string | undefined;
  databaseOwnerUrl?: string | undefined;
}

/** One's own server when DATABASE_URL names one, otherwise the PostgreSQL that came with npm. */
export async function openDatabase(
  choice: DatabaseChoice,
  log: DatabaseLog,
  onLost?: (error: Error) => void,
): Promise<OpenDatabase> {
  if (choice.databaseUrl !== undefined) {
    const database = connectDatabase(
      choice.databaseOwnerUrl === undefined
        ? { owner: choice.databaseUrl }
        : { owner: choice.databaseOwnerUrl, app: choice.databaseUrl },
    );
    try {
      await database.asOwner(checkServer);
    } catch (error) {
      await database.close();
      throw error;
    }
    return { database, close: () => database.close() };
  }
  return openEmbedded(choice, log, onLost);
}

const OLDEST_MAJOR = 15;

/** Most mistakes with a server of one's own show at the first question: its address, its password, its age. */
async function checkServer(sql: Sql): Promise<void> {
  const [row] = await sql<{ version: string; number: string }[]>`
    select current_setting('server_version') as version, current_setting('server_version_num') as number`.catch(
    (error: Error) => {
      throw new SetupError(`The database of DATABASE_URL cannot be opened: ${error.message}`, { cause: error });
    },
  );
  if (Number(row?.number) >= OLDEST_MAJOR * 10_000) return;
  throw new SetupError(
    `DATABASE_URL leads to PostgreSQL ${row?.version}: Pactole needs version ${OLDEST_MAJOR} or newer.`,
  );
}

/** For a tool that reads: works beside a running server. */
export async function openExisting(choice: DatabaseChoice, log: DatabaseLog): Promise<OpenDatabase> {
  if (choice.databaseUrl !== undefined) return openDatabase(choice, log);
  const running = await findRunningPostgres(choice.dataDir);
  if (!running) return openEmbedded(choice, log);
  const database = connectDatabase(running);
  return { database, close: () => database.close() };
}

async function openEmbedded(
  choice: DatabaseChoice,
  log: DatabaseLog,
  onLost?: (error: Error) => void,
): Promise<OpenDatabase> {
  const embedded = await startEmbeddedPostgres({ dataDir: choice.dataDir, log, ...(onLost && { onLost }) });
  const database = connectDatabase({ owner: embedded.owner, app: embedded.app });
  return {
    database,
    close: async () => {
      await database.close();
      await embedded.stop();
    },
  };
}
