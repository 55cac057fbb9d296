import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { requiredOfNewAction } from '../../../../web/new-action.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { Day } from '../../../../kernel/calendar.ts';
import { useNarrow } from '../../../../ui-kit/media.ts';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import { addressOf, pageAt } from '../../calendar/rules.ts';
import { createAction } from '../../edits/rules.ts';
import type { BoardLookProps } from '../board-look.ts';
import { planningWords } from '../planning-words.ts';
import { CalendarAgenda } from './calendar-agenda.tsx';
import { CalendarHead } from './calendar-head.tsx';
import type { CalendarProps } from './calendar-props.ts';
import { CalendarWeeks } from './calendar-weeks.tsx';

/** Actions on the day they are due: weeks where there is room, a list by day where there is not. */
export function Calendar(props: BoardLookProps) {
  const { board, view, onView, edit, format } = props;
  const { t } = useTranslation('planning');
  const { t: tBoard } = useTranslation('board');
  const store = usePlanStore();
  const isNarrow = useNarrow();
  const page = pageAt(view.at, edit.today);
  const words = useMemo(
    () =>
      planningWords({
        t,
        format,
        status: (status) => tBoard(`statuses.${status}`),
        titleOf: (id) => board.all.get(id)?.action.title,
        outside: board.outside,
        today: edit.today,
      }),
    [t, tBoard, format, board.all, board.outside, edit.today],
  );
  if (board.rows.size === 0) return <div className="flex-1">{props.empty}</div>;
  const create = (day: Day) => {
    const id = newId();
    // A contributor may only add what is theirs.
    store.edit([
      createAction(id, { title: tBoard('newActionTitle'), ...requiredOfNewAction(store), dueDate: day }, null, board),
    ]);
    props.onOpen(id);
  };
  const shared: CalendarProps = {
    ...props,
    page,
    onPage: (next) => onView({ ...view, at: addressOf(next) }),
    words,
    onCreate: store.allowsCreating(actionKind, { ownerId: store.actor.personId }) ? create : undefined,
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col border-t border-line print:block">
      <CalendarHead page={page} onPage={shared.onPage} today={edit.today} format={format} />
      {isNarrow ? <CalendarAgenda {...shared} /> : <CalendarWeeks {...shared} />}
    </div>
  );
}
