import { CalendarRange, ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Month } from '../../../../kernel/calendar.ts';
import { decimalsOf, readMeasure } from '../../../../kernel/measure.ts';
import type { Format } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Choice, Property } from '../../../../ui-kit/property-list.tsx';
import { DEMAND_SEASONS, MOST_WEIGHT } from '../../../sizing/schema.ts';
import {
  monthEarlier,
  SEASON_MONTHS,
  seasonFactors,
  typedSeason,
  USUAL_WEIGHT,
  weightsToType,
} from '../../../sizing/season/rules.ts';
import { type Sized, type Sizing, useSizingEdits } from './use-sizing.ts';

const HEIGHT = 40;

interface SeasonProps {
  sized: Sized;
  sizing: Sizing;
  format: Format;
}

/** In which months the work of a profile comes: as its objective, evenly, or by weights typed here. */
export function SeasonBlock({ sized, sizing, format }: SeasonProps) {
  const { t } = useTranslation('sizing');
  const { t: fields } = useTranslation('fields');
  const { canAsk, ask } = useSizingEdits();
  const { profile, need, objective, weights, demandSeason } = sized;
  const choose = (id: string) => {
    const chosen = DEMAND_SEASONS.find((one) => one === id) ?? 'objective';
    const isTyped = SEASON_MONTHS.some((name) => (need?.[name] ?? null) !== null);
    // What is to be typed goes on from the season on screen.
    const begun = chosen === 'typed' && !isTyped && weights !== null ? weightsToType(sizing.months, weights) : {};
    ask(profile.id, { ...begun, demandSeason: chosen });
  };
  const comesBefore = profile.sizingMethod !== 'portfolio' && demandSeason !== 'flat';
  const title = objective?.title;
  const note = {
    flat: () => t('season.flat'),
    typed: () => t('season.typed', { usual: USUAL_WEIGHT }),
    objective: () =>
      title === undefined ? t('season.noObjective') : t(weights ? 'season.asObjective' : 'season.noSeason', { title }),
  }[demandSeason]();
  return (
    <>
      <dl>
        <Property icon={CalendarRange} label={t('season.label')}>
          <Choice
            label={t('season.label')}
            value={demandSeason}
            options={DEMAND_SEASONS.map((id) => ({ id, label: fields(`choices.demandSeason.${id}`) }))}
            disabled={!canAsk}
            onChange={choose}
          >
            <span className="truncate">{fields(`choices.demandSeason.${demandSeason}`)}</span>
          </Choice>
        </Property>
      </dl>
      {weights !== null && <SeasonChart months={sizing.months} weights={weights} format={format} />}
      <p className="mt-1 text-sm text-ink-3">{note}</p>
      {comesBefore && weights !== null && canAsk && (
        <>
          <p className="mt-2 text-sm text-ink-3">{t('season.before')}</p>
          <Button
            icon={ChevronLeft}
            className="-ml-2.5"
            onClick={() => {
              const isTyped = demandSeason === 'typed' && need !== undefined;
              const now = isTyped ? typedSeason(need) : weightsToType(sizing.months, weights);
              ask(profile.id, { ...monthEarlier(now), demandSeason: 'typed' });
            }}
          >
            {t('season.earlier')}
          </Button>
        </>
      )}
      {demandSeason === 'typed' && <Weights sized={sized} format={format} />}
    </>
  );
}

/** The shape of the year; the months below say the same in figures. */
function SeasonChart(props: { months: readonly Month[]; weights: readonly number[]; format: Format }) {
  const { months, weights, format } = props;
  const factors = seasonFactors(weights);
  const top = Math.max(1, ...factors);
  return (
    <div aria-hidden="true" className="mt-2">
      <div className="flex items-end gap-1 border-b border-line-2" style={{ height: HEIGHT }}>
        {factors.map((factor, index) => (
          <span
            key={months[index]}
            className="min-w-0 flex-1 rounded-t-[2px] bg-[color-mix(in_oklab,var(--accent)_70%,var(--surface))]"
            style={{ height: (factor / top) * HEIGHT }}
          />
        ))}
      </div>
      <div className="flex gap-1 text-2xs text-ink-3">
        {months.map((month) => (
          <span key={month} className="min-w-0 flex-1 text-center uppercase">
            {format.monthShort(month).slice(0, 1)}
          </span>
        ))}
      </div>
    </div>
  );
}

function Weights({ sized, format }: Pick<SeasonProps, 'sized' | 'format'>) {
  const { t, i18n } = useTranslation('sizing');
  const { t: fields } = useTranslation('fields');
  const { canAsk, ask } = useSizingEdits();
  return (
    <ul className="mt-2 grid grid-cols-4 gap-x-2 gap-y-1.5 @xl:grid-cols-6">
      {SEASON_MONTHS.map((name, index) => {
        const weight = sized.need?.[name] ?? null;
        return (
          <li key={name} className="min-w-0">
            <p aria-hidden="true" className="px-1.5 text-sm text-ink-3">
              {format.monthShort(`2000-${String(index + 1).padStart(2, '0')}`)}
            </p>
            <InlineText
              label={fields(`names.${name}`)}
              value={weight === null ? '' : format.number(weight)}
              placeholder={String(USUAL_WEIGHT)}
              disabled={!canAsk}
              className={cx('px-1.5 tabular-nums', weight !== null && 'font-medium')}
              onCommit={(text) => {
                const value = readMeasure(text, i18n.language === 'en' ? 'en' : 'fr');
                const isWeight = typeof value === 'number' && value >= 0 && value <= MOST_WEIGHT;
                if (value !== null && !(isWeight && decimalsOf(value) === 0)) return t('season.problem');
                return ask(sized.profile.id, { [name]: value });
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
