import type { ReactNode } from 'react';

/** A part of the home page, with how many there are and what can be done with all of them. */
export function Block(props: { title: string; count?: number; command?: ReactNode; children: ReactNode }) {
  const { title, count } = props;
  return (
    <section aria-label={title}>
      <h2 className="mb-2 flex min-h-6 items-center gap-2 font-semibold">
        {title}
        {count !== undefined && count > 0 && <span className="font-normal text-ink-3">{count}</span>}
        {props.command}
      </h2>
      {props.children}
    </section>
  );
}
