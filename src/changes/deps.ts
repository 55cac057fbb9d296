import type { Clock } from '../kernel/clock.ts';
import type { Registry } from '../records/define-record.ts';
import type { Database } from '../server/database/connect.ts';
import type { Committer } from './committer.ts';
import type { LiveHub } from './live-hub.ts';

/** What the routes on records and changes stand on. */
export interface ChangesDeps {
  database: Database;
  registry: Registry;
  clock: Clock;
  committer: Committer;
  hub: LiveHub;
}
