/** What the address says of the preparation: a link shows a colleague the same thing. */
export interface PreparationSearch {
  /** Only those of whoever looks. */
  mine?: true;
  /** Only those that still wait for an answer. */
  open?: true;
  /** What is open beside the page, one at a time. */
  question?: string;
  family?: string;
}

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readPreparationSearch(search: Readonly<Record<string, unknown>>): PreparationSearch {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 60) : undefined);
  const question = text(search.question);
  const family = text(search.family);
  return {
    ...(search.mine === true && { mine: true }),
    ...(search.open === true && { open: true }),
    ...(question ? { question } : family && { family }),
  };
}

/** The same page with this open beside it, or nothing. */
export function beside(
  { mine, open }: PreparationSearch,
  opened: Pick<PreparationSearch, 'question' | 'family'> = {},
): PreparationSearch {
  return { ...(mine && { mine }), ...(open && { open }), ...opened };
}
