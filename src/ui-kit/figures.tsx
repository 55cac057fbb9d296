import type { ReactNode } from 'react';
import { cx } from './classes.ts';

export interface Figure {
  id: string;
  title: string;
  value: string;
  /** The colour it has in the bar or chart beside it. */
  color?: string;
  note?: ReactNode;
  tone?: 'ok' | 'bad';
}

/** The few figures that sum up a page: a main one with its bar, the others beside it. They scroll where they do not fit. */
export function Figures(props: { label: string; main: Figure; bar?: ReactNode; others: readonly Figure[] }) {
  const { main } = props;
  return (
    <section
      aria-label={props.label}
      tabIndex={0}
      className="flex shrink-0 overflow-x-auto px-[22px] pt-[18px] pb-4 -outline-offset-2 max-md:px-4"
    >
      <div className="mr-5 flex w-[309px] shrink-0 flex-col pr-5 max-md:w-60 max-md:pr-0">
        <p className="text-sm text-ink-2">{main.title}</p>
        <p className="mt-0.5 mb-2 text-2xl font-semibold tracking-[-0.01em] whitespace-nowrap">{main.value}</p>
        {props.bar}
      </div>
      {props.others.map((figure) => (
        <div key={figure.id} className="min-w-[187px] shrink-0 border-l border-line px-5 max-md:min-w-0">
          <p className="flex items-center gap-2 text-sm text-ink-2">
            {figure.color && (
              <span data-forced-mark="" className="size-2 rounded-[2px]" style={{ background: figure.color }} />
            )}
            {figure.title}
          </p>
          <p className="mt-1 text-xl font-semibold tracking-[-0.006em] whitespace-nowrap">{figure.value}</p>
          {figure.note && (
            <p
              className={cx(
                'mt-1 text-sm whitespace-nowrap',
                figure.tone === 'ok' ? 'text-ok' : figure.tone === 'bad' ? 'text-bad' : 'text-ink-2',
              )}
            >
              {figure.note}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
