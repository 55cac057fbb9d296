import type { Format } from '../../i18n/format.ts';
import { dayAt } from '../../kernel/calendar.ts';
import { TIME_ZONE } from '../today.ts';

/** The day something was published or answered, where the reader is. */
export function publishedDay(instant: string, format: Format): string {
  return format.dayLong(dayAt(Date.parse(instant), TIME_ZONE));
}
