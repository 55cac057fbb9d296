import { CircleAlert, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui-kit/button.tsx';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import { objectiveKind } from '../../../objectives/schema.ts';
import { coverageGaps } from '../../../swot/rules.ts';
import { strategicOptionKind, type SwotItem } from '../../../swot/schema.ts';
import type { PartProps } from '../market-props.ts';

/** What is still without an answer: weighty opportunities and threats without an option, options that led to nothing. */
export function Gaps(props: {
  items: readonly SwotItem[];
  canCreate: boolean;
  onCreate: (item: SwotItem) => void;
  onOpen: PartProps['onOpen'];
}) {
  const { items, canCreate, onCreate, onOpen } = props;
  const { t } = useTranslation('market');
  const store = usePlanStore();
  const options = useRecords(strategicOptionKind);
  const objectives = useRecords(objectiveKind);
  const actions = useRecords(actionKind);
  const { unanswered, idle } = coverageGaps(items, options, [...objectives, ...actions]);
  const gaps = [
    ...items.filter(({ id }) => unanswered.includes(id)).map((item) => ({ id: item.id, title: item.title, item })),
    ...options.filter(({ id }) => idle.includes(id)).map(({ id, title }) => ({ id, title, item: null })),
  ];
  if (items.length + options.length === 0) return null;
  const canFollow = store.allowsCreating(actionKind, { ownerId: store.actor.personId });
  return (
    <section aria-label={t('gaps.title')} className="mt-7 px-[22px] max-md:px-4">
      <h2 className="text-lg font-semibold">
        {t('gaps.title')} <span className="font-normal text-ink-3 tabular-nums">{gaps.length}</span>
      </h2>
      {gaps.length === 0 && <p className="mt-1 text-ink-2">{t('gaps.none')}</p>}
      <ul className="mt-1.5 flex max-w-4xl flex-col">
        {gaps.map(({ id, title, item }) => (
          <li key={id} className="flex min-h-9 flex-wrap items-center gap-x-2.5 border-b border-line py-1">
            <CircleAlert size={15} strokeWidth={1.75} className="shrink-0 text-warn" aria-hidden="true" />
            <button
              type="button"
              onClick={() => onOpen(item ? 'item' : 'option', id)}
              className="min-w-0 touch-target text-left font-medium hover:text-accent"
            >
              {title}
            </button>
            <span className="flex-1 basis-52 text-ink-2">
              {item ? t(`gaps.${item.quadrant === 'threat' ? 'threat' : 'opportunity'}`) : t('gaps.idle')}
            </span>
            {item && canCreate && (
              <Button icon={Plus} data-guide="unanswered" onClick={() => onCreate(item)}>
                {t('options.create')}
              </Button>
            )}
            {!item && canFollow && <Button onClick={() => onOpen('option', id)}>{t('gaps.follow')}</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
