/** What the address says of the chain. */
export interface ChainSearch {
  /** Absent for the graph. */
  look?: 'list';
  /** The record whose thread is lit, and told beside the page. */
  node?: string;
  /** Whether nothing but that thread is shown. */
  only?: true;
}

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readChainSearch(search: Readonly<Record<string, unknown>>): ChainSearch {
  const node = typeof search.node === 'string' && search.node !== '' ? search.node.slice(0, 200) : undefined;
  return {
    ...(search.look === 'list' && { look: 'list' as const }),
    ...(node && { node }),
    ...(node && search.only === true && { only: true as const }),
  };
}
