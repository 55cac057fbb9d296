import { memo } from 'react';
import { cx } from '../../../../ui-kit/classes.ts';
import type { Dates } from '../../scheduling/rules.ts';
import { barOf, linkPath } from '../../timeline/rules.ts';
import type { GanttLines, GanttShared, View } from './gantt-shared.ts';

const HALF_ROW = 18;

/** Both ends of a dependency among the lines that are shown. */
export interface GanttLink {
  beforeId: string;
  afterId: string;
  beforeLine: number;
  afterLine: number;
}

/** The dependencies between actions that are both on the chart. */
export function linksAmong(lines: GanttLines): GanttLink[] {
  const links: GanttLink[] = [];
  for (const [afterLine, item] of lines.list.entries()) {
    if (item.kind !== 'row') continue;
    for (const beforeId of item.row.action.dependsOnIds) {
      const beforeLine = lines.lines.get(beforeId);
      if (beforeLine !== undefined) links.push({ beforeId, afterId: item.row.id, beforeLine, afterLine });
    }
  }
  return links;
}

/** Lines with right angles from the end of what comes first to the start of what waits for it; only those in view. */
export const GanttLinks = memo(function GanttLinks(props: {
  links: readonly GanttLink[];
  lines: GanttLines;
  shared: GanttShared;
  view: View;
  first: number;
  last: number;
  activeId: string | undefined;
  datesOf: (actionId: string) => Dates | undefined;
}) {
  const { links, lines, shared, view, first, last, activeId, datesOf } = props;
  const { timeline, names, forecasts } = shared;
  const middle = (line: number) => (lines.tops[line] ?? 0) + HALF_ROW;
  const shown = links.flatMap((link) => {
    const [high, low] = [Math.min(link.beforeLine, link.afterLine), Math.max(link.beforeLine, link.afterLine)];
    if (low < first || high > last) return [];
    const [before, after] = [datesOf(link.beforeId), datesOf(link.afterId)];
    const from = before && barOf(timeline, before);
    const to = after && barOf(timeline, after);
    if (!from || !to) return [];
    const isDiamond = { before: from.shape === 'due', after: to.shape === 'due' };
    const start = isDiamond.before ? from.x + from.width / 2 + 7 : from.x + from.width;
    const end = isDiamond.after ? to.x + to.width / 2 - 8 : to.x;
    if (Math.max(start, end) < view.left || Math.min(start, end) > view.right) return [];
    const [y, yEnd] = [middle(link.beforeLine), middle(link.afterLine)];
    return [
      {
        key: `${link.beforeId}-${link.afterId}`,
        path: linkPath({ x: start, y }, { x: end - 4, y: yEnd }, HALF_ROW),
        head: `M${end - 5} ${yEnd - 3.5}L${end} ${yEnd}L${end - 5} ${yEnd + 3.5}Z`,
        isCritical: forecasts.get(link.beforeId)?.isCritical === true,
        isActive: link.beforeId === activeId || link.afterId === activeId,
      },
    ];
  });
  return (
    <svg
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 h-full overflow-clip"
      style={{ left: names, width: timeline.width }}
    >
      {shown.map(({ key, path, head, isCritical, isActive }) => (
        <g key={key} className={isCritical ? 'text-bad' : isActive ? 'text-accent' : 'text-ink-3'}>
          <path
            d={path}
            fill="none"
            stroke="currentColor"
            strokeWidth={isActive ? 1.75 : 1.25}
            strokeLinejoin="round"
            className={cx(!isActive && !isCritical && 'opacity-60')}
          />
          <path d={head} fill="currentColor" className={cx(!isActive && !isCritical && 'opacity-60')} />
        </g>
      ))}
    </svg>
  );
});

/** The dependency that is being drawn, from its bar to the pointer. */
export function DraftLink(props: { from: { x: number; y: number }; to: { x: number; y: number }; isRefused: boolean }) {
  const { from, to, isRefused } = props;
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 z-[15] size-full">
      <path
        d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeDasharray="4 3"
        className={isRefused ? 'text-bad' : 'text-accent'}
      />
    </svg>
  );
}
