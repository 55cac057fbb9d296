import { newId } from '../../../kernel/ids.ts';
import { updateRecord } from '../../../records/edit.ts';
import type { Fields, RecordKind, RecordOf } from '../../../records/define-record.ts';
import { ranksAfter } from '../../../records/rank.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';

/** What one may do here with the records of a kind. Everything done can be undone. */
export interface Edits<F extends Fields> {
  canCreate: boolean;
  canEdit(record: RecordOf<RecordKind<F>>): boolean;
  canDelete(record: RecordOf<RecordKind<F>>): boolean;
  /** Adds one after all others; answers with its id. */
  create(fields: Partial<RecordOf<RecordKind<F>>>): string;
  set(record: RecordOf<RecordKind<F>>, values: Partial<RecordOf<RecordKind<F>>>): undefined;
  /** Deletes one and says so, with the way back. */
  remove(record: RecordOf<RecordKind<F>>, said: string): void;
}

export function useEdits<F extends Fields>(kind: RecordKind<F>): Edits<F> {
  const store = usePlanStore();
  const deleteRecords = useDeletion();
  return {
    canCreate: store.allowsCreating(kind),
    canEdit: (record) => store.allows(kind, 'update', record),
    canDelete: (record) => store.allows(kind, 'delete', record),
    create: (fields) => {
      const id = kind.uniqueBy ? uniqueId(kind, store.planId, fields) : newId();
      const ranks = store.living(kind).map((record) => record.rank);
      const last = ranks.reduce<string | null>((max, rank) => (max === null || rank > max ? rank : max), null);
      const [rank = ''] = ranksAfter(last, 1);
      store.edit([{ op: 'create', kind: kind.kind, id, rank, fields }]);
      return id;
    },
    set: (record, values) => {
      store.edit(updateRecord(kind, record, values));
      return undefined;
    },
    remove: (record, said) => {
      deleteRecords(kind, [record.id], said);
    },
  };
}
