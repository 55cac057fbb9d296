import { Plus, Target } from 'lucide-react';
import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { Button } from '../../../ui-kit/button.tsx';
import type { GridHandle } from '../../../ui-kit/grid/grid-types.ts';
import { Kbd } from '../../../ui-kit/kbd.tsx';
import { fetchAhead, lazyPart, onDemand, withLaterTexts } from '../../../ui-kit/on-demand.ts';
import { useShortcut } from '../../../ui-kit/use-shortcut.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../web/today.ts';
import { actionKind } from '../../actions/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { createAction, lastGroup } from '../edits/rules.ts';
import type { BoardLayout } from '../rules.ts';
import { type BoardView, NO_FILTER } from '../schema.ts';
import { groupingOf, isFiltering, readView, writeView } from '../view/rules.ts';
import { ActionMenuArea } from './action-menu-area.tsx';
import type { EditContext } from './board-edits.ts';
import { BoardEmpty } from './board-empty.tsx';
import { createObjective, selectionCommandsCode } from './board-grid.tsx';
import { pasteWords } from './board-paste.ts';
import type { BoardLookProps } from './board-look.ts';
import { requiredOfNewAction } from '../../../web/new-action.ts';
import { BOARD_LOOKS } from './board-looks.tsx';
import type { BoardSearch } from './board-search.ts';
import { filterPanelCode } from './board-filter.tsx';
import { BoardSummary } from './board-summary.tsx';
import { BoardToolbar } from './board-toolbar.tsx';
import { columnListCode } from './columns-menu.tsx';
import { OutsideActions } from './outside-mark.tsx';
import { useBoard, usePlan } from './use-board.ts';
import { useKeptInView } from './use-kept-in-view.ts';
import { ViewsMenu, viewsItemsCode } from './views-menu.tsx';

// The table is read first: what opens beside it comes once that is there.
const actionPanelCode = onDemand(withLaterTexts(() => import('./action-panel.tsx')));
const objectivePanelCode = onDemand(withLaterTexts(() => import('./objective-panel.tsx')));
const filterChipsCode = onDemand(withLaterTexts(() => import('./filter-chips.tsx')));
const ActionPanel = lazyPart(actionPanelCode, 'ActionPanel');
const ObjectivePanel = lazyPart(objectivePanelCode, 'ObjectivePanel');
const FilterChips = lazyPart(filterChipsCode, 'FilterChips');
/** What is opened over the table, in the order in which it will probably be wanted. */
const WANTED_SOON = [
  actionPanelCode,
  objectivePanelCode,
  selectionCommandsCode,
  pasteWords,
  filterPanelCode,
  viewsItemsCode,
  filterChipsCode,
  columnListCode,
];
const PANELS_AFTER_MS = 1000;

export interface BoardPageProps {
  search: BoardSearch;
  onSearch: (change: BoardSearch) => void;
  /** What an empty plan offers besides a first objective. */
  onImport: () => void;
  onStarter: () => void;
  /** What happened to the record that is open. */
  history?: (recordId: string) => ReactNode;
  /** From an objective to its place among the others. */
  way?: (objectiveId: string) => ReactNode;
  /** Puts the table and the panel beside it on the page. */
  children: (content: ReactNode, panel: ReactNode) => ReactNode;
}

