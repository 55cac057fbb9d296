import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { SidePanel } from '../../../ui-kit/side-panel.tsx';
import { Skeleton } from '../../../ui-kit/skeleton.tsx';
import type { Objective } from '../../objectives/schema.ts';
import type { EditContext } from './board-edits.ts';

const ObjectiveDetails = lazy(async () => ({ default: (await import('./objective-details.tsx')).ObjectiveDetails }));
const CommentBox = lazy(async () => ({ default: (await import('./comment-box.tsx')).CommentBox }));

export interface ObjectivePanelProps {
  objective: Objective;
  edit: EditContext;
  format: Format;
  onClose: () => void;
  history?: ReactNode;
}

/** The selected objective: everything about it, edited in place, and what people say of it. */
export function ObjectivePanel({ objective, edit, format, onClose, history }: ObjectivePanelProps) {
  const { t } = useTranslation('board');
  return (
    <SidePanel
      label={t('objective.open')}
      reference={t('objective.title')}
      onClose={onClose}
      footer={
        <Suspense>
          <CommentBox subjectKind="objective" subjectId={objective.id} />
        </Suspense>
      }
    >
      <Suspense fallback={<Skeleton lines={6} />}>
        <ObjectiveDetails objective={objective} edit={edit} format={format} onClose={onClose} history={history} />
      </Suspense>
    </SidePanel>
  );
}
