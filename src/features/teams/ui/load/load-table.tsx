import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { Month } from '../../../../kernel/calendar.ts';
import { decimalsOf } from '../../../../kernel/measure.ts';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { useCellFocus } from '../../../../ui-kit/grid/use-cell-focus.ts';
import type { Person } from '../../../people/schema.ts';
import { type CapacityOf, type Fullness, fullnessOf, type Load, minutesOf } from '../../../workload/rules.ts';

interface LoadTableProps {
  load: Load;
  people: readonly Person[];
  months: readonly Month[];
  capacity: CapacityOf;
  format: Format;
  /** The cell whose actions are shown. */
  open: LoadCell | undefined;
  onOpen: (cell: LoadCell) => void;
}

export interface LoadCell {
  personId: string;
  month: Month;
}

const LOOKS: Record<Fullness, { cell: string; bar: string }> = {
  none: { cell: 'text-ink-3', bar: '' },
  fine: { cell: '', bar: 'bg-accent-2' },
  tight: { cell: 'text-warn', bar: 'bg-warn' },
  over: { cell: 'bg-bad-soft text-bad font-medium', bar: 'bg-bad' },
  unknown: { cell: '', bar: '' },
};

const PERSON_WIDTH = 192;
/** « 141 / 154 », with room around it. */
const MONTH_WIDTH = 66;

export function hoursText(minutes: number, format: Format): string {
  const hours = minutes >= 600 ? Math.round(minutes / 60) : Math.round(minutes / 6) / 10;
  return format.number(hours, decimalsOf(hours));
}

/** People down, months across: the hours that their actions ask, over those they have. */
export function LoadTable({ load, people, months, capacity, format, open, onOpen }: LoadTableProps) {
  const { t } = useTranslation('teams');
  const { tableRef, cellProps } = useCellFocus(people.length, months.length);
  const totals = months.map((month) =>
    people.reduce((sum, { id }) => sum + minutesOf(load.byPerson.get(id)?.get(month)), 0),
  );
  return (
    <div className="scroll-pl-[192px] overflow-x-auto border-y border-line max-md:scroll-pl-40">
      <table
        ref={tableRef}
        role="grid"
        aria-label={t('load.table')}
        className="w-full border-collapse tabular-nums"
        style={{ minWidth: PERSON_WIDTH + months.length * MONTH_WIDTH }}
      >
        <thead className="border-b border-line bg-surface-2 text-sm text-ink-2">
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-10 w-[192px] bg-surface-2 py-2 pr-2 pl-[22px] text-left font-normal max-md:w-40 max-md:pl-4"
            >
              {t('load.person')}
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className="px-1.5 py-2 text-right font-normal last:pr-[22px]">
                <span aria-hidden="true">{format.monthShort(month)}</span>
                <span className="sr-only">{format.monthLong(month)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person, row) => (
            <tr key={person.id} className="border-b border-line last:border-0">
              <th
                scope="row"
                className="sticky left-0 z-10 max-w-[192px] bg-surface py-1 pr-2 pl-[22px] text-left font-medium max-md:max-w-40 max-md:pl-4"
              >
                <span className="flex min-w-0 items-center gap-2">
                  <Avatar id={person.id} name={person.name} decorative />
                  <span className="truncate" title={person.name}>
                    {person.name}
                  </span>
                </span>
              </th>
              {months.map((month, column) => {
                const minutes = minutesOf(load.byPerson.get(person.id)?.get(month));
                const has = capacity(person.id, month);
                const fullness = fullnessOf(minutes, has);
                const isOpen = open?.personId === person.id && open.month === month;
                const cell = t('load.cell', { person: person.name, month: format.monthLong(month) });
                return fullness === 'none' ? (
                  <td
                    key={month}
                    {...cellProps(row, column)}
                    aria-label={`${cell} ${t('load.none')}`}
                    className="h-11 rounded-sm px-1.5 text-right text-ink-3 last:pr-[22px] focus:outline-2 focus:-outline-offset-2 focus:outline-accent"
                  >
                    –
                  </td>
                ) : (
                  <td key={month} className="p-0.5 last:pr-[18px]">
                    <button
                      type="button"
                      {...cellProps(row, column)}
                      aria-expanded={isOpen}
                      onClick={() => onOpen({ personId: person.id, month })}
                      className={cx(
                        'flex min-h-10 w-full flex-col items-end justify-center gap-0.5 rounded-sm px-1 leading-tight hover:outline hover:outline-line-2 pointer-coarse:min-h-11',
                        LOOKS[fullness].cell,
                        isOpen && 'outline outline-accent',
                      )}
                    >
                      <span className="sr-only">{cell}</span>
                      <span className="text-sm whitespace-nowrap">
                        {has === null
                          ? hoursText(minutes, format)
                          : t('load.of', { hours: hoursText(minutes, format), capacity: hoursText(has, format) })}
                      </span>
                      {fullness === 'over' || fullness === 'tight' ? (
                        <Strain minutes={minutes} capacity={has ?? 0} format={format} />
                      ) : (
                        <Bar ratio={has ? minutes / has : 0} className={LOOKS[fullness].bar} />
                      )}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-line bg-surface-2 font-semibold">
            <th scope="row" className="sticky left-0 z-10 bg-surface-2 py-2 pr-2 pl-[22px] text-left max-md:pl-4">
              {t('load.total')}
            </th>
            {totals.map((minutes, index) => (
              <td key={months[index]} className="px-1.5 py-2 text-right last:pr-[22px]">
                {minutes === 0 ? '–' : hoursText(minutes, format)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** What a month is short of, or how full it is: in words for those who hear the page. */
function Strain({ minutes, capacity, format }: { minutes: number; capacity: number; format: Format }) {
  const { t } = useTranslation('teams');
  const excess = hoursText(minutes - capacity, format);
  const isOver = minutes > capacity;
  return (
    <span className="text-2xs whitespace-nowrap">
      <span aria-hidden="true">{isOver ? `+${excess}` : format.percent(minutes / capacity)}</span>
      <span className="sr-only">{isOver ? t('load.over', { hours: excess }) : t('load.tight')}</span>
    </span>
  );
}

function Bar({ ratio, className }: { ratio: number; className: string }) {
  return (
    <span aria-hidden="true" className="h-1 w-12 overflow-hidden rounded-full bg-hover">
      <span className={cx('block h-full rounded-full', className)} style={{ width: `${Math.min(1, ratio) * 100}%` }} />
    </span>
  );
}
