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
  Refusal,
} from '../../../ui-kit/grid/grid-types.ts';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import type { BudgetTotals } from '../../budget/rules.ts';
import { COLORS } from '../../catalogue/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { boardColumns } from './board-columns.tsx';
import { type EditResult, editCell } from './board-edits.ts';
import type { BoardLookProps } from './board-look.ts';
import { groupColor, groupTitle } from './group-title.ts';
import { isFiltering } from '../view/rules.ts';
import { pasteInput } from './board-paste.ts';
import { usePeers } from './use-peers.ts';
import { createAction, moveAction } from '../edits/rules.ts';
import { type Board, groupsInTable } from '../rules.ts';
import type { BoardRow } from '../rows/rules.ts';

/** The table of the plan: what is typed becomes changes at once, and can be undone. */
export function BoardGrid(props: BoardLookProps) {
  const { board, view, edit, format, openActionId, onOpen, onOpenObjective, empty } = props;
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
  const groups = groupsInTable(board, view.filter).map(
    (group): GridGroup<BoardRow> => ({
      id: group.id,
      rows: group.rows,
      ...(board.grouping !== 'none' && {
        header: {
          title: groupTitle(group.id, board, format, t),
          openLabel: group.objective ? t('objective.open') : undefined,
          color: groupColor(group.id, board),
          count: format.number(group.rows.length),
          aside: group.objective && <ObjectiveAim objective={group.objective} format={format} />,
          cells: cells(group.totals),
        },
      }),
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
      footer={{
        title: isFiltering(view.filter) ? t('totalShown') : t('total'),
        aside: t('count', { count: board.rows.size }),
        cells: cells(board.totals),
      }}
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
      // Sorted by a column, the plan's own order is not on screen.
      onMoveRow={
        view.sort !== null
          ? undefined
          : (move) => {
              const row = board.rows.get(move.rowId);
              if (row) store.edit(moveAction(row, move, board));
            }
      }
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

function clearedInput(columnId: string): CellInput {
  if (columnId === 'owner') return { kind: 'option', id: null };
  if (columnId === 'due') return { kind: 'day', day: null };
  if (columnId === 'progress') return { kind: 'ratio', ratio: 0 };
  return { kind: 'text', text: '' };
}

/** Objectives are created from the page, above the grid. */
export function createObjective(id: string, title: string, objectives: Board['subjects']['objectives']): Operation {
  const last = [...objectives.values()].at(-1)?.rank ?? null;
  const color = COLORS[objectives.size % COLORS.length] ?? 'blue';
  return { op: 'create', kind: objectiveKind.kind, id, rank: rankBetween(last, null), fields: { title, color } };
}
