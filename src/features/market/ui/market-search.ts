/** The parts of the step, one at a time; the first without a word in the address. */
export const PARTS = ['competitors', 'benchmark', 'swot', 'confrontation'] as const;
export type Part = (typeof PARTS)[number];

/** What may be open beside the page, one at a time. */
export const OPENABLE = ['competitor', 'criterion', 'item', 'option'] as const;
export type Openable = (typeof OPENABLE)[number];

/** What the address says of the step: a link shows a colleague the same thing. */
export interface MarketSearch extends Partial<Record<Openable, string>> {
  part?: Exclude<Part, 'competitors'>;
  /** The SWOT of one segment only. */
  segment?: string;
  /** The one we are drawn against in the radar. */
  versus?: string;
  /** The axes of the positioning map, when they are not price and share. */
  x?: string;
  y?: string;
}

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readMarketSearch(search: Readonly<Record<string, unknown>>): MarketSearch {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 60) : undefined;
  };
  const part = PARTS.find((one) => one === search.part);
  const open = OPENABLE.find((kind) => text(kind) !== undefined);
  const kept = { segment: text('segment'), versus: text('versus'), x: text('x'), y: text('y') };
  return {
    ...(part && part !== 'competitors' && { part }),
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
    ...(open && { [open]: text(open) }),
  };
}

/** The same page with this open beside it, or nothing. */
export function opening(search: MarketSearch, kind: Openable | null, id?: string): MarketSearch {
  const { competitor: _c, criterion: _k, item: _i, option: _o, ...rest } = search;
  return kind === null || id === undefined ? rest : { ...rest, [kind]: id };
}

/** What is open beside the page, and its id; undefined when nothing is. */
export function openIn(search: MarketSearch): { what: Openable; id: string } | undefined {
  for (const what of OPENABLE) {
    const id = search[what];
    if (id !== undefined) return { what, id };
  }
  return undefined;
}
