import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { SidePanel } from '../../../ui-kit/side-panel.tsx';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import { type Objective, objectiveKind } from '../../objectives/schema.ts';
import { ObjectiveDetails } from './objective-details.tsx';
import type { EditContext } from './board-edits.ts';
import { CommentBox } from './comment-box.tsx';

export interface ObjectivePanelProps {
  objective: Objective;
  edit: EditContext;
  format: Format;
  onClose: () => void;
  history?: ReactNode;
  /** Where it stands among the others. */
  work?: ReactNode;
}

/** The selected objective: everything about it, edited in place, and what people say of it. */
export function ObjectivePanel({ objective, edit, format, onClose, history, work }: ObjectivePanelProps) {
  const { t } = useTranslation('board');
  const { t: own } = useTranslation('objective');
  const store = usePlanStore();
  const erase = useDeletion();
  const remove = () => {
    const count = store.living(actionKind).filter(({ objectiveId }) => objectiveId === objective.id).length;
    erase(objectiveKind, [objective.id], own('deleted', { count }));
  };
  return (
    <SidePanel
      label={t('objective.open')}
      reference={own('title')}
      onClose={onClose}
      removal={store.allows(objectiveKind, 'delete', objective) ? { label: own('delete'), remove } : undefined}
      footer={<CommentBox subjectKind="objective" subjectId={objective.id} />}
    >
      <ObjectiveDetails objective={objective} edit={edit} format={format} history={history} work={work} />
    </SidePanel>
  );
}
