/**
 * What the address says of the strategy: an ambition that is pointed at, the version that is read, the part one is led
 * to, or that one publishes.
 */
export interface StrategySearch {
  ambition?: string;
  version?: string;
  section?: string;
  publish?: true | undefined;
}

export function readStrategySearch(search: Record<string, unknown>): StrategySearch {
  const { ambition, version, section, publish } = search;
  return {
    ...(typeof ambition === 'string' && { ambition }),
    ...(typeof version === 'string' && { version }),
    ...(typeof section === 'string' && { section }),
    ...(publish === true && { publish }),
  };
}
