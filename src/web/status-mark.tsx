import type { Option } from '../ui-kit/option.ts';
import { type DotFill, StatusDot, type Tone } from '../ui-kit/status-dot.tsx';
import { ACTION_STATUSES, type ShownStatus } from '../features/actions/schema.ts';

const LOOK: Record<ShownStatus, { tone: Tone; fill: DotFill }> = {
  todo: { tone: 'mute', fill: 'empty' },
  in_progress: { tone: 'info', fill: 'half' },
  late: { tone: 'bad', fill: 'full' },
  done: { tone: 'ok', fill: 'full' },
  paused: { tone: 'warn', fill: 'empty' },
  cancelled: { tone: 'mute', fill: 'full' },
};

/** A status as a dot and its word; late stands out. */
export function StatusMark({ status, label }: { status: ShownStatus; label: string }) {
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <StatusDot {...LOOK[status]} />
      <span className={status === 'late' ? 'truncate text-bad' : 'truncate text-ink'}>{label}</span>
    </span>
  );
}

/** The dot alone, where the word is read aloud or stands elsewhere. */
export function StatusGlyph({ status }: { status: ShownStatus }) {
  return <StatusDot {...LOOK[status]} className="shrink-0" />;
}

/** The statuses one chooses from, in the order of the digits that pick them. */
export function statusOptions(label: (status: ShownStatus) => string): Option[] {
  return ACTION_STATUSES.map((status) => ({
    id: status,
    label: label(status),
    mark: <StatusDot {...LOOK[status]} />,
  }));
}
