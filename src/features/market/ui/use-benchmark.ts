import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareByRank } from '../../../records/rank.ts';
import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { type Party, partiesOf, type Scores, scoresByParty } from '../../competition/rules.ts';
import {
  type BenchmarkCriterion,
  benchmarkCriterionKind,
  benchmarkScoreKind,
  type Competitor,
  competitorKind,
} from '../../competition/schema.ts';
import type { Plan } from '../../plans/schema.ts';

export interface Benchmark {
  criteria: readonly BenchmarkCriterion[];
  competitors: readonly Competitor[];
  scores: ReadonlyMap<string, Scores>;
  /** We come first. */
  parties: readonly Party[];
}

/** How everyone compares, computed again as the records change. */
export function useBenchmark(plan: Plan): Benchmark {
  const { t } = useTranslation('market');
  const us = t('us');
  const { marketShare } = plan;
  const allCriteria = useRecords(benchmarkCriterionKind);
  const allCompetitors = useRecords(competitorKind);
  const records = useRecords(benchmarkScoreKind);
  return useMemo(() => {
    const criteria = allCriteria.toSorted(compareByRank);
    const competitors = allCompetitors.toSorted(compareByRank);
    const scores = scoresByParty(records);
    return {
      criteria,
      competitors,
      scores,
      parties: partiesOf({ name: us, marketShare }, competitors, criteria, scores),
    };
  }, [allCriteria, allCompetitors, records, us, marketShare]);
}
