import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockText, extend, isRunning, pause, resume, runFor, secondsLeft, STOPPED } from './rules.ts';

const NOW = Date.UTC(2027, 0, 4, 9);
const seconds = fc.integer({ min: 0, max: 7200 });

describe('the timer', () => {
  test('shows what is left, and nothing below zero', () => {
    fc.assert(
      fc.property(seconds, seconds, (length, passed) => {
        expect(secondsLeft(runFor(length, NOW), NOW + passed * 1000)).toBe(Math.max(0, length - passed));
      }),
    );
  });

  test('stands still while paused, however long', () => {
    fc.assert(
      fc.property(seconds, seconds, seconds, (length, passed, paused) => {
        const at = NOW + passed * 1000;
        const stopped = pause(runFor(length, NOW), at);
        expect(isRunning(stopped)).toBe(false);
        const later = at + paused * 1000;
        expect(secondsLeft(stopped, later)).toBe(secondsLeft(stopped, at));
        expect(secondsLeft(resume(stopped, later), later)).toBe(secondsLeft(stopped, at));
      }),
    );
  });

  test('gains exactly what it is given', () => {
    fc.assert(
      fc.property(seconds, seconds, fc.boolean(), (length, more, isPaused) => {
        const running = runFor(length, NOW);
        const timer = isPaused ? pause(running, NOW) : running;
        expect(secondsLeft(extend(timer, more, NOW), NOW)).toBe(length + more);
        expect(isRunning(extend(timer, more, NOW))).toBe(!isPaused);
      }),
    );
  });

  test('is none before it is started', () => {
    expect(secondsLeft(STOPPED, NOW)).toBeNull();
  });

  test('counts the second that has begun', () => {
    expect(secondsLeft(runFor(60, NOW), NOW + 1)).toBe(60);
  });
});

test('clockText shows minutes and seconds', () => {
  expect(clockText(425)).toBe('7:05');
  expect(clockText(3600)).toBe('60:00');
});
