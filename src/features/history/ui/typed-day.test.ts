import { expect, test } from 'vitest';
import { readDay } from './typed-day.ts';

test('a day to look back at is read as people type it, the last one when a stretch is named', () => {
  const read = (text: string) => readDay(text, '2026-11-26', 'fr');
  expect(read('8 juillet 2026')).toBe('2026-07-08');
  expect(read('2026-07-08')).toBe('2026-07-08');
  expect(read('fin mars 2026')).toBe('2026-03-31');
  expect(read('hier')).toBe('2026-11-25');
  expect(readDay('8 July 2026', '2026-11-26', 'en')).toBe('2026-07-08');
  expect(read(' ')).toBeNull();
  expect(read('trois chaises')).toBeUndefined();
});
