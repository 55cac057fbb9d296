import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { MessageSquare } from 'lucide-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { PeerMark } from '../../../../ui-kit/peer-mark.tsx';
import { ProgressBar } from '../../../../ui-kit/progress-bar.tsx';
import { StatusMark } from '../../../../web/status-mark.tsx';
import type { BoardRow } from '../../rows/rules.ts';
import { PRIORITY_TONES, progressTone } from '../board-cells.tsx';
import { OutsideMark } from '../outside-mark.tsx';
import { type CardCommand, cardCommand } from './kanban-keys.ts';

export interface CardTexts {
  /** Empty where the column already says it. */
  status: string;
  /** As short as in the table; empty without a date. */
  due: string;
  /** Empty without a budget. */
  budget: string;
  /** Which of the amounts that is. */
  budgetName: string;
  /** That the budget is no longer what was planned; empty where it is. */
  revised: string;
  comments: string;
  /** What only the eye would know from where the card stands and the face on it. */
  unseen: string;
}

export interface KanbanCardProps {
  row: BoardRow;
  texts: CardTexts;
  /** The address that opens it. */
  href: string;
  canDrag: boolean;
  isOpen: boolean;
  isDragged: boolean;
  isTabStop: boolean;
  peer: { id: string; name: string } | undefined;
  hintId: string;
  onOpen: () => void;
  onCommand: (command: CardCommand) => void;
}

/** An action as a card: what, who, when, how far, how much. A link, which every browser lets one drag. */
export function KanbanCard(props: KanbanCardProps) {
  const { row, texts, canDrag, peer } = props;
  const { action, owner } = row;
  const ref = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    return draggable({
      element,
      canDrag: () => canDrag,
      getInitialData: () => ({ cardId: row.id }),
    });
  }, [row.id, canDrag]);
  const onClick = (event: MouseEvent) => {
    // With a modifier, the browser opens the link elsewhere, as it would any other.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    props.onOpen();
  };
  const isEnded = action.status === 'done' || action.status === 'cancelled';
  return (
    <a
      ref={ref}
      href={props.href}
      data-card={row.id}
      data-record={row.id}
      data-shown={props.isOpen ? '' : undefined}
      tabIndex={props.isTabStop ? 0 : -1}
      aria-describedby={props.hintId}
      aria-current={props.isOpen || undefined}
      onClick={onClick}
      onKeyDown={(event) => {
        const command = cardCommand(event);
        if (!command) return;
        event.preventDefault();
        props.onCommand(command);
      }}
      className={cx(
        'relative flex w-full flex-col gap-2 rounded-md border bg-surface px-3 py-2.5 shadow-sh transition-colors',
        props.isOpen ? 'border-accent' : 'border-line hover:border-line-2',
        props.isDragged && 'opacity-40',
      )}
    >
      <span className="flex items-start gap-2">
        <Chip tone={PRIORITY_TONES[action.priority]}>{action.priority}</Chip>
        <span className={cx('line-clamp-2 min-w-0 flex-1 leading-[18px] font-medium', isEnded && 'text-ink-2')}>
          {action.title}
        </span>
        <OutsideMark actionId={row.id} />
      </span>
      {/* On a line of its own: beside the rest it would leave no room for an amount. */}
      {texts.status && (
        <span className="flex text-sm">
          <StatusMark status={row.status} label={texts.status} />
        </span>
      )}
      {action.progress > 0 && !isEnded && <ProgressBar ratio={action.progress} tone={progressTone(row)} />}
      <span className="flex min-h-5 min-w-0 items-center gap-2.5 text-sm text-ink-2">
        {texts.due && (
          <span className={cx('shrink-0', row.status === 'late' && 'font-medium text-bad')}>{texts.due}</span>
        )}
        {texts.budget && (
          <span className="shrink-0 tabular-nums" title={texts.budgetName}>
            {texts.budget}
            {texts.revised && <span className="text-ink-3"> {texts.revised}</span>}
          </span>
        )}
        <span className="flex-1" />
        {row.comments > 0 && (
          <span className="flex shrink-0 items-center gap-1 text-ink-3" title={texts.comments}>
            <MessageSquare size={13} />
            {row.comments}
          </span>
        )}
        <span className="sr-only">{texts.unseen}</span>
        {owner && <Avatar id={owner.id} name={owner.name} decorative />}
      </span>
      {peer && <PeerMark id={peer.id} name={peer.name} />}
    </a>
  );
}
