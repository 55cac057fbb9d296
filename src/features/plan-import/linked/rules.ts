import type { RecordOf } from '../../../records/define-record.ts';
import type { LinkedNames } from '../round-trip/schema.ts';
import type { LINKED_KINDS } from './schema.ts';

type LinkedRecords = { [Name in keyof typeof LINKED_KINDS]: readonly RecordOf<(typeof LINKED_KINDS)[Name]>[] };

/** What the records that actions name are called. */
export function linkedNames({ segments, personas, options, kpis, competitors }: LinkedRecords): LinkedNames {
  const named = (records: readonly { id: string; name: string }[]) => records.map(({ id, name }) => ({ id, name }));
  return {
    segments: named(segments),
    personas: named(personas),
    option: options.map(({ id, title }) => ({ id, name: title })),
    indicator: named(kpis),
    competitor: named(competitors),
  };
}
