/** What a workshop keeps of its timer: the moment it ends, or the seconds left while it is paused. */
export interface Timer {
  /** ISO 8601, UTC; empty when it is not running. */
  timerEndsAt: string;
  timerLeft: number | null;
}

/** A timer that shows nothing. */
export const STOPPED: Timer = { timerEndsAt: '', timerLeft: null };

/** Runs for so many seconds from `now` (milliseconds, of the server's clock). */
export function runFor(seconds: number, now: number): Timer {
  return { timerEndsAt: new Date(now + seconds * 1000).toISOString(), timerLeft: null };
}

/** Seconds left, rounded up and never negative; null when there is no timer. */
export function secondsLeft({ timerEndsAt, timerLeft }: Timer, now: number): number | null {
  const end = Date.parse(timerEndsAt);
  if (Number.isNaN(end)) return timerLeft;
  return Math.max(0, Math.ceil((end - now) / 1000));
}

export function isRunning({ timerEndsAt }: Timer): boolean {
  return !Number.isNaN(Date.parse(timerEndsAt));
}

export function pause(timer: Timer, now: number): Timer {
  return { timerEndsAt: '', timerLeft: secondsLeft(timer, now) };
}

/** Goes on from where it was paused. */
export function resume(timer: Timer, now: number): Timer {
  return runFor(timer.timerLeft ?? 0, now);
}

/** Gives it more seconds, running or paused; one that has ended runs again. */
export function extend(timer: Timer, seconds: number, now: number): Timer {
  const left = (secondsLeft(timer, now) ?? 0) + seconds;
  return isRunning(timer) ? runFor(left, now) : { timerEndsAt: '', timerLeft: left };
}

/** `7:05`; an hour and more in minutes. */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
