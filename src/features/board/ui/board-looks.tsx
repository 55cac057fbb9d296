import { CalendarDays, CalendarRange, ChartGantt, Kanban as KanbanIcon, type LucideIcon, Table2 } from 'lucide-react';
import { type ComponentType, lazy } from 'react';
import { withLaterTexts } from '../../../i18n/i18n.ts';
import type { Look } from '../schema.ts';
import { BoardGrid } from './board-grid.tsx';
import type { BoardLookProps } from './board-look.ts';

const BudgetLook = lazy(async () => ({ default: (await import('./budget/budget-look.tsx')).BudgetLook }));
const Kanban = lazy(async () => ({ default: (await import('./kanban/kanban.tsx')).Kanban }));
const loadGantt = withLaterTexts(() => import('./gantt/gantt.tsx'));
const loadCalendar = withLaterTexts(() => import('./calendar/calendar.tsx'));
const Gantt = lazy(async () => ({ default: (await loadGantt()).Gantt }));
const Calendar = lazy(async () => ({ default: (await loadCalendar()).Calendar }));

/**
 * The ways of looking at the actions, in the order of their tabs. All but the table are best given as
 * `lazy(() => import(…))`: they are fetched when first looked at.
 */
export const BOARD_LOOKS: readonly { id: Look; icon: LucideIcon; component: ComponentType<BoardLookProps> }[] = [
  { id: 'table', icon: Table2, component: BoardGrid },
  { id: 'budget', icon: CalendarRange, component: BudgetLook },
  { id: 'kanban', icon: KanbanIcon, component: Kanban },
  { id: 'gantt', icon: ChartGantt, component: Gantt },
  { id: 'calendar', icon: CalendarDays, component: Calendar },
];
