import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { fullnessOf, minutesOf } from '../../../workload/rules.ts';
import { hoursText, LOAD_LOOKS, LoadFigure } from './load-figure.tsx';
import type { LoadTableProps } from './load-table.tsx';

const MONTHS = 'mt-2 grid grid-cols-4 gap-1 tabular-nums';

/** The same without room for a table: person by person, all months in view. */
export function LoadList({ load, people, months, capacity, format, open, onOpen }: LoadTableProps) {
  const { t } = useTranslation('teams');
  const totalOf = (personId: string) =>
    months.reduce((sum, month) => sum + minutesOf(load.byPerson.get(personId)?.get(month)), 0);
  return (
    <ul aria-label={t('load.table')} className="border-y border-line">
      {people.map((person) => {
        const total = totalOf(person.id);
        return (
          <li key={person.id} className="border-b border-line px-4 py-2.5 last:border-0">
            <p className="flex min-h-6 items-center gap-2">
              <Avatar id={person.id} name={person.name} decorative />
              <span className="min-w-0 flex-1 font-medium">{person.name}</span>
              <span className={total === 0 ? 'text-ink-3' : 'font-medium tabular-nums'}>
                {total === 0 ? t('load.none') : t('load.hours', { hours: hoursText(total, format) })}
              </span>
            </p>
            {total > 0 && (
              <ul className={MONTHS}>
                {months.map((month) => {
                  const minutes = minutesOf(load.byPerson.get(person.id)?.get(month));
                  const has = capacity(person.id, month);
                  const fullness = fullnessOf(minutes, has);
                  const name = (
                    <span aria-hidden="true" className="text-2xs text-ink-2">
                      {format.monthShort(month)}
                    </span>
                  );
                  const cell = t('load.cell', { person: person.name, month: format.monthLong(month) });
                  const isOpen = open?.personId === person.id && open.month === month;
                  return (
                    <li key={month}>
                      {minutes === 0 ? (
                        <p className="flex min-h-14 flex-col items-center justify-center gap-0.5 text-ink-3">
                          {name}
                          <span aria-hidden="true">–</span>
                          <span className="sr-only">{`${cell} ${t('load.none')}`}</span>
                        </p>
                      ) : (
                        <button
                          type="button"
                          aria-expanded={isOpen}
                          onClick={() => onOpen({ personId: person.id, month })}
                          className={cx(
                            'flex min-h-14 w-full flex-col items-center justify-center gap-0.5 rounded-sm leading-tight',
                            fullness !== 'over' && 'bg-surface-2',
                            LOAD_LOOKS[fullness],
                            isOpen && 'outline outline-accent',
                          )}
                        >
                          {name}
                          <span className="sr-only">{cell}</span>
                          <LoadFigure minutes={minutes} capacity={has} format={format} />
                        </button>
                      )}
                    </li>
                  );
                })}
              </ul>
            )}
          </li>
        );
      })}
      <li className="border-t-2 border-line bg-surface-2 px-4 py-2.5 font-semibold">
        {t('load.total')}
        <ul className={cx(MONTHS, 'font-medium')}>
          {months.map((month) => {
            const minutes = people.reduce((sum, { id }) => sum + minutesOf(load.byPerson.get(id)?.get(month)), 0);
            return (
              <li key={month} className="flex min-h-11 flex-col items-center justify-center gap-0.5">
                <span className="text-2xs font-normal text-ink-2">{format.monthShort(month)}</span>
                {minutes === 0 ? '–' : hoursText(minutes, format)}
              </li>
            );
          })}
        </ul>
      </li>
    </ul>
  );
}
