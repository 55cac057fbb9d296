import { CalendarX2, Clock, GraduationCap, IdCard, LogIn, LogOut, MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Day, monthOfDay, monthsBetween } from '../../../../kernel/calendar.ts';
import { DayField } from '../../../../ui-kit/day-field.tsx';
import { Choice, Property } from '../../../../ui-kit/property-list.tsx';
import { SidePanel } from '../../../../ui-kit/side-panel.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import type { WorkCalendar } from '../../../capacity/rules.ts';
import { HOLIDAY_REGIONS, type Person, personKind } from '../../../people/schema.ts';
import { sellingShareOf } from '../../../profiles/rules.ts';
import { profileKind } from '../../../profiles/schema.ts';
import { FieldLine } from '../fields/field-line.tsx';
import type { FieldContext, FieldSpec } from '../fields/field-spec.ts';
import { useFieldCells } from '../fields/use-field-cells.ts';
import { useFieldContext } from '../fields/use-field-context.ts';
import { useWorkCalendar } from '../load/use-capacity.ts';
import type { PartProps } from '../teams-props.ts';
import { AbsenceList } from './absence-list.tsx';
import { daysText } from './capacity-columns.tsx';
import { personFields } from './person-fields.ts';

const NONE = '';

/** Someone's time: what it depends on, when they are away, and what that makes of each month. */
export function CapacityPanel(props: Pick<PartProps, 'plan' | 'format'> & { person: Person; onClose: () => void }) {
  const { person, plan, format, onClose } = props;
  const { t } = useTranslation('sizing');
  const { t: words } = useTranslation('fields');
  const store = usePlanStore();
  const profiles = useInOrder(profileKind);
  const calendar = useWorkCalendar();
  const context = useFieldContext(props);
  const fields = personFields(context);
  const { type, set } = useFieldCells({ kind: personKind, rows: [person], fields: [] });
  const disabled = !store.allows(personKind, 'update', person, ['profileId']);
  const profile = profiles.find(({ id }) => id === person.profileId);
  const ofProfile = (share: number | null | undefined) =>
    share === null || share === undefined ? '–' : t('capacity.ofProfile', { value: format.percent(share) });
  const day = (icon: typeof LogIn, name: 'arrivesOn' | 'leavesOn', placeholder: string) => (
    <Property icon={icon} label={t(`capacity.columns.${name}`)}>
      <DayField
        label={t(`capacity.columns.${name}`)}
        value={person[name]}
        text={fields[name].text(person)}
        placeholder={placeholder}
        today={context.today}
        disabled={disabled}
        pickLabel={t('calendar')}
        onType={(text) => type(person, fields[name], text)}
        onPick={(picked: Day) => set(person, { [name]: picked })}
      />
    </Property>
  );
  const share = (field: FieldSpec, label: string, placeholder: string) => (
    <FieldLine
      icon={field.id === 'adminShare' ? Clock : GraduationCap}
      record={person}
      {...{ field, label, placeholder, disabled }}
      onType={(text) => type(person, field, text)}
    />
  );
  return (
    <SidePanel label={t('capacity.panel')} reference={t('capacity.panel')} onClose={onClose}>
      <h2 className="text-lg font-semibold">{person.name}</h2>
      <dl className="mt-3 flex flex-col gap-0.5">
        <Property icon={IdCard} label={t('capacity.columns.profileId')}>
          <Choice
            label={t('capacity.columns.profileId')}
            value={person.profileId ?? NONE}
            options={[
              ...profiles.map(({ id, name }) => ({ id, label: name })),
              { id: NONE, label: t('capacity.noProfile'), className: 'text-ink-3' },
            ]}
            disabled={disabled}
            onChange={(id) => set(person, { profileId: id === NONE ? null : id })}
          >
            {profile?.name ?? <span className="text-ink-3">{t('capacity.noProfile')}</span>}
          </Choice>
        </Property>
        <FieldLine
          icon={Clock}
          label={t('capacity.columns.weeklyHours')}
          record={person}
          field={fields.weeklyHours}
          placeholder={t('capacity.fullWeek')}
          disabled={disabled}
          onType={(text) => type(person, fields.weeklyHours, text.replace(/\s*h\s*$/i, ''))}
        />
        {day(LogIn, 'arrivesOn', t('capacity.since'))}
        {day(LogOut, 'leavesOn', t('capacity.stays'))}
        <Property icon={MapPin} label={t('capacity.region')}>
          <Choice
            label={t('capacity.region')}
            value={person.holidayRegion}
            options={HOLIDAY_REGIONS.map((id) => ({ id, label: words(`choices.holidayRegion.${id}`) }))}
            disabled={disabled}
            onChange={(holidayRegion) => set(person, { holidayRegion })}
          >
            {words(`choices.holidayRegion.${person.holidayRegion}`)}
          </Choice>
        </Property>
        {share(fields.trainingShare, t('profiles.columns.trainingShare'), ofProfile(profile?.trainingShare))}
        {share(fields.adminShare, t('profiles.columns.adminShare'), ofProfile(profile?.adminShare))}
      </dl>
      <AbsenceList personId={person.id} context={context} />
      <MonthTable person={person} calendar={calendar} plan={plan} context={context} />
    </SidePanel>
  );
}

/** Where the days of each month go, to what is left of them to sell. */
function MonthTable(props: { person: Person; calendar: WorkCalendar; plan: PartProps['plan']; context: FieldContext }) {
  const { person, calendar, plan } = props;
  const { format } = props.context;
  const { t } = useTranslation('sizing');
  const share = sellingShareOf(calendar.normsOf(person));
  const months = monthsBetween(monthOfDay(plan.periodStart), monthOfDay(plan.periodEnd));
  const own = months.flatMap((month) => {
    const of = calendar.monthOf(person.id, month);
    return of ? [{ month, ...of }] : [];
  });
  // Nobody but a newcomer needs to read of a ramp-up.
  const isNew = own.some(({ ramp }) => ramp < 1);
  const columns = ['weekdays', 'holidays', 'away', 'days', ...(isNew ? ['ramp' as const] : []), 'sellingDays'] as const;
  return (
    <section className="mt-4 border-t border-line pt-3">
      <h3 className="flex items-center gap-2 font-semibold">
        <CalendarX2 className="size-4 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
        {t('capacity.months')}
      </h3>
      <div className="mt-1 overflow-x-auto">
        <table className="w-full text-right text-sm tabular-nums">
          <thead className="text-2xs text-ink-3">
            <tr>
              <th scope="col" className="py-1 text-left font-normal">
                {t('capacity.month')}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className="py-1 pl-1.5 align-bottom font-normal">
                  {t(`capacity.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {own.map((of) => (
              <tr key={of.month} className="border-t border-line">
                <th scope="row" className="py-1 text-left font-normal text-ink-2">
                  {format.monthShort(of.month)}
                </th>
                <td>{of.weekdays}</td>
                <td className="text-ink-2">{of.holidays === 0 ? '–' : `−${of.holidays}`}</td>
                <td className={of.away === 0 ? 'text-ink-2' : 'text-warn'}>{of.away === 0 ? '–' : `−${of.away}`}</td>
                <td className="font-medium">{of.days}</td>
                {isNew && <td className="pl-1 text-ink-2">{format.percent(of.ramp)}</td>}
                <td className="font-medium">
                  {of.sellingDays === null ? t('unknown') : daysText(of.sellingDays, format)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-2 text-sm text-ink-3">
        {share === null ? t('capacity.readingUnknown') : t('capacity.reading', { share: format.percent(share) })}
      </p>
    </section>
  );
}
