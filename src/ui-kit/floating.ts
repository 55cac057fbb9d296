/** What hangs over a part of the page. */
export const FLOATING =
  'rounded-lg bg-surface text-ink shadow-pop outline-none transition-[opacity,transform] duration-100 ease-out ' +
  'origin-(--transform-origin) data-ending-style:scale-[0.98] data-ending-style:opacity-0 ' +
  'data-starting-style:scale-[0.98] data-starting-style:opacity-0';

/** Behind what stands over the whole page. */
export const BACKDROP =
  'fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0';
