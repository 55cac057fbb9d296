import { Hourglass } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { monthOfDay, monthsBetween } from '../../../../kernel/calendar.ts';
import { EmptyState } from '../../../../ui-kit/empty-state.tsx';
import { useNarrow } from '../../../../ui-kit/media.ts';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { requiredOfNewAction } from '../../../../web/new-action.ts';
import { actionKind } from '../../../actions/schema.ts';
import { personKind } from '../../../people/schema.ts';
import { useSaid } from '../../../../web/responsibilities/use-said.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { StepButton } from '../../../../web/step-button.tsx';
import { loadOf } from '../../../workload/rules.ts';
import type { PartProps } from '../teams-props.ts';
import { LoadList } from './load-list.tsx';
import { LoadTable } from './load-table.tsx';
import { ToEstimate } from './to-estimate.tsx';
import { useCapacity } from './use-capacity.ts';

/** How full each person's months are, and the actions that make it so. */
export function LoadPart({ plan, search, onSearch, format }: PartProps) {
  const { t } = useTranslation('teams');
  const store = usePlanStore();
  const isNarrow = useNarrow();
  const actions = useRecords(actionKind);
  const people = useInOrder(personKind);
  const said = useSaid();
  const capacity = useCapacity();
  const load = useMemo(() => loadOf(actions, said), [actions, said]);
  const months = useMemo(() => {
    const own = [...load.byPerson.values()].flatMap((byMonth) => [...byMonth.keys()]).toSorted();
    const [start, end] = [monthOfDay(plan.periodStart), monthOfDay(plan.periodEnd)];
    // Work outside the plan's period is work all the same.
    const first = own[0] !== undefined && own[0] < start ? own[0] : start;
    const last = own.at(-1);
    return monthsBetween(first, last !== undefined && last > end ? last : end);
  }, [load, plan.periodStart, plan.periodEnd]);
  const canAdd = store.allowsCreating(actionKind, requiredOfNewAction(store));
  if (actions.length === 0) {
    return (
      <EmptyState
        icon={Hourglass}
        title={t('load.empty.title')}
        text={t(canAdd ? 'load.empty.text' : 'load.empty.readOnly')}
        example={t('load.empty.example')}
        action={canAdd && <StepButton step="actions" label={t('load.empty.action')} />}
      />
    );
  }
  const { person, month } = search;
  const Look = isNarrow ? LoadList : LoadTable;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pb-8 print:overflow-visible">
      <p className="max-w-[90ch] px-[22px] pb-3 text-ink-2 max-md:px-4">{t('load.explain')}</p>
      <Look
        load={load}
        people={people}
        months={months}
        capacity={capacity}
        format={format}
        open={person !== undefined && month !== undefined ? { personId: person, month } : undefined}
        onOpen={(cell) => onSearch({ ...search, person: cell.personId, month: cell.month })}
      />
      <ToEstimate title={t('load.unestimated', { count: load.unestimated.length })} ids={load.unestimated} />
      <ToEstimate title={t('load.unplaced', { count: load.unplaced.length })} ids={load.unplaced} />
    </div>
  );
}
