import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../web/today.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import type { EditContext } from './board-edits.ts';
import { ObjectivePanel } from './objective-panel.tsx';
import { usePlan } from './use-board.ts';

export interface OpenObjectiveProps {
  objectiveId: string;
  onClose: () => void;
  history?: ReactNode;
  /** What is being done for it. */
  work?: ReactNode;
}

/** The panel of an objective beside something else than the board. Nothing when the objective is gone. */
export function OpenObjective({ objectiveId, onClose, history, work }: OpenObjectiveProps) {
  const { i18n } = useTranslation('board');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const today = useToday();
  const plan = usePlan();
  const objective = useRecords(objectiveKind).find(({ id }) => id === objectiveId);
  const edit = useMemo((): EditContext | undefined => plan && { plan, today, locale, newId }, [plan, today, locale]);
  if (!objective || !edit) return null;
  return (
    <ObjectivePanel
      objective={objective}
      edit={edit}
      format={formatFor(locale)}
      onClose={onClose}
      history={history}
      work={work}
    />
  );
}
