import type { ReactNode } from 'react';
import type { Format } from '../../../i18n/format.ts';
import type { Board } from '../rules.ts';
import type { BoardView } from '../schema.ts';
import type { EditContext } from './board-edits.ts';

/** What each way of looking at the actions is given: the same actions, filters and commands for all. */
export interface BoardLookProps {
  board: Board;
  view: BoardView;
  onView: (view: BoardView) => void;
  edit: EditContext;
  format: Format;
  /** The action open beside it. */
  openActionId: string | null;
  onOpen: (actionId: string) => void;
  onOpenObjective: (objectiveId: string) => void;
  /** What to show where there is no action. */
  empty: ReactNode;
}
