import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import type { Action } from '../../actions/schema.ts';
import type { BoardRow } from '../rows/rules.ts';
import { type EditContext, editCell, updateAction } from './board-edits.ts';

export interface ActionPropertiesProps {
  row: BoardRow;
  edit: EditContext;
  format: Format;
  disabled: boolean;
}

/** Changes an action from its panel; what is typed and not understood is answered with what to do. */
export function useActionEdits(row: BoardRow, edit: EditContext) {
  const { t } = useTranslation('board');
  const store = usePlanStore();
  const set = (values: Partial<Action>): undefined => {
    const result = updateAction(row, values);
    if ('operations' in result) store.edit(result.operations);
  };
  const setCell = (columnId: string, input: Parameters<typeof editCell>[2]): string | undefined => {
    const result = editCell(row, columnId, input, edit);
    if ('problem' in result) return t(`problems.${result.problem}`);
    store.edit(result.operations);
    return undefined;
  };
  return { set, setCell };
}
