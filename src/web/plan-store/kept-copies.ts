import type { KeptChange } from '../../records/kept-copy.ts';
import type { WireSnapshot } from '../../records/wire-snapshot.ts';
import { type Device, openDevice } from './device.ts';

/** Whose copy of which plan: nobody else at this device is shown it. */
export function copyKey(copy: { workspaceId: string; personId: string; planId: string }): string {
  return `${copy.workspaceId}/${copy.personId}/${copy.planId}`;
}

/** Keeps a snapshot in place of an older one, and lets go of the changes that are part of it. */
export async function keepSnapshot(device: Device, key: string, snapshot: WireSnapshot): Promise<void> {
  const transaction = device.transaction(['snapshots', 'changes'], 'readwrite');
  const snapshots = transaction.objectStore('snapshots');
  const known = await snapshots.get(key);
  // Another tab may have kept a later one, and let go of changes that this one lacks.
  if (!known || known.snapshot.seq <= snapshot.seq) {
    await snapshots.put({ key, snapshot });
    await transaction.objectStore('changes').delete(IDBKeyRange.bound([key], [key, snapshot.seq]));
  }
  await transaction.done;
}

export async function keepChanges(device: Device, key: string, changes: readonly KeptChange[]): Promise<void> {
  const transaction = device.transaction('changes', 'readwrite');
  const puts = changes.map((kept) => transaction.store.put({ key, seq: kept.change.seq, kept }));
  await Promise.all([...puts, transaction.done]);
}

export async function readCopy(
  device: Device,
  key: string,
): Promise<{ snapshot: WireSnapshot; changes: KeptChange[] } | undefined> {
  const transaction = device.transaction(['snapshots', 'changes']);
  const [found, rows] = await Promise.all([
    transaction.objectStore('snapshots').get(key),
    transaction.objectStore('changes').getAll(IDBKeyRange.bound([key], [key, Number.POSITIVE_INFINITY])),
  ]);
  return found && { snapshot: found.snapshot, changes: rows.map(({ kept }) => kept) };
}

export async function forgetCopy(device: Device, key: string): Promise<void> {
  await forgetBetween(device, key, key);
}

/** Nothing of these workspaces stays readable here; of all of them, unless told which. */
export async function forgetCopies(workspaceIds?: readonly string[]): Promise<void> {
  await onDevice(async (device) => {
    if (!workspaceIds) return forgetBetween(device, '', '\uffff');
    for (const id of workspaceIds) await forgetBetween(device, `${id}/`, `${id}/\uffff`);
  });
}

/** The same, with the edits that were not sent: the person at this device leaves it. */
export async function forgetEverything(): Promise<void> {
  await forgetCopies();
  await onDevice((device) => device.clear('outbox'));
}

/** Edits of anyone that only this device has. */
export async function countUnsent(): Promise<number> {
  return (await onDevice((device) => device.count('outbox'))) ?? 0;
}

async function forgetBetween(device: Device, first: string, last: string): Promise<void> {
  const transaction = device.transaction(['snapshots', 'changes'], 'readwrite');
  await transaction.objectStore('snapshots').delete(IDBKeyRange.bound(first, last));
  const changes = IDBKeyRange.bound([first], [last, Number.POSITIVE_INFINITY]);
  await transaction.objectStore('changes').delete(changes);
  await transaction.done;
}

async function onDevice<T>(work: (device: Device) => Promise<T>): Promise<T | undefined> {
  const device = await openDevice();
  try {
    return device && (await work(device));
  } finally {
    device?.close();
  }
}
