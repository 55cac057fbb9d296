import type { CommittedChange } from './change.ts';
import type { Registry } from './define-record.ts';
import { Replica, type Snapshot } from './replica.ts';

/** A committed change kept beside a snapshot; `previous` is the seq the copy was at when it came to it. */
export interface KeptChange {
  previous: number;
  change: CommittedChange;
}

/**
 * The snapshot a device kept, as of the last of the changes kept since: what somebody saw confirmed when the network
 * went is what they find again. `changes` are in the order of seq; the first that does not follow ends the story, as
 * those after it cannot be trusted to be all.
 */
export function bringForward(registry: Registry, snapshot: Snapshot, changes: readonly KeptChange[]): Snapshot {
  if (changes.length === 0) return snapshot;
  const copy = new Replica(registry);
  copy.load(snapshot);
  for (const { change, previous } of changes) if (!copy.receive(change, previous)) break;
  const kinds = new Set([...Object.keys(snapshot.records), ...registry.keys()]);
  return { seq: copy.seq, records: Object.fromEntries([...kinds].map((kind) => [kind, [...copy.list(kind)]])) };
}
