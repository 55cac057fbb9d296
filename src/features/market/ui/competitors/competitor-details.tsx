import { Euro, PieChart, ShieldAlert, Swords } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Property } from '../../../../ui-kit/property-list.tsx';
import { weightedMean } from '../../../competition/rules.ts';
import { type Competitor, competitorKind } from '../../../competition/schema.ts';
import type { Plan } from '../../../plans/schema.ts';
import { LevelChoice } from '../level-choice.tsx';
import { LongText } from '../long-text.tsx';
import { RelatedWork } from '../../../../web/related-work.tsx';
import { useBenchmark } from '../use-benchmark.ts';
import { useMarketEdits } from '../use-market-edits.ts';
import { CompetitorMoves } from './competitor-moves.tsx';
import { readPriceIndex, readShare, shareText } from './competitor-values.ts';

/** All that is known of one competitor, and what is done about it. */
export function CompetitorDetails(props: { competitor: Competitor; plan: Plan; format: Format }) {
  const { competitor, plan, format } = props;
  const { t, i18n } = useTranslation('market');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const { store, set } = useMarketEdits();
  const { criteria, scores } = useBenchmark(plan);
  const disabled = !store.allows(competitorKind, 'update', competitor);
  const { mean, scored } = weightedMean(criteria, scores.get(competitor.id));
  const change = (values: Partial<Competitor>) => set(competitorKind, competitor, values);
  const long = (field: 'offer' | 'strengths' | 'weaknesses') => (
    <LongText
      label={t(`fields.${field}`)}
      value={competitor[field]}
      placeholder={t(`competitors.placeholders.${field}`)}
      maxLength={2000}
      disabled={disabled}
      guide="competitorsUndescribed"
      onCommit={(text) => change({ [field]: text })}
    />
  );
  return (
    <>
      <InlineText
        label={t('fields.name')}
        value={competitor.name}
        disabled={disabled}
        maxLength={120}
        className="text-lg font-semibold text-balance"
        selectAtFirst={competitor.name === t('competitors.new') && !disabled}
        onCommit={(typed) => (typed.trim() === '' ? t('problems.nameRequired') : change({ name: typed.trim() }))}
      />
      <dl className="mt-3 flex flex-col gap-1">
        <Property icon={ShieldAlert} label={t('fields.threat')}>
          <LevelChoice
            label={t('fields.threat')}
            scale="threats"
            value={competitor.threatLevel}
            disabled={disabled}
            onChange={(threatLevel) => change({ threatLevel })}
          />
        </Property>
        <Property icon={Euro} label={t('fields.price')}>
          <InlineText
            label={t('fields.price')}
            value={competitor.priceIndex === null ? '' : format.number(competitor.priceIndex)}
            placeholder={disabled ? '–' : t('competitors.placeholders.price')}
            disabled={disabled}
            className="px-1.5 tabular-nums"
            onCommit={(typed) => {
              const priceIndex = readPriceIndex(typed, locale);
              return priceIndex === undefined ? t('problems.priceUnreadable') : change({ priceIndex });
            }}
          />
        </Property>
        <Property icon={PieChart} label={t('fields.share')}>
          <InlineText
            label={t('fields.share')}
            value={competitor.marketShare === null ? '' : shareText(competitor.marketShare, format)}
            placeholder={disabled ? '–' : t('competitors.placeholders.share')}
            disabled={disabled}
            className="px-1.5 tabular-nums"
            onCommit={(typed) => {
              const marketShare = readShare(typed, locale);
              return marketShare === undefined ? t('problems.shareUnreadable') : change({ marketShare });
            }}
          />
        </Property>
        <Property icon={Swords} label={t('fields.mean')}>
          <span className="block px-1.5 py-1 leading-4 tabular-nums">
            {mean === null ? t('unknown') : format.number(mean, 1)}
            {criteria.length > 0 && (
              <span className="text-ink-3"> · {t('benchmark.scored', { scored, count: criteria.length })}</span>
            )}
          </span>
        </Property>
      </dl>
      {long('offer')}
      {long('strengths')}
      {long('weaknesses')}
      <CompetitorMoves competitorId={competitor.id} format={format} />
      <RelatedWork
        field="competitorId"
        id={competitor.id}
        heading={t('work.corrective')}
        none={t('work.noneForCompetitor')}
        title={t('work.againstCompetitor', { name: competitor.name })}
      />
    </>
  );
}
