import type { Drawing, DrawnLink, DrawnNode } from '../layout/schema.ts';

/** Sizes of the drawing, in pixels before zoom. */
export const NODE_WIDTH = 196;
export const NODE_HEIGHT = 34;
export const ROW = 42;
export const COLUMN = 248;
export const HEAD = 40;
export const MARGIN = 22;

export function leftOf({ column }: DrawnNode): number {
  return MARGIN + column * COLUMN;
}

export function topOf({ row }: DrawnNode): number {
  return HEAD + row * ROW;
}

/** The links, under the records: the lit ones last, over the others. */
export function ChainEdges({ drawing, lit }: { drawing: Drawing; lit: ReadonlySet<string> | null }) {
  const isLit = ({ from, to }: DrawnLink) => lit !== null && lit.has(from.id) && lit.has(to.id);
  const links = lit ? drawing.links.toSorted((a, b) => Number(isLit(a)) - Number(isLit(b))) : drawing.links;
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full" fill="none" strokeWidth={1.25}>
      {links.map((link) => (
        <path
          key={`${link.from.id} ${link.to.id}`}
          d={pathOf(link)}
          className={isLit(link) ? 'stroke-accent' : lit ? 'stroke-line' : 'stroke-line-2'}
        />
      ))}
    </svg>
  );
}

function pathOf({ from, to }: DrawnLink): string {
  const [y1, y2] = [topOf(from) + NODE_HEIGHT / 2, topOf(to) + NODE_HEIGHT / 2];
  if (from.column === to.column) {
    const x = leftOf(from);
    return `M${x} ${y1}C${x - 20} ${y1} ${x - 20} ${y2} ${x} ${y2}`;
  }
  // Always from left to right: what comes of a record may stand in a column before it.
  const [start, end] = from.column < to.column ? [from, to] : [to, from];
  const [x1, x2] = [leftOf(start) + NODE_WIDTH, leftOf(end)];
  const [sy, ey] = [topOf(start) + NODE_HEIGHT / 2, topOf(end) + NODE_HEIGHT / 2];
  const bend = Math.min(60, (x2 - x1) / 2);
  return `M${x1} ${sy}C${x1 + bend} ${sy} ${x2 - bend} ${ey} ${x2} ${ey}`;
}
