import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Day } from '../../../kernel/calendar.ts';
import { updateRecord } from '../../../records/edit.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { Chip, type ChipTone } from '../../../ui-kit/chip.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { Picker } from '../../../ui-kit/picker.tsx';
import { ProgressBar } from '../../../ui-kit/progress-bar.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { StatusMark, statusOptions } from '../../../web/status-mark.tsx';
import { progressEdit, shownStatus, statusEdit } from '../../actions/rules.ts';
import { type Action, ACTION_STATUSES, actionKind } from '../../actions/schema.ts';

const TONES: Record<Action['priority'], ChipTone> = { A: 'accent', B: 'plain', C: 'outline' };
const STEPS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const CONTROL =
  'flex min-h-7 min-w-0 touch-target items-center gap-2 rounded-sm px-1.5 text-left hover:bg-hover disabled:hover:bg-transparent';

export interface ActionLineProps {
  action: Action;
  today: Day;
  format: Format;
  isOpen: boolean;
  /** Whoever answers for it, when that is not the reader. */
  owner?: { id: string; name: string } | undefined;
  onOpen: (actionId: string) => void;
}

/** One of my actions: its name opens it; its status and its progress are said on the spot. */
export function ActionLine({ action, today, format, isOpen, owner, onOpen }: ActionLineProps) {
  const { t } = useTranslation('board');
  const { t: home } = useTranslation('home');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const disabled = !store.allows(actionKind, 'update', action);
  const status = shownStatus(action, today);
  const set = (values: Partial<Action>) => {
    store.edit(updateRecord(actionKind, action, values));
    // It leaves the list at once: a slip of the thumb must not lose it.
    if (values.status === 'done' || values.status === 'cancelled') {
      showToast({
        text: home(values.status === 'done' ? 'done' : 'cancelled', { title: action.title }),
        action: wayBack(),
      });
    }
  };
  const due = action.dueDate && format.dayShort(action.dueDate, Number(today.slice(0, 4)));
  return (
    <li
      className={cx(
        'grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 border-b border-line py-1 pr-3.5 pl-[22px] max-md:pl-4',
        'md:h-9 md:grid-cols-[auto_minmax(0,1fr)_104px_112px_124px] md:py-0',
        isOpen && 'bg-sel',
      )}
    >
      <Chip tone={TONES[action.priority]} label={t(`priorities.${action.priority}`)}>
        {action.priority}
      </Chip>
      <button
        type="button"
        onClick={() => onOpen(action.id)}
        className="touch-target truncate rounded-sm px-1 py-1 text-left font-medium decoration-line-2 decoration-2 underline-offset-4 hover:underline"
      >
        {action.title}
      </button>
      <span
        className={cx(
          'flex items-center justify-end gap-2 px-1.5 whitespace-nowrap',
          status === 'late' ? 'text-bad' : 'text-ink-2',
        )}
      >
        {owner && <Avatar id={owner.id} name={owner.name} />}
        {/* As wide as most dates are, for the people before them to stand in one column. */}
        <span className="min-w-14 text-right">{due ?? <span className="text-ink-3">–</span>}</span>
      </span>
      <span className="col-span-3 flex items-center gap-2 pl-5 md:contents">
        <Picker
          label={home('statusOf', { title: action.title })}
          value={action.status}
          options={statusOptions((option) => t(`statuses.${option}`))}
          onChange={(id) => {
            const chosen = ACTION_STATUSES.find((known) => known === id);
            if (chosen) set(statusEdit(action, chosen));
          }}
          trigger={
            <button
              type="button"
              disabled={disabled}
              aria-label={home('statusIs', { status: t(`statuses.${status}`), title: action.title })}
              className={CONTROL}
            >
              <StatusMark status={status} label={t(`statuses.${status}`)} />
            </button>
          }
        />
        <Picker
          label={home('progressOf', { title: action.title })}
          value={String(action.progress)}
          options={STEPS.map((ratio) => ({ id: String(ratio), label: format.percent(ratio) }))}
          onChange={(id) => set(progressEdit(action, Number(id)))}
          trigger={
            <button
              type="button"
              disabled={disabled}
              aria-label={home('progressIs', { progress: format.percent(action.progress), title: action.title })}
              className={cx(CONTROL, 'max-md:flex-1')}
            >
              <ProgressBar ratio={action.progress} tone={status === 'late' ? 'bad' : 'info'} className="flex-1" />
              <span className="w-9 text-right text-ink-2 tabular-nums">{format.percent(action.progress)}</span>
            </button>
          }
        />
      </span>
    </li>
  );
}
