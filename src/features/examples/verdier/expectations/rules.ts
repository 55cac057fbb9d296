import type { Action, EstimateField } from '../../../actions/schema.ts';

type Range = readonly [low: number, high: number];

/** How far the volume and the yield of each action that should bring customers may fall short or do better, by its code. */
const RANGES: Readonly<Record<string, { volume: Range; yield: Range }>> = {
  'CQ-01': { volume: [80, 160], yield: [0.015, 0.035] },
  'CQ-02': { volume: [100, 150], yield: [0.025, 0.055] },
  'CQ-03': { volume: [15, 24], yield: [0.15, 0.35] },
  'CQ-04': { volume: [60, 90], yield: [0.01, 0.04] },
  'CQ-05': { volume: [14, 26], yield: [0.05, 0.15] },
  'CQ-06': { volume: [25, 50], yield: [0.01, 0.04] },
  'CQ-07': { volume: [150, 200], yield: [0.01, 0.02] },
  'CQ-09': { volume: [400, 500], yield: [0.001, 0.004] },
  'CQ-10': { volume: [14, 22], yield: [0.03, 0.08] },
  'CQ-11': { volume: [8, 25], yield: [0.05, 0.15] },
  'CQ-12': { volume: [12, 28], yield: [0.06, 0.15] },
  'FI-01': { volume: [12, 12], yield: [0.15, 0.35] },
  'FI-03': { volume: [1, 1], yield: [0.6, 0.9] },
  'FI-05': { volume: [16, 20], yield: [0.08, 0.2] },
  'FI-06': { volume: [10, 15], yield: [0.25, 0.5] },
  'FI-10': { volume: [6, 8], yield: [0.1, 0.4] },
  'LE-01': { volume: [70, 140], yield: [0.02, 0.04] },
  'LE-02': { volume: [140, 260], yield: [0.005, 0.015] },
  'LE-03': { volume: [60, 130], yield: [0.01, 0.03] },
  'LE-05': { volume: [35, 70], yield: [0.025, 0.05] },
  'LE-06': { volume: [60, 150], yield: [0.005, 0.02] },
  'LE-09': { volume: [25, 60], yield: [0.01, 0.04] },
};

/** The low and the high estimates of the action with this code, beside the likely one that it holds itself. */
export function rangeOf(code: string): Partial<Pick<Action, EstimateField>> {
  const range = RANGES[code];
  if (!range) return {};
  const [expectedVolumeLow, expectedVolumeHigh] = range.volume;
  const [expectedYieldLow, expectedYieldHigh] = range.yield;
  return { expectedVolumeLow, expectedVolumeHigh, expectedYieldLow, expectedYieldHigh };
}
