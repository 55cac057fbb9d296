import { Weight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Choice, Property } from '../../../../ui-kit/property-list.tsx';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { US } from '../../../competition/rules.ts';
import { type BenchmarkCriterion, benchmarkCriterionKind, benchmarkScoreKind } from '../../../competition/schema.ts';
import type { Plan } from '../../../plans/schema.ts';
import { LevelChoice, LEVELS } from '../level-choice.tsx';
import { LongText } from '../long-text.tsx';
import { RelatedWork } from '../../../../web/related-work.tsx';
import { useBenchmark } from '../use-benchmark.ts';
import { useMarketEdits } from '../use-market-edits.ts';
import { readScore, scoreOperations } from './score-edits.ts';

/** One criterion: what earns which score, everyone's, why, and what is done where others do better. */
export function CriterionDetails({ criterion, plan }: { criterion: BenchmarkCriterion; plan: Plan }) {
  const { t } = useTranslation('market');
  const { store, set } = useMarketEdits();
  const disabled = !store.allows(benchmarkCriterionKind, 'update', criterion);
  const change = (values: Partial<BenchmarkCriterion>) => set(benchmarkCriterionKind, criterion, values);
  return (
    <>
      <InlineText
        label={t('fields.criterion')}
        value={criterion.name}
        disabled={disabled}
        maxLength={120}
        className="text-lg font-semibold text-balance"
        selectAtFirst={criterion.name === t('benchmark.new') && !disabled}
        onCommit={(typed) => (typed.trim() === '' ? t('problems.criterionRequired') : change({ name: typed.trim() }))}
      />
      <dl className="mt-3 flex flex-col gap-1">
        <Property icon={Weight} label={t('fields.weight')}>
          <LevelChoice
            label={t('fields.weight')}
            scale="weights"
            value={criterion.weight}
            disabled={disabled}
            onChange={(weight) => change({ weight })}
          />
        </Property>
      </dl>
      <LongText
        label={t('fields.definition')}
        value={criterion.definition}
        placeholder={t('benchmark.definitionExample')}
        maxLength={1000}
        disabled={disabled}
        onCommit={(definition) => change({ definition })}
      />
      <ScoreList criterionId={criterion.id} plan={plan} />
      <RelatedWork
        field="criterionId"
        id={criterion.id}
        heading={t('work.corrective')}
        none={t('work.noneForCriterion')}
        title={t('work.onCriterion', { name: criterion.name })}
      />
    </>
  );
}

/** Everyone's score on a criterion with what shows it. */
function ScoreList({ criterionId, plan }: { criterionId: string; plan: Plan }) {
  const { t } = useTranslation('market');
  const store = usePlanStore();
  const { parties } = useBenchmark(plan);
  const records = useRecords(benchmarkScoreKind);
  const disabled = !store.allowsCreating(benchmarkScoreKind);
  const write = (party: string, values: { score?: number | null; note?: string }) =>
    void store.edit(scoreOperations(store, criterionId, party, values));
  return (
    <section className="mt-5 border-t border-line pt-4">
      <h2 className="font-semibold">{t('benchmark.scores')}</h2>
      <ul className="mt-2 flex flex-col gap-1.5">
        {parties.map(({ id: party, name, scores }) => {
          const score = scores.get(criterionId) ?? null;
          const competitorId = party === US ? null : party;
          const record = records.find((one) => one.criterionId === criterionId && one.competitorId === competitorId);
          const label = t('benchmark.scoreOf', { name });
          return (
            <li key={party}>
              <div className="grid grid-cols-[minmax(0,1fr)_150px] items-center gap-2">
                <span className={party === US ? 'font-semibold text-accent' : 'truncate'}>{name}</span>
                <Choice
                  label={label}
                  value={score === null ? '' : String(score)}
                  options={[
                    ...LEVELS.map((level) => ({ id: String(level), label: t(`scores.l${level}`) })),
                    { id: '', label: t('scores.unknown') },
                  ]}
                  disabled={disabled}
                  onChange={(chosen) => write(party, { score: readScore(chosen) ?? null })}
                >
                  <span className={score === null ? 'text-ink-3' : 'tabular-nums'}>
                    {score === null ? t('scores.unknown') : t('benchmark.outOf', { score })}
                  </span>
                </Choice>
              </div>
              <InlineText
                label={t('benchmark.noteOf', { name })}
                value={record?.note ?? ''}
                placeholder={disabled ? '' : t('benchmark.noteExample')}
                disabled={disabled}
                multiline
                maxLength={500}
                className="-ml-1.5 px-1.5 text-sm text-ink-2"
                onCommit={(note) => {
                  write(party, { note: note.trim() });
                  return undefined;
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
