import { indicatorCatalogue as english } from '../../../i18n/en/indicator-catalogue.ts';
import { indicatorCatalogue as french } from '../../../i18n/fr/indicator-catalogue.ts';
import { CATALOGUE, type CatalogueKey } from '../../indicators/catalogue/rules.ts';
import type { Kpi } from '../../indicators/schema.ts';

export interface EntryWords {
  name: string;
  counts: string;
  numerator: string;
  denominator: string;
  dateBasis: string;
  unit: string;
  trap: string;
}

/** What the catalogue says of an indicator. Both languages come with the page, not with the program. */
export function wordsOf(key: CatalogueKey, locale: 'fr' | 'en'): EntryWords {
  return (locale === 'en' ? english : french)[key];
}

/** The fields of an indicator taken from the catalogue, as its words are in a language. */
export function fieldsOf(key: CatalogueKey, locale: 'fr' | 'en'): Partial<Kpi> {
  const { counts, trap: _trap, ...words } = wordsOf(key, locale);
  const { family, direction, decimals, aggregation, cadence } = CATALOGUE[key];
  return {
    ...words,
    definition: counts,
    kpiFamily: family,
    direction,
    decimals,
    aggregation,
    cadence,
    catalogueKey: key,
  };
}
