import type { Day } from '../../../kernel/calendar.ts';
import { decimalsOf, spreadsheetNumber } from '../../../kernel/measure.ts';
import { type Cents, minorUnits } from '../../../kernel/money.ts';
import type { Format } from '../../../i18n/format.ts';
import { Chip } from '../../../ui-kit/chip.tsx';
import type { CellEditor, GridColumn, Interpretation } from '../../../ui-kit/grid/grid-types.ts';
import type { Option } from '../../../ui-kit/option.ts';
import { StatusMark, statusOptions } from '../../../web/status-mark.tsx';
import { expectedResult } from '../../actions/rules.ts';
import { PRIORITIES, type Priority, type ShownStatus } from '../../actions/schema.ts';
import { availableBudget } from '../../budget/rules.ts';
import type { ColumnId, ShownColumn } from '../columns/rules.ts';
import type { BoardRow } from '../rows/rules.ts';
import { isSortable } from '../sorting/rules.ts';
import {
  Amount,
  ColoredCell,
  OwnerCell,
  PeopleCell,
  Plain,
  PriorityCell,
  ProgressCell,
  TagsCell,
  TitleCell,
} from './board-cells.tsx';
import { type EditContext, type EditProblem, MAX_CODE, readDayIn, readPercent } from './board-edits.ts';
import type { BoardLists } from './board-lists.ts';
import { returnText } from './return-text.ts';

export interface ColumnContext {
  edit: EditContext;
  format: Format;
  lists: BoardLists;
  canEdit(row: BoardRow): boolean;
  text(key: `columns.${ColumnId}` | `problems.${EditProblem}` | 'noOwner' | 'noDate'): string;
  status(key: ShownStatus): string;
  priority(key: Priority): string;
  comments(count: number): string;
}

type Column = Omit<GridColumn<BoardRow>, 'id' | 'header' | 'readOnly' | 'sortable'>;

/** The columns on screen, as chosen, each edited by what it holds. */
export function boardColumns(
  shown: readonly ShownColumn[],
  isChosen: boolean,
  context: ColumnContext,
): GridColumn<BoardRow>[] {
  const readOnly = (row: BoardRow) => !context.canEdit(row);
  return shown.map(({ id, width }) => {
    const { minTableWidth, ...column } = columnOf(id, context);
    return {
      ...column,
      // Whoever chose columns wants to see them, however narrow the table.
      ...(minTableWidth !== undefined && !isChosen && { minTableWidth }),
      ...(id === 'title' && isChosen && { width: 280 }),
      ...(width !== null && { width, grow: false }),
      id,
      header: context.text(`columns.${id}`),
      sortable: isSortable(id),
      readOnly,
    };
  });
}

