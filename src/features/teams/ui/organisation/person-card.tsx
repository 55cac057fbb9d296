import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Tag } from '../../../../ui-kit/chip.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import type { Person } from '../../../people/schema.ts';

export interface CardProps {
  person: Person;
  level: number;
  position: number;
  count: number;
  reports: number;
  team: string | undefined;
  isOpen: boolean;
  isHeld: boolean;
  isTarget: boolean;
  canMove: boolean;
  tabStop: boolean;
  style: CSSProperties;
}

/** Someone in the chart, or a post to be filled: name, function, team. */
export function PersonCard(
  props: CardProps & {
    register: (id: string, card: HTMLElement, canMove: boolean) => () => void;
    onFocus: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
    onOpen: () => void;
  },
) {
  const { person, register, canMove } = props;
  const { t } = useTranslation('teams');
  const ref = useRef<HTMLDivElement>(null);
  useEffect(
    () => (ref.current ? register(person.id, ref.current, canMove) : undefined),
    [register, person.id, canMove],
  );
  const isVacant = person.post === 'vacant';
  return (
    <div
      ref={ref}
      role="treeitem"
      aria-level={props.level}
      aria-posinset={props.position}
      aria-setsize={props.count}
      aria-expanded={props.reports > 0 ? true : undefined}
      aria-selected={props.isOpen}
      tabIndex={props.tabStop ? 0 : -1}
      data-person={person.id}
      onFocus={props.onFocus}
      onClick={props.onOpen}
      onKeyDown={props.onKeyDown}
      style={props.style}
      className={cx(
        'absolute flex cursor-pointer flex-col justify-center gap-0.5 rounded-[10px] border bg-surface px-2.5 shadow-(--sh) select-none hover:bg-surface-2',
        isVacant ? 'border-dashed border-ink-3' : 'border-line-2',
        props.isOpen && 'border-accent! bg-sel!',
        props.isTarget && 'outline-2 outline-accent',
        props.isHeld && 'opacity-50',
      )}
    >
      <span className="flex min-w-0 items-center gap-2">
        {!isVacant && <Avatar id={person.id} name={person.name} decorative />}
        <span className="min-w-0 flex-1 truncate font-medium" title={person.name}>
          {person.name}
        </span>
      </span>
      <span className="line-clamp-2 text-sm leading-tight text-ink-2" title={person.jobTitle}>
        {person.jobTitle || t('organisation.noFunction')}
      </span>
      <span className="flex min-w-0 items-center gap-1.5 text-xs text-ink-3">
        {isVacant && (
          <span className="shrink-0 whitespace-nowrap">
            <Tag tone="accent">{t('organisation.vacant')}</Tag>
          </span>
        )}
        <span className="truncate">{props.team ?? t('organisation.noTeam')}</span>
      </span>
    </div>
  );
}
