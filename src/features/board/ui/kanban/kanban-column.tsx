import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../../ui-kit/classes.ts';
import { VirtualList } from '../../../../ui-kit/virtual-list.tsx';
import type { BoardRow } from '../../rows/rules.ts';

export interface KanbanColumnProps {
  id: string;
  title: string;
  /** The colour, the face or the status it stands for. */
  mark: ReactNode;
  count: string;
  total: string;
  rows: readonly BoardRow[];
  /** Above which card the one held over the column would go, or how many there are; null while none is held there. */
  dropAbove: number | null;
  /** The card to bring in view, by key or because it was just moved here. */
  shown: { key: string } | null;
  onCreate: (() => void) | undefined;
  /** Makes the column a place to drop cards on; returns what undoes it. */
  register: (groupId: string, column: HTMLElement, scroller: HTMLElement) => () => void;
  children: (row: BoardRow) => ReactNode;
}

/** Cards that share a status, an owner, a month… */
export function KanbanColumn(props: KanbanColumnProps) {
  const { id, rows, dropAbove, register } = props;
  const { t } = useTranslation('board');
  const columnRef = useRef<HTMLElement>(null);
  const scrollerRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [column, scroller] = [columnRef.current, scrollerRef.current];
    return column && scroller ? register(id, column, scroller) : undefined;
  }, [id, register]);
  return (
    <section
      ref={columnRef}
      aria-label={`${props.title}, ${props.count}`}
      data-column={id}
      className={cx(
        'flex max-h-full w-[280px] shrink-0 snap-start flex-col self-start rounded-lg bg-bg max-md:w-[84vw]',
        dropAbove !== null && 'outline-2 -outline-offset-2 outline-accent/40',
      )}
    >
      <h2 className="flex h-10 shrink-0 items-center gap-2 px-3 font-semibold">
        {props.mark}
        <span className="truncate">{props.title}</span>
        <span className="font-normal text-ink-3 tabular-nums">{props.count}</span>
        <span className="ml-auto shrink-0 pl-2 font-normal text-ink-2 tabular-nums" title={t('filter.budget')}>
          {props.total}
        </span>
      </h2>
      <VirtualList
        items={rows}
        keyOf={idOf}
        scrollerRef={scrollerRef}
        className="min-h-0 flex-1 px-2 pt-0.5 pb-1"
        usualHeight={92}
        gap={8}
        shown={props.shown}
        lineAbove={dropAbove}
        foot={rows.length === 0 && <p className="px-1 pb-2 text-ink-3">{t('kanban.emptyColumn')}</p>}
      >
        {props.children}
      </VirtualList>
      {props.onCreate && (
        <button
          type="button"
          onClick={props.onCreate}
          className="mx-2 mb-2 flex h-8 shrink-0 touch-target items-center gap-2 rounded-md px-2 text-ink-3 hover:bg-hover hover:text-ink"
        >
          <Plus className="size-4" strokeWidth={1.75} aria-hidden="true" />
          {t('newAction')}
        </button>
      )}
    </section>
  );
}

function idOf({ id }: BoardRow): string {
  return id;
}
