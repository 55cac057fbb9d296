import type { ReactNode } from 'react';
import { foldWords } from '../kernel/folded-text.ts';

/** Something that can be chosen from a list. */
export interface Option {
  id: string;
  label: string;
  /** Shown before the label: a dot, an avatar, a colour. */
  mark?: ReactNode;
  /** Colour class of the label, when the choice itself is a warning. */
  className?: string;
  /** Quiet words after the label. */
  hint?: string;
  /** More words that find it. */
  keywords?: string;
}

/**
 * The options that hold every typed word at the start of one of their own, best first: those whose label starts with
 * the text, then those whose label holds it, then those found by hint or keywords. Nothing typed keeps all, in order.
 */
export function filterOptions<Kind extends Pick<Option, 'label' | 'hint' | 'keywords'>>(
  options: readonly Kind[],
  query: string,
): readonly Kind[] {
  const wanted = foldWords(query);
  if (wanted === '') return options;
  const words = wanted.split(' ');
  const ranked: { option: Kind; rank: number }[] = [];
  for (const option of options) {
    const label = foldWords(option.label);
    const all = ` ${label} ${foldWords(`${option.hint ?? ''} ${option.keywords ?? ''}`)}`;
    if (!words.every((word) => all.includes(` ${word}`))) continue;
    ranked.push({ option, rank: label.startsWith(wanted) ? 0 : ` ${label}`.includes(` ${wanted}`) ? 1 : 2 });
  }
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ option }) => option);
}

/** Where the highlight goes for a key; undefined when the key is not for the list. It wraps around at both ends. */
export function movedHighlight(key: string, current: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return current <= 0 ? count - 1 : current - 1;
    case 'PageDown':
      return Math.min(count - 1, current + 8);
    case 'PageUp':
      return Math.max(0, current - 8);
    default:
      return undefined;
  }
}
