import { ChevronDown, Plus } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateRecord } from '../../../../records/edit.ts';
import { compareByRank } from '../../../../records/rank.ts';
import { newId } from '../../../../kernel/ids.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { FieldName } from '../../../../ui-kit/field-name.tsx';
import { Menu, MenuItem } from '../../../../ui-kit/menu.tsx';
import { Picker } from '../../../../ui-kit/picker.tsx';
import { useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { useCardBoard } from '../../../../web/use-card-board.ts';
import { useCardDrag } from '../../../../web/use-card-drag.ts';
import { type CardPlace, neighbourCard, stepCard } from '../../../../kernel/cards.ts';
import { byQuadrant, rankAt } from '../../../swot/rules.ts';
import { type Quadrant, QUADRANTS, type SwotItem, swotItemKind } from '../../../swot/schema.ts';
import { segmentKind } from '../../../targets/schema.ts';
import type { PartProps } from '../market-props.ts';
import { useMarketEdits } from '../use-market-edits.ts';
import { usePeersOn } from '../../../../web/plan-store/use-peers-on.ts';
import { SwotCard } from './swot-card.tsx';
import { type ItemCommand } from './swot-keys.ts';
import { SwotQuadrant } from './swot-quadrant.tsx';
import { useVotes } from './use-votes.ts';

const EVERYWHERE = 'all';

/** Four quadrants of cards: what helps, what hinders, inside and outside. */
export function SwotPart({ search, onSearch, onOpen }: PartProps) {
  const { t } = useTranslation('market');
  const { store, remove } = useMarketEdits();
  const votes = useVotes();
  const hintId = useId();
  const boardRef = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const { show } = useCardBoard(boardRef);
  const [said, setSaid] = useState('');
  const segments = useRecords(segmentKind).toSorted(compareByRank);
  const all = useRecords(swotItemKind);
  const peers = new Map(usePeersOn(swotItemKind.kind).map((peer) => [peer.rowId, peer]));
  const segment = segments.find(({ id }) => id === search.segment);
  // What concerns the whole company concerns each segment.
  const items = segment ? all.filter(({ segmentId }) => segmentId === null || segmentId === segment.id) : all;
  const groups = byQuadrant(items);
  const columns = QUADRANTS.map((id) => ({ id, cardIds: groups[id].map((item) => item.id) }));
  const canEdit = (item: SwotItem) => store.allows(swotItemKind, 'update', item);
  const canCreate = store.allowsCreating(swotItemKind);

  const move = (itemId: string, place: CardPlace) => {
    const item = all.find(({ id }) => id === itemId);
    const quadrant = QUADRANTS.find((one) => one === place.groupId);
    if (!item || !quadrant || !canEdit(item)) return;
    const rank = rankAt(items, itemId, { quadrant, index: place.index });
    store.edit(updateRecord(swotItemKind, item, { quadrant, rank }));
    setActive(itemId);
    show(itemId);
    setSaid(t('swot.moved', { title: item.title, quadrant: t(`quadrants.${quadrant}`), place: place.index + 1 }));
  };
  const { drag, register } = useCardDrag({
    indexIn: (groupId, cardId) => {
      const index = columns.find(({ id }) => id === groupId)?.cardIds.indexOf(cardId) ?? -1;
      return index === -1 ? null : index;
    },
    onDrop: move,
  });
  const create = (quadrant: Quadrant) => {
    const id = newId();
    const rank = rankAt(all, id, { quadrant, index: groups[quadrant].length });
    const fields = { title: t('swot.new'), quadrant, ...(segment && { segmentId: segment.id }) };
    store.edit([{ op: 'create', kind: swotItemKind.kind, id, rank, fields }]);
    setActive(id);
    onOpen('item', id);
  };
  const run = (item: SwotItem, command: ItemCommand) => {
    if (command.type === 'go') {
      const next = neighbourCard(columns, item.id, command.direction);
      setActive(next);
      show(next);
    } else if (command.type === 'move') {
      const place = stepCard(columns, item.id, command.direction);
      if (place) move(item.id, place);
    } else if (command.type === 'weigh') {
      if (canEdit(item)) store.edit(updateRecord(swotItemKind, item, { weight: command.weight }));
    } else if (command.type === 'vote') {
      votes.toggle(item);
    } else {
      const beside = (['down', 'up', 'right', 'left'] as const).map((way) => neighbourCard(columns, item.id, way));
      show(beside.find((id) => id !== item.id) ?? item.id);
      remove(swotItemKind, [item]);
    }
  };
  const first = columns.find(({ cardIds }) => cardIds.length > 0)?.cardIds[0] ?? null;
  const tabStop = active !== null && items.some(({ id }) => id === active) ? active : first;
  const dropAbove = (quadrant: Quadrant): number | null => {
    const place = drag?.place;
    if (!drag || place?.groupId !== quadrant) return null;
    const own = groups[quadrant].findIndex(({ id }) => id === drag.cardId);
    return own !== -1 && place.index >= own ? place.index + 1 : place.index;
  };
  return (
    <>
      {segments.length > 0 && (
        <div className="flex items-center gap-2 px-[22px] pb-3 max-md:px-4">
          <Picker
            label={t('swot.scope')}
            value={segment?.id ?? EVERYWHERE}
            options={[
              { id: EVERYWHERE, label: t('swot.everywhere') },
              ...segments.map(({ id, name }) => ({ id, label: name })),
            ]}
            onChange={(id) => onSearch({ ...search, segment: id === EVERYWHERE ? undefined : id })}
            trigger={
              <Button look="outline">
                <FieldName>{t('swot.scope')}</FieldName>
                {segment?.name ?? t('swot.everywhere')}
                <ChevronDown className="size-4 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
              </Button>
            }
          />
        </div>
      )}
      <div
        ref={boardRef}
        className="grid min-h-0 flex-1 auto-rows-min gap-3 overflow-y-auto px-[22px] pb-6 max-md:px-4 @2xl:grid-cols-2"
      >
        {QUADRANTS.map((quadrant) => (
          <SwotQuadrant
            key={quadrant}
            quadrant={quadrant}
            count={groups[quadrant].length}
            dropAbove={dropAbove(quadrant)}
            onCreate={canCreate ? () => create(quadrant) : undefined}
            register={register}
          >
            {groups[quadrant].map((item, index) => (
              <SwotCard
                key={item.id}
                item={item}
                index={index}
                segment={segments.find(({ id }) => id === item.segmentId)?.name}
                lineAbove={dropAbove(quadrant) === index}
                canDrag={canEdit(item)}
                isOpen={search.item === item.id}
                isDragged={drag?.cardId === item.id}
                isTabStop={tabStop === item.id}
                peer={peers.get(item.id)}
                hintId={hintId}
                hasMyVote={votes.isMine(item)}
                onVote={votes.canVote(item) ? () => votes.toggle(item) : undefined}
                onCommand={(command) => run(item, command)}
                onFocus={() => store.moveTo({ kind: swotItemKind.kind, id: item.id, field: 'title' })}
                onOpen={() => {
                  setActive(item.id);
                  onOpen('item', item.id);
                }}
              />
            ))}
          </SwotQuadrant>
        ))}
      </div>
      <p id={hintId} className="sr-only">
        {t('swot.hint')}
      </p>
      <output className="sr-only">{said}</output>
    </>
  );
}

/** The way to add a finding, for the bar above. */
export function NewItem({ onOpen }: Pick<PartProps, 'onOpen'>) {
  const { t } = useTranslation('market');
  const { store, create } = useMarketEdits();
  if (!store.allowsCreating(swotItemKind)) return null;
  return (
    <Menu
      align="end"
      trigger={
        <Button look="primary" icon={Plus}>
          {t('swot.create')}
        </Button>
      }
    >
      {QUADRANTS.map((quadrant) => (
        <MenuItem
          key={quadrant}
          onSelect={() => onOpen('item', create(swotItemKind, { title: t('swot.new'), quadrant }))}
        >
          {t(`swot.add.${quadrant}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
