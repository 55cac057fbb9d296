import { expect, test } from 'vitest';
import { applyOperation } from '../../records/apply.ts';
import type { AnyRecord } from '../../records/define-record.ts';
import { type Segment, segmentKind } from '../targets/schema.ts';
import { partOf, writeSelling } from './rules.ts';
import { type SellingPart, sellingPartKind } from './schema.ts';

const stamp = { planId: 'plan', actorId: 'ana', at: '2026-01-01T00:00:00.000Z' };
const fields = { name: 'PME', sellingMethods: ['phone', 'event'] };
const creation = { op: 'create', kind: 'segment', id: 'pme', rank: 'a0', fields } as const;
const segment = applyOperation(segmentKind, undefined, creation, stamp) as Segment;

/** The segment and what was written of a way of selling to it, after these operations. */
function after(operations: ReturnType<typeof writeSelling>, before: { segment: Segment; part?: SellingPart }) {
  let one: AnyRecord = before.segment;
  let part: AnyRecord | undefined = before.part;
  for (const operation of operations) {
    if (operation.kind === 'segment') one = applyOperation(segmentKind, one, operation, stamp) as AnyRecord;
    else part = applyOperation(sellingPartKind, part, operation, stamp);
  }
  return { segment: one as Segment, part: part as SellingPart | undefined };
}

test('the segment says whether a way of selling is used, and its record what part it plays', () => {
  expect(partOf(segment, 'phone', undefined)).toBe('unspecified');
  expect(partOf(segment, 'phone', { methodPart: 'primary' })).toBe('primary');
  expect(partOf(segment, 'visio', { methodPart: 'primary' })).toBeNull();
});

test('writing about a way of selling uses it, giving it up keeps what was written', () => {
  const used = after(writeSelling('plan', segment, 'visio', undefined, { methodPart: 'secondary' }), { segment });
  expect(used.segment.sellingMethods).toEqual(['visio', 'phone', 'event']);
  expect(used.part).toMatchObject({ segmentId: 'pme', sellingMethod: 'visio', methodPart: 'secondary' });
  const changed = after(
    writeSelling('plan', used.segment, 'visio', used.part, { remark: 'Capteo', methodPart: 'primary' }),
    used,
  );
  expect(partOf(changed.segment, 'visio', changed.part)).toBe('primary');
  const gone = after(writeSelling('plan', changed.segment, 'visio', changed.part, null), changed);
  expect(partOf(gone.segment, 'visio', gone.part)).toBeNull();
  expect(gone.part?.remark).toBe('Capteo');
});
