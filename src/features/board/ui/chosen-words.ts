import type { Format } from '../../../i18n/format.ts';
import type { Option } from '../../../ui-kit/option.ts';

/** How many are named before the others are counted. */
const NAMED = 2;

/**
 * What a criterion lets through, in words: the first two of `options` that are chosen and how many more. `gone` stands
 * for the ids that no option has: a saved view, or a link, outlives the people and tags it names.
 */
export function chosenWords(
  chosen: readonly string[],
  options: readonly Option[],
  format: Format,
  gone: string,
): string {
  const labels = options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  const missing = new Set(chosen).size - labels.length;
  const all = [...labels, ...Array.from({ length: missing }, () => gone)];
  const more = all.length - NAMED;
  return more > 0 ? `${all.slice(0, NAMED).join(', ')} +${format.number(more)}` : all.join(', ');
}
