import { expect, test } from 'vitest';
import { formatFor } from '../../../i18n/format.ts';
import { chosenWords } from './chosen-words.ts';

const options = ['Inès', 'Mehdi', 'Thomas'].map((label) => ({ id: label[0] ?? '', label }));
const words = (...chosen: string[]) => chosenWords(chosen, options, formatFor('fr'), 'supprimé');

test('a criterion names what it lets through in the order of the list, and counts those after two', () => {
  expect(words('M', 'I')).toBe('Inès, Mehdi');
  expect(words('T', 'M', 'I')).toBe('Inès, Mehdi +1');
});

test('what a saved view names and was deleted since is said to be, rather than nothing', () => {
  expect(words('gone')).toBe('supprimé');
  expect(words('gone', 'M')).toBe('Mehdi, supprimé');
  expect(words('gone', 'lost', 'T')).toBe('Thomas, supprimé +1');
});
