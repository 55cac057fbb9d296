import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import type { Operation } from '../../../records/change.ts';
import type { AnyRecord, Fields, RecordKind, RecordOf } from '../../../records/define-record.ts';
import { updateRecord } from '../../../records/edit.ts';
import { compareByRank, rankBetween } from '../../../records/rank.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import type { PlanStore } from '../../../web/plan-store/plan-store.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';

/** A rank after every record of a kind. */
export function rankAtEnd(store: PlanStore, kind: RecordKind): string {
  return rankBetween(store.living(kind).toSorted(compareByRank).at(-1)?.rank ?? null, null);
}

/** Gives the one record about these things these values, making it where it is not there (see `uniqueBy`). */
export function writeUnique<F extends Fields>(
  store: PlanStore,
  kind: RecordKind<F>,
  about: Partial<RecordOf<RecordKind<F>>>,
  values: Partial<RecordOf<RecordKind<F>>>,
): Operation[] {
  const id = uniqueId(kind, store.planId, about);
  const known = store.get(kind, id);
  if (known?.deletedAt === null) return updateRecord(kind, known, values);
  return [{ op: 'create', kind: kind.kind, id, rank: 'a0', fields: { ...about, ...values } }];
}

/** What every part of the step does with its records; everything done can be undone. */
export function useMarketEdits() {
  const { t } = useTranslation('market');
  const store = usePlanStore();
  const erase = useDeletion();
  return {
    store,
    /** Adds one after the others; answers with its id. */
    create<F extends Fields>(kind: RecordKind<F>, fields: Partial<RecordOf<RecordKind<F>>>): string {
      const id = newId();
      store.edit([{ op: 'create', kind: kind.kind, id, rank: rankAtEnd(store, kind), fields }]);
      return id;
    },
    set<F extends Fields>(
      kind: RecordKind<F>,
      record: RecordOf<RecordKind<F>>,
      values: Partial<RecordOf<RecordKind<F>>>,
    ): undefined {
      store.edit(updateRecord(kind, record, values));
    },
    remove(kind: RecordKind, records: readonly AnyRecord[]): void {
      const ids = records.filter((record) => store.allows(kind, 'delete', record)).map(({ id }) => id);
      if (ids.length === 0) return;
      erase(kind, ids, t('deleted', { count: ids.length }));
    },
  };
}
