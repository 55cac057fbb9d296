import { expect, test } from 'vitest';
import { minutesText } from './rules.ts';

test('minutes are a text in which no line is empty but between parts', () => {
  const result = {
    title: 'Ouvrir Lyon',
    by: 'anonyme',
    figures: '7 points',
    outcome: '',
    detail: '',
    said: 'Deux ans.',
  };
  const text = minutesText({
    title: 'Que viser ?',
    facts: ['4 janvier 2027', 'Avec Sophie'],
    results: [result, { ...result, title: 'Recruter', outcome: 'écartée', said: '' }],
    conclusion: { heading: 'Conclusion', text: 'On commence en mars.' },
  });
  expect(text).toBe(
    'Que viser ?\n4 janvier 2027\nAvec Sophie\n\n' +
      '1. Ouvrir Lyon (anonyme, 7 points)\n   Deux ans.\n2. Recruter (anonyme, 7 points, écartée)\n\n' +
      'Conclusion\nOn commence en mars.',
  );
  expect(minutesText({ title: 'T', facts: [], results: [], conclusion: { heading: 'C', text: '' } })).toBe('T');
});
