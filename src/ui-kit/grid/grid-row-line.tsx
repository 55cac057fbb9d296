import { Check } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { cx } from '../classes.ts';
import { PeerMark } from '../peer-mark.tsx';
import { CellEditor } from './cell-editor.tsx';
import { CellNote } from './cell-note.tsx';
import { cellDomId, type GridShared, LINE, lineStyle } from './grid-shared.ts';
import type { Editing } from './grid-state.ts';
import type { CellProblem, GridColumn, GridPeer, GridRow } from './grid-types.ts';

export interface RowLineProps<Row extends GridRow> {
  shared: GridShared<Row>;
  row: Row;
  line: number;
  start: number;
  /** 2 under a group, 1 in a table without groups, which has no levels to tell. */
  level: 1 | 2;
  /** Columns of the range on this line; -1 when it has none. */
  left: number;
  right: number;
  /** This line is the first, the last of the range. */
  isTop: boolean;
  isBottom: boolean;
  /** The column whose cell carries the fill handle; -1 when none does. */
  handle: number;
  activeColumn: string | undefined;
  tabStop: boolean;
  selected: boolean;
  open: boolean;
  editing: Editing | null;
  kept: ReadonlyMap<string, CellProblem> | undefined;
  peers: readonly GridPeer[] | undefined;
  /** Notes open upwards, where there is room. */
  nearFoot: boolean;
}

/** A row of cells, drawn again only when one of these changes: that is what keeps thousands of rows fluid. */
export const RowLine = memo(function RowLine<Row extends GridRow>(props: RowLineProps<Row>) {
  const { shared, line, selected, open, editing } = props;
  const lit = selected || open;
  const raised = editing !== null || props.kept !== undefined || props.peers !== undefined;
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-level={props.level === 2 ? 2 : undefined}
      aria-selected={selected}
      data-record={props.row.id}
      data-shown={open ? '' : undefined}
      style={lineStyle(props.start)}
      className={cx(
        LINE,
        'group/row h-9 border-b border-line',
        lit ? 'bg-sel' : 'bg-surface hover:bg-surface-2',
        raised && 'z-[5]',
      )}
    >
      {shared.columns.map((column, index) => (
        <Cell key={column.id} {...props} column={column} index={index} lit={lit} />
      ))}
    </div>
  );
}) as <Row extends GridRow>(props: RowLineProps<Row>) => ReactNode;

interface CellProps<Row extends GridRow> extends RowLineProps<Row> {
  column: GridColumn<Row>;
  index: number;
  lit: boolean;
}

function Cell<Row extends GridRow>(props: CellProps<Row>) {
  const { shared, row, column, index, editing } = props;
  const isActive = props.activeColumn === column.id;
  const isEditing = editing?.columnId === column.id;
  const problem = props.kept?.get(column.id);
  const peer = props.peers?.find(({ columnId }) => columnId === column.id);
  const inRange = index >= props.left && index <= props.right;
  const readOnly = !column.editor || column.readOnly?.(row);
  const noteId = problem ? `${cellDomId(shared.gridId, row.id, column.id)}-note` : undefined;
  return (
    <div
      id={cellDomId(shared.gridId, row.id, column.id)}
      role={index === 0 ? 'rowheader' : 'gridcell'}
      aria-colindex={index + 1}
      aria-readonly={readOnly || undefined}
      aria-invalid={problem ? true : undefined}
      aria-describedby={noteId}
      tabIndex={isActive || (props.tabStop && props.activeColumn === undefined && index === 0) ? 0 : -1}
      data-line={props.line}
      data-column={index}
      className={cx(
        'relative flex min-w-0 items-center px-2',
        'focus-visible:rounded-[5px] focus-visible:-outline-offset-2',
        // A press shows where one is, as the keyboard does.
        isActive &&
          'outline-accent group-data-focused/grid:rounded-[5px] group-data-focused/grid:outline-2 -outline-offset-2',
        index === 0 && `sticky left-0 z-10 bg-inherit ${props.level === 2 ? 'pl-[43px]!' : 'pl-[22px]!'}`,
        column.align === 'end' && 'justify-end',
        column.align === 'center' && 'justify-center px-1!',
        inRange && rangeEdges(props),
      )}
    >
      {index === 0 && shared.ticks && <Tick selected={props.selected} level={props.level} />}
      {index === 0 && props.open && <span className="absolute inset-y-0 left-0 w-0.5 bg-accent" />}
      {problem && !isEditing ? (
        <span className="truncate text-bad underline decoration-dotted underline-offset-2">{problem.text || '–'}</span>
      ) : (
        (column.render?.(row) ?? <span className="truncate">{column.text(row)}</span>)
      )}
      {peer && !isEditing && <PeerMark id={peer.id} name={peer.name} isFirst={props.line === 0} />}
      {props.handle === index && !editing && (
        <span
          data-fill=""
          data-print="hidden"
          className="absolute right-0 bottom-0 z-10 hidden size-2 cursor-crosshair rounded-tl-[3px] bg-accent group-data-focused/grid:block pointer-coarse:hidden!"
        />
      )}
      {isEditing && column.editor && (
        <CellEditor
          editor={column.editor}
          column={column}
          row={row}
          typed={editing.typed}
          problem={problem}
          controller={shared.controller}
          nearFoot={props.nearFoot}
          contentStart={index > 0 ? 8 : props.level === 2 ? 43 : 22}
        />
      )}
      {problem && noteId && !isEditing && (
        <CellNote id={noteId} tone="bad" shown={isActive} above={props.nearFoot} align={column.align}>
          {problem.problem}
        </CellNote>
      )}
    </div>
  );
}

/** The range is tinted, and outlined all around. */
function rangeEdges<Row extends GridRow>({ index, left, right, isTop, isBottom }: CellProps<Row>): string {
  return cx(
    'before:pointer-events-none before:absolute before:inset-0 before:border-accent before:bg-accent/10',
    isTop && 'before:border-t',
    isBottom && 'before:border-b',
    index === left && 'before:border-l',
    index === right && 'before:border-r',
  );
}

/** For the pointer: the keyboard ticks with Space, and the row says itself whether it is selected. */
function Tick({ selected, level }: { selected: boolean; level: number }) {
  return (
    <span
      data-tick=""
      data-print="hidden"
      aria-hidden="true"
      className={cx(
        'absolute inset-y-0 flex items-center px-0.5',
        level === 2 ? 'left-[17px]' : 'left-0',
        !selected && 'opacity-0 group-hover/row:opacity-100',
      )}
    >
      <span
        className={cx(
          'flex size-[15px] items-center justify-center rounded-xs border',
          selected ? 'border-accent bg-accent text-on-accent' : 'border-line-2 bg-surface hover:border-ink-3',
        )}
      >
        {selected && <Check className="size-3" strokeWidth={3} />}
      </span>
    </span>
  );
}
