import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { Month } from '../../../../kernel/calendar.ts';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { useCellFocus } from '../../../../ui-kit/grid/use-cell-focus.ts';
import type { Person } from '../../../people/schema.ts';
import { type CapacityOf, fullnessOf, type Load, minutesOf } from '../../../workload/rules.ts';
import { hoursText, LOAD_LOOKS, LoadFigure } from './load-figure.tsx';

export interface LoadTableProps {
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

const PERSON_WIDTH = 192;
/** « 141 / 154 », with room around it. */
const MONTH_WIDTH = 66;

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
                        LOAD_LOOKS[fullness],
                        isOpen && 'outline outline-accent',
                      )}
                    >
                      <span className="sr-only">{cell}</span>
                      <LoadFigure minutes={minutes} capacity={has} format={format} />
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
