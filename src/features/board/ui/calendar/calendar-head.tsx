import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { type Day, firstDay, mondayOf, monthOfDay } from '../../../../kernel/calendar.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { SegmentedTabs } from '../../../../ui-kit/segmented-tabs.tsx';
import { type CalendarPage, pageOfDay, turnPage } from '../../calendar/rules.ts';

/** Which month or week it is, and the way to the others. */
export function CalendarHead(props: {
  page: CalendarPage;
  onPage: (page: CalendarPage) => void;
  today: Day;
  format: Format;
}) {
  const { page, onPage, today, format } = props;
  const { t } = useTranslation('planning');
  const isMonth = page.kind === 'month';
  const change = (kind: CalendarPage['kind']) => {
    if (kind === page.kind) return;
    if (page.kind === 'week') return onPage({ kind: 'month', month: monthOfDay(page.monday) });
    // The week of today where the month holds it, else its first.
    const day = monthOfDay(today) === page.month ? today : firstDay(page.month);
    onPage({ kind: 'week', monday: mondayOf(day) });
  };
  return (
    <div className="flex h-[52px] shrink-0 items-center gap-1 border-b border-line px-[22px] max-md:px-4">
      <h2 aria-live="polite" className="min-w-0 flex-1 truncate text-lg font-semibold first-letter:uppercase">
        {isMonth ? format.monthLong(page.month) : t('calendar.weekOf', { day: format.dayLong(page.monday) })}
      </h2>
      <span data-print="hidden" className="flex items-center gap-1">
        <Button onClick={() => onPage(pageOfDay(page, today))}>{t('today')}</Button>
        <IconButton
          icon={ChevronLeft}
          label={isMonth ? t('calendar.previousMonth') : t('calendar.previousWeek')}
          onClick={() => onPage(turnPage(page, -1))}
        />
        <IconButton
          icon={ChevronRight}
          label={isMonth ? t('calendar.nextMonth') : t('calendar.nextWeek')}
          onClick={() => onPage(turnPage(page, 1))}
        />
        <SegmentedTabs
          label={t('calendar.kind')}
          value={page.kind}
          segments={[
            { id: 'month', label: t('calendar.month') },
            { id: 'week', label: t('calendar.week') },
          ]}
          onChange={change}
          className="ml-2 max-md:hidden"
        />
      </span>
    </div>
  );
}
