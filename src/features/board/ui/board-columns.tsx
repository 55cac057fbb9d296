import { MessageSquare } from 'lucide-react';
import type { Day } from '../../../kernel/calendar.ts';
import type { Cents } from '../../../kernel/money.ts';
import type { Format } from '../../../i18n/format.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { Chip, type ChipTone } from '../../../ui-kit/chip.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import type { GridColumn } from '../../../ui-kit/grid/grid-types.ts';
import type { Option } from '../../../ui-kit/option.ts';
import { ProgressBar } from '../../../ui-kit/progress-bar.tsx';
import type { BudgetTotals } from '../../budget/rules.ts';
import type { BoardRow } from '../rows/rules.ts';
import { type EditContext, type EditProblem, readDue } from './board-edits.ts';
import { StatusMark, statusOptions } from '../../../web/status-mark.tsx';

export interface ColumnContext {
  edit: EditContext;
  format: Format;
  people: readonly Option[];
  canEdit(row: BoardRow): boolean;
  text(key: `columns.${ColumnText}` | `problems.${EditProblem}` | 'noOwner' | 'noDate'): string;
  status(key: BoardRow['status']): string;
  comments(count: number): string;
}

type ColumnText = 'title' | 'owner' | 'status' | 'due' | 'progress' | 'planned' | 'committed' | 'invoiced';

export const PRIORITY_TONES: Record<'A' | 'B' | 'C', ChipTone> = { A: 'accent', B: 'plain', C: 'outline' };

/** The columns everyone knows, in the order of the pictures. */
export function boardColumns(context: ColumnContext): GridColumn<BoardRow>[] {
  const { text, format, edit } = context;
  const year = Number(edit.plan.periodStart.slice(0, 4));
  const readOnly = (row: BoardRow) => !context.canEdit(row);
  return [
    {
      id: 'title',
      header: text('columns.title'),
      width: 220,
      grow: true,
      card: 'title',
      text: (row) => row.action.title,
      render: (row) => <TitleCell row={row} comments={context.comments(row.comments)} />,
      editor: { kind: 'text', maxLength: 200, inset: 26 },
      readOnly,
    },
    {
      id: 'owner',
      header: text('columns.owner'),
      width: 146,
      card: 'meta',
      text: (row) => row.owner?.name ?? '',
      render: (row) => <OwnerCell row={row} none={text('noOwner')} />,
      editor: { kind: 'option', value: (row) => row.action.ownerId, options: () => context.people, clearable: true },
      readOnly,
    },
    {
      id: 'status',
      header: text('columns.status'),
      width: 114,
      card: 'end',
      text: (row) => context.status(row.status),
      render: (row) => <StatusMark status={row.status} label={context.status(row.status)} />,
      editor: {
        kind: 'choice',
        value: (row) => row.action.status,
        options: () => statusOptions((status) => context.status(status)),
      },
      readOnly,
    },
    {
      id: 'due',
      header: text('columns.due'),
      width: 82,
      card: 'meta',
      text: (row) => dayText(row.action.dueDate, format, year),
      clipboard: (row) => row.action.dueDate ?? '',
      render: (row) => (
        <span className={cx('truncate', row.status === 'late' ? 'text-bad' : 'text-ink-2')}>
          {dayText(row.action.dueDate, format, year) || <span className="text-ink-3">–</span>}
        </span>
      ),
      editor: {
        kind: 'day',
        value: (row) => row.action.dueDate,
        interpret: (typed) => {
          const read = readDue(typed, edit);
          if ('problem' in read) return { problem: text(`problems.${read.problem}`) };
          return { reading: read.day === null ? text('noDate') : format.dayLong(read.day), day: read.day };
        },
      },
      readOnly,
    },
    {
      id: 'progress',
      header: text('columns.progress'),
      width: 98,
      minTableWidth: 940,
      card: 'meta',
      text: (row) => format.percent(row.action.progress),
      clipboard: (row) => format.percent(row.action.progress),
      render: (row) => (
        <span className="flex flex-1 items-center gap-2">
          <ProgressBar ratio={row.action.progress} tone={progressTone(row)} className="flex-1" />
          <span className="w-9 text-right text-ink-2 tabular-nums">{format.percent(row.action.progress)}</span>
        </span>
      ),
      editor: { kind: 'progress', value: (row) => row.action.progress },
      readOnly,
    },
    amountColumn('planned', (totals) => totals.planned, context),
    amountColumn('committed', (totals) => totals.committed, context),
    amountColumn('invoiced', (totals) => totals.invoiced, context),
  ];
}

function amountColumn(
  id: 'planned' | 'committed' | 'invoiced',
  amountOf: (totals: BudgetTotals) => Cents,
  context: ColumnContext,
): GridColumn<BoardRow> {
  const { text, format, edit } = context;
  const { currency } = edit.plan;
  return {
    id,
    header: text(`columns.${id}`),
    width: 80,
    align: 'end',
    card: id === 'planned' ? 'meta' : 'hidden',
    text: (row) => format.money(amountOf(row.budget), currency),
    clipboard: (row) => String(amountOf(row.budget) / 100),
    render: (row) => (
      <Amount
        cents={amountOf(row.budget)}
        isOver={id !== 'planned' && amountOf(row.budget) > row.budget.revised}
        isMain={id === 'planned'}
        text={format.money(amountOf(row.budget), currency)}
      />
    ),
    editor: { kind: 'amount' },
    readOnly: (row) => !context.canEdit(row),
  };
}

function dayText(day: Day | null, format: Format, year: number): string {
  return day === null ? '' : format.dayShort(day, year);
}

export function progressTone(row: BoardRow): 'ok' | 'bad' | 'warn' | 'info' {
  if (row.status === 'done') return 'ok';
  if (row.status === 'late') return 'bad';
  return row.status === 'paused' ? 'warn' : 'info';
}

function TitleCell({ row, comments }: { row: BoardRow; comments: string }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Chip tone={PRIORITY_TONES[row.action.priority]}>{row.action.priority}</Chip>
      <span className="truncate text-ink">{row.action.title}</span>
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

function OwnerCell({ row, none }: { row: BoardRow; none: string }) {
  if (!row.owner) return <span className="text-ink-3">{none}</span>;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar id={row.owner.id} name={row.owner.name} decorative />
      <span className="truncate text-ink-2">{row.owner.name}</span>
    </span>
  );
}

/** Zero is a dash: what is there stands out. */
export function Amount({
  cents,
  text,
  isOver,
  isMain,
}: {
  cents: Cents;
  text: string;
  isOver?: boolean;
  isMain?: boolean;
}) {
  if (cents === 0) return <span className="text-ink-3">–</span>;
  return <span className={cx('tabular-nums', isOver ? 'text-bad' : isMain ? 'text-ink' : 'text-ink-2')}>{text}</span>;
}
