import { decimalsOf, readMeasure } from '../../../kernel/measure.ts';

const MINUTES = 60;
const HOURS_A_DAY = 7;

/**
 * Reads how long a contact takes: « 1h30 », « 90 min », « 2 h », « ½ j » as « 0,5 j » (days of seven hours). A bare number is
 * hours.
 *
 * @returns whole minutes, null for a blank, undefined for what is no duration
 */
export function readMinutes(text: string, locale: 'fr' | 'en'): number | null | undefined {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '') return null;
  const [, hours, minutes] = /^(\d+)\s*h\s*(\d{1,2})(?:\s*min)?$/.exec(trimmed) ?? [];
  if (hours !== undefined && minutes !== undefined) return Number(hours) * MINUTES + Number(minutes);
  const [, figure = '', unit = ''] =
    /^(.*?)\s*(min|minutes?|h|heures?|hours?|j|jours?|d|days?)?\.?$/.exec(trimmed) ?? [];
  const read = readMeasure(figure, locale);
  if (typeof read !== 'number' || read < 0) return undefined;
  const perUnit = unit.startsWith('m') ? 1 : /^[jd]/.test(unit) ? HOURS_A_DAY * MINUTES : MINUTES;
  return Math.round(read * perUnit);
}

/** « 45 min », « 2 h », « 1 h 30 ». */
export function minutesText(minutes: number, format: { number(value: number): string }): string {
  const hours = Math.floor(minutes / MINUTES);
  const rest = minutes % MINUTES;
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0
    ? `${format.number(hours)}\u00a0h`
    : `${format.number(hours)}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
}

const RAMP_MONTHS = 6;

/**
 * Reads a ramp-up typed as one gives it: « 0 25 50 75 100 », percentages apart by anything. What is left out is 100 %.
 *
 * @returns six shares from 0 to 1; undefined for what is no ramp-up
 */
export function readRampUp(text: string): number[] | undefined {
  const figures = text.split(/[\s;/%,|]+/).filter((figure) => figure !== '');
  if (figures.length > RAMP_MONTHS || !figures.every((figure) => /^\d{1,3}$/.test(figure) && Number(figure) <= 100))
    return undefined;
  return Array.from({ length: RAMP_MONTHS }, (_, index) => Number(figures[index] ?? 100) / 100);
}

/** « 0 25 50 75 100 »: up to the first month in which everything is given for good. */
export function rampUpText(rampUp: readonly number[]): string {
  const last = rampUp.findLastIndex((share) => share < 1);
  return [...rampUp.slice(0, last + 1), 1]
    .slice(0, RAMP_MONTHS)
    .map((share) => roundedPercent(share))
    .join(' ');
}

function roundedPercent(share: number): string {
  const percent = Number((share * 100).toFixed(2));
  return percent.toFixed(decimalsOf(percent));
}
