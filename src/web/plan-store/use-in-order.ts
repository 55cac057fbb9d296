import { useMemo } from 'react';
import type { Fields, RecordKind, RecordOf } from '../../records/define-record.ts';
import { compareByRank } from '../../records/rank.ts';
import { useRecords } from './plan-store-context.ts';

/** The living records of a kind, in their order. */
export function useInOrder<F extends Fields>(kind: RecordKind<F>): readonly RecordOf<RecordKind<F>>[] {
  const records = useRecords(kind);
  return useMemo(() => records.toSorted(compareByRank), [records]);
}