function columnOf(id: ColumnId, context: ColumnContext): Column {
  const { text, format, lists } = context;
  switch (id) {
    case 'title':
      return {
        width: 220,
        grow: true,
        card: 'title',
        text: ({ action }) => action.title,
        render: (row) => <TitleCell row={row} comments={context.comments(row.comments)} />,
        editor: { kind: 'text', maxLength: 200, inset: 26 },
      };
    case 'code':
      return {
        width: 80,
        card: 'hidden',
        text: ({ action }) => action.code,
        render: ({ action }) => <Plain>{action.code}</Plain>,
        editor: { kind: 'text', maxLength: MAX_CODE },
      };
    case 'objective':
      return {
        ...optionColumn(({ action }) => action.objectiveId, lists.objectives),
        width: 200,
        text: ({ objective }) => objective?.title ?? '',
        render: ({ objective }) => <ColoredCell of={objective && { name: objective.title, color: objective.color }} />,
      };
    case 'owner':
      return {
        ...optionColumn(({ action }) => action.ownerId, lists.people),
        width: 156,
        card: 'meta',
        text: ({ owner }) => owner?.name ?? '',
        render: (row) => <OwnerCell row={row} none={text('noOwner')} />,
      };
    case 'channel':
      return {
        ...optionColumn(({ action }) => action.channelId, lists.channels),
        width: 150,
        text: ({ channel }) => channel?.name ?? '',
        render: ({ channel }) => <ColoredCell of={channel} />,
      };
    case 'contributors': {
      const names = ({ action }: BoardRow) => lists.peopleOf(action.contributorIds).map(({ name }) => name);
      return {
        ...optionsColumn(({ action }) => action.contributorIds, lists.people, names),
        width: 116,
        render: (row) => (
          <PeopleCell people={lists.peopleOf(row.action.contributorIds)} names={format.list(names(row))} />
        ),
      };
    }
    case 'tags': {
      const names = ({ action }: BoardRow) => lists.tagsOf(action.tagIds).map(({ name }) => name);
      return {
        ...optionsColumn(({ action }) => action.tagIds, lists.tags, names),
        width: 160,
        render: (row) => <TagsCell tags={lists.tagsOf(row.action.tagIds)} names={format.list(names(row))} />,
      };
    }
    case 'segments': {
      const names = ({ action }: BoardRow) => lists.segmentsOf(action.segmentIds).map(({ name }) => name);
      return {
        ...optionsColumn(({ action }) => action.segmentIds, lists.segments, names),
        width: 170,
        render: (row) => <TagsCell tags={lists.segmentsOf(row.action.segmentIds)} names={format.list(names(row))} />,
      };
    }
    case 'personas': {
      const names = ({ action }: BoardRow) => lists.personasOf(action.personaIds).map(({ name }) => name);
      return {
        ...optionsColumn(({ action }) => action.personaIds, lists.personas, names),
        width: 116,
        render: (row) => (
          <PeopleCell people={lists.personasOf(row.action.personaIds)} names={format.list(names(row))} />
        ),
      };
    }
    case 'method': {
      const said = ({ action: { sellingMethod } }: BoardRow) =>
        sellingMethod === 'unspecified' ? '' : (lists.methods.find(({ id }) => id === sellingMethod)?.label ?? '');
      return {
        width: 132,
        card: 'hidden',
        text: said,
        render: (row) => <Plain>{said(row)}</Plain>,
        editor: choiceEditor(({ action }) => action.sellingMethod, lists.methods),
      };
    }
    case 'status':
      return {
        width: 114,
        card: 'end',
        text: (row) => context.status(row.status),
        // Being late is no status: what is pasted back has to be one.
        clipboard: ({ action }) => context.status(action.status),
        render: (row) => <StatusMark status={row.status} label={context.status(row.status)} />,
        editor: choiceEditor(({ action }) => action.status, statusOptions(context.status)),
      };
    case 'priority':
      return {
        width: 128,
        card: 'hidden',
        text: ({ action }) => context.priority(action.priority),
        clipboard: ({ action }) => action.priority,
        render: ({ action }) => <PriorityCell priority={action.priority} label={context.priority(action.priority)} />,
        editor: choiceEditor(({ action }) => action.priority, priorityOptions(context.priority)),
      };
    case 'start':
      return { ...dayColumn('start', ({ action }) => action.startDate, context), card: 'hidden' };
    case 'due':
      return dayColumn('due', ({ action }) => action.dueDate, context);
    case 'progress':
      return {
        width: 98,
        minTableWidth: 940,
        card: 'meta',
        text: ({ action }) => format.percent(action.progress),
        clipboard: ({ action }) => percentText(action.progress, context),
        render: (row) => <ProgressCell row={row} percent={format.percent(row.action.progress)} />,
        editor: { kind: 'progress', value: ({ action }) => action.progress },
      };
    case 'planned':
      return { ...amountColumn(({ budget }) => budget.planned, context, { isMain: true }), card: 'meta' };
    case 'revised':
      return amountColumn(({ budget }) => budget.revised, context);
    case 'committed':
      return amountColumn(({ budget }) => budget.committed, context, { isOver: isOverBudget });
    case 'invoiced':
      return amountColumn(({ budget }) => budget.invoiced, context, { isOver: isOverBudget });
    case 'paid':
      return amountColumn(({ budget }) => budget.paid, context, { isOver: isOverBudget });
    case 'available': {
      const { editor: _calculated, ...column } = amountColumn(({ budget }) => availableBudget(budget), context, {
        isOver: (cents) => cents < 0,
      });
      return { ...column, width: 92 };
    }
    case 'option':
      return namedColumn(({ action }) => action.optionId, lists.options);
    case 'indicator':
      return namedColumn(({ action }) => action.kpiId, lists.indicators);
    case 'competitor':
      return namedColumn(({ action }) => action.competitorId, lists.competitors);
    case 'volumeLow':
      return figureColumn(({ action }) => action.expectedVolumeLow, context);
    case 'volume':
      return figureColumn(({ action }) => action.expectedVolume, context);
    case 'volumeHigh':
      return figureColumn(({ action }) => action.expectedVolumeHigh, context);
    case 'yieldLow':
      return yieldColumn(({ action }) => action.expectedYieldLow, context);
    case 'yield':
      return yieldColumn(({ action }) => action.expectedYield, context);
    case 'yieldHigh':
      return yieldColumn(({ action }) => action.expectedYieldHigh, context);
    case 'result': {
      const { editor: _calculated, ...column } = figureColumn(({ action }) => expectedResult(action).likely, context);
      return column;
    }
    case 'return': {
      // Nothing where it cannot be said: the panel of the action says why.
      const shown = (row: BoardRow) => {
        const found = returnText(row, context.edit.plan, format);
        return 'text' in found ? found.text : '';
      };
      return { width: 140, align: 'end', card: 'hidden', text: shown, render: (row) => <Plain>{shown(row)}</Plain> };
    }
    case 'hours':
      return figureColumn(({ action }) => action.workHours, context);
    case 'revenue':
      return { ...amountColumn(({ action }) => action.expectedRevenueCents, context), width: 92 };
  }
}

