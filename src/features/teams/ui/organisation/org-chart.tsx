import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeChart, type ChartEntry } from '../../../people/organisation/rules.ts';
import type { Person } from '../../../people/schema.ts';
import { chartCommandOf } from './chart-keys.ts';
import { type CardProps, PersonCard } from './person-card.tsx';
import type { PeopleEdits } from './use-people-edits.ts';
import { usePersonDrag } from './use-person-drag.ts';

/** Sizes of a card and of what is between cards, in px. */
const CARD = { width: 164, height: 84, across: 12, down: 30 };
const EDGE = 22;
/** How far those below each other stand in, so that the line they hang from is seen. */
const INSET = 18;

interface OrgChartProps {
  entries: readonly ChartEntry<Person>[];
  teamName: (person: Person) => string | undefined;
  openId: string | undefined;
  edits: PeopleEdits;
  onOpen: (id: string) => void;
}

/** Who reports to whom, from the top down; walked with the arrows, rearranged by hand or with Alt and the arrows. */
export function OrgChart({ entries, teamName, openId, edits, onOpen }: OrgChartProps) {
  const { t } = useTranslation('teams');
  const [activeId, setActiveId] = useState<string>();
  const [said, setSaid] = useState('');
  const [wish, setWish] = useState<{ id: string }>();
  const ref = useRef<HTMLDivElement>(null);
  const places = useMemo(() => placeChart(entries), [entries]);
  const byId = useMemo(() => new Map(entries.map(({ person }) => [person.id, person])), [entries]);
  const move = (id: string, managerId: string | null) => {
    const person = byId.get(id);
    if (!person || !edits.canEdit(person)) return;
    setSaid(edits.move(person, managerId) ?? '');
    setWish({ id });
  };
  const { drag, register } = usePersonDrag(move);
  useEffect(() => {
    if (wish) ref.current?.querySelector<HTMLElement>(`[data-person="${wish.id}"]`)?.focus();
  }, [wish]);

  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.person;
    const command = id === undefined ? undefined : chartCommandOf(event, entries, id);
    if (!command) return;
    event.preventDefault();
    const person = byId.get(command.id);
    if (command.type === 'go') setWish({ id: command.id });
    else if (command.type === 'open') onOpen(command.id);
    else if (command.type === 'move') move(command.id, command.managerId);
    else if (person && edits.canRemove(person)) edits.remove(person);
  };

  const at = (id: string) => {
    const { x, y, isStacked } = places.get(id) ?? { x: 0, y: 0, isStacked: false };
    const inset = isStacked ? INSET : 0;
    const left = EDGE + x * (CARD.width + CARD.across) + inset;
    return { left, top: 4 + y * (CARD.height + CARD.down), width: CARD.width - inset, height: CARD.height };
  };
  const columns = Math.max(0, ...[...places.values()].map(({ x }) => x)) + 1;
  const levels = Math.max(0, ...[...places.values()].map(({ y }) => y)) + 1;
  const width = EDGE * 2 + columns * (CARD.width + CARD.across) - CARD.across;
  const height = levels * (CARD.height + CARD.down) - CARD.down + 12;
  const tabStop = activeId !== undefined && byId.has(activeId) ? activeId : entries[0]?.person.id;
  const siblings = Map.groupBy(entries, ({ managerId }) => managerId);
  return (
    <div className="overflow-x-auto pb-3 print:overflow-visible">
      <div
        ref={ref}
        role="tree"
        aria-label={t('organisation.chart')}
        aria-describedby="org-chart-keys"
        className="relative"
        style={{ width, height }}
      >
        <svg aria-hidden="true" width={width} height={height} className="pointer-events-none absolute inset-0">
          {entries.map(({ person, managerId }) =>
            managerId === null ? null : (
              <path
                key={person.id}
                d={
                  places.get(person.id)?.isStacked
                    ? bracket(at(managerId), at(person.id))
                    : elbow(at(managerId), at(person.id))
                }
                fill="none"
                stroke="var(--line-2)"
                strokeWidth={1.5}
              />
            ),
          )}
        </svg>
        {entries.map(({ person, depth, managerId, reports }) => {
          const beside = siblings.get(managerId) ?? [];
          const card: CardProps = {
            person,
            level: depth + 1,
            position: beside.findIndex((one) => one.person === person) + 1,
            count: beside.length,
            reports,
            team: teamName(person),
            isOpen: person.id === openId,
            isHeld: drag?.heldId === person.id,
            isTarget: drag?.overId === person.id,
            canMove: edits.canEdit(person),
            tabStop: person.id === tabStop,
            style: at(person.id),
          };
          return (
            <PersonCard
              key={person.id}
              {...card}
              register={register}
              onFocus={() => setActiveId(person.id)}
              onKeyDown={onKeyDown}
              onOpen={() => onOpen(person.id)}
            />
          );
        })}
      </div>
      <p id="org-chart-keys" className="sr-only">
        {t('organisation.keys')}
      </p>
      <output className="sr-only">{said}</output>
    </div>
  );
}

/** From the foot of the manager's card, at its left, down and into the side of the other. */
function bracket(from: { left: number; top: number }, to: { left: number; top: number }): string {
  return `M${from.left + INSET / 2} ${from.top + CARD.height} V${to.top + CARD.height / 2} H${to.left}`;
}

/** From the foot of the manager's card to the head of the other, by a corner halfway. */
function elbow(from: { left: number; top: number }, to: { left: number; top: number }): string {
  const [x1, y1] = [from.left + CARD.width / 2, from.top + CARD.height];
  const [x2, y2] = [to.left + CARD.width / 2, to.top];
  const middle = (y1 + y2) / 2;
  return `M${x1} ${y1} V${middle} H${x2} V${y2}`;
}
