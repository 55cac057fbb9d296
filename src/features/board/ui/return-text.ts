import type { Format } from '../../../i18n/format.ts';
import { expectedReturn, landingBudget } from '../../budget/rules.ts';
import type { Plan } from '../../plans/schema.ts';
import type { BoardRow } from '../rows/rules.ts';

/** The return expected of an action, `+340 %`, or what is missing to say it. */
export function returnText(
  { action, budget }: Pick<BoardRow, 'action' | 'budget'>,
  { marginRate }: Pick<Plan, 'marginRate'>,
  format: Format,
): { text: string } | { missing: 'noRevenue' | 'noRate' | 'noCost' } {
  const { expectedRevenueCents } = action;
  const ratio = expectedReturn({ expectedRevenueCents, marginRate, landingCents: landingBudget(budget) });
  if (typeof ratio === 'string') return { missing: ratio };
  // Neither +0 nor −0.
  const rounded = Math.round(ratio * 100) / 100 || 0;
  return { text: (rounded > 0 ? '+' : '') + format.percent(rounded) };
}
