import {
  addMonths,
  type Day,
  dayOf,
  daysInMonth,
  type Month,
  monthOfDay,
  monthsBetween,
} from '../../kernel/calendar.ts';
import type { Operation } from '../../records/change.ts';
import type { AnyRecord, RecordKind, Registry } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import { uniqueId } from '../../records/unique-record.ts';
import type { Kpi, KpiValue } from '../indicators/schema.ts';
import { aggregate, monthsOf, seriesOf } from '../indicators/series/rules.ts';
import { personKind } from '../people/schema.ts';
import type { Plan } from '../plans/schema.ts';

type Records = { readonly [kind: string]: readonly AnyRecord[] };
type Values = { [field: string]: unknown };

/** What was said, read, measured or arranged in the year that is over: it stays there. */
const LEFT_BEHIND: ReadonlySet<string> = new Set([
  'acknowledgement',
  'attachment',
  'comment',
  'conflict',
  'kpiValue',
  'planVersion',
  'playReading',
  'reading',
  'savedView',
  'strategyVersion',
  // With what was proposed and voted there.
  'workshop',
]);

/** What begins again with the year; the rest is kept as it is. */
const BEGINS_AGAIN: { [kind: string]: readonly string[] } = {
  action: ['status', 'progress'],
  budgetLine: ['revisedCents', 'committedCents', 'invoicedCents', 'paidCents'],
  milestone: ['done'],
  objective: ['acceptance', 'acceptanceRemark', 'acceptedById', 'acceptedTarget', 'acceptedDueDate'],
  objectiveMonth: ['lastYearValue'],
  question: ['answerState'],
  swotItem: ['voterIds'],
};

/** What a year ended at, and the next one begins from: a model is of no year. */
const OF_ONE_YEAR: { [kind: string]: readonly string[] } = { objective: ['baseline'] };

export interface CopyRequest {
  /** The new plan and the first day of its period. */
  planId: string;
  periodStart: Day;
  newId(): string;
  /** Whether who may open it is copied too: a plan that is closed must not be opened by a copy. */
  withMembers: boolean;
  /** Whether it is for anyone and any year: nobody is named, and nothing of what came out is kept. */
  asModel?: boolean;
}

/**
 * The operations that fill a new plan with what another one holds: the same records under ids of their own, dates as many
 * months later as its period begins later, actions to do again, what was given up left out, and the results of the year as
 * the baseline of the next. `records` are those of the plan and of its workspace, by kind.
 */
export function copyPlan(
  registry: Registry,
  plan: Pick<Plan, 'periodStart' | 'periodEnd'>,
  records: Records,
  request: CopyRequest,
): Operation[] {
  return new Copy(registry, plan, records, request).write();
}

class Copy {
  private readonly registry: Registry;
  private readonly records: Records;
  private readonly request: CopyRequest;
  private readonly later: number;
  private readonly results: ReadonlyMap<string, Result>;
  /** What the workspace still has. */
  private readonly shared: ReadonlySet<string>;
  /** By the id of a record, that of its copy. */
  private readonly ids = new Map<string, string>();

  constructor(
    registry: Registry,
    plan: Pick<Plan, 'periodStart' | 'periodEnd'>,
    records: Records,
    request: CopyRequest,
  ) {
    this.registry = registry;
    this.records = records;
    this.request = request;
    this.later = monthsFrom(monthOfDay(plan.periodStart), monthOfDay(request.periodStart));
    this.results = request.asModel ? new Map() : resultsOf(records);
    const shared = [...registry.values()].filter(({ scope }) => scope === 'workspace');
    this.shared = new Set(shared.flatMap(({ kind }) => this.living(kind).map(({ id }) => id)));
  }

  write(): Operation[] {
    const kept = [...this.registry.values()]
      .filter((kind) => kind.scope === 'plan' && !kind.systemOnly && !LEFT_BEHIND.has(kind.kind))
      .filter((kind) => kind.kind !== 'planMember' || this.request.withMembers)
      .map((kind) => ({ kind, own: this.living(kind.kind).filter((record) => this.isKept(kind, record)) }));
    const operations = kept.flatMap(({ kind, own }) => own.map((record) => this.copyOf(kind, record)));
    return [...operations, ...this.lastYear()];
  }

  private living(kind: string): AnyRecord[] {
    return (this.records[kind] ?? []).filter(({ deletedAt }) => deletedAt === null);
  }

  /** Gives the copy its id; references point backwards, so that what a record is a part of already has one. */
  private isKept(kind: RecordKind, record: AnyRecord): boolean {
    if (kind.kind === 'action' && record.status === 'cancelled') return false;
    const isPartOfNothing = Object.entries(kind.fields).some(([name, field]) => {
      const isNeeded = field.type === 'reference' && (field.reference?.onDelete === 'cascade' || !field.nullable);
      if (!isNeeded && field.type !== 'identifier') return false;
      return typeof record[name] === 'string' && this.idAfter(field, record[name]) === null;
    });
    if (isPartOfNothing) return false;
    this.ids.set(record.id, kind.uniqueBy ? this.uniqueIdOf(kind, kind.uniqueBy, record) : this.request.newId());
    return true;
  }

