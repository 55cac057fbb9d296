import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { monthOfDay, monthsBetween } from '../../../../kernel/calendar.ts';
import type { AnyRecord } from '../../../../records/define-record.ts';
import { Grid } from '../../../../ui-kit/grid/grid.tsx';
import { SegmentedTabs } from '../../../../ui-kit/segmented-tabs.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { usePeersOn } from '../../../../web/plan-store/use-peers-on.ts';
import { personKind } from '../../../people/schema.ts';
import { profileKind } from '../../../profiles/schema.ts';
import { choiceField } from '../fields/field-spec.ts';
import { useFieldCells } from '../fields/use-field-cells.ts';
import { useFieldContext } from '../fields/use-field-context.ts';
import { useWorkCalendar } from '../load/use-capacity.ts';
import type { PartProps } from '../teams-props.ts';
import { capacityColumns, daysOf, daysText } from './capacity-columns.tsx';
import { personFields } from './person-fields.ts';

/** Who works when: the days of everyone, month by month, and what they depend on. */
export function CapacityPart(props: PartProps) {
  const { plan, search, onSearch, format } = props;
  const { t } = useTranslation('sizing');
  const store = usePlanStore();
  const people = useInOrder(personKind);
  const profiles = useInOrder(profileKind);
  const calendar = useWorkCalendar();
  const context = useFieldContext(props);
  const peers = usePeersOn(personKind.kind);
  const fields = useMemo(() => personFields(context), [context]);
  const profile = useMemo(() => {
    const options = profiles.map(({ id, name }) => ({ id, label: name }));
    return choiceField('profileId', options, { clearable: true, problem: context.problem });
  }, [profiles, context]);
  const months = useMemo(
    () => monthsBetween(monthOfDay(plan.periodStart), monthOfDay(plan.periodEnd)),
    [plan.periodStart, plan.periodEnd],
  );
  const shown = search.days ?? 'worked';
  const { grid } = useFieldCells({ kind: personKind, rows: people, fields: [...Object.values(fields), profile] });
  const monthOf = (personId: string, month: string) => calendar.monthOf(personId, month);
  const columns = capacityColumns({
    fields,
    profile,
    months,
    monthOf,
    shown,
    canEdit: (record) => store.allows(personKind, 'update', record, ['profileId']),
    format,
    t,
  });
  // Who has no selling time does not sell: the days of those who do are the days of all.
  const totalOf = (all: readonly string[]) =>
    people.reduce((sum, { id }) => all.reduce((own, month) => own + (daysOf(monthOf(id, month), shown) ?? 0), sum), 0);
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2 px-[22px] pb-3 max-md:px-4">
        <p className="max-w-[90ch] min-w-60 flex-1 text-ink-2">{t('capacity.explain')}</p>
        <SegmentedTabs
          label={t('capacity.measures')}
          className="md:ml-auto"
          segments={(['worked', 'selling'] as const).map((id) => ({ id, label: t(`capacity.measure.${id}`) }))}
          value={shown}
          onChange={(id) => onSearch({ ...search, days: id === 'selling' ? id : undefined })}
        />
      </div>
      <Grid<AnyRecord>
        label={t('capacity.table')}
        columns={columns}
        groups={[{ id: 'people', rows: people }]}
        openRowId={search.person ?? null}
        peers={peers}
        onOpenRow={(person) => onSearch({ ...search, person })}
        footer={{
          title: t('capacity.whole'),
          cells: {
            ...Object.fromEntries(months.map((month) => [month, daysText(totalOf([month]), format)])),
            total: daysText(totalOf(months), format),
          },
        }}
        {...grid}
      />
    </>
  );
}
