import { Target } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { decimalsOf } from '../../../kernel/measure.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Operation } from '../../../records/change.ts';
import { rankBetween } from '../../../records/rank.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { Grid } from '../../../ui-kit/grid/grid.tsx';
import type {
  CellAddress,
  CellEdit,
  CellInput,
  CellProblem,
  GridGroup,
  GridPaste,
  GridPeer,
  Refusal,
  RowMove,
} from '../../../ui-kit/grid/grid-types.ts';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore, useRecords, useStoreValue } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import type { BudgetTotals } from '../../budget/rules.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { boardColumns } from './board-columns.tsx';
import { type EditContext, type EditResult, editCell, updateAction } from './board-edits.ts';
import { type Board, type BoardRow, NO_OBJECTIVE } from './board-model.ts';
import { pasteInput } from './board-paste.ts';

export interface BoardGridProps {
  board: Board;
  edit: EditContext;
  format: Format;
  openActionId: string | null;
  onOpen: (actionId: string) => void;
  onOpenObjective: (objectiveId: string) => void;
  empty: React.ReactNode;
}

/** The table of the plan: what is typed becomes changes at once, and can be undone. */
export function BoardGrid({ board, edit, format, openActionId, onOpen, onOpenObjective, empty }: BoardGridProps) {
  const { t } = useTranslation('board');
  const { t: kit } = useTranslation('kit');
  const store = usePlanStore();
  const people = useRecords(personKind);
  const peers = usePeers();

  const columns = useMemo(
    () =>
      boardColumns({
        edit,
        format,
        people: people
          .toSorted((a, b) => a.name.localeCompare(b.name, edit.locale))
          .map((person) => ({
            id: person.id,
            label: person.name,
            hint: person.jobTitle,
            mark: <Avatar id={person.id} name={person.name} decorative />,
          })),
        canEdit: ({ action }) => store.allows(actionKind, 'update', action),
        text: (key) => t(key),
        status: (status) => t(`statuses.${status}`),
        comments: (count) => t('comments', { count }),
      }),
    [edit, format, people, store, t],
  );

  const money = (cents: number) => format.money(cents, edit.plan.currency);
  const cells = ({ planned, committed, invoiced }: BudgetTotals) => ({
    planned: money(planned),
    committed: money(committed),
    invoiced: money(invoiced),
  });
  const groups = board.groups.map(
    (group): GridGroup<BoardRow> => ({
      id: group.id,
      rows: group.rows,
      header: {
        title: group.objective?.title ?? t('noObjective'),
        openLabel: group.objective ? t('objective.open') : undefined,
        color: `var(--tag-${group.objective?.color ?? 'grey'})`,
        count: format.number(group.rows.length),
        aside: group.objective && <ObjectiveAim objective={group.objective} format={format} />,
        cells: cells(group.totals),
      },
    }),
  );

  const apply = (result: EditResult): Refusal | undefined => {
    if ('problem' in result) return { problem: t(`problems.${result.problem}`) };
    store.edit(result.operations);
    return undefined;
  };
  const applyMany = (inputs: readonly (CellAddress & { input: CellInput; text: string })[]): CellProblem[] => {
    const operations: Operation[] = [];
    const problems: CellProblem[] = [];
    for (const { rowId, columnId, input, text } of inputs) {
      const row = board.rows.get(rowId);
      if (!row || !store.allows(actionKind, 'update', row.action)) continue;
      const result = editCell(row, columnId, input, edit);
      if ('problem' in result) problems.push({ rowId, columnId, text, problem: t(`problems.${result.problem}`) });
      else operations.push(...result.operations);
    }
    store.edit(operations);
    return problems;
  };
  const create = (groupId: string, title: string = t('newActionTitle')): string => {
    const id = newId();
    // A contributor may only add what is theirs; an editor decides whose it is afterwards.
    const ownerId = store.allowsCreating(actionKind) ? null : store.actor.personId;
    store.edit([createAction(id, { title, ownerId }, groupId, board)]);
    return id;
  };
  const paste = ({ cells: pasted, newRows }: GridPaste): CellProblem[] => {
    const inputs = pasted.map((cell) => ({ ...cell, input: pasteInput(cell.columnId, cell.text, people, t) }));
    const problems = applyMany(inputs);
    for (const row of newRows) {
      const title = row.cells.find(({ columnId }) => columnId === 'title')?.text.trim();
      create(row.groupId, title || undefined);
    }
    return problems;
  };

  return (
    <Grid
      label={t('table')}
      columns={columns}
      groups={groups}
      footer={{ title: t('total'), aside: t('count', { count: board.count }), cells: cells(board.totals) }}
      empty={empty}
      openRowId={openActionId}
      peers={peers}
      onOpenRow={onOpen}
      onOpenGroup={onOpenObjective}
      onActiveChange={(cell) => store.moveTo(cell && { kind: 'action', id: cell.rowId, field: cell.columnId })}
      onEdit={({ rowId, columnId, input }: CellEdit) => {
        const row = board.rows.get(rowId);
        return row && apply(editCell(row, columnId, input, edit));
      }}
      onPaste={paste}
      onClear={(addresses) =>
        applyMany(addresses.map((address) => ({ ...address, input: clearedInput(address.columnId), text: '' })))
      }
      onCreateRow={store.allowsCreating(actionKind, { ownerId: store.actor.personId }) ? create : undefined}
      createLabel={t('newAction')}
      onDelete={(ids) => {
        const mine = ids.filter((id) => {
          const row = board.rows.get(id);
          return row && store.allows(actionKind, 'delete', row.action);
        });
        if (mine.length === 0) return;
        store.delete(actionKind, mine);
        showToast({
          text: t('deleted', { count: mine.length }),
          action: { label: kit('undo'), run: () => void store.undo() },
        });
      }}
      onMoveRow={(move) => {
        const row = board.rows.get(move.rowId);
        if (row) apply(updateAction(row, moved(row, move, board)));
      }}
    />
  );
}

