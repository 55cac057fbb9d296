import type { ReactNode } from 'react';
import { useNarrow } from '../../../../ui-kit/media.ts';

const ROW = 36;
const HEAD = 33;
/** Room for a scroll bar under the last row. */
const BAR = 18;
const CARD = 61;

/** The room that a table of a few rows takes among other things on its page: all of them, without scrolling inside. */
export function GridBox(props: { rows: number; hasFooter?: boolean; canCreate: boolean; children: ReactNode }) {
  const isNarrow = useNarrow();
  const lines = props.rows + (props.hasFooter ? 1.2 : 0);
  const height = isNarrow
    ? lines * CARD + (props.canCreate ? 48 : 0)
    : HEAD + BAR + (lines + (props.canCreate ? 1 : 0)) * ROW;
  return (
    <div className="flex flex-col border-t border-line print:h-auto!" style={{ height }}>
      {props.children}
    </div>
  );
}
