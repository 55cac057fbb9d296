// Which lines of a long table stand in view, when the height of each is known. All lengths are in px.

/** The part of the lines that the scroller shows. */
export interface LineView {
  /** How far it is scrolled. */
  top: number;
  /** Room there is for lines. */
  height: number;
}

/** The line at a height: of lines that begin at `tops`, whose last entry is where all end. Clamped to the first and last. */
export function lineAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first and last line that stand in view, even in part, with `around` more on each side; last < first without lines. */
export function linesInView(tops: readonly number[], view: LineView, around: number): { first: number; last: number } {
  const end = tops.length - 2;
  return {
    first: Math.max(0, lineAt(tops, view.top) - around),
    last: Math.min(end, lineAt(tops, view.top + view.height) + around),
  };
}

/** Where to scroll so that a line stands whole in view, moving as little as possible; null when it already does. */
export function scrollToLine(tops: readonly number[], view: LineView, line: number): number | null {
  const start = tops[line];
  const end = tops[line + 1];
  if (start === undefined || end === undefined) return null;
  if (start < view.top) return start;
  return end > view.top + view.height ? end - view.height : null;
}