function optionColumn(value: (row: BoardRow) => string | null, options: readonly Option[]) {
  const editor: CellEditor<BoardRow> = { kind: 'option', value, options: () => options, clearable: true };
  return { card: 'hidden' as const, editor };
}

/** Another record of the plan, by its name. */
function namedColumn(value: (row: BoardRow) => string | null, options: readonly Option[]): Column {
  const text = (row: BoardRow) => options.find(({ id }) => id === value(row))?.label ?? '';
  return { ...optionColumn(value, options), width: 170, text, render: (row) => <Plain>{text(row)}</Plain> };
}

function optionsColumn(
  value: (row: BoardRow) => readonly string[],
  options: readonly Option[],
  names: (row: BoardRow) => string[],
) {
  const editor: CellEditor<BoardRow> = { kind: 'options', value, options: () => options };
  return {
    card: 'hidden' as const,
    text: (row: BoardRow) => names(row).join(', '),
    // Names may hold commas.
    clipboard: (row: BoardRow) => names(row).join(' ; '),
    editor,
  };
}

function choiceEditor(value: (row: BoardRow) => string, options: readonly Option[]): CellEditor<BoardRow> {
  return { kind: 'choice', value, options: () => options };
}

function priorityOptions(label: ColumnContext['priority']): Option[] {
  return PRIORITIES.map((id) => ({ id, label: label(id), mark: <Chip>{id}</Chip> }));
}

function dayColumn(role: 'start' | 'due', dayOf: (row: BoardRow) => Day | null, context: ColumnContext): Column {
  const { text, format, edit } = context;
  const year = Number(edit.plan.periodStart.slice(0, 4));
  const shown = (row: BoardRow) => {
    const day = dayOf(row);
    return day === null ? '' : format.dayShort(day, year);
  };
  return {
    width: 86,
    card: 'meta',
    text: shown,
    clipboard: (row) => dayOf(row) ?? '',
    render: (row) => (
      <Plain tone={role === 'due' && row.status === 'late' ? 'text-bad' : 'text-ink-2'}>{shown(row)}</Plain>
    ),
    editor: {
      kind: 'day',
      value: dayOf,
      interpret: (typed) => {
        const read = readDayIn(typed, edit, role === 'start' ? 'start' : 'end');
        if ('problem' in read) return { problem: text(`problems.${read.problem}`) };
        return { reading: read.day === null ? text('noDate') : format.dayLong(read.day), day: read.day };
      },
    },
  };
}

function amountColumn(
  amountOf: (row: BoardRow) => Cents | null,
  context: ColumnContext,
  look: { isMain?: boolean; isOver?: (cents: Cents, row: BoardRow) => boolean } = {},
): Column {
  const { format, edit } = context;
  const { currency } = edit.plan;
  const shown = (row: BoardRow) => {
    const cents = amountOf(row);
    return cents === null ? '' : format.money(cents, currency);
  };
  return {
    width: 84,
    align: 'end',
    card: 'hidden',
    text: shown,
    amount: amountOf,
    clipboard: (row) => spreadsheetNumber((amountOf(row) ?? 0) / minorUnits(currency), edit.locale),
    render: (row) => {
      const cents = amountOf(row);
      const isOver = cents !== null && look.isOver?.(cents, row);
      return <Amount cents={cents} text={shown(row)} isOver={isOver} isMain={look.isMain} />;
    },
    editor: { kind: 'amount' },
  };
}

function isOverBudget(cents: Cents, { budget }: BoardRow): boolean {
  return cents > budget.revised;
}

function figureColumn(countOf: (row: BoardRow) => number | null, context: ColumnContext): Column {
  const shown = (row: BoardRow) => {
    const count = countOf(row);
    return count === null ? '' : context.format.number(count, Math.min(1, decimalsOf(count)));
  };
  return {
    width: 108,
    align: 'end',
    card: 'hidden',
    text: shown,
    clipboard: (row) => String(countOf(row) ?? ''),
    render: (row) => <Plain>{shown(row)}</Plain>,
    editor: { kind: 'amount' },
  };
}

function yieldColumn(ratioOf: (row: BoardRow) => number | null, context: ColumnContext): Column {
  const { format, text } = context;
  const written = (ratio: number | null) => (ratio === null ? '' : format.percent(ratio, decimalsOf(ratio * 100)));
  const shown = (row: BoardRow) => written(ratioOf(row));
  return {
    width: 92,
    align: 'end',
    card: 'hidden',
    text: shown,
    clipboard: (row) => {
      const ratio = ratioOf(row);
      return ratio === null ? '' : percentText(ratio, context);
    },
    render: (row) => <Plain>{shown(row)}</Plain>,
    editor: {
      kind: 'amount',
      interpret: (typed): Interpretation => {
        const ratio = readPercent(typed);
        return ratio === undefined ? { problem: text('problems.progressUnreadable') } : { reading: written(ratio) };
      },
    },
  };
}

function percentText(ratio: number, { edit }: ColumnContext): string {
  return `${spreadsheetNumber(Number((ratio * 100).toFixed(4)), edit.locale)}%`;
}
