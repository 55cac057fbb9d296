import type { Operation } from '../../../../records/change.ts';
import type { PlanStore } from '../../../../web/plan-store/plan-store.ts';
import { US } from '../../../competition/rules.ts';
import { benchmarkScoreKind } from '../../../competition/schema.ts';
import { writeUnique } from '../use-market-edits.ts';

/** What writes one cell of the benchmark; a score of null takes it back. */
export function scoreOperations(
  store: PlanStore,
  criterionId: string,
  party: string,
  values: { score?: number | null; note?: string },
): Operation[] {
  const about = { criterionId, competitorId: party === US ? null : party };
  return writeUnique(store, benchmarkScoreKind, about, values);
}

/** A score typed: 1 to 5, null for nothing, undefined for anything else. */
export function readScore(text: string): number | null | undefined {
  const bare = text.trim();
  if (bare === '' || bare === '–') return null;
  return /^[1-5]$/.test(bare) ? Number(bare) : undefined;
}
