import type { Month } from '../../../kernel/calendar.ts';
import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import type { Path } from '../rules.ts';
import { type Kpi, type KpiTarget, kpiTargetKind } from '../schema.ts';

/**
 * How a year's work spreads over its months, January to December. even: alike; french: companies that sell to companies in
 * France, where August and the end of December are quiet; yearEnd: budgets spent before they are lost.
 */
export const SEASONS = {
  even: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  french: [8, 8, 10, 9, 7, 10, 7, 3, 10, 11, 10, 7],
  yearEnd: [5, 6, 7, 7, 7, 9, 6, 4, 9, 11, 13, 16],
} as const;
export type Season = keyof typeof SEASONS;

/** The weight of each month in a season. */
export function weightsOf(months: readonly Month[], season: Season): number[] {
  return months.map((month) => SEASONS[season][Number(month.slice(5, 7)) - 1] ?? 1);
}

/**
 * Shares a total among weights, each share rounded to `decimals`, so that the shares add up to the total as rounded: what
 * rounding leaves goes to those that lost most by it. Equal shares where no weight is above 0.
 */
export function spread(total: number, weights: readonly number[], decimals: number): number[] {
  if (weights.length === 0) return [];
  const unit = 10 ** decimals;
  const given = weights.map((weight) => Math.max(0, weight));
  const sum = given.reduce((a, b) => a + b, 0);
  const wanted = given.map((weight) => (total * unit * (sum > 0 ? weight : 1)) / (sum > 0 ? sum : given.length));
  const floors = wanted.map((amount) => Math.floor(amount));
  let left = Math.round(total * unit) - floors.reduce((a, b) => a + b, 0);
  const byLoss = wanted
    .map((amount, at) => ({ at, loss: amount - (floors[at] ?? 0) }))
    .toSorted((a, b) => b.loss - a.loss || a.at - b.at);
  for (let turn = 0; left > 0; turn += 1, left -= 1) {
    const at = byLoss[turn % byLoss.length]?.at ?? 0;
    floors[at] = (floors[at] ?? 0) + 1;
  }
  return floors.map((amount) => amount / unit);
}

/** Even steps that end at `to`, the first month being one step from `from`; rounded to `decimals`. */
export function progression(from: number, to: number, count: number, decimals: number): number[] {
  return Array.from({ length: count }, (_, at) => rounded(from + ((to - from) * (at + 1)) / count, decimals));
}

/** A path as someone asks for it: the same each month, a total spread over a season, or from where one is to where one goes. */
export type Wish =
  | { how: 'flat'; value: number }
  | { how: 'total'; value: number; season: Season }
  | { how: 'steps'; from: number; value: number };

/** The targets that a wish comes to, month by month. */
export function pathFor(wish: Wish, months: readonly Month[], decimals: number): Path {
  const values =
    wish.how === 'flat'
      ? months.map(() => wish.value)
      : wish.how === 'total'
        ? spread(wish.value, weightsOf(months, wish.season), decimals)
        : progression(wish.from, wish.value, months.length, decimals);
  return new Map(months.map((month, at) => [month, values[at] ?? 0]));
}

/** The path of an indicator, from its records. */
export function pathOf(kpiId: string, targets: readonly KpiTarget[]): Path {
  return new Map(
    targets.flatMap((record): [Month, number][] =>
      record.kpiId === kpiId && record.target !== null ? [[record.month, record.target]] : [],
    ),
  );
}

/** The operations that set these months and leave the others; null takes a target back. `find` gives those that are there. */
export function setTargets(
  kpi: Pick<Kpi, 'id' | 'planId'>,
  wanted: Iterable<readonly [Month, number | null]>,
  find: (id: string) => KpiTarget | undefined,
): Operation[] {
  return [...wanted].flatMap(([month, target]): Operation[] => {
    const fields = { kpiId: kpi.id, month, target };
    const id = uniqueId(kpiTargetKind, kpi.planId, fields);
    const known = find(id);
    if (known?.deletedAt === null) return updateRecord(kpiTargetKind, known, { target });
    return target === null ? [] : [{ op: 'create', kind: kpiTargetKind.kind, id, rank: 'a0', fields }];
  });
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
