import { ChevronDown, Plus } from 'lucide-react';
import { memo } from 'react';
import { ColorMark } from '../../../../ui-kit/color-mark.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import type { BoardRow } from '../../rows/rules.ts';
import type { GridGroup } from '../../../../ui-kit/grid/grid-types.ts';
import { barOf, spanOf } from '../../timeline/rules.ts';
import { LINE, NAME } from './gantt-line.tsx';
import { type GanttShared, lineDomId } from './gantt-shared.ts';

interface LineProps {
  shared: GanttShared;
  group: GridGroup<BoardRow>;
  line: number;
  top: number;
  isTabStop: boolean;
}

/** A group’s own line: fold, name, count, and one thin bar from its first date to its last. */
export const GanttGroupLine = memo(function GanttGroupLine(props: LineProps & { isCollapsed: boolean }) {
  const { shared, group, line, isCollapsed } = props;
  const { timeline, names, words } = shared;
  const { header } = group;
  const span = spanOf(group.rows.map(({ action }) => action));
  const bar = span && barOf(timeline, span);
  const color = header?.color ?? 'var(--ink-3)';
  return (
    <div
      id={lineDomId(shared.ganttId, group.id)}
      role="row"
      aria-rowindex={line + 2}
      aria-level={1}
      aria-expanded={!isCollapsed}
      aria-label={[header?.title, header?.count, span && words.dates(span)].filter(Boolean).join(', ')}
      tabIndex={props.isTabStop ? 0 : -1}
      data-line={line}
      data-toggle={group.id}
      style={{ transform: `translateY(${props.top}px)`, width: names + timeline.width }}
      className={cx(LINE, 'group/row h-10')}
    >
      <div
        role="rowheader"
        style={{ width: names }}
        className={cx(NAME, 'bg-surface pl-[18px] font-semibold tracking-[-0.01em] select-none')}
      >
        <ChevronDown
          aria-hidden="true"
          className={cx('size-4 shrink-0 text-ink-3 transition-transform', isCollapsed && '-rotate-90')}
        />
        {header?.color && <ColorMark color={color} className="mr-0.5" />}
        {header?.openLabel === undefined ? (
          <span className="truncate">{header?.title}</span>
        ) : (
          <button
            type="button"
            tabIndex={-1}
            data-open-group={group.id}
            title={header.openLabel}
            className="truncate rounded-xs decoration-line-2 decoration-2 underline-offset-4 hover:underline"
          >
            {header.title}
          </button>
        )}
        <span className="shrink-0 font-normal text-ink-3">{header?.count}</span>
      </div>
      <div role="gridcell" className="relative flex-1">
        {bar && (
          <span
            data-forced-mark=""
            data-tooltip={span && words.dates(span)}
            className="absolute top-[17px] h-1.5 rounded-full opacity-70"
            style={{ left: bar.x, width: Math.max(6, bar.width), background: color }}
          />
        )}
      </div>
    </div>
  );
});

/** The line at the foot of a group that makes a new action there. */
export const GanttCreateLine = memo(function GanttCreateLine(props: LineProps & { label: string }) {
  const { shared, group, line } = props;
  return (
    <div
      id={lineDomId(shared.ganttId, `${group.id}+`)}
      role="row"
      aria-rowindex={line + 2}
      aria-level={2}
      aria-label={props.label}
      tabIndex={props.isTabStop ? 0 : -1}
      data-line={line}
      data-create={group.id}
      style={{
        transform: `translateY(${props.top}px)`,
        width: shared.names + shared.timeline.width,
      }}
      className={cx(LINE, 'group/row h-9 print:hidden')}
    >
      <div
        role="gridcell"
        style={{ width: shared.names }}
        className={cx(NAME, 'bg-surface pl-[43px] text-ink-3 group-hover/row:text-ink')}
      >
        <Plus className="size-4" strokeWidth={1.75} aria-hidden="true" />
        {props.label}
      </div>
    </div>
  );
});