/** Objectives, actions, owners, deadlines and budgets: the plan as one looks at it and types in it. */
export function BoardPage({ search, onSearch, onImport, onStarter, history, way, children }: BoardPageProps) {
  const { t, i18n } = useTranslation('board');
  const store = usePlanStore();
  const plan = usePlan();
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const format = useMemo(() => formatFor(locale), [locale]);
  const today = useToday();
  const view = useView(search);
  const { kept, ids: keptIds } = useKeptInView(view.filter);
  const layout = useMemo(
    (): BoardLayout => ({ filter: view.filter, grouping: groupingOf(view), sort: view.sort, kept: keptIds }),
    [view, keptIds],
  );
  const board = useBoard(layout);
  useEffect(() => kept.watch(board), [kept, board]);
  const handle = useRef<GridHandle>(null);
  const objectives = useRecords(objectiveKind);
  const edit = useMemo((): EditContext | undefined => plan && { plan, today, locale, newId }, [plan, today, locale]);
  const show = (open: Pick<BoardSearch, 'action' | 'objective'>) =>
    onSearch({ ...writeView(view), ...(search.saved && { saved: search.saved }), ...open });
  // The same functions as long as the address stays: an edit does not draw the toolbar and its menus again.
  const showView = useCallback(
    (next: BoardView, savedId: string | null) =>
      onSearch({
        ...writeView(next),
        ...(search.action && { action: search.action }),
        ...(search.objective && { objective: search.objective }),
        ...(savedId !== null && { saved: savedId }),
      }),
    [onSearch, search],
  );
  const onView = useCallback((next: BoardView) => showView(next, search.saved ?? null), [showView, search]);
  const create = () => {
    const id = newId();
    store.edit([
      createAction(id, { title: t('newActionTitle'), ...requiredOfNewAction(store) }, lastGroup(board), board),
    ]);
    show({ action: id });
  };
  const canCreate = store.allowsCreating(actionKind, { ownerId: store.actor.personId });
  useShortcut('n', () => canCreate && create());
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const code of WANTED_SOON) fetchAhead(code);
    }, PANELS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!plan || !edit) return null;

  const addObjective = () => {
    const id = newId();
    store.edit([createObjective(id, t('newObjectiveTitle'), board.subjects.objectives)]);
    show({ objective: id });
  };
  // The open action stays open, even where the filter leaves it out.
  const open = search.action === undefined ? undefined : board.all.get(search.action);
  const objective = objectives.find(({ id }) => id === search.objective);
  const lookProps: Omit<BoardLookProps, 'handle'> = {
    board,
    view,
    onView,
    edit,
    format,
    openActionId: open?.id ?? null,
    onOpen: (action) => show({ action }),
    onOpenObjective: (id) => show({ objective: id }),
    empty: (
      <BoardEmpty
        isFiltering={isFiltering(view.filter)}
        canCreate={canCreate}
        onClearFilter={() => onView({ ...view, filter: NO_FILTER })}
        onCreate={addObjective}
        onStarter={onStarter}
        onImport={onImport}
      />
    ),
  };

  const content = (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <BoardSummary
        totals={board.totals}
        expected={board.expectedCents}
        isFiltered={isFiltering(view.filter)}
        plan={plan}
        format={format}
      />
      <BoardToolbar
        view={view}
        onView={onView}
        savedViews={<ViewsMenu view={view} savedId={search.saved ?? null} onShow={showView} />}
        edit={edit}
        format={format}
      >
        {store.allowsCreating(objectiveKind) && (
          <Button icon={Target} onClick={addObjective} className="max-md:hidden">
            <span className="@max-7xl:sr-only">{t('newObjective')}</span>
          </Button>
        )}
        {canCreate && (
          <Button
            look="primary"
            icon={Plus}
            data-guide={board.all.size === 0 ? 'noAction noBudget' : undefined}
            onClick={create}
            className="ml-1.5 max-md:ml-auto"
          >
            {t('newAction')}
            <Kbd className="@max-7xl:hidden border-on-accent/40 text-on-accent! pointer-coarse:hidden">
              {t('newActionKey')}
            </Kbd>
          </Button>
        )}
      </BoardToolbar>
      {isFiltering(view.filter) && (
        // Its room is kept while it comes, so that nothing below it moves then.
        <Suspense fallback={<div className="h-[42px] shrink-0" />}>
          <FilterChips
            filter={view.filter}
            onFilter={(filter) => onView({ ...view, filter })}
            outside={board.outside.size}
            onRelease={kept.release}
            currency={plan.currency}
            format={format}
          />
        </Suspense>
      )}
      <OutsideActions value={board.outside}>
        <ActionMenuArea {...lookProps} handle={handle}>
          <Look {...lookProps} handle={handle} />
        </ActionMenuArea>
      </OutsideActions>
    </div>
  );
  const close = () => show({});
  const panel = open ? (
    <ActionPanel
      key={open.id}
      row={open}
      edit={edit}
      format={format}
      onClose={close}
      onStep={(by) => step(board, open.id, by, (action) => show({ action }))}
      history={history?.(open.id)}
    />
  ) : (
    objective && (
      <ObjectivePanel
        key={objective.id}
        objective={objective}
        edit={edit}
        format={format}
        onClose={close}
        history={history?.(objective.id)}
        work={way?.(objective.id)}
      />
    )
  );
  return children(content, panel && <Suspense>{panel}</Suspense>);
}

/** Goes to the action before or after one, in the order of the board. */
function step(board: BoardLookProps['board'], from: string, by: -1 | 1, open: (id: string) => void): void {
  const ids = board.groups.flatMap((group) => group.rows.map(({ id }) => id));
  const next = ids[ids.indexOf(from) + by];
  if (next !== undefined && ids.includes(from)) open(next);
}

/** The look that the address asks for; the table in place of one that is not known. */
function Look(props: BoardLookProps) {
  const found = BOARD_LOOKS.find(({ id }) => id === props.view.look) ?? BOARD_LOOKS[0];
  if (!found) return null;
  const { component: Shown } = found;
  return (
    <Suspense>
      <Shown {...props} />
    </Suspense>
  );
}

/** The view in the address; the same object as long as the address asks for the same, so that nothing is laid out again. */
function useView(search: BoardSearch): BoardView {
  const key = useMemo(() => JSON.stringify(writeView(readView({ ...search }))), [search]);
  return useMemo(() => readView(JSON.parse(key)), [key]);
}
