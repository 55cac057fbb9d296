import { memo } from 'react';
import type { ShownStatus } from '../../../actions/schema.ts';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { hueOf } from '../../../../ui-kit/identity.ts';
import { StatusGlyph } from '../../../../web/status-mark.tsx';
import type { BoardRow } from '../../rows/rules.ts';
import { OutsideMark } from '../outside-mark.tsx';

const LOOKS: Record<ShownStatus, string> = {
  todo: 'bg-hover text-ink',
  in_progress: 'bg-accent-soft text-ink',
  late: 'bg-bad-soft text-bad',
  done: 'bg-transparent text-ink-2',
  paused: 'bg-warn-soft text-ink',
  cancelled: 'bg-transparent text-ink-3 line-through',
};

/** An action on a day, or across several. Its words are read aloud and shown under the pointer. */
export const CalendarChip = memo(function CalendarChip(props: {
  row: BoardRow;
  label: string;
  isOpen: boolean;
  isCarried: boolean;
  isEditable: boolean;
  isTabStop: boolean;
  peerId: string | undefined;
  /** Room for two lines. */
  isTall?: boolean;
  isCutBefore?: boolean;
  isCutAfter?: boolean;
}) {
  const { row } = props;
  return (
    <button
      type="button"
      tabIndex={props.isTabStop ? 0 : -1}
      data-chip={row.id}
      data-record={row.id}
      data-shown={props.isOpen ? '' : undefined}
      data-tooltip={props.label}
      aria-label={props.label}
      style={
        props.peerId === undefined
          ? undefined
          : { boxShadow: `inset 0 0 0 2px oklch(var(--peer-l) 0.17 ${hueOf(props.peerId)})` }
      }
      className={cx(
        'flex w-full min-w-0 items-center gap-1.5 px-1.5 text-left text-sm select-none',
        props.isTall ? 'h-10' : 'h-5',
        'hover:shadow-[inset_0_0_0_1px_var(--line-2)]',
        props.isCutBefore ? 'rounded-l-none' : 'rounded-l-[5px]',
        props.isCutAfter ? 'rounded-r-none' : 'rounded-r-[5px]',
        LOOKS[row.status],
        props.isOpen && 'shadow-[inset_0_0_0_1.5px_var(--accent)]',
        props.isCarried && 'opacity-40',
        props.isEditable && 'cursor-grab',
      )}
    >
      <StatusGlyph status={row.status} />
      <span className={cx('min-w-0 flex-1', props.isTall ? 'line-clamp-2' : 'truncate')}>{row.action.title}</span>
      <OutsideMark actionId={row.id} />
      {row.owner && <Avatar id={row.owner.id} name={row.owner.name} size={16} decorative />}
    </button>
  );
});
