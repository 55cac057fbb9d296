import { connectDatabase, type Database } from './connect.ts';
import { type DatabaseLog, findRunningPostgres, startEmbeddedPostgres } from './embedded.ts';

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
    return { database, close: () => database.close() };
  }
  return openEmbedded(choice, log, onLost);
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
