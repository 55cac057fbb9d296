import type { SwotItem } from '../../../swot/schema.ts';

/** A pair of the grid, internal item first. */
export interface Pair {
  internal: SwotItem;
  external: SwotItem;
}
