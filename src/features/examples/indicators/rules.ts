import { addDays, firstDay, monthOf } from '../../../kernel/calendar.ts';
import type { Operation } from '../../../records/change.ts';
import { ranksAfter } from '../../../records/rank.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { dashboardKind, tileKind } from '../../dashboards/schema.ts';
import { endOf, type Period, weeksOfMonth } from '../../indicators/periods/rules.ts';
import { kpiKind, type KpiValue, kpiTargetKind, kpiValueKind } from '../../indicators/schema.ts';
import { creationOf } from '../operations/rules.ts';
import type { SeedRequest, Text } from '../schema.ts';
import { DASHBOARDS } from '../verdier/dashboards/rules.ts';
import { KPIS } from '../verdier/indicators/rules.ts';
import type { KpiContent, KpiKey, PersonKey } from '../verdier/schema.ts';

export interface IndicatorSeed {
  request: SeedRequest;
  year: number;
  planId: string;
  people: Record<PersonKey, string>;
  kpis: ReadonlyMap<KpiKey, string>;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index);

/** The ids of the example's indicators, to which its objectives refer. */
export function kpiIds(newId: () => string): Map<KpiKey, string> {
  return new Map(KPIS.map(({ key }) => [key, newId()]));
}

/** The example's indicators, each with its targets and the values that its owner has entered by `today`. */
export function indicatorOperations(seed: IndicatorSeed): Operation[] {
  const ranks = ranksAfter(null, KPIS.length);
  return KPIS.flatMap((content, at) => {
    const id = seed.kpis.get(content.key) ?? '';
    return [
      kpiOperation(content, id, ranks[at] ?? '', seed),
      ...targetOperations(content, id, seed),
      ...valueOperations(content, id, seed),
    ];
  });
}

/** The example's dashboards and their tiles. */
export function dashboardOperations({ request, kpis }: IndicatorSeed): Operation[] {
  const ranks = ranksAfter(null, DASHBOARDS.length);
  return DASHBOARDS.flatMap(({ name, audience, tiles }, at) => {
    const dashboardId = request.newId();
    const tileRanks = ranksAfter(null, tiles.length);
    return [
      creationOf(dashboardKind, dashboardId, ranks[at] ?? '', { name: name[request.locale], audience }),
      ...tiles.map(([key, tileLook, tileWidth], place) =>
        creationOf(tileKind, request.newId(), tileRanks[place] ?? '', {
          dashboardId,
          kpiId: key === null ? null : (kpis.get(key) ?? null),
          tileLook,
          tileWidth,
        }),
      ),
    ];
  });
}

function kpiOperation(content: KpiContent, id: string, rank: string, { request, people }: IndicatorSeed): Operation {
  const say = (text: Text) => text[request.locale];
  const { direction, decimals, aggregation, cadence, numerator, denominator, catalogueKey } = content;
  return creationOf(kpiKind, id, rank, {
    name: say(content.name),
    definition: say(content.definition),
    ...(numerator && { numerator: say(numerator) }),
    ...(denominator && { denominator: say(denominator) }),
    dateBasis: say(content.dateBasis),
    unit: say(content.unit),
    kpiFamily: content.family,
    direction,
    decimals,
    aggregation,
    cadence,
    ...(catalogueKey && { catalogueKey }),
    ownerId: people[content.owner],
  });
}

function targetOperations({ targets }: KpiContent, kpiId: string, { year, planId }: IndicatorSeed): Operation[] {
  return targets.map((target, at) => {
    const fields = { kpiId, month: monthOf(year, at + 1), target };
    return creationOf(kpiTargetKind, uniqueId(kpiTargetKind, planId, fields), 'a0', fields);
  });
}

type Given = Period & Partial<Pick<KpiValue, 'measured' | 'numeratorValue' | 'denominatorValue'>>;

function valueOperations(content: KpiContent, kpiId: string, { request, year, planId }: IndicatorSeed): Operation[] {
  return valuesOf(content, year)
    .filter((given) => addDays(endOf(given), content.daysToEnter) <= request.today)
    .map((given) => {
      const fields = { kpiId, ...given };
      return creationOf(kpiValueKind, uniqueId(kpiValueKind, planId, fields), 'a0', fields);
    });
}

/** Every value of the year, entered yet or not. */
function valuesOf(content: KpiContent, year: number): Given[] {
  const { values, numerators, denominators, weeks } = content;
  if (weeks) {
    return MONTHS.flatMap((at) => weeksOfMonth(monthOf(year, at + 1))).map((week, at) => ({
      ...week,
      measured: weeks[at] ?? null,
    }));
  }
  return MONTHS.map((at): Given => {
    const period: Period = { periodKind: 'month', periodFrom: firstDay(monthOf(year, at + 1)) };
    if (values) return { ...period, measured: values[at] ?? null };
    return { ...period, numeratorValue: numerators?.[at] ?? null, denominatorValue: denominators?.[at] ?? null };
  });
}
