import type { ReactNode } from 'react';

/** A box to type in, among others of a line. */
export const BOX = 'rounded-sm border border-line-2 px-1.5';

/** A value under what it is called, for the eye: the field inside says its own name. */
export function Labelled({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div className={className}>
      <p aria-hidden="true" className="mb-0.5 text-sm text-ink-2">
        {label}
      </p>
      {children}
    </div>
  );
}
