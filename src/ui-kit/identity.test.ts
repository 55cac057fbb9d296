import { describe, expect, it } from 'vitest';
import { hueOf, initialsOf } from './identity.ts';

describe('initials', () => {
  it('take the first and last word', () => {
    expect(initialsOf('Inès Garcia')).toBe('IG');
    expect(initialsOf('Jean-Paul de La Tour')).toBe('JT');
    expect(initialsOf('  élodie  ')).toBe('É');
    expect(initialsOf('')).toBe('');
  });
});

describe('hue', () => {
  it('is the same for the same id and differs among a dozen people', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `018f${index}-person-${index * 7}`);
    expect(ids.map(hueOf)).toEqual(ids.map(hueOf));
    expect(new Set(ids.map(hueOf)).size).toBeGreaterThanOrEqual(6);
  });
});
