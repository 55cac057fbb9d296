import type { Format } from '../../../i18n/format.ts';
import { decimalsOf } from '../../../kernel/measure.ts';
import type { Objective } from '../../objectives/schema.ts';

/** A quantity with the decimals it has; nothing for none. */
export function quantityText(value: number | null, format: Format): string {
  return value === null ? '' : format.number(value, decimalsOf(value));
}

/** From where to where: `24 → 38 clients`, `→ 120 leads` without a baseline, `24 → ?` without a target. Nothing without both. */
export function measureText(
  { baseline, target, unit }: Pick<Objective, 'baseline' | 'target' | 'unit'>,
  format: Format,
): string {
  if (baseline === null && target === null) return '';
  // Each language has its own space before the sign, or none.
  const isShare = unit === '%' && target !== null;
  const end = isShare ? format.percent(target / 100, decimalsOf(target)) : quantityText(target, format) || '?';
  const way = [quantityText(baseline, format), '→', end].filter(Boolean).join('\u00a0');
  return unit === '' || isShare ? way : `${way}\u00a0${unit}`;
}

/** From when to when: `4 janv. → 18 déc.`, with their year when it is not the plan’s. */
export function periodText(
  { startDate, dueDate }: Pick<Objective, 'startDate' | 'dueDate'>,
  format: Format,
  year: number,
): string {
  const [start, due] = [startDate, dueDate].map((day) => (day === null ? '' : format.dayShort(day, year)));
  if (!start && !due) return '';
  return [start, '→', due].filter(Boolean).join(' ');
}
