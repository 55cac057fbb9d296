import { expect, test } from 'vitest';
import { radarLines } from './radar-name.ts';

test('a name is broken between its words, and is whole', () => {
  expect(radarLines('Prix')).toEqual(['Prix']);
  expect(radarLines('Preuves chiffrées dans le métier')).toEqual(['Preuves', 'chiffrées dans', 'le métier']);
  expect(radarLines('Couverture géographique')).toEqual(['Couverture', 'géographique']);
  expect(radarLines('')).toEqual([]);
});

test('what does not fit in three lines is left out, and said to be', () => {
  const lines = radarLines('Délai moyen entre le premier appel du client et la remise en route complète');
  expect(lines).toHaveLength(3);
  expect(lines.at(-1)).toMatch(/…$/);
});

test('a word that is longer than a line is not cut', () => {
  expect(radarLines('Interopérabilité-machine avancée')).toEqual(['Interopérabilité-machine', 'avancée']);
});
