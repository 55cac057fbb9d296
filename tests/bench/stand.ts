import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../support/server-process.ts';
import { type LoadMaker, startLoadMaker } from './load/load-maker.ts';
import { databaseOf, type Program, type RunningDatabase, startProgram } from './program.ts';

/** What the environment may hold for another server must not lead this one to it. */
const NO_SETTINGS = { HOST: '', PUBLIC_URL: '', DATABASE_URL: '', DATABASE_OWNER_URL: '', SMTP_URL: '' };

/** What `npm start` tells Node. */
function startFlags(): string[] {
  const file = path.join(import.meta.dirname, '../../package.json');
  const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

/** The processes of one bench: our server on data of its own, the reference on the same database, the load. */
export class Stand {
  readonly load: LoadMaker = startLoadMaker();
  private readonly dataDir: string;
  private readonly running = new Set<Program>();
  private readonly homes = new Set<string>();

  private constructor(dataDir: string) {
    this.dataDir = dataDir;
  }

  static async open(): Promise<Stand> {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'pactole-bench-'));
    // The account that runs PostgreSQL when we are root has to pass through.
    await chmod(dataDir, 0o711);
    return new Stand(dataDir);
  }

  async startOurs(): Promise<Program> {
    const program = await startProgram({
      file: 'src/server/main.ts',
      flags: startFlags(),
      port: await freePort(),
      // One person makes the whole load.
      env: { ...NO_SETTINGS, PACTOLE_DATA: this.dataDir, RATE_LIMIT_FACTOR: '1000' },
      logFile: path.join(this.dataDir, 'server.log'),
    });
    this.homes.add(this.database().home);
    return this.keep(program);
  }

  async startReference(): Promise<Program> {
    const program = await startProgram({
      file: 'tests/bench/reference-server.ts',
      port: await freePort(),
      env: { REFERENCE_DATABASE: JSON.stringify(this.database().owner) },
      logFile: path.join(this.dataDir, 'reference.log'),
    });
    return this.keep(program);
  }

  database(): RunningDatabase {
    return databaseOf(this.dataDir);
  }

  async stopServers(): Promise<void> {
    // The reference, started last, stands on our PostgreSQL.
    for (const program of [...this.running].toReversed()) await program.stop();
    this.running.clear();
  }

  async close(): Promise<void> {
    await this.load.stop();
    await this.stopServers();
    for (const folder of [...this.homes, this.dataDir]) await rm(folder, { recursive: true, force: true });
  }

  private keep(program: Program): Program {
    this.running.add(program);
    return program;
  }
}
