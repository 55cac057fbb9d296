import { memo, type ReactNode } from 'react';
import { cx } from '../classes.ts';
import type { GridShared } from './grid-shared.ts';
import type { GridFooter, GridRow } from './grid-types.ts';

interface GridFootProps<Row extends GridRow> {
  shared: GridShared<Row>;
  footer: GridFooter;
  line: number;
  /** The sum of the range, instead of what usually stands beside the title. */
  sum: string | null;
}

/** The totals under the lines, drawn again only when they, the sum or the columns change. */
export const GridFoot = memo(function GridFoot<Row extends GridRow>(props: GridFootProps<Row>) {
  const { shared, footer, sum } = props;
  return (
    <div role="rowgroup" className="sticky bottom-0 z-20 print:static">
      <div
        role="row"
        aria-rowindex={props.line}
        // Half a pixel can be missing below it on dense screens, where the row behind would show.
        className="grid h-[41px] grid-cols-(--columns) border-t-2 border-line bg-surface-2 pr-3 font-semibold shadow-[0_2px_0_var(--surface-2)]"
      >
        {shared.columns.map((column, index) => (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={index + 1}
            className={cx(
              'flex min-w-0 items-center px-2 whitespace-nowrap',
              index === 0 && 'sticky left-0 z-10 gap-2 bg-surface-2 pl-[22px]!',
              column.align === 'end' && 'justify-end',
              column.align === 'center' && 'justify-center px-1!',
            )}
          >
            {index === 0 ? footer.title : footer.cells[column.id]}
            {index === 0 && (
              <span className={cx('font-normal', sum === null ? 'text-ink-3' : 'text-ink-2')}>
                {sum ?? footer.aside}
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}) as <Row extends GridRow>(props: GridFootProps<Row>) => ReactNode;
