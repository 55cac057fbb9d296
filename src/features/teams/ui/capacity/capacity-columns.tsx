import type { TFunction } from 'i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { Month } from '../../../../kernel/calendar.ts';
import { decimalsOf } from '../../../../kernel/measure.ts';
import type { AnyRecord } from '../../../../records/define-record.ts';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { givingWay } from '../../../../ui-kit/grid/giving-way.ts';
import type { GridColumn } from '../../../../ui-kit/grid/grid-types.ts';
import type { PersonMonth } from '../../../capacity/rules.ts';
import { fieldColumn } from '../fields/field-column.tsx';
import type { FieldSpec } from '../fields/field-spec.ts';
import type { personFields } from './person-fields.ts';

export type DaysShown = 'worked' | 'selling';

interface CapacityColumnContext {
  fields: ReturnType<typeof personFields>;
  profile: FieldSpec;
  months: readonly Month[];
  monthOf: (personId: string, month: Month) => PersonMonth | undefined;
  shown: DaysShown;
  canEdit: (record: AnyRecord) => boolean;
  format: Format;
  t: TFunction<'sizing'>;
}

/** Days with a decimal at most: « 13,3 », « 19 ». */
export function daysText(days: number, format: Format): string {
  const rounded = Number(days.toFixed(1));
  return format.number(rounded, decimalsOf(rounded));
}

export function daysOf(month: PersonMonth | undefined, shown: DaysShown): number | null {
  if (month === undefined) return null;
  return shown === 'worked' ? month.days : month.sellingDays;
}

/** Someone, what they are and how much they work, then the days of each month and of them all. */
export function capacityColumns(context: CapacityColumnContext): GridColumn<AnyRecord>[] {
  const { fields, profile, months, monthOf, shown, canEdit, format, t } = context;
  const totalOf = (person: AnyRecord) => sumOf(months.map((month) => daysOf(monthOf(person.id, month), shown)));
  const written = (days: number | null) => (days === null ? t('unknown') : daysText(days, format));
  const columns: GridColumn<AnyRecord>[] = [
    {
      id: 'name',
      header: t('capacity.columns.person'),
      width: 172,
      grow: true,
      card: 'title',
      text: ({ name }) => String(name),
      render: ({ id, name }) => (
        <span className="flex min-w-0 items-center gap-2">
          <Avatar id={id} name={String(name)} decorative />
          <span className="truncate font-medium">{String(name)}</span>
        </span>
      ),
    },
    fieldColumn(profile, canEdit, {
      header: t('capacity.columns.profileId'),
      width: 104,
      card: 'meta',
    }),
    fieldColumn(fields.weeklyHours, canEdit, {
      header: t('capacity.columns.weeklyHours'),
      width: 84,
      align: 'end',
      card: 'hidden',
      fallback: () => '35',
    }),
    fieldColumn(fields.arrivesOn, canEdit, { header: t('capacity.columns.arrivesOn'), width: 104, card: 'hidden' }),
    fieldColumn(fields.leavesOn, canEdit, { header: t('capacity.columns.leavesOn'), width: 76, card: 'hidden' }),
    ...months.map(
      (month): GridColumn<AnyRecord> => ({
        id: month,
        header: format.monthLong(month),
        short: format.monthShort(month),
        width: 48,
        align: 'end',
        card: 'hidden',
        text: (person) => written(daysOf(monthOf(person.id, month), shown)),
        render: (person) => <Days month={monthOf(person.id, month)} shown={shown} written={written} />,
      }),
    ),
    {
      id: 'total',
      header: t('capacity.columns.total'),
      width: 62,
      align: 'end',
      card: 'end',
      text: (person) => written(totalOf(person)),
      render: (person) => <span className="font-medium tabular-nums">{written(totalOf(person))}</span>,
    },
  ];
  // The panel of a person has them too.
  return givingWay(columns, ['leavesOn', 'arrivesOn', 'weeklyHours']);
}

/** A month with days away is underlined, not only coloured; the panel of the person says how many. */
function Days(props: { month: PersonMonth | undefined; shown: DaysShown; written: (days: number | null) => string }) {
  const days = daysOf(props.month, props.shown);
  const isAway = (props.month?.away ?? 0) > 0;
  return (
    <span
      className={cx(
        'tabular-nums',
        days === null || days === 0
          ? 'text-ink-3'
          : isAway
            ? 'text-warn underline decoration-dotted underline-offset-2'
            : 'text-ink-2',
      )}
    >
      {days === 0 ? '–' : props.written(days)}
    </span>
  );
}

/** Null as soon as one is unknown. */
export function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}
