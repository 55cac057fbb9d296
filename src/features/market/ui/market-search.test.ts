import { describe, expect, test } from 'vitest';
import { opening, readMarketSearch } from './market-search.ts';

describe('the address of the step', () => {
  test('keeps what it knows and leaves out the rest', () => {
    expect(readMarketSearch({ part: 'swot', item: 'i1', segment: 's1', other: 'x', x: 5 })).toEqual({
      part: 'swot',
      item: 'i1',
      segment: 's1',
    });
    expect(readMarketSearch({ part: 'competitors', versus: '' })).toEqual({});
    expect(readMarketSearch({ part: 'nothing' })).toEqual({});
  });

  test('one thing is open at a time', () => {
    expect(readMarketSearch({ competitor: 'c', option: 'o' })).toEqual({ competitor: 'c' });
    expect(opening({ part: 'swot', item: 'i', segment: 's' }, 'option', 'o')).toEqual({
      part: 'swot',
      segment: 's',
      option: 'o',
    });
    expect(opening({ part: 'swot', item: 'i' }, null)).toEqual({ part: 'swot' });
  });
});
