import { useTranslation } from 'react-i18next';
import { addDays, monthOfDay } from '../../../../kernel/calendar.ts';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { StatusMark } from '../../../../web/status-mark.tsx';
import type { BoardRow } from '../../rows/rules.ts';
import { OutsideMark } from '../outside-mark.tsx';
import type { CalendarProps } from './calendar-props.ts';

/** The same month as a list, day by day; what has no due date stands at its end. */
export function CalendarAgenda(props: CalendarProps) {
  const { board, page, format, edit } = props;
  const { t } = useTranslation('planning');
  const rows = [...board.rows.values()];
  const isHere = (day: string) =>
    page.kind === 'month' ? monthOfDay(day) === page.month : day >= page.monday && day <= addDays(page.monday, 6);
  const days = Map.groupBy(
    rows.filter(({ action }) => action.dueDate !== null && isHere(action.dueDate)),
    ({ action }) => action.dueDate ?? '',
  );
  const undated = rows.filter(({ action }) => action.dueDate === null);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      {days.size === 0 && (
        <p className="px-4 py-6 text-center text-ink-2">
          {page.kind === 'month'
            ? t('calendar.emptyMonth', { month: format.monthLong(page.month) })
            : t('calendar.emptyWeek')}
        </p>
      )}
      {[...days]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([day, list]) => (
          <section key={day}>
            <h3
              aria-current={day === edit.today ? 'date' : undefined}
              className={cx(
                'sticky top-0 border-b border-line bg-surface-2 px-4 py-1.5 text-sm font-medium first-letter:uppercase',
                day === edit.today ? 'text-accent' : 'text-ink-2',
              )}
            >
              {`${format.weekday(day)} ${format.dayMonth(day)}`}
            </h3>
            <Cards {...props} rows={list} />
          </section>
        ))}
      {undated.length > 0 && (
        <section>
          <h3 className="sticky top-0 border-b border-line bg-surface-2 px-4 py-1.5 text-sm font-medium text-ink-2">
            {t('calendar.undated')} <span className="font-normal text-ink-3">{format.number(undated.length)}</span>
          </h3>
          <Cards {...props} rows={undated} />
        </section>
      )}
    </div>
  );
}

function Cards({ rows, openActionId, onOpen }: CalendarProps & { rows: readonly BoardRow[] }) {
  const { t } = useTranslation('board');
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className="border-b border-line">
          <button
            type="button"
            onClick={() => onOpen(row.id)}
            className={cx(
              'flex min-h-11 w-full items-center gap-3 px-4 py-2 text-left',
              row.id === openActionId && 'bg-sel',
            )}
          >
            <span className="flex min-w-0 flex-1 flex-col gap-0.5">
              <span className="font-medium text-pretty">{row.action.title}</span>
              <span className="text-sm">
                <StatusMark status={row.status} label={t(`statuses.${row.status}`)} />
              </span>
            </span>
            <OutsideMark actionId={row.id} />
            {row.owner && <Avatar id={row.owner.id} name={row.owner.name} />}
          </button>
        </li>
      ))}
    </ul>
  );
}
