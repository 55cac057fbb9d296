import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { SidePanel } from '../../../ui-kit/side-panel.tsx';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import { ActionDetails } from './action-details.tsx';
import type { EditContext } from './board-edits.ts';
import { CommentBox } from './comment-box.tsx';
import type { BoardRow } from '../rows/rules.ts';

export interface ActionPanelProps {
  row: BoardRow;
  edit: EditContext;
  format: Format;
  onClose: () => void;
  onStep?: (by: -1 | 1) => void;
  history?: ReactNode;
}

/** The selected action: everything about it, edited in place, and what people say of it. */
export function ActionPanel({ row, edit, format, onClose, onStep, history }: ActionPanelProps) {
  const { t } = useTranslation('board');
  const { t: panel } = useTranslation('panel');
  const store = usePlanStore();
  const erase = useDeletion();
  return (
    <SidePanel
      label={panel('record.open')}
      reference={row.action.code || row.channel?.name}
      onClose={onClose}
      removal={
        store.allows(actionKind, 'delete', row.action)
          ? { label: panel('record.delete'), remove: () => erase(actionKind, [row.id], t('deleted', { count: 1 })) }
          : undefined
      }
      onStep={onStep}
      footer={<CommentBox subjectKind="action" subjectId={row.id} />}
    >
      <ActionDetails row={row} edit={edit} format={format} history={history} />
    </SidePanel>
  );
}
