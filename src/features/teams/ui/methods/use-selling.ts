import { useMemo } from 'react';
import { uniqueId } from '../../../../records/unique-record.ts';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { partOf, type SellingValues, writeSelling } from '../../../selling/rules.ts';
import { type SellingPart, sellingPartKind } from '../../../selling/schema.ts';
import { type Segment, segmentKind, type SellingMethod } from '../../../targets/schema.ts';

export type Selling = ReturnType<typeof useSelling>;

/** How each segment is sold to, and the way to change it. */
export function useSelling() {
  const store = usePlanStore();
  const records = useRecords(sellingPartKind);
  const byId = useMemo(() => new Map(records.map((record) => [record.id, record])), [records]);
  const recordOf = (segment: Segment, sellingMethod: SellingMethod): SellingPart | undefined =>
    byId.get(uniqueId(sellingPartKind, store.planId, { segmentId: segment.id, sellingMethod }));
  return {
    recordOf,
    partOf: (segment: Segment, method: SellingMethod) => partOf(segment, method, recordOf(segment, method)),
    canEdit: (segment: Segment) =>
      store.allows(segmentKind, 'update', segment) && store.allowsCreating(sellingPartKind),
    /** Null: the segment is no longer sold to in this way. */
    write(segment: Segment, method: SellingMethod, values: SellingValues | null): undefined {
      store.edit(writeSelling(store.planId, segment, method, recordOf(segment, method), values));
    },
  };
}
