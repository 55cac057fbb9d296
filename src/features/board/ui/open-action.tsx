import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { useToday } from '../../../web/today.ts';
import { ActionPanel } from './action-panel.tsx';
import type { EditContext } from './board-edits.ts';
import { useBoard, usePlan, WHOLE_PLAN } from './use-board.ts';

export interface OpenActionProps {
  actionId: string;
  onClose: () => void;
  history?: ReactNode;
}

/** The panel of an action beside something else than the board. Nothing when the action is gone. */
export function OpenAction({ actionId, onClose, history }: OpenActionProps) {
  const { i18n } = useTranslation('board');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const today = useToday();
  const plan = usePlan();
  const row = useBoard(WHOLE_PLAN).rows.get(actionId);
  const edit = useMemo((): EditContext | undefined => plan && { plan, today, locale, newId }, [plan, today, locale]);
  if (!row || !edit) return null;
  return <ActionPanel row={row} edit={edit} format={formatFor(locale)} onClose={onClose} history={history} />;
}
