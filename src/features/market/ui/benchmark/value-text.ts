import type { Format } from '../../../../i18n/format.ts';
import type { Axis } from '../../../competition/rules.ts';
import { shareText } from '../competitors/competitor-values.ts';

/** A value as its axis is read: an index, a share, a score. */
export function valueText(axis: Axis, value: number, format: Format): string {
  if (axis === 'share') return shareText(value, format);
  return axis === 'mean' ? format.number(value, 1) : format.number(value);
}