  private uniqueIdOf(kind: RecordKind, names: readonly string[], record: AnyRecord): string {
    const made = Object.entries(kind.fields)
      .filter(([name]) => names.includes(name))
      .map(([name, field]) => [name, this.valueOf(field, record[name])]);
    return uniqueId(kind, this.request.planId, Object.fromEntries(made));
  }

  private copyOf(kind: RecordKind, record: AnyRecord): Operation {
    const again = [...(BEGINS_AGAIN[kind.kind] ?? []), ...((this.request.asModel && OF_ONE_YEAR[kind.kind]) || [])];
    const fields: Values = {};
    for (const [name, field] of Object.entries(kind.fields)) {
      if (!again.includes(name)) fields[name] = this.valueOf(field, record[name]);
    }
    if (kind.kind === 'objective') this.setBaseline(fields, record);
    if (kind.kind === 'objectiveMonth') fields.lastYearValue = this.monthOfYear(record);
    return { op: 'create', kind: kind.kind, id: this.ids.get(record.id) ?? '', rank: record.rank, fields };
  }

  private valueOf(field: Field, value: unknown): unknown {
    if (field.type === 'references') {
      return (value as string[]).flatMap((id) => this.idAfter(field, id) ?? []);
    }
    if (typeof value !== 'string') return value;
    if (field.type === 'reference' || field.type === 'identifier') return this.idAfter(field, value);
    if (field.type === 'day') return monthsAfter(value, this.later);
    if (field.type === 'month') return addMonths(value, this.later);
    return value;
  }

  /** What a reference becomes: the copy, or the same where the workspace has it still; null for what is not there. */
  private idAfter(field: Field, id: string): string | null {
    const target = field.reference && this.registry.get(field.reference.kind);
    if (this.request.asModel && target?.kind === personKind.kind) return null;
    if (target?.scope === 'workspace') return this.shared.has(id) ? id : null;
    return this.ids.get(id) ?? null;
  }

  private setBaseline(fields: Values, objective: AnyRecord): void {
    const value = this.resultOf(objective)?.value;
    if (value !== null && value !== undefined) fields.baseline = value;
  }

  private resultOf(objective: AnyRecord): Result | undefined {
    return typeof objective.kpiId === 'string' ? this.results.get(objective.kpiId) : undefined;
  }

  /** What was measured in the month that a month of the new year is compared with. */
  private monthOfYear({ objectiveId, month }: AnyRecord): number | null {
    const objective = this.living('objective').find(({ id }) => id === objectiveId);
    return (objective && this.resultOf(objective)?.months.get(String(month))) ?? null;
  }

  /** What each month of the year was, for objectives of which nothing else was said of that month. */
  private lastYear(): Operation[] {
    const kind = this.registry.get('objectiveMonth');
    if (!kind) return [];
    const known = new Set(this.living(kind.kind).map(({ objectiveId, month }) => [objectiveId, month].join()));
    return this.living('objective').flatMap((objective) =>
      [...(this.resultOf(objective)?.months ?? [])].flatMap(([month, lastYearValue]): Operation[] => {
        if (lastYearValue === null || known.has([objective.id, month].join())) return [];
        const fields = { objectiveId: this.ids.get(objective.id), month: addMonths(month, this.later), lastYearValue };
        return [{ op: 'create', kind: kind.kind, id: uniqueId(kind, this.request.planId, fields), rank: 'a0', fields }];
      }),
    );
  }
}

interface Result {
  value: number | null;
  months: ReadonlyMap<Month, number | null>;
}

/** By indicator, what it came to over the year and in each of its months; none where nothing was measured. */
function resultsOf(records: Records): ReadonlyMap<string, Result> {
  const values = Map.groupBy((records.kpiValue ?? []) as unknown as KpiValue[], ({ kpiId }) => kpiId);
  const results = new Map<string, Result>();
  for (const kpi of (records.kpi ?? []) as unknown as Kpi[]) {
    const months = monthsOf(seriesOf(kpi, { values: values.get(kpi.id) ?? [] }), kpi);
    if (months.length === 0) continue;
    results.set(kpi.id, {
      value: aggregate(months, kpi).value,
      months: new Map(months.map(({ month, value }) => [month, value])),
    });
  }
  return results;
}

function monthsFrom(from: Month, to: Month): number {
  return from <= to ? monthsBetween(from, to).length - 1 : 1 - monthsBetween(to, from).length;
}

/** The same day of a later month, or its last one where it is shorter. */
export function monthsAfter(day: Day, count: number): Day {
  const month = addMonths(monthOfDay(day), count);
  const last = daysInMonth(month);
  return dayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), Math.min(Number(day.slice(8, 10)), last));
}
