import { ListFilter, Plus, Table2, X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { Kbd } from '../../../ui-kit/kbd.tsx';
import { Menu, MenuItem } from '../../../ui-kit/menu.tsx';
import type { Option } from '../../../ui-kit/option.ts';
import { Picker } from '../../../ui-kit/picker.tsx';
import { useShortcut } from '../../../ui-kit/use-shortcut.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../web/today.ts';
import { actionKind } from '../../actions/schema.ts';
import { COLORS } from '../../catalogue/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { ActionPanel } from './action-panel.tsx';
import type { EditContext } from './board-edits.ts';
import { BoardGrid, createAction, createObjective } from './board-grid.tsx';
import { type BoardFilter, NO_OBJECTIVE } from './board-model.ts';
import { type BoardSearch, FILTER_STATUSES } from './board-search.ts';
import { BoardSummary } from './board-summary.tsx';
import { StatusMark } from '../../../web/status-mark.tsx';
import { ObjectivePanel } from './objective-panel.tsx';
import { useBoard, usePlan } from './use-board.ts';

export interface BoardPageProps {
  search: BoardSearch;
  onSearch: (change: BoardSearch) => void;
  /** Import, export: what stands beside the button that creates. */
  tools: ReactNode;
  /** What an empty plan offers besides a first objective. */
  onImport: () => void;
  onStarter: () => void;
  /** Puts the table and the panel beside it on the page. */
  /** What happened to the record that is open. */
  history?: (recordId: string) => ReactNode;
  children: (content: ReactNode, panel: ReactNode) => ReactNode;
}

/** Objectives, actions, owners, deadlines and budgets: the plan as a table one types in. */
export function BoardPage({ search, onSearch, tools, onImport, onStarter, history, children }: BoardPageProps) {
  const { t, i18n } = useTranslation('board');
  const store = usePlanStore();
  const plan = usePlan();
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const format = useMemo(() => formatFor(locale), [locale]);
  const today = useToday();
  const filter = useMemo(
    (): BoardFilter => ({ text: search.q ?? '', ownerId: search.owner ?? null, status: search.status ?? null }),
    [search.q, search.owner, search.status],
  );
  const board = useBoard(today, filter);
  const objectives = useRecords(objectiveKind);
  const edit = useMemo((): EditContext | undefined => plan && { plan, today, locale, newId }, [plan, today, locale]);
  const show = (open: Pick<BoardSearch, 'action' | 'objective'>) => {
    const { action: _action, objective: _objective, ...rest } = search;
    onSearch({ ...rest, ...open });
  };
  const create = () => {
    const group = board.groups.at(-1)?.id ?? NO_OBJECTIVE;
    const id = newId();
    const ownerId = store.allowsCreating(actionKind) ? null : store.actor.personId;
    store.edit([createAction(id, { title: t('newActionTitle'), ownerId }, group, board)]);
    show({ action: id });
  };
  const canCreate = store.allowsCreating(actionKind, { ownerId: store.actor.personId });
  useShortcut('n', () => canCreate && create());
  if (!plan || !edit) return null;

  const addObjective = () => {
    const count = board.groups.filter(({ objective }) => objective !== null).length;
    const id = newId();
    store.edit([createObjective(id, t('newObjectiveTitle'), board, COLORS[count % COLORS.length] ?? 'blue')]);
    show({ objective: id });
  };
  const isFiltered = filter.text !== '' || filter.ownerId !== null || filter.status !== null;
  const open = search.action === undefined ? undefined : board.rows.get(search.action);
  const objective = objectives.find(({ id }) => id === search.objective);
  const empty = isFiltered ? (
    <EmptyState
      icon={ListFilter}
      title={t('filter.none')}
      text=""
      action={
        <Button look="outline" onClick={() => onSearch({})}>
          {t('filter.clear')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      icon={Table2}
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        canCreate && (
          <span className="flex flex-wrap justify-center gap-2">
            <Button look="primary" onClick={addObjective}>
              {t('empty.create')}
            </Button>
            <Button look="outline" onClick={onStarter}>
              {t('empty.starter')}
            </Button>
            <Button look="outline" onClick={onImport}>
              {t('empty.import')}
            </Button>
          </span>
        )
      }
    />
  );

  const content = (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <BoardSummary board={board} plan={plan} format={format} />
      <div className="flex flex-wrap items-center gap-2 px-[22px] pb-3.5 max-md:px-4" data-print="hidden">
        <FilterBar search={search} onSearch={onSearch} isFiltered={isFiltered} />
        <span className="flex-1 max-md:hidden" />
        {tools}
        {canCreate && (
          <>
            {store.allowsCreating(objectiveKind) && (
              <Button icon={Plus} onClick={addObjective}>
                {t('newObjective')}
              </Button>
            )}
            <Button look="primary" icon={Plus} onClick={create}>
              {t('newAction')}
              <Kbd className="border-on-accent/40 text-on-accent!">{t('newActionKey')}</Kbd>
            </Button>
          </>
        )}
      </div>
      <BoardGrid
        board={board}
        edit={edit}
        format={format}
        openActionId={open?.id ?? null}
        onOpen={(action) => show({ action })}
        onOpenObjective={(objective) => show({ objective })}
        empty={empty}
      />
    </div>
  );
  const close = () => show({});
  const panel = open ? (
    <ActionPanel key={open.id} row={open} edit={edit} format={format} onClose={close} history={history?.(open.id)} />
  ) : (
    objective && (
      <ObjectivePanel
        key={objective.id}
        objective={objective}
        edit={edit}
        format={format}
        onClose={close}
        history={history?.(objective.id)}
      />
    )
  );
  return children(content, panel);
}

function FilterBar(props: { search: BoardSearch; onSearch: (search: BoardSearch) => void; isFiltered: boolean }) {
  const { search, onSearch, isFiltered } = props;
  const { t, i18n } = useTranslation('board');
  const people = useRecords(personKind).toSorted((a, b) => a.name.localeCompare(b.name, i18n.language));
  const owners: Option[] = people.map(({ id, name }) => ({ id, label: name }));
  const owner = people.find(({ id }) => id === search.owner);
  return (
    <search className="flex flex-wrap items-center gap-1 max-md:w-full">
      <label className="flex h-[30px] min-w-0 items-center gap-2 rounded-md border border-line-2 bg-surface px-2.5 focus-within:border-accent max-md:flex-1 pointer-coarse:h-11">
        <ListFilter size={15} strokeWidth={1.75} aria-hidden="true" className="text-ink-3" />
        <input
          type="search"
          value={search.q ?? ''}
          aria-label={t('filter.text')}
          placeholder={t('filter.text')}
          onChange={(event) => onSearch({ ...search, q: event.target.value || undefined })}
          className="w-40 min-w-0 bg-transparent outline-none"
        />
      </label>
      <Picker
        label={t('filter.owner')}
        options={owners}
        value={search.owner ?? null}
        searchable
        onChange={(id) => onSearch({ ...search, owner: id })}
        trigger={<Button>{owner?.name ?? t('filter.owner')}</Button>}
      />
      <Menu trigger={<Button>{search.status ? t(`statuses.${search.status}`) : t('filter.status')}</Button>}>
        {FILTER_STATUSES.map((status) => (
          <MenuItem key={status} onSelect={() => onSearch({ ...search, status })}>
            <StatusMark status={status} label={t(`statuses.${status}`)} />
          </MenuItem>
        ))}
      </Menu>
      {isFiltered && (
        <Button icon={X} onClick={() => onSearch({ action: search.action, objective: search.objective })}>
          {t('filter.clear')}
        </Button>
      )}
    </search>
  );
}
