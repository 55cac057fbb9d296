import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnyRecord } from '../../records/define-record.ts';
import type { Replica, Touched } from '../../records/replica.ts';
import { RecordLists } from './record-lists.ts';

/** As much of a copy as lists look at: records in the order in which they came. */
class Records {
  readonly view = new Map<string, AnyRecord>();
  list = () => this.view.values();
}

const record = (id: string, version: number, isDeleted: boolean) =>
  ({ id, version, deletedAt: isDeleted ? '2027-01-01' : null }) as AnyRecord;

it('gives after any edits what reading everything again would give', () => {
  const edit = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), isDeleted: fc.boolean(), isGone: fc.boolean() });
  fc.assert(
    fc.property(fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 8 }), (changes) => {
      const records = new Records();
      const lists = new RecordLists(records as unknown as Replica);
      lists.of('task');
      let version = 0;
      for (const change of changes) {
        const touched = change.map(({ id, isDeleted, isGone }): Touched => {
          version += 1;
          const next = isGone ? undefined : record(id, version, isDeleted);
          if (next) records.view.set(id, next);
          else records.view.delete(id);
          return { kind: 'task', id, record: next };
        });
        lists.update(touched);
        const { all, living } = lists.of('task');
        expect(all).toEqual([...records.view.values()]);
        expect(living).toEqual(all.filter(({ deletedAt }) => deletedAt === null));
      }
    }),
  );
});

it('keeps the same arrays while nothing of the kind changes', () => {
  const records = new Records();
  records.view.set('a', record('a', 1, false));
  const lists = new RecordLists(records as unknown as Replica);
  const { living } = lists.of('task');
  lists.update([{ kind: 'other', id: 'x', record: undefined }]);
  expect(lists.of('task').living).toBe(living);
});
