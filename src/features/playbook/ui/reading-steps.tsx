import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, CircleCheck, Ellipsis, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { updateRecord } from '../../../records/edit.ts';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui-kit/menu.tsx';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { publishedDay } from '../../../web/publication/published-day.ts';
import { type ReadingStep, steppedRank } from '../rules.ts';
import { readingItemKind } from '../schema.ts';
import { opening, type PlaybookSearch } from './playbook-search.ts';

interface ReadingStepsProps {
  steps: readonly ReadingStep[];
  search: PlaybookSearch;
  /** Whether the reader puts the list in order. */
  canEdit: boolean;
}

/** The plays of the reading list, in order, as they stand for the reader. */
export function ReadingSteps({ steps, search, canEdit }: ReadingStepsProps) {
  const { t, i18n } = useTranslation('playbook');
  const store = usePlanStore();
  const erase = useDeletion();
  const format = formatFor(i18n.language);
  const items = steps.map(({ item }) => item);
  const move = ({ item }: ReadingStep, by: -1 | 1) => {
    const rank = steppedRank(items, item.id, by);
    if (rank !== undefined) store.edit(updateRecord(readingItemKind, item, { rank }));
  };
  return (
    <ol className="mt-3 border-y border-line">
      {steps.map((step, index) => {
        const { item, play, state, reading, current } = step;
        const { title } = play;
        return (
          <li key={item.id} className="flex items-center gap-1 border-b border-line last:border-b-0">
            <Link
              to="/w/$workspaceId/plans/$planId/playbook"
              params={{ workspaceId: store.actor.workspaceId, planId: store.planId }}
              search={opening({ ...search, part: 'reading' }, play.id)}
              className="flex min-h-12 min-w-0 flex-1 items-center gap-3 rounded-sm px-2 py-2 hover:bg-hover"
            >
              {state === 'read' ? (
                <CircleCheck className="size-5 shrink-0 text-ok" strokeWidth={1.75} aria-hidden="true" />
              ) : (
                <span
                  aria-hidden="true"
                  className="flex size-5 shrink-0 items-center justify-center rounded-full border border-line-2 text-xs text-ink-2 tabular-nums"
                >
                  {index + 1}
                </span>
              )}
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{title}</span>
                <span className="block text-sm text-ink-2">
                  {reading
                    ? t('list.readOn', { day: publishedDay(reading.createdAt, format) })
                    : state === 'again' && current
                      ? t('list.againText', { number: current.number })
                      : t(`list.states.${state}`)}
                </span>
              </span>
            </Link>
            {canEdit && (
              <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t('list.menu', { title })} />}>
                {index > 0 && (
                  <MenuItem icon={ArrowUp} onSelect={() => move(step, -1)}>
                    {t('writing.up')}
                  </MenuItem>
                )}
                {index < steps.length - 1 && (
                  <MenuItem icon={ArrowDown} onSelect={() => move(step, 1)}>
                    {t('writing.down')}
                  </MenuItem>
                )}
                <MenuItem icon={X} onSelect={() => erase(readingItemKind, [item.id], t('list.removed', { title }))}>
                  {t('list.remove')}
                </MenuItem>
              </Menu>
            )}
          </li>
        );
      })}
    </ol>
  );
}
