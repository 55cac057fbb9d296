import type { ReactNode } from 'react';

/** Before the value that a button shows, for those who hear the page: alone, a value does not say what it is of. */
export function FieldName({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}, </span>;
}
