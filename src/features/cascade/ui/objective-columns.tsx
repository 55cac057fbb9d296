import type { ReactNode } from 'react';
import type { Format } from '../../../i18n/format.ts';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import type { CellEditor, GridColumn, Interpretation } from '../../../ui-kit/grid/grid-types.ts';
import type { Option } from '../../../ui-kit/option.ts';
import { ProgressBar } from '../../../ui-kit/progress-bar.tsx';
import { TONE_TEXT } from '../../../ui-kit/status-dot.tsx';
import { HEALTH_TONES } from '../../../web/indicators/health-mark.tsx';
import { bareText } from '../../../web/indicators/kpi-text.ts';
import { ActionsLink } from './actions-link.tsx';
import type { CascadeRow } from './cascade-model.ts';
import { type EditContext, type EditProblem, readCell, readDay } from './objective-edits.ts';
import { measureText, quantityText } from './measure-text.ts';

type ColumnText =
  | 'title'
  | 'owner'
  | 'indicator'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'realised'
  | 'start'
  | 'due'
  | 'actions'
  | 'progress'
  | 'planned'
  | 'smart';

export interface ColumnContext {
  edit: EditContext;
  format: Format;
  people: readonly Option[];
  /** Whether rows stand under each other, or each alone because some are left out. */
  isIndented: boolean;
  /** Rows are cards, which show the way from baseline to target in one go. */
  isNarrow: boolean;
  canEdit: (row: CascadeRow) => boolean;
  text: (key: `columns.${ColumnText}` | `problems.${EditProblem}` | 'noOwner' | 'noDate' | 'unknown') => string;
  /** « Attendu à date 33 clients, écart −2 ». */
  standing: (measured: NonNullable<CascadeRow['measured']>) => string;
  /** « 5 actions », where only the figure is shown. */
  actions: (count: number) => string;
}

/** How far each level stands to the right of the one above it, in px. */
const INDENT = 18;
const MARK = 17;

export function objectiveColumns(context: ColumnContext): GridColumn<CascadeRow>[] {
  const { text, format, edit, isIndented } = context;
  const indent = (row: CascadeRow) => (isIndented ? row.depth * INDENT : 0);
  const readOnly = (row: CascadeRow) => !context.canEdit(row);
  return [
    {
      id: 'title',
      header: text('columns.title'),
      width: 220,
      grow: true,
      card: 'title',
      text: (row) => row.objective.title,
      render: (row) => (
        <span className="flex min-w-0 items-center gap-2" style={{ paddingLeft: indent(row) }}>
          <ColorMark color={tagColor(row.objective.color)} />
          <span className={cx('truncate text-ink', row.depth === 0 && isIndented && 'font-semibold')}>
            {row.objective.title}
          </span>
        </span>
      ),
      editor: { kind: 'text', maxLength: 200, inset: (row) => indent(row) + MARK },
      readOnly,
    },
    {
      id: 'owner',
      header: text('columns.owner'),
      width: 134,
      card: 'meta',
      text: (row) => row.owner?.name ?? '',
      render: (row) => <OwnerName row={row} none={text('noOwner')} />,
      editor: {
        kind: 'option',
        value: (row) => row.objective.ownerId,
        options: () => context.people,
        clearable: true,
      },
      readOnly,
    },
    {
      id: 'indicator',
      header: text('columns.indicator'),
      width: 154,
      minTableWidth: 1040,
      card: 'hidden',
      text: (row) => row.objective.indicator,
      render: (row) => quiet(row.objective.indicator),
      editor: { kind: 'text', maxLength: 120 },
      readOnly,
    },
    {
      id: 'unit',
      header: text('columns.unit'),
      width: 80,
      minTableWidth: 890,
      card: 'hidden',
      text: (row) => row.objective.unit,
      render: (row) => quiet(row.objective.unit),
      editor: { kind: 'text', maxLength: 30 },
      readOnly,
    },
    measureColumn('baseline', context),
    measureColumn('target', context),
    realisedColumn(context),
    dayColumn('start', context),
    dayColumn('due', context),
    {
      id: 'smart',
      header: text('columns.smart'),
      width: 66,
      align: 'end',
      minTableWidth: 960,
      card: 'hidden',
      text: (row) => `${row.met}/5`,
      render: (row) => <SmartScore met={row.met} />,
    },
    {
      id: 'actions',
      header: text('columns.actions'),
      width: 62,
      minTableWidth: 750,
      align: 'end',
      card: 'hidden',
      text: (row) => format.number(row.actions),
      render: (row) =>
        row.actions === 0 ? (
          <Dash />
        ) : (
          <ActionsLink objectiveId={row.id} label={context.actions(row.actions)} tabIndex={-1}>
            {format.number(row.actions)}
          </ActionsLink>
        ),
    },
    {
      id: 'progress',
      header: text('columns.progress'),
      width: 94,
      // Below, names are what one loses first, and the figure reached, beside its target, says as much.
      minTableWidth: 1220,
      card: 'hidden',
      text: (row) => (row.progress === null ? text('unknown') : format.percent(row.progress)),
      render: (row) => <Progress ratio={row.progress} format={format} none={text('unknown')} />,
    },
    {
      id: 'planned',
      header: text('columns.planned'),
      width: 84,
      align: 'end',
      card: 'end',
      amount: (row) => row.plannedCents,
      text: (row) => format.money(row.plannedCents, edit.plan.currency),
      clipboard: (row) => String(row.plannedCents / 100),
      render: (row) =>
        row.plannedCents === 0 ? (
          <Dash />
        ) : (
          <span className={cx('text-ink tabular-nums', row.depth === 0 && isIndented && 'font-semibold')}>
            {format.money(row.plannedCents, edit.plan.currency)}
          </span>
        ),
    },
  ];
}

