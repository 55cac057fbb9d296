import { type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCardBoard } from '../../../web/use-card-board.ts';
import { useCardDrag } from '../../../web/use-card-drag.ts';
import { type CardStep } from '../../../web/card-keys.ts';
import { type CardPlace, neighbourCard, stepCard } from '../../../kernel/cards.ts';
import { besideGroup, NEW_GROUP, themeColumns, themeGroup } from '../grouping/rules.ts';
import { byTheme } from '../rules.ts';
import type { WorkshopProposal } from '../schema.ts';
import { GroupCard } from './group-card.tsx';
import { NewThemeBox, ThemeBox } from './theme-box.tsx';
import type { Room } from './use-workshop.ts';

interface GroupPartProps {
  room: Room;
  isWall: boolean;
  scrollerRef: RefObject<HTMLElement | null>;
}

/** Proposals under their themes; whoever leads carries each to its own, or puts one on another to make a theme of both. */
export function GroupPart({ room, isWall, scrollerRef }: GroupPartProps) {
  const { t } = useTranslation('workshop');
  const hintId = useId();
  const { show } = useCardBoard(scrollerRef);
  const [active, setActive] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  /** The theme that was just begun: its name is to be typed. */
  const [begun, setBegun] = useState<string | null>(null);
  const canGroup = room.leads && !isWall;
  const columns = themeColumns(room.proposals);
  const groups = byTheme(room.proposals);

  const put = (proposalId: string, place: CardPlace) => {
    const proposal = room.proposals.find(({ id }) => id === proposalId);
    const theme = proposal && room.group(proposal, place);
    if (!proposal || theme === undefined) return;
    const isNew = theme !== '' && !groups.some((group) => group.theme === theme);
    setActive(proposalId);
    if (isNew) setBegun(theme);
    else show(proposalId);
    const { title } = proposal;
    setSaid(t(isNew ? 'grouping.begun' : theme === '' ? 'grouping.takenOut' : 'grouping.moved', { title, theme }));
  };
  const { drag, register } = useCardDrag({
    indexIn: (groupId, cardId) => {
      const index = columns.find(({ id }) => id === groupId)?.cardIds.indexOf(cardId) ?? -1;
      return index === -1 ? null : index;
    },
    onDrop: put,
  });
  const run = ({ id }: WorkshopProposal, step: CardStep) => {
    if (step.type === 'go') {
      const next = neighbourCard(columns, id, step.direction);
      setActive(next);
      return show(next);
    }
    const place = stepCard(columns, id, step.direction);
    if (place) put(id, place);
  };
  const tabStop = room.proposals.some(({ id }) => id === active)
    ? active
    : columns.flatMap(({ cardIds }) => cardIds)[0];
  const over = drag?.place?.groupId;
  // Above which card of a group the one held would go: it does not count itself.
  const dropAbove = (groupId: string): number | null => {
    if (!drag?.place || over !== groupId) return null;
    const own = columns.find(({ id }) => id === groupId)?.cardIds.indexOf(drag.cardId) ?? -1;
    return own !== -1 && drag.place.index >= own ? drag.place.index + 1 : drag.place.index;
  };
  const boxes = canGroup && groups.at(-1)?.theme !== '' ? [...groups, { theme: '', proposals: [] }] : groups;
  return (
    <>
      <div className="grid items-start gap-3 @3xl:grid-cols-2 @6xl:grid-cols-3">
        {boxes.map(({ theme, proposals }) => (
          <ThemeBox
            key={theme}
            theme={theme}
            count={proposals.length}
            dropAbove={dropAbove(themeGroup(theme))}
            selectAtFirst={theme === begun}
            register={canGroup ? register : undefined}
            onRename={canGroup ? (name) => room.renameTheme(theme, name) : undefined}
          >
            {proposals.map((proposal, index) => (
              <GroupCard
                key={proposal.id}
                proposal={proposal}
                index={index}
                themes={groups.map((group) => group.theme)}
                lineAbove={dropAbove(themeGroup(theme)) === index}
                isUnder={over === besideGroup(proposal.id) && drag?.cardId !== proposal.id}
                isDragged={drag?.cardId === proposal.id}
                isTabStop={tabStop === proposal.id}
                hintId={hintId}
                register={canGroup ? register : undefined}
                onFocus={() => setActive(proposal.id)}
                onStep={(step) => run(proposal, step)}
                onPick={(groupId) => put(proposal.id, { groupId, index: Number.POSITIVE_INFINITY })}
              />
            ))}
          </ThemeBox>
        ))}
        {canGroup && room.proposals.length > 0 && <NewThemeBox isUnder={over === NEW_GROUP} register={register} />}
      </div>
      {canGroup && (
        <p id={hintId} className="sr-only">
          {t('grouping.hint')}
        </p>
      )}
      <output className="sr-only">{said}</output>
    </>
  );
}
