import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requiredOfNewAction } from '../../../../web/new-action.ts';
import { newId } from '../../../../kernel/ids.ts';
import { ColorMark } from '../../../../ui-kit/color-mark.tsx';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { StatusMark } from '../../../../web/status-mark.tsx';
import { ACTION_STATUSES } from '../../../actions/schema.ts';
import { createAction, moveAction, regroupAction } from '../../edits/rules.ts';
import { type CardColumn, type CardPlace, neighbourCard, stepCard } from '../../../../kernel/cards.ts';
import { type Board, type BoardGroup, groupsInColumns } from '../../rules.ts';
import type { BoardRow } from '../../rows/rules.ts';
import { isFiltering, writeView } from '../../view/rules.ts';
import type { BoardLookProps } from '../board-look.ts';
import { groupColor, groupTitle } from '../group-title.ts';
import { useActionCommands } from '../use-action-commands.ts';
import { usePeers } from '../use-peers.ts';
import { type CardTexts, KanbanCard } from './kanban-card.tsx';
import { KanbanColumn } from './kanban-column.tsx';
import type { CardCommand } from './kanban-keys.ts';
import { useCardBoard } from '../../../../web/use-card-board.ts';
import { useCardDrag } from '../../../../web/use-card-drag.ts';

/** Actions as cards in columns: by status, or by whatever they are grouped by. Dropping a card gives it that value. */
export function Kanban(props: BoardLookProps) {
  const { board, view, format, edit, openActionId, onOpen, empty } = props;
  const { t } = useTranslation('board');
  const store = usePlanStore();
  const hintId = useId();
  const boardRef = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const { shown, show } = useCardBoard(boardRef);
  const [said, setSaid] = useState('');
  const peers = usePeers();
  const peerByCard = useMemo(() => new Map(peers.map((peer) => [peer.rowId, peer])), [peers]);
  const groups = useMemo(() => groupsInColumns(board), [board]);
  const columns = useMemo(
    () => groups.map(({ id, rows }): CardColumn => ({ id, cardIds: rows.map((row) => row.id) })),
    [groups],
  );
  const titleOf = (groupId: string) => groupTitle(groupId, board, format, t);
  const commands = useActionCommands(board);
  const { canEdit, canCreate } = commands;

  const move = (cardId: string, place: CardPlace) => {
    const row = board.rows.get(cardId);
    if (!row || !canEdit(row)) return;
    // In another order than the plan's, a place among the cards says nothing.
    const operations = view.sort === null ? moveAction(row, place, board) : regroupAction(row, place.groupId, board);
    store.edit(operations);
    setActive(cardId);
    show(cardId);
    setSaid(t('kanban.moved', { action: row.action.title, column: titleOf(place.groupId), place: place.index + 1 }));
  };
  const { drag, register } = useCardDrag({
    indexIn: (groupId, cardId) => {
      const index = columns.find(({ id }) => id === groupId)?.cardIds.indexOf(cardId) ?? -1;
      return index === -1 ? null : index;
    },
    onDrop: move,
  });

  const remove = (row: BoardRow) => {
    const next = neighbourOf(columns, row.id);
    if (commands.remove([row])) show(next);
  };
  const create = (groupId: string) => {
    const id = newId();
    store.edit([createAction(id, { title: t('newActionTitle'), ...requiredOfNewAction(store) }, groupId, board)]);
    onOpen(id);
  };
  const run = (row: BoardRow, command: CardCommand) => {
    if (command.type === 'go') {
      const next = neighbourCard(columns, row.id, command.direction);
      setActive(next);
      show(next);
    } else if (command.type === 'move') {
      const place = stepCard(columns, row.id, command.direction);
      if (place) move(row.id, place);
    } else if (command.type === 'status') {
      const status = ACTION_STATUSES[command.index];
      if (status) commands.setStatus([row], status);
      show(row.id);
    } else remove(row);
  };
  const open = (row: BoardRow) => {
    setActive(row.id);
    onOpen(row.id);
  };

  const year = Number(edit.plan.periodStart.slice(0, 4));
  const textsOf = (row: BoardRow): CardTexts => {
    const { action, budget, owner } = row;
    const due = action.dueDate === null ? '' : format.dayShort(action.dueDate, year);
    const money = budget.revised === 0 ? '' : format.money(budget.revised, edit.plan.currency);
    const status = t(`statuses.${row.status}`);
    const comments = row.comments > 0 ? t('comments', { count: row.comments }) : '';
    return {
      status: board.grouping === 'status' ? '' : status,
      due,
      budget: money,
      budgetName: t('filter.budget'),
      // Where nothing was revised, it is what was planned, as the table says it.
      revised: budget.revised === budget.planned ? '' : t('columns.revised').toLowerCase(),
      comments,
      unseen: [board.grouping === 'status' ? status : '', owner?.name].filter(Boolean).join(', '),
    };
  };

  if (board.rows.size === 0 && (isFiltering(view.filter) || board.all.size === 0)) {
    return <div className="flex-1">{empty}</div>;
  }
  const first = columns.find(({ cardIds }) => cardIds.length > 0)?.cardIds[0] ?? null;
  const tabStop = active !== null && board.rows.has(active) ? active : first;
  const search = new URLSearchParams({ ...writeView(view) });
  const hrefOf = (id: string) => `?${new URLSearchParams([...search, ['action', id]]).toString()}`;
  const dropAbove = (group: BoardGroup): number | null => {
    const place = drag?.place;
    if (!drag || place?.groupId !== group.id) return null;
    const own = group.rows.findIndex(({ id }) => id === drag.cardId);
    if (view.sort !== null) return own === -1 ? group.rows.length : null;
    return own !== -1 && place.index >= own ? place.index + 1 : place.index;
  };
  return (
    <div
      ref={boardRef}
      className="flex min-h-0 flex-1 scroll-px-[22px] gap-3 overflow-x-auto overscroll-contain px-[22px] pb-4 max-md:snap-x max-md:snap-mandatory max-md:scroll-px-4 max-md:px-4"
    >
      {groups.map((group) => (
        <KanbanColumn
          key={group.id}
          id={group.id}
          title={titleOf(group.id)}
          mark={<ColumnMark groupId={group.id} board={board} />}
          count={format.number(group.rows.length)}
          total={group.totals.revised === 0 ? '' : format.money(group.totals.revised, edit.plan.currency)}
          rows={group.rows}
          dropAbove={dropAbove(group)}
          shown={shown}
          onCreate={canCreate ? () => create(group.id) : undefined}
          register={register}
        >
          {(row) => (
            <KanbanCard
              row={row}
              texts={textsOf(row)}
              href={hrefOf(row.id)}
              canDrag={canEdit(row)}
              isOpen={row.id === openActionId}
              isDragged={row.id === drag?.cardId}
              isTabStop={row.id === tabStop}
              peer={peerByCard.get(row.id)}
              hintId={hintId}
              onCommand={(command) => run(row, command)}
              onOpen={() => open(row)}
            />
          )}
        </KanbanColumn>
      ))}
      <p id={hintId} className="sr-only">
        {t('kanban.hint')}
      </p>
      <output className="sr-only">{said}</output>
    </div>
  );
}

/** The card that takes the focus when this one goes: the next below, else above, else beside. */
function neighbourOf(columns: readonly CardColumn[], cardId: string): string {
  const directions = ['down', 'up', 'right', 'left'] as const;
  const next = directions.map((direction) => neighbourCard(columns, cardId, direction));
  return next.find((id) => id !== cardId) ?? cardId;
}

/** The status, the face or the colour that a column stands for. */
function ColumnMark({ groupId, board }: { groupId: string; board: Board }) {
  if (board.grouping === 'status') {
    const status = ACTION_STATUSES.find((one) => one === groupId);
    return status ? <StatusMark status={status} label="" /> : null;
  }
  if (board.grouping === 'owner') {
    const person = board.subjects.people.get(groupId);
    return person ? <Avatar id={person.id} name={person.name} decorative /> : null;
  }
  const color = groupColor(groupId, board);
  return color === undefined ? null : <ColorMark color={color} />;
}
