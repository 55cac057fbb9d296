import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { daysBetween, type Day } from '../../../kernel/calendar.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import type { Action } from '../../actions/schema.ts';
import type { Person } from '../../people/schema.ts';

const SHOWN = 6;

export interface LateActionsProps {
  actions: readonly Action[];
  people: readonly Person[];
  today: Day;
  onOpen: (actionId: string) => void;
  /** Leads to all of them. */
  all: ReactNode;
}

/** What is late in the plan, the oldest delay first, each with whoever answers for it. */
export function LateActions({ actions, people, today, onOpen, all }: LateActionsProps) {
  const { t } = useTranslation('home');
  const { t: board } = useTranslation('board');
  if (actions.length === 0) return <p className="text-ink-2">{t('late.none')}</p>;
  return (
    <>
      <ul className="-mx-2 flex flex-col">
        {actions.slice(0, SHOWN).map((action) => {
          const owner = people.find(({ id }) => id === action.ownerId);
          return (
            <li key={action.id}>
              <button
                type="button"
                onClick={() => onOpen(action.id)}
                className="flex min-h-9 w-full touch-target items-center gap-2.5 rounded-sm px-2 text-left hover:bg-hover"
              >
                <Avatar id={owner?.id ?? ''} name={owner?.name ?? board('noOwner')} />
                <span className="min-w-0 flex-1 truncate">{action.title}</span>
                <span className="shrink-0 text-sm text-bad">
                  {t('late.days', { count: daysBetween(action.dueDate ?? today, today) })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {actions.length > SHOWN && <p className="mt-1">{all}</p>}
    </>
  );
}
