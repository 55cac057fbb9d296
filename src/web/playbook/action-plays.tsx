import { Link } from '@tanstack/react-router';
import { Link2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Action, actionKind, MOST_PLAYS } from '../../features/actions/schema.ts';
import { byStage } from '../../features/playbook/rules.ts';
import { playKind } from '../../features/playbook/schema.ts';
import { updateRecord } from '../../records/edit.ts';
import { IconButton } from '../../ui-kit/icon-button.tsx';
import { Picker } from '../../ui-kit/picker.tsx';
import { usePlanStore, useRecords } from '../plan-store/plan-store-context.ts';
import { recordLink } from '../record-link.ts';

/** What to read before doing an action; nothing as long as the plan has no play. */
export function ActionPlays({ action, disabled }: { action: Action; disabled: boolean }) {
  const { t } = useTranslation('playbook');
  const store = usePlanStore();
  const plays = byStage(useRecords(playKind)).flatMap((group) => group.plays);
  if (plays.length === 0) return null;
  const used = plays.filter(({ id }) => action.playIds.includes(id));
  const others = plays.filter(({ id }) => !action.playIds.includes(id));
  // What was deleted since is given up with the next choice: nothing may newly refer to it.
  const set = (ids: readonly string[]) => void store.edit(updateRecord(actionKind, action, { playIds: [...ids] }));
  const usedIds = used.map(({ id }) => id);
  const canAdd = !disabled && others.length > 0 && used.length < MOST_PLAYS;
  return (
    <section aria-label={t('used.title')} className="mt-5 border-t border-line pt-4">
      <header className="flex min-h-7 items-center gap-2">
        <h2 className="flex-1 font-semibold">{t('used.title')}</h2>
        {canAdd && (
          <Picker
            label={t('used.add')}
            value={null}
            options={others.map((play) => ({ id: play.id, label: play.title, hint: t(`kinds.${play.playKind}`) }))}
            searchable
            onChange={(id) => set([...usedIds, id])}
            trigger={<IconButton icon={Link2} label={t('used.add')} className="size-7!" />}
          />
        )}
      </header>
      {used.length === 0 && <p className="mt-1 text-ink-3">{t('used.none')}</p>}
      <ul className="mt-1">
        {used.map(({ id, title, playKind: sort }) => (
          <li key={id} className="flex items-center gap-1">
            <Link
              {...recordLink('play', id, store.actor.workspaceId, store.planId)}
              className="-mx-1.5 flex min-h-8 min-w-0 flex-1 touch-target items-center gap-2 rounded-sm px-1.5 hover:bg-hover"
            >
              <span className="min-w-0 flex-1 truncate">{title}</span>
              <span className="shrink-0 text-sm text-ink-2">{t(`kinds.${sort}`)}</span>
            </Link>
            {!disabled && (
              <IconButton
                icon={X}
                label={t('actions.remove', { title })}
                className="size-7!"
                onClick={() => set(usedIds.filter((each) => each !== id))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
