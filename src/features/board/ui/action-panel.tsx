import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { SidePanel } from '../../../ui-kit/side-panel.tsx';
import { Skeleton } from '../../../ui-kit/skeleton.tsx';
import type { EditContext } from './board-edits.ts';
import type { BoardRow } from '../rows/rules.ts';

const ActionDetails = lazy(async () => ({ default: (await import('./action-details.tsx')).ActionDetails }));
const CommentBox = lazy(async () => ({ default: (await import('./comment-box.tsx')).CommentBox }));

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
  return (
    <SidePanel
      label={t('panel.open')}
      reference={row.action.code || row.channel?.name}
      onClose={onClose}
      onStep={onStep}
      footer={
        <Suspense>
          <CommentBox subjectKind="action" subjectId={row.id} />
        </Suspense>
      }
    >
      <Suspense fallback={<Skeleton lines={6} />}>
        <ActionDetails row={row} edit={edit} format={format} onClose={onClose} history={history} />
      </Suspense>
    </SidePanel>
  );
}
