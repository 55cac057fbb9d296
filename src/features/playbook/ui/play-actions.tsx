import { Link } from '@tanstack/react-router';
import { Link2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { updateRecord } from '../../../records/edit.ts';
import { compareByRank } from '../../../records/rank.ts';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Picker } from '../../../ui-kit/picker.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { recordLink } from '../../../web/record-link.ts';
import { StatusGlyph } from '../../../web/status-mark.tsx';
import { useToday } from '../../../web/today.ts';
import { shownStatus } from '../../actions/rules.ts';
import { type Action, actionKind, MOST_PLAYS } from '../../actions/schema.ts';
import type { Play } from '../schema.ts';

/** The actions for which a play is read, and the way to link another. */
export function PlayActions({ play }: { play: Play }) {
  const { t } = useTranslation('playbook');
  const { t: board } = useTranslation('board');
  const store = usePlanStore();
  const today = useToday();
  const actions = useRecords(actionKind).toSorted(compareByRank);
  const linked = actions.filter(({ playIds }) => playIds.includes(play.id));
  const mayLink = (action: Action) => store.allows(actionKind, 'update', action, ['playIds']);
  const others = actions.filter(
    (action) => !action.playIds.includes(play.id) && action.playIds.length < MOST_PLAYS && mayLink(action),
  );
  const set = (action: Action, playIds: string[]) => void store.edit(updateRecord(actionKind, action, { playIds }));
  const link = (id: string) => {
    const action = others.find((each) => each.id === id);
    if (action) set(action, [...action.playIds, play.id]);
  };
  return (
    <section aria-label={t('actions.title')} className="mt-5 border-t border-line pt-4">
      <header className="flex min-h-7 items-center gap-2">
        <h2 className="flex-1 font-semibold">{t('actions.title')}</h2>
        {others.length > 0 && (
          <Picker
            label={t('actions.search')}
            value={null}
            options={others.map(({ id, title, code }) => ({ id, label: title, hint: code }))}
            searchable
            onChange={link}
            trigger={<IconButton icon={Link2} label={t('actions.add')} className="size-7!" />}
          />
        )}
      </header>
      {linked.length === 0 && <p className="mt-1 text-ink-2">{t('actions.none')}</p>}
      <ul className="mt-1">
        {linked.map((action) => {
          const status = shownStatus(action, today);
          return (
            <li key={action.id} className="flex items-center gap-1">
              <Link
                {...recordLink('action', action.id, store.actor.workspaceId, store.planId)}
                className="-mx-1.5 flex min-h-8 min-w-0 flex-1 touch-target items-center gap-2 rounded-sm px-1.5 hover:bg-hover"
              >
                <StatusGlyph status={status} />
                <span className="sr-only">{board(`statuses.${status}`)}</span>
                <span className="min-w-0 truncate">{action.title}</span>
              </Link>
              {mayLink(action) && (
                <IconButton
                  icon={X}
                  label={t('actions.remove', { title: action.title })}
                  className="size-7!"
                  onClick={() =>
                    set(
                      action,
                      action.playIds.filter((id) => id !== play.id),
                    )
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
