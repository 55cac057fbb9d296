import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { readMeasure } from '../../../kernel/measure.ts';
import { parseAmount } from '../../../kernel/typed-amount.ts';
import { percentOf } from '../../../ui-kit/grid/percent.ts';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import type { Plan } from '../../plans/schema.ts';
import { type Figure, FIGURES } from '../rules.ts';
import { type StrategyContent, strategyKind } from '../schema.ts';
import { FigureList, figureText } from './figure-list.tsx';

export interface FigureFieldsProps {
  strategy: StrategyContent['strategy'];
  plan: Plan;
  format: Format;
  onChange: (values: Partial<StrategyContent['strategy']>) => undefined;
}

type FigureProblem = 'amountUnreadable' | 'percentUnreadable' | 'countUnreadable';

/** Last year's figures, typed as people type them. */
export function FigureFields({ strategy, plan, format, onChange }: FigureFieldsProps) {
  const { t, i18n } = useTranslation('strategy');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const commit = (figure: Figure, typed: string) => {
    const read = readFigure(figure, typed, plan.currency, locale);
    return 'problem' in read ? t(`figures.${read.problem}`) : onChange({ [figure]: read.value });
  };
  return (
    <FigureList strategy={strategy} plan={plan} format={format}>
      {FIGURES.map((figure) => ({
        id: figure,
        label: t(`figures.${figure}`),
        value: (
          <InlineText
            label={t(`figures.${figure}`)}
            value={figureText(figure, strategy[figure], plan.currency, format)}
            placeholder={t('figures.unknown')}
            className="min-h-7 px-1.5 py-1 text-right"
            onCommit={(typed) => commit(figure, typed)}
          />
        ),
      }))}
    </FigureList>
  );
}

function readFigure(
  figure: Figure,
  typed: string,
  currency: Plan['currency'],
  locale: 'fr' | 'en',
): { value: number | null } | { problem: FigureProblem } {
  const text = typed.trim();
  if (text === '') return { value: null };
  switch (figure) {
    case 'lastRevenueCents':
    case 'earlierRevenueCents': {
      const read = parseAmount(text, { currency, locale });
      return 'rule' in read || (read.cents ?? 0) < 0 ? { problem: 'amountUnreadable' } : { value: read.cents };
    }
    case 'lastMargin':
    case 'lastConversion': {
      const percent = percentOf(text);
      // In hundredths of a percent, so that 38,2 is no 0.38200000000000006.
      return percent === undefined ? { problem: 'percentUnreadable' } : { value: Math.round(percent * 100) / 10_000 };
    }
    default: {
      const count = readMeasure(text, locale);
      const isCount = strategyKind.fields[figure].accepts(count);
      return count === undefined || !isCount ? { problem: 'countUnreadable' } : { value: count };
    }
  }
}
