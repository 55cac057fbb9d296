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

/** The few figures that sum up a page: a main one with its bar, the others beside it, below it where it is narrow. */
export function Figures(props: { label: string; main: Figure; bar?: ReactNode; others: readonly Figure[] }) {
  const { main } = props;
  return (
    <section aria-label={props.label} className="flex shrink-0 flex-wrap gap-y-3 px-[22px] pt-[18px] pb-4 max-md:px-4">
      <div className="min-w-[220px] flex-[1.7] pr-8 max-md:basis-full max-md:pr-0">
        <p className="text-sm text-ink-2">{main.title}</p>
        <p className="mt-0.5 mb-2 text-2xl font-semibold tracking-[-0.01em] whitespace-nowrap">{main.value}</p>
        {props.bar}
      </div>
      {props.others.map((figure) => (
        <div
          key={figure.id}
          className="min-w-[130px] flex-1 border-l border-line pl-5 max-md:basis-2/5 max-md:border-0 max-md:pl-0"
        >
          <p className="flex items-center gap-2 text-sm text-ink-2">
            {figure.color && (
              <span data-forced-mark="" className="size-2 rounded-[2px]" style={{ background: figure.color }} />
            )}
            {figure.title}
          </p>
          <p className="mt-1 text-xl font-semibold tracking-[-0.006em] whitespace-nowrap">{figure.value}</p>
          {figure.note !== undefined && (
            // On one line: what stands below must not move when a panel opens and the page is narrower.
            <p
              className={cx(
                'mt-1 truncate text-sm',
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
