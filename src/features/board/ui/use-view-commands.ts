import { newId } from '../../../kernel/ids.ts';
import { updateRecord } from '../../../records/edit.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { type SavedView, savedViewKind } from '../../views/schema.ts';

const RANK = 'a0';

/** What one does with views kept under a name. */
export function useViewCommands() {
  const store = usePlanStore();
  const ownerId = store.actor.personId;
  return {
    canShare: store.allowsCreating(savedViewKind, { shared: true, ownerId }),
    /** Keeps what an address says of the board under a name; the id of the new view. */
    create(name: string, query: string, shared: boolean): string {
      const id = newId();
      const fields = { name, screen: 'actions', query, shared, ownerId };
      store.edit([{ op: 'create', kind: savedViewKind.kind, id, rank: RANK, fields }]);
      return id;
    },
    update(saved: SavedView, values: Partial<SavedView>): void {
      store.edit(updateRecord(savedViewKind, saved, values));
    },
  };
}
