import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { SidePanel } from '../../../ui-kit/side-panel.tsx';
import type { Objective } from '../../objectives/schema.ts';
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
  return (
    <SidePanel
      label={t('objective.open')}
      reference={own('title')}
      onClose={onClose}
      footer={<CommentBox subjectKind="objective" subjectId={objective.id} />}
    >
      <ObjectiveDetails
        objective={objective}
        edit={edit}
        format={format}
        onClose={onClose}
        history={history}
        work={work}
      />
    </SidePanel>
  );
}
