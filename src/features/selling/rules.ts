import type { Operation } from '../../records/change.ts';
import { updateRecord } from '../../records/edit.ts';
import { uniqueId } from '../../records/unique-record.ts';
import { type Segment, segmentKind, SELLING_METHODS, type SellingMethod } from '../targets/schema.ts';
import { type MethodPart, type SellingPart, sellingPartKind } from './schema.ts';

/**
 * The part that a way of selling plays for a segment; null where it is not used. Whether it is used, the segment alone says:
 * what was written about one that it has given up waits, unseen, until it is used again.
 */
export function partOf(
  segment: Pick<Segment, 'sellingMethods'>,
  method: SellingMethod,
  record: Pick<SellingPart, 'methodPart'> | undefined,
): MethodPart | null {
  return segment.sellingMethods.includes(method) ? (record?.methodPart ?? 'unspecified') : null;
}

export type SellingValues = Partial<Pick<SellingPart, 'methodPart' | 'personIds' | 'sellerProfile' | 'remark'>>;

/**
 * The operations that write about a way of selling to a segment: the segment uses it from then on. Null: no longer.
 *
 * @param record what was written about it, living
 */
export function writeSelling(
  planId: string,
  segment: Segment,
  method: SellingMethod,
  record: SellingPart | undefined,
  values: SellingValues | null,
): Operation[] {
  const sellingMethods = SELLING_METHODS.filter((one) =>
    one === method ? values !== null : segment.sellingMethods.includes(one),
  );
  const used = updateRecord(segmentKind, segment, { sellingMethods });
  if (values === null) return used;
  if (record) return [...used, ...updateRecord(sellingPartKind, record, values)];
  const about = { segmentId: segment.id, sellingMethod: method };
  const id = uniqueId(sellingPartKind, planId, about);
  return [...used, { op: 'create', kind: sellingPartKind.kind, id, rank: 'a0', fields: { ...about, ...values } }];
}
