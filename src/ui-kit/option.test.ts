import { describe, expect, it } from 'vitest';
import { foldWords } from '../kernel/folded-text.ts';
import { filterOptions, movedHighlight } from './option.ts';

const people = ['Inès Garcia', 'Mehdi Benali', 'Élodie Marin', 'Martine Inglese'].map((label) => ({ label }));
const found = (query: string) => filterOptions(people, query).map(({ label }) => label);

describe('filterOptions', () => {
  it('ignores accents and capitals', () => {
    expect(foldWords('Élodie  d’Août')).toBe('elodie d aout');
    expect(found('elo')).toEqual(['Élodie Marin']);
  });

  it('finds any word by its start, labels that start with it first', () => {
    expect(found('in')).toEqual(['Inès Garcia', 'Martine Inglese']);
    expect(found('mar')).toEqual(['Martine Inglese', 'Élodie Marin']);
    expect(found('gar ine')).toEqual(['Inès Garcia']);
    expect(found('arin')).toEqual([]);
  });

  it('finds a word that opens a bracket or a quotation', () => {
    const options = [{ label: 'Taux de marque (marge sur CA)' }, { label: '« Trop cher »' }];
    expect(filterOptions(options, 'marge')).toEqual([options[0]]);
    expect(filterOptions(options, 'trop')).toEqual([options[1]]);
  });

  it('searches hints and keywords last', () => {
    const options = [{ label: 'Salon', keywords: 'foire' }, { label: 'Foire de Lyon' }];
    expect(filterOptions(options, 'foire').map(({ label }) => label)).toEqual(['Foire de Lyon', 'Salon']);
  });

  it('keeps everything in order when nothing is typed', () => {
    expect(filterOptions(people, ' ')).toBe(people);
  });
});

describe('movedHighlight', () => {
  it('wraps around and leaves other keys alone', () => {
    expect(movedHighlight('ArrowDown', 3, 4)).toBe(0);
    expect(movedHighlight('ArrowUp', 0, 4)).toBe(3);
    expect(movedHighlight('PageDown', 1, 4)).toBe(3);
    expect(movedHighlight('Home', 1, 4)).toBeUndefined();
    expect(movedHighlight('ArrowDown', 0, 0)).toBeUndefined();
  });
});
