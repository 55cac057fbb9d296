import { describe, expect, it } from 'vitest';
import { builtInFormat, meaningOfFormat } from './number-format.ts';

describe('number formats', () => {
  it.each<[string, object]>([
    ['General', {}],
    ['@', {}],
    ['0.00', {}],
    ['#,##0.00\\ "€"', {}],
    ['#,##0\\ [$€-40C];[Red]-#,##0\\ [$€-40C]', {}],
    ['[Yellow]0', {}],
    ['dd/mm/yyyy', { date: 'day' }],
    ['[$-40C]d\\ mmmm\\ yyyy;@', { date: 'day' }],
    ['yyyy-mm-dd hh:mm', { date: 'day' }],
    ['d-mmm', { date: 'day_month' }],
    ['mmm-yy', { date: 'month' }],
    ['[$-40C]mmmm;@', { date: 'month' }],
    ['yyyy', { date: 'year' }],
    ['hh:mm', {}],
    ['[h]:mm:ss', {}],
    ['0%', { percent: true }],
    ['0.0 %', { percent: true }],
    ['0" k€"', { scale: 1_000 }],
    ['# ##0\\ \\k€', { scale: 1_000 }],
    ['#,##0," k€"', {}],
    ['0.0" M€"', { scale: 1_000_000 }],
    ['0" jours"', {}],
  ])('%s', (code, meaning) => {
    expect(meaningOfFormat(code)).toEqual(meaning);
  });

  it('known by their number only', () => {
    expect([0, 9, 14, 16, 17, 20, 44].map(builtInFormat)).toEqual([
      {},
      { percent: true },
      { date: 'day' },
      { date: 'day_month' },
      { date: 'month' },
      {},
      {},
    ]);
  });
});
