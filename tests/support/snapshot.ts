import { writeSnapshot } from '../../src/changes/snapshot.ts';
import type { Actor } from '../../src/records/actor.ts';
import type { Registry } from '../../src/records/define-record.ts';
import type { Snapshot } from '../../src/records/replica.ts';
import { decodeSnapshot, type WireSnapshot } from '../../src/records/wire-snapshot.ts';
import type { Database } from '../../src/server/database/connect.ts';

/** A plan as a browser that asks for it reads it. */
export async function readSnapshot(
  database: Database,
  registry: Registry,
  actor: Actor,
  planId: string,
): Promise<Snapshot> {
  const pieces: string[] = [];
  await writeSnapshot(database, registry, actor, planId, (piece) => void pieces.push(piece));
  return decodeSnapshot(JSON.parse(pieces.join('')) as WireSnapshot);
}
