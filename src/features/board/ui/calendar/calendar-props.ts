import type { Day } from '../../../../kernel/calendar.ts';
import type { CalendarPage } from '../../calendar/rules.ts';
import type { BoardLookProps } from '../board-look.ts';
import type { PlanningWords } from '../planning-words.ts';

export interface CalendarProps extends BoardLookProps {
  page: CalendarPage;
  onPage: (page: CalendarPage) => void;
  words: PlanningWords;
  /** Makes an action due on a day and opens it; absent where one may not. */
  onCreate: ((day: Day) => void) | undefined;
}
