/** Cards in columns, as ids: all that moving among them needs to know. */
export interface CardColumn {
  id: string;
  cardIds: readonly string[];
}

export interface CardPlace {
  groupId: string;
  /** Position among the column's cards, the card itself not counted when it is being moved. */
  index: number;
}

export type CardDirection = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/**
 * The card an arrow key goes to from this one; itself at the edges. Sideways it keeps its height and passes over columns
 * without cards.
 */
export function neighbourCard(columns: readonly CardColumn[], cardId: string, direction: CardDirection): string {
  const at = columns.findIndex(({ cardIds }) => cardIds.includes(cardId));
  const column = columns[at];
  if (!column) return cardId;
  const index = column.cardIds.indexOf(cardId);
  switch (direction) {
    case 'up':
      return column.cardIds[index - 1] ?? cardId;
    case 'down':
      return column.cardIds[index + 1] ?? cardId;
    case 'first':
      return column.cardIds[0] ?? cardId;
    case 'last':
      return column.cardIds.at(-1) ?? cardId;
    case 'left':
    case 'right': {
      const step = direction === 'left' ? -1 : 1;
      for (let next = at + step; columns[next]; next += step) {
        const ids = columns[next]?.cardIds ?? [];
        const found = ids[Math.min(index, ids.length - 1)];
        if (found !== undefined) return found;
      }
      return cardId;
    }
  }
}

/**
 * Where a card goes when moved one step: up or down within its column, or to the same height of the column beside it,
 * empty ones included. Undefined at the edges.
 */
export function stepCard(
  columns: readonly CardColumn[],
  cardId: string,
  direction: 'up' | 'down' | 'left' | 'right',
): CardPlace | undefined {
  const at = columns.findIndex(({ cardIds }) => cardIds.includes(cardId));
  const column = columns[at];
  if (!column) return undefined;
  const index = column.cardIds.indexOf(cardId);
  if (direction === 'up' || direction === 'down') {
    const next = index + (direction === 'up' ? -1 : 1);
    return next < 0 || next >= column.cardIds.length ? undefined : { groupId: column.id, index: next };
  }
  const beside = columns[at + (direction === 'left' ? -1 : 1)];
  return beside && { groupId: beside.id, index: Math.min(index, beside.cardIds.length) };
}

/**
 * Where a card held at height `y` would be put, from the cards drawn there, in order: before the first whose middle is
 * lower. `own` is its index where it already is in this column: it does not count itself. Heights are in one unit, from one
 * origin.
 */
export function dropIndex(
  drawn: readonly { index: number; top: number; bottom: number }[],
  own: number | null,
  y: number,
): number {
  const placeOf = (index: number) => (own !== null && index > own ? index - 1 : index);
  const others = drawn.filter(({ index }) => index !== own);
  const below = others.find(({ top, bottom }) => y < (top + bottom) / 2);
  if (below) return placeOf(below.index);
  const last = others.at(-1);
  return last ? placeOf(last.index) + 1 : 0;
}
