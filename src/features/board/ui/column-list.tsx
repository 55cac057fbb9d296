import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { movedHighlight } from '../../../ui-kit/option.ts';
import { COLUMN_IDS, type ColumnId, moveColumn, shownColumns, toggleColumn } from '../columns/rules.ts';
import type { BoardView } from '../schema.ts';

export interface ColumnsMenuProps {
  view: BoardView;
  onView: (view: BoardView) => void;
}

/** Every column there is, those of the table first, to tick and to move. */
export function ColumnList({ view, onView }: ColumnsMenuProps) {
  const { t } = useTranslation('board');
  const { columns } = view;
  const shown = withoutTitle(shownColumns(columns).map(({ id }) => id));
  const all = [...shown, ...withoutTitle(COLUMN_IDS).filter((id) => !shown.includes(id))];
  const [activeId, setActiveId] = useState<ColumnId>(all[0] ?? 'owner');
  const [said, setSaid] = useState('');
  const listRef = useRef<HTMLUListElement>(null);
  const change = (next: BoardView['columns']) => onView({ ...view, columns: next });
  const move = (id: ColumnId, index: number) => {
    // The title is first, at 0.
    const place = Math.min(shown.length, Math.max(1, index + 1));
    change(moveColumn(columns, id, place));
    setSaid(t('columnsMenu.moved', { column: t(`columns.${id}`), place: place + 1, of: shown.length + 1 }));
  };
  const drag = useListDrag(listRef, shown.length, move);

  // A moved line is put elsewhere on the page, and would lose the focus on the way.
  useLayoutEffect(() => {
    const list = listRef.current;
    if (list?.contains(document.activeElement) || document.activeElement === document.body) {
      list?.querySelector<HTMLElement>(`[data-column-id="${activeId}"]`)?.focus();
    }
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && step !== 0) {
      event.preventDefault();
      const at = shown.indexOf(activeId);
      if (at >= 0) move(activeId, at + step);
      return;
    }
    const next = movedHighlight(event.key, all.indexOf(activeId), all.length);
    const id = next === undefined ? undefined : all[next];
    if (id === undefined) return;
    event.preventDefault();
    setActiveId(id);
  };
  return (
    <>
      <p className="px-3 pt-2 text-xs text-ink-3 pointer-coarse:hidden">{t('columnsMenu.hint')}</p>
      <ul ref={listRef} aria-label={t('columnsMenu.title')} className="max-h-[min(26rem,60vh)] overflow-y-auto p-1">
        {all.map((id, index) => {
          const isShown = shown.includes(id);
          return (
            <li
              key={id}
              className={cx(
                'relative flex items-center rounded-sm hover:bg-hover',
                index === shown.length &&
                  'mt-2 before:absolute before:inset-x-2 before:-top-1 before:h-px before:bg-line',
              )}
            >
              {drag.gap === index && <span className="absolute inset-x-1 -top-px h-0.5 bg-accent" />}
              {drag.gap === shown.length && index === shown.length - 1 && (
                <span className="absolute inset-x-1 -bottom-px h-0.5 bg-accent" />
              )}
              <label className="flex min-h-[30px] min-w-0 flex-1 items-center gap-2 px-2 pointer-coarse:min-h-11">
                <input
                  type="checkbox"
                  checked={isShown}
                  data-column-id={id}
                  tabIndex={id === activeId ? 0 : -1}
                  onKeyDown={onKeyDown}
                  onChange={() => {
                    setActiveId(id);
                    change(toggleColumn(columns, id));
                  }}
                  className="size-4 shrink-0 accent-accent"
                />
                <span className={cx('truncate', isShown ? 'text-ink' : 'text-ink-2')}>{t(`columns.${id}`)}</span>
              </label>
              {isShown && (
                <span aria-hidden="true" className="cursor-grab touch-none px-2 text-ink-3" {...drag.grip(id)}>
                  <GripVertical className="size-3.5" />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <span className="flex justify-end border-t border-line p-1.5">
        <Button disabled={columns === null} onClick={() => change(null)}>
          {t('columnsMenu.reset')}
        </Button>
      </span>
      <output className="sr-only">{said}</output>
    </>
  );
}

function withoutTitle(ids: readonly ColumnId[]): ColumnId[] {
  return ids.filter((id) => id !== 'title');
}

/** Pulling a line of a list to another place among the first `count`. */
function useListDrag(
  listRef: React.RefObject<HTMLElement | null>,
  count: number,
  onMove: (id: ColumnId, index: number) => void,
) {
  const [drag, setDrag] = useState<{ id: ColumnId; from: number; gap: number } | null>(null);
  const gapAt = (y: number) => {
    const lines = [...(listRef.current?.children ?? [])].slice(0, count).map((line) => line.getBoundingClientRect());
    return lines.filter(({ top, height }) => top + height / 2 < y).length;
  };
  return {
    gap: drag && drag.gap !== drag.from && drag.gap !== drag.from + 1 ? drag.gap : null,
    grip: (id: ColumnId) => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const from = [...(listRef.current?.children ?? [])].indexOf(
          event.currentTarget.parentElement ?? event.currentTarget,
        );
        setDrag({ id, from, gap: from });
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (drag) setDrag({ ...drag, gap: gapAt(event.clientY) });
      },
      onPointerUp() {
        if (drag) onMove(drag.id, drag.gap > drag.from ? drag.gap - 1 : drag.gap);
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    }),
  };
}
