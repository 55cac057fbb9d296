import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import { showToast } from '../../../ui-kit/toast.tsx';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { statusEdit } from '../../actions/rules.ts';
import { type Action, actionKind, type ActionStatus } from '../../actions/schema.ts';
import { duplicateActions, insertAction } from '../edits/rules.ts';
import type { Board } from '../rules.ts';
import type { BoardRow } from '../rows/rules.ts';
import { requiredOfNewAction } from '../../../web/new-action.ts';

/** What can be done with actions in every look; each command is one change, on those that this person may edit. */
export interface ActionCommands {
  canCreate: boolean;
  canEdit(row: BoardRow): boolean;
  /** Answers with the id of the first copy. */
  duplicate(rows: readonly BoardRow[]): string | undefined;
  /** Answers with the id of the new action, right after this one and in its group. */
  insertBelow(row: BoardRow): string;
  setStatus(rows: readonly BoardRow[], status: ActionStatus): void;
  setOwner(rows: readonly BoardRow[], ownerId: string | null): void;
  /** Whether any was deleted. */
  remove(rows: readonly BoardRow[]): boolean;
}

export function useActionCommands(board: Board): ActionCommands {
  const { t } = useTranslation('board');
  const store = usePlanStore();
  const deleteRecords = useDeletion();
  const required = requiredOfNewAction(store);
  const canEdit = ({ action }: BoardRow) => store.allows(actionKind, 'update', action);
  const give = (rows: readonly BoardRow[], valuesOf: (action: Action) => Partial<Action>) => {
    const mine = rows.filter(canEdit);
    store.edit(mine.flatMap(({ action }): Operation[] => updateRecord(actionKind, action, valuesOf(action))));
  };
  return {
    canCreate: store.allowsCreating(actionKind, { ownerId: store.actor.personId }),
    canEdit,
    duplicate(rows) {
      const copies = rows
        .filter((row) => required.ownerId === undefined || canEdit(row))
        .map((row) => ({ row, id: newId(), title: t('copyOf', { title: row.action.title }).slice(0, 200) }));
      store.edit(duplicateActions(copies, board.all, newId));
      return copies[0]?.id;
    },
    insertBelow(row) {
      const id = newId();
      store.edit([insertAction(id, { title: t('newActionTitle'), ...required }, row, board)]);
      return id;
    },
    setStatus: (rows, status) => give(rows, (action) => statusEdit(action, status)),
    setOwner: (rows, ownerId) => give(rows, () => ({ ownerId })),
    remove(rows) {
      const mine = rows.filter(({ action }) => store.allows(actionKind, 'delete', action));
      if (mine.length < rows.length) showToast({ text: t('notDeleted', { count: rows.length - mine.length }) });
      if (mine.length === 0) return false;
      const ids = mine.map(({ id }) => id);
      deleteRecords(actionKind, ids, t('deleted', { count: ids.length }));
      return true;
    },
  };
}
