import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { ThumbsUp } from 'lucide-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../../ui-kit/classes.ts';
import { PeerMark } from '../../../../ui-kit/peer-mark.tsx';
import { Tooltip } from '../../../../ui-kit/tooltip.tsx';
import type { SwotItem } from '../../../swot/schema.ts';
import { Level } from '../level.tsx';
import { levelOf } from '../level-choice.tsx';
import { type ItemCommand, itemCommand } from './swot-keys.ts';

/** A finding as a card. A link, which every browser lets one drag; the vote stands beside it. */
export function SwotCard(props: {
  item: SwotItem;
  /** Its place in the quadrant. */
  index: number;
  segment: string | undefined;
  lineAbove: boolean;
  canDrag: boolean;
  isOpen: boolean;
  isDragged: boolean;
  isTabStop: boolean;
  peer: { id: string; name: string } | undefined;
  hintId: string;
  hasMyVote: boolean;
  onVote: (() => void) | undefined;
  onCommand: (command: ItemCommand) => void;
  onFocus: () => void;
  onOpen: () => void;
}) {
  const { item, canDrag, hasMyVote, peer } = props;
  const { t } = useTranslation('market');
  const ref = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    return draggable({ element, canDrag: () => canDrag, getInitialData: () => ({ cardId: item.id }) });
  }, [item.id, canDrag]);
  const onClick = (event: MouseEvent) => {
    // With a modifier, the browser opens the link elsewhere, as it would any other.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    props.onOpen();
  };
  const count = item.voterIds.length;
  return (
    <li data-index={props.index} className="relative pb-1.5">
      {props.lineAbove && (
        <span aria-hidden="true" className="absolute inset-x-0 -top-1 h-0.5 rounded-full bg-accent" />
      )}
      <a
        ref={ref}
        href={`?part=swot&item=${item.id}`}
        data-card={item.id}
        tabIndex={props.isTabStop ? 0 : -1}
        aria-describedby={props.hintId}
        aria-current={props.isOpen || undefined}
        onClick={onClick}
        onFocus={props.onFocus}
        onKeyDown={(event) => {
          const command = itemCommand(event);
          if (!command) return;
          event.preventDefault();
          props.onCommand(command);
        }}
        className={cx(
          'relative flex w-full flex-col gap-1 rounded-md border bg-surface py-2 pr-16 pl-3 shadow-sh transition-colors',
          props.isOpen ? 'border-accent' : 'border-line hover:border-line-2',
          props.isDragged && 'opacity-40',
        )}
      >
        <span className="flex items-center gap-2.5">
          <Level value={item.weight} label={t('swot.weightOf', { weight: t(`weights.l${levelOf(item.weight)}`) })} />
          <span className="min-w-0 flex-1 leading-[18px] font-medium">{item.title}</span>
        </span>
        {item.evidence && <span className="line-clamp-2 text-sm text-ink-2">{item.evidence}</span>}
        {props.segment && <span className="text-sm text-ink-3">{props.segment}</span>}
        {peer && <PeerMark id={peer.id} name={peer.name} />}
      </a>
      <Tooltip text={t(hasMyVote ? 'swot.unvote' : 'swot.vote')} shortcut="V">
        <button
          type="button"
          aria-pressed={hasMyVote}
          aria-label={t('swot.votesOn', { count, title: item.title })}
          disabled={!props.onVote}
          onClick={props.onVote}
          className={cx(
            'absolute top-1.5 right-1.5 flex h-7 touch-target items-center gap-1.5 rounded-md px-2 text-sm font-medium tabular-nums',
            hasMyVote ? 'bg-accent-soft text-accent' : 'text-ink-2 enabled:hover:bg-hover',
          )}
        >
          <ThumbsUp className="size-3.5" strokeWidth={2} aria-hidden="true" />
          {count}
        </button>
      </Tooltip>
    </li>
  );
}
