/** Both margins of a cell, in px. */
const MARGINS = 16;
const NARROW: Readonly<Record<string, number>> = { '\u202f': 2, '\u00a0': 3, ' ': 3, '.': 3, ',': 3 };
const FIGURE = 9;

/**
 * The width, in px, of a cell that shows this amount whole, in the weight of totals, where every digit has one width. Letters
 * that stand for a currency are counted as digits.
 */
export function figureWidth(text: string): number {
  return [...text].reduce((width, character) => width + (NARROW[character] ?? FIGURE), MARGINS);
}
