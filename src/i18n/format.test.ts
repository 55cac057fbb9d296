import { describe, expect, it } from 'vitest';
import { formatFor } from './format.ts';

const fr = formatFor('fr');
const en = formatFor('en');

describe('money', () => {
  it('groups with a narrow no-break space and keeps the unit attached', () => {
    expect(fr.money(23_870_000, 'EUR')).toBe('238\u202f700\u00a0€');
    expect(en.money(23_870_000, 'EUR')).toBe('€238,700');
  });

  it('shows cents only when there are some, unless asked', () => {
    expect(fr.money(123_450, 'EUR')).toBe('1\u202f234,50\u00a0€');
    expect(fr.money(120_000, 'EUR', 'exact')).toBe('1\u202f200,00\u00a0€');
  });

  it('follows the minor units of the currency', () => {
    expect(fr.money(1_500, 'XOF')).toBe('1\u202f500\u00a0F\u202fCFA');
    expect(fr.money(1_500, 'TND')).toBe('1,500\u00a0TND');
  });

  it('has a minus as wide as a figure, as other figures do', () => {
    expect(fr.money(-54_500, 'EUR')).toBe('−545\u00a0€');
    expect(en.moneyShort(-184_000_000, 'GBP')).toBe('−£1.84m');
    expect(fr.number(-3)).toBe('−3');
    expect(fr.percent(-0.02)).toBe('−2\u202f%');
  });

  it('writes thousands and millions the way the trade does', () => {
    expect(fr.moneyShort(800_000, 'EUR')).toBe('8\u00a0k€');
    expect(fr.moneyShort(184_000_000, 'EUR')).toBe('1,84\u00a0M€');
    expect(fr.moneyShort(120_000_000_000, 'EUR')).toBe('1,2\u00a0Md€');
  });
});

describe('file sizes', () => {
  it('are told in the unit that reads best', () => {
    expect(fr.fileSize(999)).toBe('999\u202fo');
    expect(fr.fileSize(340_400)).toBe('340\u202fko');
    expect(fr.fileSize(20_000_000)).toBe('20\u202fMo');
    expect(en.fileSize(1_234_000)).toBe('1.2 MB');
  });
});

describe('ratios', () => {
  it('are percentages with a no-break space in French', () => {
    expect(fr.percent(0.65)).toBe('65\u202f%');
    expect(fr.percent(0.1234, 1)).toBe('12,3\u202f%');
    expect(en.percent(0.65)).toBe('65%');
  });
});

describe('days', () => {
  it('count the first of the month in French', () => {
    expect(fr.dayShort('2027-04-01', 2027)).toBe('1er\u00a0avr.');
    expect(fr.dayLong('2027-04-01')).toBe('1er\u00a0avril\u00a02027');
    expect(fr.dayShort('2027-04-11', 2027)).toBe('11\u00a0avr.');
    expect(en.dayShort('2027-04-01', 2027)).toBe('1\u00a0Apr');
  });

  it('name the year unless it goes without saying', () => {
    expect(fr.dayShort('2026-12-15', 2027)).toBe('15\u00a0déc.\u00a02026');
    expect(fr.dayShort('2027-12-15', 2027)).toBe('15\u00a0déc.');
  });

  it('name months', () => {
    expect(fr.monthShort('2027-01')).toBe('janv.');
    expect(fr.monthLong('2027-01')).toBe('janvier\u00a02027');
  });
});

describe('instants', () => {
  const now = Date.UTC(2027, 3, 12, 8, 0);
  const at = (day: number, hour: number, month = 3, year = 2027) => Date.UTC(year, month, day, hour, 18);

  it('are told relative to the reader’s own midnight', () => {
    expect(fr.instant(at(12, 7), now, 'Europe/Paris')).toBe('09:18');
    expect(fr.instant(at(11, 14), now, 'Europe/Paris')).toBe('hier, 16:18');
    expect(fr.instant(at(11, 23), now, 'Europe/Paris')).toBe('01:18');
    expect(fr.instant(at(2, 14), now, 'Europe/Paris')).toBe('2\u00a0avr., 16:18');
    expect(fr.instant(at(2, 14, 11, 2026), now, 'Europe/Paris')).toBe('2\u00a0déc.\u00a02026');
  });
});

it('lists people as a sentence does', () => {
  expect(fr.list(['Inès', 'Mehdi', 'Sophie'])).toBe('Inès, Mehdi et Sophie');
  expect(en.list(['Inès', 'Mehdi'])).toBe('Inès and Mehdi');
});
