import { ArrowDownUp, Rows3 } from 'lucide-react';
import { memo, type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { Menu, MenuChoices, MenuSeparator } from '../../../ui-kit/menu.tsx';
import { SegmentedTabs } from '../../../ui-kit/segmented-tabs.tsx';
import { isColumn } from '../columns/rules.ts';
import { type BoardFilter, type BoardView, CATEGORY, GROUPINGS } from '../schema.ts';
import { groupingOf, isByCategory } from '../view/rules.ts';
import { BoardFilterButton } from './board-filter.tsx';
import { BOARD_LOOKS } from './board-looks.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import type { BoardFilterProps } from './filter-panel.tsx';

export interface BoardToolbarProps extends Omit<BoardFilterProps, 'filter' | 'onFilter'> {
  view: BoardView;
  onView: (view: BoardView) => void;
  /** The menu of saved views. */
  savedViews: ReactNode;
  /** What creates, at the end. */
  children: ReactNode;
}

/** What people sort by; every column of the table can be, from its heading. */
const SORTS = ['due', 'start', 'priority', 'status', 'owner', 'title', 'progress', 'planned', 'invoiced'] as const;
const PLAN_ORDER = 'plan';

/** How the actions are looked at: the look, then grouping, filter and order. */
export function BoardToolbar({ view, onView, savedViews, edit, format, children }: BoardToolbarProps) {
  const { t } = useTranslation('board');
  const onFilter = useCallback((filter: BoardFilter) => onView({ ...view, filter }), [view, onView]);
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-2 px-[22px] pb-3.5 max-md:px-4" data-print="hidden">
      {BOARD_LOOKS.length > 1 && (
        <SegmentedTabs
          label={t('looks.label')}
          className="max-md:w-full"
          value={view.look}
          segments={BOARD_LOOKS.map(({ id, icon }) => ({ id, icon, label: t(`looks.${id}`) }))}
          // Grouping and order suit a look: each starts with its own.
          onChange={(look) => onView({ ...view, look, group: null, sort: null })}
        />
      )}
      {savedViews}
      <span className="flex-1 max-md:hidden" />
      {view.look !== 'calendar' && <GroupMenu view={view} onView={onView} />}
      <BoardFilterButton filter={view.filter} onFilter={onFilter} edit={edit} format={format} />
      {view.look !== 'calendar' && <SortMenu view={view} onView={onView} />}
      {view.look === 'table' && (
        <span className="max-md:hidden">
          <ColumnsMenu view={view} onView={onView} />
        </span>
      )}
      {children}
    </div>
  );
}

const GroupMenu = memo(function GroupMenu({ view, onView }: Pick<BoardToolbarProps, 'view' | 'onView'>) {
  const { t } = useTranslation('board');
  const grouping = isByCategory(view) ? CATEGORY : groupingOf(view);
  const choices = [
    // Columns of cards need something to be columns of.
    ...GROUPINGS.filter((id) => id !== 'none' || view.look !== 'kanban'),
    ...(view.look === 'budget' ? ([CATEGORY] as const) : []),
  ];
  return (
    <Menu
      align="end"
      trigger={
        <Button icon={Rows3}>
          <span className="@max-6xl:sr-only">
            {grouping === 'none' ? (
              t('group.none')
            ) : (
              <Emphasis text={t('group.by', { what: t(`group.short.${grouping}`) })} />
            )}
          </span>
        </Button>
      }
    >
      <MenuChoices
        label={t('group.title')}
        value={grouping}
        choices={choices.map((id) => ({ id, label: t(`group.choices.${id}`) }))}
        onChange={(group) => onView({ ...view, group })}
      />
    </Menu>
  );
});

const SortMenu = memo(function SortMenu({ view, onView }: Pick<BoardToolbarProps, 'view' | 'onView'>) {
  const { t } = useTranslation('board');
  const { sort } = view;
  const known = SORTS.find((id) => id === sort?.columnId);
  // Sorted from a heading, by a column that the menu does not list.
  const other = sort && !known && isColumn(sort.columnId) ? sort.columnId : undefined;
  const what = known ? t(`sort.short.${known}`) : other && t(`columns.${other}`);
  return (
    <Menu
      align="end"
      trigger={
        <Button icon={ArrowDownUp}>
          <span className="@max-7xl:sr-only">
            {what ? <Emphasis text={t('sort.by', { what })} /> : t('sort.title')}
          </span>
        </Button>
      }
    >
      <MenuChoices
        label={t('sort.label')}
        value={sort?.columnId ?? PLAN_ORDER}
        choices={[
          { id: PLAN_ORDER, label: t('sort.plan') },
          ...SORTS.map((id) => ({ id, label: t(`sort.choices.${id}`) })),
          ...(other ? [{ id: other, label: t(`columns.${other}`) }] : []),
        ]}
        onChange={(id) =>
          onView({ ...view, sort: id === PLAN_ORDER ? null : { columnId: id, descending: sort?.descending ?? false } })
        }
      />
      {sort && (
        <>
          <MenuSeparator />
          <MenuChoices
            label={t('sort.direction')}
            value={sort.descending ? 'down' : 'up'}
            choices={[
              { id: 'up', label: t('sort.ascending') },
              { id: 'down', label: t('sort.descending') },
            ]}
            onChange={(direction) => onView({ ...view, sort: { ...sort, descending: direction === 'down' } })}
          />
        </>
      )}
    </Menu>
  );
});

/** A sentence with what it says in <b> set off. */
function Emphasis({ text }: { text: string }) {
  const [before, strong, after] = text.split(/<\/?b>/);
  return (
    <>
      {before}
      <strong className="font-semibold text-ink">{strong}</strong>
      {after}
    </>
  );
}
