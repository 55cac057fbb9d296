import { decimalsOf } from '../../../kernel/measure.ts';
import type { Format } from '../../../i18n/format.ts';
import type { FollowUp } from '../../indicators/follow-up/rules.ts';
import { isSamePeriod, type Period } from '../../indicators/periods/rules.ts';
import type { KpiValue } from '../../indicators/schema.ts';
import type { Point } from '../../indicators/series/rules.ts';

/** One value to give: of an indicator, for a period. */
export interface EntryLine {
  key: string;
  followUp: FollowUp;
  period: Period;
  /** What was given before that period, to compare with. */
  previous: Point | undefined;
}

/** The most periods of one indicator asked for at once: older holes come when these are filled. */
const MOST_DUE = 3;

export function lineOf(followUp: FollowUp, period: Period): EntryLine {
  const previous = followUp.points.findLast(({ periodFrom }) => periodFrom < period.periodFrom);
  return { key: `${followUp.kpi.id} ${period.periodKind} ${period.periodFrom}`, followUp, period, previous };
}

/** What is to be filled in, in the order of the indicators, with what was just filled in (`entered`), which stays in its place. */
export function dueLines(
  followUps: readonly FollowUp[],
  entered: readonly { kpiId: string; period: Period }[],
): EntryLine[] {
  return followUps.flatMap((followUp) => {
    const just = entered.filter(({ kpiId }) => kpiId === followUp.kpi.id).map(({ period }) => period);
    const due = followUp.due.slice(-MOST_DUE).filter((period) => !just.some((one) => isSamePeriod(one, period)));
    return [...due, ...just]
      .toSorted((a, b) => (a.periodFrom < b.periodFrom ? -1 : 1))
      .map((period) => lineOf(followUp, period));
  });
}

/** The last value of each indicator that asks for nothing, to be corrected. */
export function currentLines(followUps: readonly FollowUp[], due: readonly EntryLine[]): EntryLine[] {
  const asked = new Set(due.map(({ followUp }) => followUp.kpi.id));
  return followUps.flatMap((followUp) =>
    followUp.last && !asked.has(followUp.kpi.id) ? [lineOf(followUp, followUp.last)] : [],
  );
}

/** What was given, as it is typed: `21/50` for the terms of a ratio. */
export function typedText(value: KpiValue | undefined, format: Format): string {
  if (!value || value.deletedAt !== null) return '';
  const { measured, numeratorValue, denominatorValue } = value;
  const written = (given: number) => format.number(given, decimalsOf(given));
  if (numeratorValue !== null && denominatorValue !== null)
    return `${written(numeratorValue)}/${written(denominatorValue)}`;
  return measured === null ? '' : written(measured);
}

/** The first column of what a spreadsheet copied, when there is more than one line; undefined for a plain text. */
export function pastedColumn(text: string): string[] | undefined {
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.length < 2 ? undefined : lines.map((line) => (line.split('\t')[0] ?? '').trim());
}
