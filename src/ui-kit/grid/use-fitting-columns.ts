import { type RefCallback, useCallback, useMemo, useState } from 'react';
import type { GridColumn } from './grid-types.ts';

/** The columns that the table has room for, and the ref of the element whose width decides. */
export function useFittingColumns<Row>(
  columns: readonly GridColumn<Row>[],
): [readonly GridColumn<Row>[], RefCallback<HTMLElement>] {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  const hidden = columns.filter(({ minTableWidth = 0 }) => minTableWidth > width).map(({ id }) => id);
  // The same list until a column comes or goes: a new one makes every line drawn again.
  const key = hidden.join('\n');
  const fitting = useMemo(() => {
    const out = new Set(key.split('\n'));
    return columns.filter(({ id }) => !out.has(id));
  }, [columns, key]);
  return [fitting, measure];
}
