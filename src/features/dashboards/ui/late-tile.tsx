import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../kernel/calendar.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { useAllRecords, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../web/today.ts';
import { isLate } from '../../actions/rules.ts';
import { actionKind } from '../../actions/schema.ts';
import { personKind } from '../../people/schema.ts';

const SHOWN = 6;

/** The actions that are late, the oldest delay first, each opening itself. */
export function LateTile({ onOpen }: { onOpen: (actionId: string) => void }) {
  const { t } = useTranslation('indicators');
  const { t: board } = useTranslation('board');
  const today = useToday();
  const people = new Map(useAllRecords(personKind).map((person) => [person.id, person]));
  const late = useRecords(actionKind)
    .filter((action) => isLate(action, today))
    .toSorted((a, b) => ((a.dueDate ?? '') < (b.dueDate ?? '') ? -1 : 1));
  if (late.length === 0) return <p className="mt-1 text-ink-2">{t('late.none')}</p>;
  return (
    <>
      <ul className="-mx-2 mt-1 flex flex-col">
        {late.slice(0, SHOWN).map((action) => {
          const owner = people.get(action.ownerId ?? '');
          return (
            <li key={action.id}>
              <button
                type="button"
                onClick={() => onOpen(action.id)}
                className="flex min-h-8 w-full touch-target items-center gap-2.5 rounded-sm px-2 text-left hover:bg-hover"
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
      {late.length > SHOWN && (
        <p className="mt-1 text-sm text-ink-3">{t('late.more', { count: late.length - SHOWN })}</p>
      )}
    </>
  );
}
