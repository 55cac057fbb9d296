import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from '../../../ui-kit/grid/grid-types.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import { shownColumns } from '../columns/rules.ts';
import type { BoardRow } from '../rows/rules.ts';
import { boardColumns } from './board-columns.tsx';
import { useBoardLists } from './board-lists.ts';
import type { BoardLookProps } from './board-look.ts';

/** The columns of the table as the view chooses them; the same array until something of them changes. */
export function useTableColumns({
  view,
  edit,
  format,
}: Pick<BoardLookProps, 'view' | 'edit' | 'format'>): GridColumn<BoardRow>[] {
  const { t } = useTranslation('board');
  const store = usePlanStore();
  const lists = useBoardLists();
  return useMemo(
    () =>
      boardColumns(shownColumns(view.columns), view.columns !== null, {
        edit,
        format,
        lists,
        canEdit: ({ action }) => store.allows(actionKind, 'update', action),
        text: (key) => t(key),
        status: (status) => t(`statuses.${status}`),
        priority: (priority) => t(`priorities.${priority}`),
        comments: (count) => t('comments', { count }),
      }),
    [view.columns, edit, format, lists, store, t],
  );
}
