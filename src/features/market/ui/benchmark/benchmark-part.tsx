import { Plus, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui-kit/button.tsx';
import { EmptyState } from '../../../../ui-kit/empty-state.tsx';
import { benchmarkCriterionKind } from '../../../competition/schema.ts';
import type { PartProps } from '../market-props.ts';
import { useBenchmark } from '../use-benchmark.ts';
import { useMarketEdits } from '../use-market-edits.ts';
import { BenchmarkGrid } from './benchmark-grid.tsx';
import { PositioningMap } from './positioning-map.tsx';
import { Radar } from './radar.tsx';

/** How everyone does on what customers compare: the grid one scores in, then the two pictures made of it. */
export function BenchmarkPart(props: PartProps) {
  const { plan, onOpen } = props;
  const { t } = useTranslation('market');
  const { store, create } = useMarketEdits();
  const benchmark = useBenchmark(plan);
  const canCreate = store.allowsCreating(benchmarkCriterionKind);
  const add = () => create(benchmarkCriterionKind, { name: t('benchmark.new') });
  if (benchmark.criteria.length === 0) {
    return (
      <EmptyState
        icon={Scale}
        title={t('benchmark.empty.title')}
        text={t(canCreate ? 'benchmark.empty.text' : 'readOnly')}
        example={
          <>
            <p className="font-medium text-ink">{t('benchmark.empty.name')}</p>
            <p className="mt-0.5">{t('benchmark.empty.scores')}</p>
          </>
        }
        action={
          canCreate && (
            <Button look="primary" size="lg" onClick={() => onOpen('criterion', add())}>
              {t('benchmark.create')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pb-8">
      <BenchmarkGrid {...props} benchmark={benchmark} onCreate={canCreate ? add : undefined} />
      <p className="px-[22px] pt-2 text-sm text-ink-3 max-md:px-4">{t('benchmark.rule')}</p>
      {benchmark.competitors.length > 0 && (
        <div className="mt-6 grid gap-x-10 gap-y-8 px-[22px] max-md:px-4 @4xl:grid-cols-2">
          <Radar {...props} benchmark={benchmark} />
          <PositioningMap {...props} benchmark={benchmark} />
        </div>
      )}
    </div>
  );
}

/** The way to add a criterion, for the bar above. */
export function NewCriterion({ onOpen }: Pick<PartProps, 'onOpen'>) {
  const { t } = useTranslation('market');
  const { store, create } = useMarketEdits();
  if (!store.allowsCreating(benchmarkCriterionKind)) return null;
  return (
    <Button
      look="primary"
      icon={Plus}
      onClick={() => onOpen('criterion', create(benchmarkCriterionKind, { name: t('benchmark.new') }))}
    >
      {t('benchmark.create')}
    </Button>
  );
}
