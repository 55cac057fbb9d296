import { ListChecks, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Currency } from '../../../kernel/money.ts';
import { Button, BUTTON_LOOKS, BUTTON_SHAPE } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { useNewAction } from '../../../web/use-new-action.ts';
import { ActionsLink } from './actions-link.tsx';
import { Progress } from './objective-columns.tsx';
import { useCascade } from './use-cascade.ts';

/** What is being done for an objective, those under it included, and the way there. */
export function ObjectiveWork(props: { objectiveId: string; currency: Currency; format: Format }) {
  const { objectiveId, currency, format } = props;
  const { t } = useTranslation('objectives');
  const row = useCascade('').rows.find(({ id }) => id === objectiveId);
  if (!row) return null;
  return (
    <section aria-label={t('work.title')} className="mt-5 border-t border-line pt-4">
      <h3 className="flex items-baseline gap-2 font-semibold">
        {t('work.title')}
        {row.children > 0 && <span className="text-sm font-normal text-ink-3">{t('work.including')}</span>}
      </h3>
      {row.actions === 0 ? (
        <>
          <p className="mt-1.5 text-ink-3">{t('work.none')}</p>
          <FirstAction objectiveId={objectiveId} />
        </>
      ) : (
        <>
          <dl className="mt-2 flex flex-col gap-1.5">
            <div className="grid grid-cols-[116px_minmax(0,1fr)] items-center">
              <dt className="text-ink-2">{t('work.planned')}</dt>
              <dd className="px-1.5 font-semibold tabular-nums">{format.money(row.plannedCents, currency)}</dd>
            </div>
            <div className="grid grid-cols-[116px_minmax(0,1fr)] items-center">
              <dt className="text-ink-2">{t('work.progress')}</dt>
              <dd className="flex px-1.5">
                <Progress ratio={row.progress} format={format} none={t('unknown')} />
              </dd>
            </div>
          </dl>
          <ActionsLink
            objectiveId={objectiveId}
            className={cx(BUTTON_SHAPE, BUTTON_LOOKS.outline, 'mt-3 h-[30px] gap-2 px-2.5')}
          >
            <ListChecks className="size-4 shrink-0" strokeWidth={1.75} aria-hidden="true" />
            {t('work.toBoard', { count: row.actions })}
          </ActionsLink>
        </>
      )}
    </section>
  );
}

/** Makes an action that serves the objective; nothing for one who may add none. */
function FirstAction({ objectiveId }: { objectiveId: string }) {
  const { t } = useTranslation('board');
  const newAction = useNewAction();
  if (!newAction) return null;
  return (
    <Button
      icon={Plus}
      look="outline"
      data-guide="objectivesWithoutAction"
      className="mt-2"
      onClick={() => newAction({ objectiveId })}
    >
      {t('newAction')}
    </Button>
  );
}
