import type { ReactNode } from 'react';
import { cx } from '../classes.ts';

/** A sentence hung under a cell (over it near the foot): what the typed text means, or what is wrong with it. */
export function CellNote(props: {
  id: string;
  tone: 'plain' | 'bad';
  shown: boolean;
  above: boolean;
  /** The edge it shares with its cell. */
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
}) {
  return (
    <span
      id={props.id}
      role={props.tone === 'bad' ? 'alert' : undefined}
      className={
        props.shown
          ? cx(
              'absolute z-30 w-max max-w-72 rounded-sm bg-surface px-2 py-1 text-left text-sm whitespace-normal shadow-pop',
              props.align === 'end' ? 'right-0' : 'left-0',
              props.above ? 'bottom-[calc(100%+3px)]' : 'top-[calc(100%+3px)]',
              props.tone === 'bad' ? 'text-bad' : 'text-ink-2',
            )
          : 'sr-only'
      }
    >
      {props.children}
    </span>
  );
}
