import type { AnyRecord } from '../../records/define-record.ts';
import type { Snapshot } from '../../records/replica.ts';

/** A snapshot as it travels and as it is kept on the device: names once, then one array per record. */
export interface WireSnapshot {
  seq: number;
  kinds: { [kind: string]: { fields: string[]; rows: unknown[][] } };
}

export function decodeSnapshot(wire: WireSnapshot): Snapshot {
  const records: Snapshot['records'] = {};
  for (const [kind, { fields, rows }] of Object.entries(wire.kinds)) {
    records[kind] = rows.map((row) => {
      const record: { [field: string]: unknown } = {};
      for (let index = 0; index < fields.length; index += 1) record[fields[index] ?? ''] = row[index];
      return record as AnyRecord;
    });
  }
  return { seq: wire.seq, records };
}
