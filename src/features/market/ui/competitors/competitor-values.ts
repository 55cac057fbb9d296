import type { Format } from '../../../../i18n/format.ts';
import { readMeasure } from '../../../../kernel/measure.ts';
import type { CellInput } from '../../../../ui-kit/grid/grid-types.ts';
import { type Competitor, competitorKind } from '../../../competition/schema.ts';

/** Why a typed value cannot be taken; a key of the `market` catalogue. */
export type ValueProblem = 'nameRequired' | 'tooLong' | 'priceUnreadable' | 'shareUnreadable' | 'levelUnreadable';
export type Values = Partial<Pick<Competitor, 'name' | 'priceIndex' | 'marketShare' | 'threatLevel'>>;
export type Reading = { values: Values } | { problem: ValueProblem };

/** A price index typed: a whole number around 100; nothing typed is unknown. */
export function readPriceIndex(text: string, locale: 'fr' | 'en'): number | null | undefined {
  const value = readMeasure(text, locale);
  return competitorKind.fields.priceIndex.accepts(value) ? value : undefined;
}

/** A market share typed, in percent as people say it; nothing typed is unknown. */
export function readShare(text: string, locale: 'fr' | 'en'): number | null | undefined {
  const percent = readMeasure(text, locale, '%');
  if (percent === null || percent === undefined) return percent;
  const share = Math.round(percent * 100) / 10_000;
  return share >= 0 && share <= 1 ? share : undefined;
}

/** A market share as it is read: a tenth of a percent only where there is one. */
export function shareText(share: number, format: Format): string {
  return format.percent(share, Number.isInteger(Math.round(share * 1000) / 10) ? 0 : 1);
}

/** What an edit of one cell of the list changes in a competitor. */
export function readCompetitorCell(columnId: string, input: CellInput, locale: 'fr' | 'en'): Reading {
  const text = input.kind === 'text' ? input.text.trim() : '';
  switch (columnId) {
    case 'name':
      if (text === '') return { problem: 'nameRequired' };
      return text.length > 120 ? { problem: 'tooLong' } : { values: { name: text } };
    case 'threat': {
      const level = Number(input.kind === 'option' ? input.id : text);
      return Number.isInteger(level) && level >= 1 && level <= 5
        ? { values: { threatLevel: level } }
        : { problem: 'levelUnreadable' };
    }
    case 'price': {
      const priceIndex = readPriceIndex(text, locale);
      return priceIndex === undefined ? { problem: 'priceUnreadable' } : { values: { priceIndex } };
    }
    case 'share': {
      const marketShare = readShare(text, locale);
      return marketShare === undefined ? { problem: 'shareUnreadable' } : { values: { marketShare } };
    }
    default:
      return { values: {} };
  }
}
