import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { updateRecord } from '../../../../records/edit.ts';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { readHours } from '../../../actions/rules.ts';
import { actionKind } from '../../../actions/schema.ts';

/** How many are listed at once: estimating goes from the top. */
const SHOWN = 50;

/** Actions that the load cannot count, with their hours to type. */
export function ToEstimate({ title, ids }: { title: string; ids: readonly string[] }) {
  const { t, i18n } = useTranslation('teams');
  const { t: panel } = useTranslation('panel');
  const { t: board } = useTranslation('board');
  const store = usePlanStore();
  if (ids.length === 0) return null;
  const params = { workspaceId: store.actor.workspaceId, planId: store.planId };
  return (
    <details className="mx-[22px] mt-5 max-w-3xl max-md:mx-4">
      <summary className="cursor-pointer touch-target font-semibold">{title}</summary>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {ids.slice(0, SHOWN).map((id) => {
          const action = store.get(actionKind, id);
          if (!action) return null;
          return (
            <li key={id} className="grid min-h-9 grid-cols-[minmax(0,1fr)_110px] items-center gap-3">
              <Link
                to="/w/$workspaceId/plans/$planId/actions"
                params={params}
                search={{ action: id }}
                className="truncate touch-target hover:text-accent hover:underline"
              >
                {action.title}
              </Link>
              <InlineText
                label={t('load.hoursOf', { action: action.title })}
                value={action.workHours === null ? '' : panel('raci.hours', { hours: action.workHours })}
                placeholder={panel('raci.workExample')}
                disabled={!store.allows(actionKind, 'update', action)}
                className="px-1.5 text-right tabular-nums"
                onCommit={(text) => {
                  const workHours = readHours(text, i18n.language === 'en' ? 'en' : 'fr');
                  if (workHours === undefined) return board('problems.hoursUnreadable');
                  store.edit(updateRecord(actionKind, action, { workHours }));
                  return undefined;
                }}
              />
            </li>
          );
        })}
      </ul>
      {ids.length > SHOWN && <p className="mt-1 text-sm text-ink-3">{t('load.more', { count: ids.length - SHOWN })}</p>}
    </details>
  );
}
