import { MessageSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Cents } from '../../../kernel/money.ts';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
import { Avatar, AvatarStack } from '../../../ui-kit/avatar.tsx';
import { Chip, type ChipTone, Tag } from '../../../ui-kit/chip.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { ProgressBar } from '../../../ui-kit/progress-bar.tsx';
import type { Priority } from '../../actions/schema.ts';
import type { BoardRow } from '../rows/rules.ts';
import { OutsideMark } from './outside-mark.tsx';

export const PRIORITY_TONES: Record<Priority, ChipTone> = { A: 'accent', B: 'plain', C: 'outline' };

export function TitleCell({ row, comments }: { row: BoardRow; comments: string }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Chip tone={PRIORITY_TONES[row.action.priority]}>{row.action.priority}</Chip>
      <span className="truncate text-ink">{row.action.title}</span>
      <OutsideMark actionId={row.id} />
      {row.comments > 0 && (
        <span className="flex shrink-0 items-center gap-1 text-ink-3" title={comments}>
          <MessageSquare size={13} aria-hidden="true" />
          <span aria-hidden="true">{row.comments}</span>
          <span className="sr-only">{comments}</span>
        </span>
      )}
    </span>
  );
}

export function OwnerCell({ row, none }: { row: BoardRow; none: string }) {
  if (!row.owner) return <span className="text-ink-3">{none}</span>;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar id={row.owner.id} name={row.owner.name} decorative />
      <span className="truncate text-ink-2">{row.owner.name}</span>
    </span>
  );
}

/** Something that has a colour and a name: an objective, a channel. */
export function ColoredCell({ of }: { of: { name: string; color: string } | undefined }) {
  if (!of) return <Nothing />;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <ColorMark color={tagColor(of.color)} />
      <span className="truncate text-ink-2">{of.name}</span>
    </span>
  );
}

export function PeopleCell({ people, names }: { people: readonly { id: string; name: string }[]; names: string }) {
  if (people.length === 0) return <Nothing />;
  return (
    <span title={names}>
      <AvatarStack people={people} />
      <span className="sr-only">{names}</span>
    </span>
  );
}

/** The first, and how many more: the others are said in full to whoever points at it or hears the page. */
export function TagsCell({
  tags,
  names,
}: {
  tags: readonly { id: string; name: string; color: string }[];
  names: string;
}) {
  const [first, ...others] = tags;
  if (!first) return <Nothing />;
  return (
    <span className="flex min-w-0 items-center gap-1.5" title={names}>
      <ColorMark color={tagColor(first.color)} />
      <span aria-hidden="true" className="truncate text-ink-2">
        {first.name}
      </span>
      {others.length > 0 && (
        <span aria-hidden="true" className="shrink-0">
          <Tag>{`+${others.length}`}</Tag>
        </span>
      )}
      <span className="sr-only">{names}</span>
    </span>
  );
}

export function PriorityCell({ priority, label }: { priority: Priority; label: string }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Chip tone={PRIORITY_TONES[priority]}>{priority}</Chip>
      <span className="truncate text-ink-2">{label}</span>
    </span>
  );
}

export function ProgressCell({ row, percent }: { row: BoardRow; percent: string }) {
  return (
    <span className="flex flex-1 items-center gap-2">
      <ProgressBar ratio={row.action.progress} tone={progressTone(row)} className="flex-1" />
      <span className="w-9 text-right text-ink-2 tabular-nums">{percent}</span>
    </span>
  );
}

export function progressTone(row: BoardRow): 'ok' | 'bad' | 'warn' | 'info' {
  if (row.status === 'done') return 'ok';
  if (row.status === 'late') return 'bad';
  return row.status === 'paused' ? 'warn' : 'info';
}

/** Zero is a dash: what is there stands out. */
export function Amount(props: { cents: Cents | null; text: string; isOver?: boolean; isMain?: boolean }) {
  const { cents, text, isOver, isMain } = props;
  if (cents === null || cents === 0) return <Nothing />;
  return (
    <span className={cx('truncate tabular-nums', isOver ? 'text-bad' : isMain ? 'text-ink' : 'text-ink-2')}>
      {text}
    </span>
  );
}

/** A plain value, or a dash. */
export function Plain({ children, tone = 'text-ink-2' }: { children: ReactNode; tone?: string }) {
  return children === '' ? <Nothing /> : <span className={cx('truncate', tone)}>{children}</span>;
}

function Nothing() {
  return <span className="text-ink-3">–</span>;
}
