import type { Drawing, DrawnNode } from '../layout/schema.ts';

/** The record that an arrow leads to: the next of the column, or the nearest linked one of a column at the side. */
export function nodeToward(drawing: Drawing, from: DrawnNode, key: string): DrawnNode | undefined {
  const column = drawing.columns[from.column]?.nodes ?? [];
  switch (key) {
    case 'ArrowDown':
      return column[from.row + 1];
    case 'ArrowUp':
      return column[from.row - 1];
    case 'Home':
      return column[0];
    case 'End':
      return column.at(-1);
    case 'ArrowRight':
      return beside(drawing, from, 1);
    case 'ArrowLeft':
      return beside(drawing, from, -1);
    default:
      return undefined;
  }
}

function beside(drawing: Drawing, from: DrawnNode, side: 1 | -1): DrawnNode | undefined {
  const linked = drawing.links.flatMap(({ from: a, to: b }) => (a === from ? [b] : b === from ? [a] : []));
  const near = nearest(
    linked.filter(({ column }) => (column - from.column) * side > 0),
    from,
  );
  if (near) return near;
  return nearest(drawing.columns[from.column + side]?.nodes ?? [], from);
}

/** The one in the closest column, at the closest height. */
function nearest(nodes: readonly DrawnNode[], from: DrawnNode): DrawnNode | undefined {
  const distance = ({ column, row }: DrawnNode) => Math.abs(column - from.column) * 10_000 + Math.abs(row - from.row);
  return nodes.toSorted((a, b) => distance(a) - distance(b))[0];
}
