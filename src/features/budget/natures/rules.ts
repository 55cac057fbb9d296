import type { Cents } from '../../../kernel/money.ts';
import type { Operation } from '../../../records/change.ts';
import { sameValue } from '../../../records/value.ts';
import type { Action } from '../../actions/schema.ts';
import {
  amountOfParts,
  type AmountParts,
  type BudgetCategory,
  type BudgetLine,
  budgetLineKind,
  type BudgetNature,
  type BudgetUnit,
} from '../schema.ts';

/** The fields that hold together: the amount planned and all that it may follow from. */
const TOGETHER = [
  'nature',
  'units',
  'unitName',
  'unitCents',
  'revenueCents',
  'revenueShare',
  'plannedCents',
] as const satisfies (keyof BudgetLine)[];

/**
 * The edit that gives a line other parts, and the amount that follows from them; none when it has them. All that holds
 * together is written, also what stays: two people who edit different parts at once are asked, where a merge would make an
 * amount that neither of them has seen.
 */
export function editParts(line: BudgetLine, parts: Partial<AmountParts>): Operation[] {
  const wanted = { ...line, ...parts };
  const to = { ...wanted, plannedCents: amountOfParts(wanted) ?? line.plannedCents };
  if (TOGETHER.every((name) => sameValue(line[name], to[name]))) return [];
  const fields = Object.fromEntries(TOGETHER.map((name) => [name, [line[name], to[name]] as [unknown, unknown]]));
  return [{ op: 'update', kind: budgetLineKind.kind, id: line.id, fields }];
}

/** What each category is mostly paid for by. */
const UNIT_OF: Partial<Record<BudgetCategory, BudgetUnit>> = {
  people: 'hire',
  media: 'lead',
  events: 'event',
  tools: 'licence',
  training: 'day',
  travel: 'visit',
  samples: 'sample',
};

/**
 * The parts with which a line takes another nature: those it has, the unit of its category where it names none, and the
 * revenue that its action is expected to bring where it has no base. Its amount changes only once all of them are known.
 */
export function partsToBegin(
  line: Pick<BudgetLine, 'category' | 'unitName' | 'revenueCents'>,
  nature: BudgetNature,
  { expectedRevenueCents }: Pick<Action, 'expectedRevenueCents'>,
): Partial<AmountParts> {
  if (nature === 'per_unit' && line.unitName === 'other')
    return { nature, unitName: UNIT_OF[line.category] ?? 'other' };
  if (nature === 'revenue_share') return { nature, revenueCents: line.revenueCents ?? expectedRevenueCents };
  return { nature };
}

/** What one unit costs by what is planned, in minor units; null where that is not said of a unit one can compare. */
export function plannedUnitCents(
  line: Pick<BudgetLine, 'nature' | 'units' | 'unitName' | 'plannedCents'>,
): Cents | null {
  const isComparable = line.nature === 'per_unit' && line.unitName !== 'other';
  return isComparable && line.units !== null && line.units > 0 ? line.plannedCents / line.units : null;
}