function measureColumn(id: 'baseline' | 'target', context: ColumnContext): GridColumn<CascadeRow> {
  const { text, format } = context;
  const written = (row: CascadeRow) => quantityText(row.objective[id], format);
  return {
    id,
    header: text(`columns.${id}`),
    width: 70,
    ...(id === 'baseline' && { minTableWidth: 820 }),
    align: 'end',
    card: id === 'target' ? 'meta' : 'hidden',
    text: written,
    clipboard: (row) =>
      written(row)
        .replaceAll(/[\u00a0\u202f]/g, '')
        .replace('\u2212', '-'),
    render: (row) => (
      <span className={cx('truncate tabular-nums', id === 'target' ? 'text-ink' : 'text-ink-2')}>
        {(context.isNarrow ? measureText(row.objective, format) : written(row)) || <Dash />}
      </span>
    ),
    editor: {
      kind: 'amount',
      interpret: (typed, row) =>
        interpretation(typed, id, row, context, (value) => quantityText(value as number, format)),
    },
    readOnly: (row) => !context.canEdit(row),
  };
}

/** What the objective's indicator says: the figure, coloured by how far it is from what was expected, and told in full. */
function realisedColumn({ text, format, standing }: ColumnContext): GridColumn<CascadeRow> {
  const written = ({ measured }: CascadeRow) =>
    measured ? bareText(measured.standing.realised, measured.kpi, format, text('unknown')) : '';
  return {
    id: 'realised',
    header: text('columns.realised'),
    width: 74,
    align: 'end',
    card: 'hidden',
    text: written,
    render: ({ measured, ...row }) =>
      measured ? (
        <span
          title={standing(measured)}
          className={cx('truncate font-medium tabular-nums', TONE_TEXT[HEALTH_TONES[measured.standing.health]])}
        >
          {written({ measured, ...row })}
          <span className="sr-only"> {standing(measured)}</span>
        </span>
      ) : (
        <Dash />
      ),
  };
}

function dayColumn(id: 'start' | 'due', context: ColumnContext): GridColumn<CascadeRow> {
  const { text, format, edit } = context;
  const year = Number(edit.plan.periodStart.slice(0, 4));
  const field = id === 'start' ? 'startDate' : 'dueDate';
  const dayOf = (row: CascadeRow) => row.objective[field];
  const written = (row: CascadeRow) => {
    const day = dayOf(row);
    return day === null ? '' : format.dayShort(day, year);
  };
  const editor: CellEditor<CascadeRow> = {
    kind: 'day',
    value: dayOf,
    interpret: (typed) => {
      const read = readDay(typed, id, edit);
      if ('problem' in read) return { problem: text(`problems.${read.problem}`) };
      return { reading: read.day === null ? text('noDate') : format.dayLong(read.day), day: read.day };
    },
  };
  return {
    id,
    header: text(`columns.${id}`),
    width: 80,
    ...(id === 'start' && { minTableWidth: 1210 }),
    card: id === 'due' ? 'meta' : 'hidden',
    text: written,
    clipboard: (row) => dayOf(row) ?? '',
    render: (row) => <span className="truncate text-ink-2">{written(row) || <Dash />}</span>,
    editor,
    readOnly: (row) => !context.canEdit(row),
  };
}

function interpretation(
  typed: string,
  columnId: 'baseline' | 'target',
  row: CascadeRow,
  { edit, text }: ColumnContext,
  write: (value: unknown) => string,
): Interpretation {
  const read = readCell(row.objective, columnId, { kind: 'text', text: typed }, edit);
  if ('problem' in read) return { problem: text(`problems.${read.problem}`) };
  return { reading: write(read.values[columnId]) };
}

function OwnerName({ row, none }: { row: CascadeRow; none: string }) {
  if (!row.owner) return <span className="text-ink-3">{none}</span>;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar id={row.owner.id} name={row.owner.name} decorative />
      <span className="truncate text-ink-2">{row.owner.name}</span>
    </span>
  );
}

/** A share done, as a bar and a figure; what cannot be known says so. */
export function Progress({ ratio, format, none }: { ratio: number | null; format: Format; none: string }) {
  if (ratio === null) return <span className="text-ink-3">{none}</span>;
  return (
    <span className="flex flex-1 items-center gap-2">
      <ProgressBar ratio={ratio} className="flex-1" />
      <span className="w-9 text-right text-ink-2 tabular-nums">{format.percent(ratio)}</span>
    </span>
  );
}

/** How many of the five SMART criteria are met. */
function SmartScore({ met }: { met: number }) {
  return <span className={cx('tabular-nums', met === 5 ? 'text-ok' : 'text-ink-2')}>{met}/5</span>;
}

/** Nothing yet, or zero: what is there stands out. */
export function Dash() {
  return <span className="text-ink-3">–</span>;
}

function quiet(text: string): ReactNode {
  return <span className="truncate text-ink-2">{text || <Dash />}</span>;
}