/** What the objective aims at, beside its name: `Taux de renouvellement 94 %`. */
function ObjectiveAim({
  objective,
  format,
}: {
  objective: { indicator: string; target: number | null; unit: string };
  format: Format;
}) {
  const figure =
    objective.target === null
      ? ''
      : [format.number(objective.target, decimalsOf(objective.target)), objective.unit].filter(Boolean).join('\u00a0');
  const aim = [objective.indicator, figure].filter(Boolean).join(' ');
  if (aim === '') return null;
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-sm text-ink-2">
      <Target size={14} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-3" />
      <span className="truncate">{aim}</span>
    </span>
  );
}

function usePeers(): GridPeer[] {
  const store = usePlanStore();
  const present = useStoreValue((current) => current.present);
  const people = useRecords(personKind);
  return useMemo(() => {
    const names = new Map(people.map((person) => [person.id, person.name]));
    return present.flatMap(({ connectionId, personId, place }) =>
      place?.kind === 'action' && personId !== store.actor.personId
        ? [{ id: connectionId, name: names.get(personId) ?? '', rowId: place.id, columnId: place.field }]
        : [],
    );
  }, [present, people, store]);
}

export function createAction(
  id: string,
  fields: { title: string; ownerId: string | null },
  groupId: string,
  board: Board,
): Operation {
  const last = board.groups.find((group) => group.id === groupId)?.rows.at(-1);
  const next = last && nextRank(last.action.rank, board);
  const objectiveId = groupId === NO_OBJECTIVE ? null : groupId;
  return {
    op: 'create',
    kind: actionKind.kind,
    id,
    rank: rankBetween(last?.action.rank ?? null, next ?? null),
    fields: { ...fields, objectiveId },
  };
}

/** The smallest rank after this one in the whole plan, so that a new row comes right after its neighbour. */
function nextRank(rank: string, board: Board): string | undefined {
  let next: string | undefined;
  for (const { action } of board.rows.values()) {
    if (action.rank > rank && (next === undefined || action.rank < next)) next = action.rank;
  }
  return next;
}

function moved(row: BoardRow, { groupId, index }: RowMove, board: Board) {
  const siblings = board.groups.find((group) => group.id === groupId)?.rows.filter(({ id }) => id !== row.id) ?? [];
  const before = siblings[index - 1]?.action.rank ?? null;
  const after = siblings[index]?.action.rank ?? null;
  return { rank: rankBetween(before, after), objectiveId: groupId === NO_OBJECTIVE ? null : groupId };
}

function clearedInput(columnId: string): CellInput {
  if (columnId === 'owner') return { kind: 'option', id: null };
  if (columnId === 'due') return { kind: 'day', day: null };
  if (columnId === 'progress') return { kind: 'ratio', ratio: 0 };
  return { kind: 'text', text: '' };
}

/** Objectives are created from the page, above the grid. */
export function createObjective(id: string, title: string, board: Board, color: string): Operation {
  const last = board.groups.findLast((group) => group.objective !== null)?.objective?.rank ?? null;
  return { op: 'create', kind: objectiveKind.kind, id, rank: rankBetween(last, null), fields: { title, color } };
}
