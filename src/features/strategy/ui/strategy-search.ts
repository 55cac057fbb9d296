/** What the address says of the strategy: an ambition that is pointed at, or the version that is read. */
export interface StrategySearch {
  ambition?: string;
  version?: string;
}

export function readStrategySearch(search: Record<string, unknown>): StrategySearch {
  const { ambition, version } = search;
  return {
    ...(typeof ambition === 'string' && { ambition }),
    ...(typeof version === 'string' && { version }),
  };
}
