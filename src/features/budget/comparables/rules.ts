import { type Cents, timesCents } from '../../../kernel/money.ts';
import { plannedUnitCents } from '../natures/rules.ts';
import type { BudgetCategory, BudgetLine, BudgetUnit } from '../schema.ts';

/** A line that says what one unit really cost: some were counted, and invoiced. */
export interface CountedLine {
  id: string;
  category: BudgetCategory;
  unitName: BudgetUnit;
  units: number;
  invoicedCents: Cents;
}

/** What a unit cost in many lines, in minor units: a quarter of them cost `quarterCents` or less, half `medianCents` or less. */
export interface UnitCosts {
  count: number;
  quarterCents: number;
  medianCents: number;
}

/** The costs of one unit in one category. */
export interface UnitCostGroup extends UnitCosts {
  category: BudgetCategory;
  unitName: BudgetUnit;
}

/** The costs that one line is compared with: those of its group, itself left out. */
export interface OthersCosts extends UnitCostGroup {
  lineId: string;
}

export interface WorkspaceUnitCosts {
  groups: UnitCostGroup[];
  /** Of those asked about that are counted lines themselves. */
  withoutOne: OthersCosts[];
}

/** With fewer, what things cost is not known. */
export const LEAST_COMPARABLES = 4;

/**
 * The value below which a share of `sorted` lies, between the two nearest ones in proportion: method 7 of Hyndman and Fan
 * (Sample Quantiles in Statistical Packages, 1996), which spreadsheets call PERCENTILE.INC. `sorted` rises and is not empty.
 */
export function percentile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** What a unit cost, by category and unit; and for the lines of `own`, what it cost in the others. */
export function unitCostsOf(lines: readonly CountedLine[], own: ReadonlySet<string>): WorkspaceUnitCosts {
  const found: WorkspaceUnitCosts = { groups: [], withoutOne: [] };
  for (const group of Map.groupBy(lines, ({ category, unitName }) => `${category} ${unitName}`).values()) {
    const [first] = group;
    if (!first) continue;
    const { category, unitName } = first;
    const sorted = group
      .map(({ id, invoicedCents, units }) => ({ id, cost: invoicedCents / units }))
      .toSorted((a, b) => a.cost - b.cost);
    const costs = sorted.map(({ cost }) => cost);
    found.groups.push({ category, unitName, ...costsOf(costs) });
    for (const [place, { id: lineId }] of sorted.entries()) {
      if (!own.has(lineId) || costs.length === 1) continue;
      found.withoutOne.push({ lineId, category, unitName, ...costsOf(costs.toSpliced(place, 1)) });
    }
  }
  return found;
}

function costsOf(sorted: readonly number[]): UnitCosts {
  return {
    count: sorted.length,
    quarterCents: percentile(sorted, 0.25),
    medianCents: percentile(sorted, 0.5),
  };
}

/** How far a line lies under what such things have cost. */
export interface Underestimate {
  /** What a unit is planned at, and what it cost or more in three lines out of four; in minor units. */
  unitCents: Cents;
  quarterCents: Cents;
  missingCents: Cents;
  /** How many lines it is compared with. */
  count: number;
}

type Estimated = Pick<
  BudgetLine,
  'id' | 'category' | 'nature' | 'units' | 'unitName' | 'plannedCents' | 'revisedCents' | 'invoicedCents'
>;

/**
 * A line whose unit is to cost less than the 25th percentile of what it cost in comparable lines, and what is missing in all:
 * (percentile − planned) × units. Null where it is not less, or where fewer than four lines tell. What was revised holds. An
 * amount that is not there yet is no estimate, nor is one that is invoiced in full.
 */
export function underestimateOf(line: Estimated, costs: WorkspaceUnitCosts): Underestimate | null {
  const held = line.revisedCents ?? line.plannedCents;
  const unitCents = plannedUnitCents({ ...line, plannedCents: held });
  if (unitCents === null || line.invoicedCents >= held) return null;
  const isComparable = (of: UnitCostGroup) => of.category === line.category && of.unitName === line.unitName;
  const others =
    costs.withoutOne.find((of) => of.lineId === line.id && isComparable(of)) ?? costs.groups.find(isComparable);
  if (!others || others.count < LEAST_COMPARABLES) return null;
  const missingCents = timesCents(others.quarterCents - unitCents, line.units ?? 0);
  if (missingCents <= 0) return null;
  return {
    unitCents: Math.round(unitCents),
    quarterCents: Math.round(others.quarterCents),
    missingCents,
    count: others.count,
  };
}
