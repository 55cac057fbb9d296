import type { TFunction } from 'i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Day } from '../../../kernel/calendar.ts';
import type { Forecast } from '../forecast/rules.ts';
import type { BoardRow } from '../rows/rules.ts';
import type { Dates } from '../scheduling/rules.ts';

/** What is drawn, in words: read aloud, and shown under the pointer. */
export interface PlanningWords {
  /** « du 3 mars au 30 avril 2027 » */
  dates(dates: Dates): string;
  /** What its delay costs, or what delays it; undefined when all is well. */
  fate(forecast: Forecast, dates: Dates): string | undefined;
  /** « Campagne LinkedIn, du 3 mars au 30 avril 2027, 65 %, en retard » */
  row(row: BoardRow, dates: Dates, forecast: Forecast | undefined): string;
}

export function planningWords(context: {
  t: TFunction<'planning'>;
  status: (status: BoardRow['status']) => string;
  format: Format;
  titleOf: (actionId: string) => string | undefined;
  /** Shown although the filter leaves them out. */
  outside: ReadonlySet<string>;
  today: Day;
}): PlanningWords {
  const { t, status, format, titleOf, outside, today } = context;
  const words: PlanningWords = {
    dates({ startDate, dueDate }) {
      if (dueDate === null) return startDate === null ? t('undated') : t('starts', { day: format.dayLong(startDate) });
      const to = format.dayLong(dueDate);
      if (startDate === null || startDate === dueDate) return t('due', { day: to });
      const isSameYear = startDate.slice(0, 4) === dueDate.slice(0, 4);
      return t('between', { from: isSameYear ? format.dayMonth(startDate) : format.dayLong(startDate), to });
    },
    fate({ isCritical, slack, tightestId, finish }, { dueDate }) {
      if (isCritical && slack !== null) {
        if (slack === 0) return t('noSlack');
        const title = tightestId === null ? undefined : titleOf(tightestId);
        const days = t('days', { count: -slack });
        return title === undefined ? t('pushesEnd', { days }) : t('pushes', { title, days });
      }
      // That late work ends today at the earliest says nothing.
      const isPushed = finish !== null && dueDate !== null && finish > dueDate && finish > today;
      return isPushed ? t('pushed', { day: format.dayMonth(finish) }) : undefined;
    },
    row(row, dates, forecast) {
      const before = row.action.dependsOnIds.flatMap((id) => titleOf(id) ?? []);
      const parts = [
        row.action.title,
        words.dates(dates),
        format.percent(row.action.progress),
        status(row.status).toLocaleLowerCase(),
        forecast && words.fate(forecast, dates),
        before.length > 0 && t('waitsFor', { titles: format.list(before) }),
        outside.has(row.id) && t('outside'),
      ];
      return parts.filter(Boolean).join(', ');
    },
  };
  return words;
}
