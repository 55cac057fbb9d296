import type { StrategyState } from './use-strategy.ts';

/** What stands beside the text needs to know of it, and how it shows a version. */
export interface VersionReading {
  state: StrategyState;
  /** The version that is read; undefined for the text in progress. */
  readVersionId: string | undefined;
  onRead: (versionId: string) => void;
}
