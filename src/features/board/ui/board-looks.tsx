import { CalendarDays, CalendarRange, ChartGantt, Kanban as KanbanIcon, type LucideIcon, Table2 } from 'lucide-react';
import type { ComponentType } from 'react';
import { lazyPart, onDemand, withLaterTexts } from '../../../ui-kit/on-demand.ts';
import type { Look } from '../schema.ts';
import { BoardGrid } from './board-grid.tsx';
import type { BoardLookProps } from './board-look.ts';

const budgetCode = onDemand(withLaterTexts(() => import('./budget/budget-look.tsx')));
const kanbanCode = onDemand(() => import('./kanban/kanban.tsx'));
const ganttCode = onDemand(withLaterTexts(() => import('./gantt/gantt.tsx')));
const calendarCode = onDemand(withLaterTexts(() => import('./calendar/calendar.tsx')));
const BudgetLook = lazyPart(budgetCode, 'BudgetLook');
const Kanban = lazyPart(kanbanCode, 'Kanban');
const Gantt = lazyPart(ganttCode, 'Gantt');
const Calendar = lazyPart(calendarCode, 'Calendar');

/**
 * The ways of looking at the actions, in the order of their tabs. All but the table are fetched when first looked at.
 */
export const BOARD_LOOKS: readonly { id: Look; icon: LucideIcon; component: ComponentType<BoardLookProps> }[] = [
  { id: 'table', icon: Table2, component: BoardGrid },
  { id: 'budget', icon: CalendarRange, component: BudgetLook },
  { id: 'kanban', icon: KanbanIcon, component: Kanban },
  { id: 'gantt', icon: ChartGantt, component: Gantt },
  { id: 'calendar', icon: CalendarDays, component: Calendar },
];
