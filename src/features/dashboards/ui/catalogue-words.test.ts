import { expect, test } from 'vitest';
import { CATALOGUE, CATALOGUE_KEYS } from '../../indicators/catalogue/rules.ts';
import { kpiKind } from '../../indicators/schema.ts';
import { fieldsOf, wordsOf } from './catalogue-words.ts';

const LOCALES = ['fr', 'en'] as const;
const all = LOCALES.flatMap((locale) => CATALOGUE_KEYS.map((key) => ({ locale, key, ...wordsOf(key, locale) })));

test('every entry says what it counts, on which date, in which unit, and what goes wrong; a ratio says of what', () => {
  for (const { locale, key, name, counts, dateBasis, unit, trap, numerator, denominator } of all) {
    const about = `${locale} ${key}`;
    expect([about, name, counts, dateBasis, unit, trap].every((text) => text !== '')).toBe(true);
    if (CATALOGUE[key].aggregation === 'ratio') expect([about, numerator, denominator]).not.toContain('');
  }
});

test('every entry makes an indicator that its declaration allows', () => {
  for (const { locale, key } of all) {
    for (const [name, value] of Object.entries(fieldsOf(key, locale))) {
      const field = kpiKind.fields[name as keyof typeof kpiKind.fields];
      expect([key, name, field?.accepts(value)]).toEqual([key, name, true]);
    }
  }
});

test('no rate of margin is bare: it says on what', () => {
  for (const { name, counts, trap } of all) {
    for (const text of [name, counts, trap]) {
      expect(text).not.toMatch(/taux de marge(?! sur)/i);
      expect(text).not.toMatch(/margin rate/i);
    }
    if (/taux de marque/i.test(name)) expect(name).toContain('sur CA');
  }
});

test('typography is that of each language', () => {
  for (const { locale, key, ...words } of all) {
    for (const text of Object.values(words)) {
      expect(`${key}: ${text}`).not.toMatch(/\w'\w|"|\.\.\./);
      if (locale === 'fr') expect(text).not.toMatch(/[^\u00a0\u202f][;!?»]|[^\u00a0\u202f]:|\d %/);
    }
  }
});
