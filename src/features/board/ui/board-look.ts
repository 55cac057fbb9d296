import type { ReactNode, Ref } from 'react';
import type { Format } from '../../../i18n/format.ts';
import type { MenuPlace } from '../../../ui-kit/layer-props.ts';
import type { GridHandle } from '../../../ui-kit/grid/grid-types.ts';
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
  /** What the menu of an action asks of a look made of cells. */
  handle: Ref<GridHandle>;
  /** What to show where there is no action. */
  empty: ReactNode;
}

/** An action whose menu is asked for: the line, the card or the bar that stands for it says which. */
export interface AskedMenu extends MenuPlace {
  recordId: string;
}
