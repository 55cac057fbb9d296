import { TableProperties, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../../ui-kit/classes.ts';
import { EmptyState } from '../../../../ui-kit/empty-state.tsx';
import { Select } from '../../../../ui-kit/picker.tsx';
import { personOptions } from '../../../../web/person-options.tsx';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { requiredOfNewAction } from '../../../../web/new-action.ts';
import { actionKind } from '../../../actions/schema.ts';
import { objectiveKind } from '../../../objectives/schema.ts';
import { personKind } from '../../../people/schema.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { StepButton } from '../../../../web/step-button.tsx';
import type { PartProps } from '../teams-props.ts';
import { RaciGrid } from './raci-grid.tsx';
import { useRaci } from './use-raci.ts';

/** Everyone, for a filter. */
const ALL = 'all';

/** Who does each action, answers for it, is asked before and told after; and where nobody, or too many, do. */
export function RaciPart({ search, onSearch }: PartProps) {
  const { t } = useTranslation('teams');
  const store = usePlanStore();
  const raci = useRaci(search);
  const people = useInOrder(personKind);
  const objectives = useRecords(objectiveKind);
  const all = { id: ALL, label: t('raci.everyone') };
  const objectiveOptions = useMemo(
    () => [{ id: ALL, label: t('raci.everyObjective') }, ...objectives.map(({ id, title }) => ({ id, label: title }))],
    [objectives, t],
  );
  const set = (field: 'person' | 'objective', id: string) =>
    onSearch({ ...search, [field]: id === ALL ? undefined : id });
  const canAdd = store.allowsCreating(actionKind, requiredOfNewAction(store));
  if (raci.rows.length === 0)
    return (
      <EmptyState
        icon={TableProperties}
        title={t('raci.empty.title')}
        text={t(canAdd ? 'raci.empty.text' : 'raci.empty.readOnly')}
        example={t('raci.empty.example')}
        action={canAdd && <StepButton step="actions" label={t('raci.empty.action')} />}
      />
    );
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-[22px] pb-3 max-md:px-4" data-print="hidden">
        <Select
          label={t('raci.filterPerson')}
          value={search.person ?? ALL}
          options={[all, ...personOptions(people)]}
          searchable
          onChange={(id) => set('person', id)}
          className="w-52"
        />
        <Select
          label={t('raci.filterObjective')}
          value={search.objective ?? ALL}
          options={objectiveOptions}
          searchable
          onChange={(id) => set('objective', id)}
          className="w-64"
        />
        <button
          type="button"
          aria-pressed={search.gaps === true}
          disabled={raci.wrong === 0 && search.gaps !== true}
          onClick={() => onSearch({ ...search, gaps: search.gaps ? undefined : true })}
          className={cx(
            'flex h-9 touch-target items-center gap-2 self-end rounded-md border px-3 font-medium',
            search.gaps ? 'border-accent bg-accent-soft text-accent' : 'border-line-2 hover:bg-hover',
            raci.wrong === 0 && 'text-ink-3',
          )}
        >
          <TriangleAlert className={cx('size-4', raci.wrong > 0 && 'text-bad')} strokeWidth={1.75} aria-hidden="true" />
          {raci.wrong === 0 ? t('raci.nothingWrong') : t('raci.wrong', { count: raci.wrong })}
        </button>
      </div>
      <p className="px-[22px] pb-2 text-sm text-ink-3 max-md:px-4">
        {t('raci.legend')} <span className="max-md:hidden">{t('raci.keys')}</span>
      </p>
      <RaciGrid raci={raci} />
    </>
  );
}
