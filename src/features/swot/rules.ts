import { idMadeOf } from '../../kernel/ids.ts';
import { compareByRank, ranksBetween } from '../../records/rank.ts';
import type { OptionType, Quadrant, StrategicOption, SwotItem, SwotLink } from './schema.ts';

/** Whether a quadrant holds what is the company's own. */
export function isInternal(quadrant: Quadrant): boolean {
  return quadrant === 'strength' || quadrant === 'weakness';
}

/** What names a pair of items, whichever comes first: an item may go from inside to outside, and the other way round. */
export function pairId(oneId: string, otherId: string): string {
  return idMadeOf('pair', ...[oneId, otherId].toSorted((a, b) => (a < b ? -1 : 1)));
}

type Judged = Pick<SwotLink, 'id' | 'internalId' | 'externalId' | 'linkValue' | 'updatedAt'>;

/**
 * The links that have been judged, by `pairId`. Where both items have changed sides, a pair may have a link of before and one
 * of since: the one changed last counts, and of two changed at once the one with the greater id.
 */
export function linkValues(links: readonly Judged[]): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  const inOrder = links.toSorted((a, b) => (`${a.updatedAt} ${a.id}` < `${b.updatedAt} ${b.id}` ? -1 : 1));
  for (const { internalId, externalId, linkValue } of inOrder) {
    const id = pairId(internalId, externalId);
    if (linkValue === null) values.delete(id);
    else values.set(id, linkValue);
  }
  return values;
}

/**
 * Net attractiveness of an item: sum(link × weight of the other), over the items of the other side it has been judged with
 * (methods, section 3). For an opportunity or a threat it says how well armed the company is; for a strength or a weakness,
 * how much it helps or harms outside. Null while no link of it has been judged.
 */
export function attractiveness(
  item: Pick<SwotItem, 'id' | 'quadrant'>,
  items: readonly Pick<SwotItem, 'id' | 'quadrant' | 'weight'>[],
  values: ReadonlyMap<string, number>,
): number | null {
  const judged = items
    .filter(({ quadrant }) => isInternal(quadrant) !== isInternal(item.quadrant))
    .flatMap(({ id, weight }) => {
      const value = values.get(pairId(item.id, id));
      return value === undefined ? [] : value * weight;
    });
  return judged.length === 0 ? null : judged.reduce((sum, part) => sum + part, 0);
}

/** What an option answering these items does; null unless they name an internal and an external side. */
export function optionTypeOf(items: readonly Pick<SwotItem, 'quadrant'>[]): OptionType | null {
  const count = (wanted: Quadrant) => items.filter(({ quadrant }) => quadrant === wanted).length;
  const [strengths, weaknesses] = [count('strength'), count('weakness')];
  const [opportunities, threats] = [count('opportunity'), count('threat')];
  if (strengths + weaknesses === 0 || opportunities + threats === 0) return null;
  // Of a selection that mixes them, the more numerous side speaks; on a tie, the cautious one.
  return `${strengths > weaknesses ? 'S' : 'W'}${opportunities > threats ? 'O' : 'T'}`;
}

/** From this weight on, an opportunity or a threat wants an answer. */
export const WEIGHTY = 4;

export interface Coverage {
  /** Opportunities and threats that weigh and that no option answers. */
  unanswered: string[];
  /** Options that have led to no objective and no action. */
  idle: string[];
}

/** What is missing between the SWOT and the plan (methods, section 3), as ids in the order given. */
export function coverageGaps(
  items: readonly Pick<SwotItem, 'id' | 'quadrant' | 'weight'>[],
  options: readonly Pick<StrategicOption, 'id' | 'itemIds'>[],
  /** The objectives and actions of the plan. */
  works: readonly { optionId: string | null }[],
): Coverage {
  const answered = new Set(options.flatMap(({ itemIds }) => itemIds));
  const pursued = new Set(works.map(({ optionId }) => optionId));
  return {
    unanswered: items
      .filter(({ id, quadrant, weight }) => !isInternal(quadrant) && weight >= WEIGHTY && !answered.has(id))
      .map(({ id }) => id),
    idle: options.filter(({ id }) => !pursued.has(id)).map(({ id }) => id),
  };
}

/** The items of each quadrant, in the order people gave them. */
export function byQuadrant<T extends Pick<SwotItem, 'id' | 'rank' | 'quadrant'>>(
  items: readonly T[],
): Record<Quadrant, T[]> {
  const of = (wanted: Quadrant) => items.filter(({ quadrant }) => quadrant === wanted).toSorted(compareByRank);
  return { strength: of('strength'), weakness: of('weakness'), opportunity: of('opportunity'), threat: of('threat') };
}

/** The rank that puts an item at a place among those of a quadrant, itself left out; beyond the last is after it. */
export function rankAt(
  items: readonly Pick<SwotItem, 'id' | 'rank' | 'quadrant'>[],
  itemId: string,
  { quadrant, index }: { quadrant: Quadrant; index: number },
): string {
  const others = byQuadrant(items)[quadrant].filter(({ id }) => id !== itemId);
  const at = Math.min(index, others.length);
  const [rank = ''] = ranksBetween(others[at - 1]?.rank ?? null, others[at]?.rank ?? null, 1);
  return rank;
}
