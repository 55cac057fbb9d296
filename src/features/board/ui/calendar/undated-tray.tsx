import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import type { BoardRow } from '../../rows/rules.ts';
import type { PlanningWords } from '../planning-words.ts';
import { CalendarChip } from './calendar-chip.tsx';
import { TRAY } from './use-carrying.ts';

/** Actions without a due date, to put on a day; a dated one put here loses its own. */
export function UndatedTray(props: {
  rows: readonly BoardRow[];
  words: PlanningWords;
  format: Format;
  openActionId: string | null;
  carriedId: string | undefined;
  isOver: boolean;
  canEdit: (actionId: string) => boolean;
}) {
  const { rows, words, format } = props;
  const { t } = useTranslation('planning');
  const scrollerRef = useRef<HTMLDivElement>(null);
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => 26,
    getItemKey,
    overscan: 10,
    useFlushSync: false,
  });
  return (
    <section
      aria-label={t('calendar.undated')}
      data-day={TRAY}
      className={cx('flex w-[220px] shrink-0 flex-col border-l border-line', props.isOver ? 'bg-sel' : 'bg-surface')}
    >
      <h3 className="flex h-8 shrink-0 items-center gap-2 border-b border-line bg-surface-2 px-3 text-sm font-medium text-ink-2">
        {t('calendar.undated')}
        <span className="font-normal text-ink-3">{format.number(rows.length)}</span>
      </h3>
      <p className="px-3 py-2 text-sm text-pretty text-ink-3 print:hidden">{t('calendar.undatedHint')}</p>
      <div ref={scrollerRef} className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <li
                  key={row.id}
                  style={{ transform: `translateY(${start}px)` }}
                  className="absolute inset-x-0 top-0 py-[3px]"
                >
                  <CalendarChip
                    row={row}
                    label={words.row(row, row.action, undefined)}
                    isOpen={row.id === props.openActionId}
                    isCarried={row.id === props.carriedId}
                    isEditable={props.canEdit(row.id)}
                    isTabStop
                    peerId={undefined}
                  />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}
