import type { Count, Tally } from './tally/schema.ts';

/** The mean of the feasibility given, from 1 to 5; null where nobody gave one. */
export function meanFeasibility({ feasibility }: Pick<Count, 'feasibility'>): number | null {
  const voters = feasibility.reduce((sum, count) => sum + count, 0);
  if (voters === 0) return null;
  return feasibility.reduce((sum, count, index) => sum + count * (index + 1), 0) / voters;
}

export function countOf(tally: Tally | null, proposalId: string): Count {
  return tally?.counts[proposalId] ?? { dots: 0, feasibility: [0, 0, 0, 0, 0] };
}

/** Proposals in the order of the results: most dots first, then the most feasible, then as they were. */
export function byResult<P extends { id: string }>(proposals: readonly P[], tally: Tally | null): P[] {
  const worth = ({ id }: P) => countOf(tally, id);
  return proposals.toSorted(
    (a, b) => worth(b).dots - worth(a).dots || (meanFeasibility(worth(b)) ?? 0) - (meanFeasibility(worth(a)) ?? 0),
  );
}

/** Proposals by theme, in the order in which the themes appear; what has none comes last, under ''. */
export function byTheme<P extends { theme: string }>(proposals: readonly P[]): { theme: string; proposals: P[] }[] {
  const groups = [...Map.groupBy(proposals, ({ theme }) => theme)].map(([theme, all]) => ({ theme, proposals: all }));
  return [...groups.filter(({ theme }) => theme !== ''), ...groups.filter(({ theme }) => theme === '')];
}
