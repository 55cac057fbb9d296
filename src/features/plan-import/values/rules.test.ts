import { describe, expect, it } from 'vitest';
import { methods as english } from '../../../i18n/en/methods.ts';
import { methods as french } from '../../../i18n/fr/methods.ts';
import { knownNames, methodOf, nameIndex } from './rules.ts';

describe('a way of meeting customers', () => {
  it.each([...Object.entries(french), ...Object.entries(english)])('%s is what « %s » means', (method, label) => {
    expect(methodOf(label)).toBe(method);
  });

  it('is not what other words mean', () => {
    expect(methodOf('Pigeon')).toBeNull();
  });
});

describe('the names in a cell', () => {
  const index = nameIndex([
    { id: 'a', name: 'PME' },
    { id: 'b', name: 'pme' },
    { id: 'c', name: 'Énergie, eau' },
    { id: 'd', name: 'Énergie' },
    { id: 'e', name: 'PME' },
  ]);

  it.each<[string, string[], boolean]>([
    ['PME', ['a'], false],
    ['pme ; PME', ['b', 'a'], false],
    ['Pme', ['b'], false],
    ['ENERGIE, EAU\nPME', ['c', 'a'], false],
    ['Énergie, PME, Énergie', ['d', 'a'], false],
    ['Eau, Énergie', ['d'], true],
    [' , ', [], false],
  ])('%s', (text, ids, hasOthers) => {
    expect(knownNames(text, index)).toEqual({ ids, hasOthers });
  });
});
