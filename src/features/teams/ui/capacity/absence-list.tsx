import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../kernel/calendar.ts';
import { newId } from '../../../../kernel/ids.ts';
import { updateRecord } from '../../../../records/edit.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { DayField } from '../../../../ui-kit/day-field.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Choice } from '../../../../ui-kit/property-list.tsx';
import { useDeletion } from '../../../../web/chain/use-deletion.ts';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { type Absence, ABSENCE_KINDS, absenceKind } from '../../../capacity/schema.ts';
import { dayField, type FieldContext } from '../fields/field-spec.ts';

/** When someone is away: each period with its kind. */
export function AbsenceList({ personId, context }: { personId: string; context: FieldContext }) {
  const { t } = useTranslation('sizing');
  const store = usePlanStore();
  const absences = useRecords(absenceKind)
    .filter((absence) => absence.personId === personId)
    .toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1));
  const { today, plan } = context;
  const first = today < plan.periodStart || today > plan.periodEnd ? plan.periodStart : today;
  const add = () => {
    const fields = { personId, startDate: first, endDate: first };
    store.edit([{ op: 'create', kind: absenceKind.kind, id: newId(), rank: 'a0', fields }], null);
  };
  return (
    <section className="mt-4 border-t border-line pt-3">
      <header className="flex min-h-7 items-center">
        <h3 className="flex-1 font-semibold">{t('capacity.absences')}</h3>
        {store.allowsCreating(absenceKind, { personId, startDate: first, endDate: first }) && (
          <Button icon={Plus} onClick={add}>
            {t('capacity.add')}
          </Button>
        )}
      </header>
      {absences.length === 0 && <p className="mt-1 text-ink-3">{t('capacity.noAbsence')}</p>}
      <ul className="mt-1 flex flex-col gap-2">
        {absences.map((absence) => (
          <AbsenceLine key={absence.id} absence={absence} context={context} />
        ))}
      </ul>
    </section>
  );
}

function AbsenceLine({ absence, context }: { absence: Absence; context: FieldContext }) {
  const { t } = useTranslation('sizing');
  const { t: words } = useTranslation('fields');
  const store = usePlanStore();
  const erase = useDeletion();
  const disabled = !store.allows(absenceKind, 'update', absence);
  const set = (values: Partial<Absence>): undefined => {
    store.edit(updateRecord(absenceKind, absence, values), null);
  };
  // One end drags the other along rather than turning the period around.
  const setStart = (startDate: Day) =>
    set({ startDate, endDate: absence.endDate < startDate ? startDate : absence.endDate });
  const setEnd = (endDate: Day) => (endDate < absence.startDate ? t('problems.backwards') : set({ endDate }));
  const day = (name: 'startDate' | 'endDate', label: string, onDay: (day: Day) => string | undefined) => {
    const field = dayField(name, name === 'startDate' ? 'start' : 'end', context);
    return (
      <DayField
        label={label}
        value={absence[name]}
        text={field.text(absence)}
        today={context.today}
        disabled={disabled}
        pickLabel={t('calendar')}
        onType={(text) => {
          const read = field.read({ kind: 'text', text });
          if ('problem' in read) return read.problem;
          const typed = read.values[name];
          return typeof typed === 'string' ? onDay(typed) : context.problem('day');
        }}
        onPick={(picked) => void onDay(picked)}
      />
    );
  };
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-1">
      <Choice
        label={t('capacity.kind')}
        value={absence.absenceKind}
        options={ABSENCE_KINDS.map((id) => ({ id, label: words(`choices.absenceKind.${id}`) }))}
        disabled={disabled}
        onChange={(id) => set({ absenceKind: ABSENCE_KINDS.find((one) => one === id) ?? 'leave' })}
      >
        <span className="truncate first-letter:uppercase">{words(`choices.absenceKind.${absence.absenceKind}`)}</span>
      </Choice>
      {store.allows(absenceKind, 'delete', absence) && (
        <IconButton
          icon={X}
          label={t('capacity.removeAbsence', { day: context.format.dayLong(absence.startDate) })}
          className="size-7!"
          onClick={() => erase(absenceKind, [absence.id], t('capacity.absenceRemoved'))}
        />
      )}
      <div className="col-span-2 grid grid-cols-2 gap-x-2">
        {day('startDate', t('capacity.from'), setStart)}
        {day('endDate', t('capacity.to'), setEnd)}
      </div>
    </li>
  );
}
