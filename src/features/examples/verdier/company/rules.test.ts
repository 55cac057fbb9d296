import { describe, expect, test } from 'vitest';
import { MemoryWorkspace } from '../../../../../tests/support/memory-workspace.ts';
import type { Day } from '../../../../kernel/calendar.ts';
import { sumCents } from '../../../../kernel/money.ts';
import type { AnyRecord } from '../../../../records/define-record.ts';
import { isEmptyDocument } from '../../../../records/rich-text.ts';
import type { Action } from '../../../actions/schema.ts';
import type { ChannelEnvelope } from '../../../budget/envelopes/schema.ts';
import { landingBudget, totalBudget } from '../../../budget/rules.ts';
import type { BudgetLine } from '../../../budget/schema.ts';
import { WorkCalendar } from '../../../capacity/rules.ts';
import { sumOfParts } from '../../../cascade/rules.ts';
import type { Channel } from '../../../catalogue/schema.ts';
import { chainOf } from '../../../chain/rules.ts';
import { NEEDS_CAUSE, NEEDS_EFFECT } from '../../../chain/schema.ts';
import type { Milestone } from '../../../objectives/milestones/schema.ts';
import { monthlyPath, pathGap } from '../../../objectives/path/rules.ts';
import type { ObjectiveMonth } from '../../../objectives/path/schema.ts';
import { cascadeOf } from '../../../objectives/rules.ts';
import type { Objective } from '../../../objectives/schema.ts';
import { evidenceOf, type Surroundings } from '../../../objectives/smart/gathering/rules.ts';
import { checkObjective } from '../../../objectives/smart/rules.ts';
import type { Person, Team } from '../../../people/schema.ts';
import type { Plan } from '../../../plans/schema.ts';
import { isOpen } from '../../../preparation/rules.ts';
import type { Question } from '../../../preparation/schema.ts';
import { registry } from '../../../registry.ts';
import { gapsOf, lettersOf } from '../../../responsibilities/rules.ts';
import type { Responsibility } from '../../../responsibilities/schema.ts';
import { completenessReader, type Living } from '../../../steps/rules.ts';
import { JUDGED } from '../../../steps/schema.ts';
import type { StrategicOption, SwotItem, SwotLink } from '../../../swot/schema.ts';
import { capacityByMonth, loadOf, minutesOf } from '../../../workload/rules.ts';
import { EXAMPLE_OBJECTIVES, exampleOperations, exampleVisitor } from '../../rules.ts';
import { LOCALES, type Locale } from '../../schema.ts';
import { COMMITMENTS } from '../commitments/rules.ts';
import { KPIS, MEASURED } from '../indicators/rules.ts';
import { CUSTOMERS_BY_ORIGIN } from '../indicators/parts/rules.ts';
import type { KpiKey, ObjectiveKey, PartKey } from '../schema.ts';
import { PLANNED_MARGIN, PLANNED_REVENUE } from './rules.ts';
import { LAST_YEAR } from '../strategy/rules.ts';

/** Days on which nothing is being answered: the first values are entered, and nobody has just published anything. */
const DAYS: readonly Day[] = ['2027-03-31', '2027-06-30', '2027-11-26', '2027-12-31'];

/** The company's plan as the visitor finds it on a day. */
function openPlan(today: Day, locale: Locale = 'fr') {
  const workspace = new MemoryWorkspace(registry);
  const readerId = workspace.addPerson({ name: exampleVisitor(locale).name, role: 'owner' });
  const { planId, operations, discussion } = exampleOperations({
    locale,
    today,
    newId: workspace.newId,
    ownerPersonId: readerId,
  });
  workspace.commit(readerId, { planId, operations });
  for (const turn of discussion) workspace.commit(turn.authorId, { planId, operations: turn.operations });
  const list = <R>(kind: string) => workspace.list(kind) as unknown as R[];
  return { planId, readerId, today, list, plan: workspace.get('plan', planId) as unknown as Plan };
}

describe.each(DAYS)('the plan of the company on %s', (day) => {
  const { planId, readerId, list } = openPlan(day);
  const living = ((kind: { kind: string }) => list<AnyRecord>(kind.kind)) as unknown as Living;

  test('is complete, but for what the visitor is asked for and two questions left open on purpose', () => {
    const completeness = completenessReader({ planId, readerId })(living);
    const missing = JUDGED.flatMap((step) => completeness[step].missing.map(({ reason, count }) => [reason, count]));
    expect(missing).toEqual([
      ['questionsUnanswered', 2],
      ['objectivesUnaccepted', 1],
    ]);
  });

  test('says itself why that is open', () => {
    for (const question of list<Question>('question').filter(isOpen)) {
      expect([question.ownerId, question.dueDate], question.title).not.toContain(null);
      expect(question.guidance !== '' || !isEmptyDocument(question.answer), question.title).toBe(true);
    }
    const waiting = list<Objective>('objective').find(({ acceptance }) => acceptance === 'pending');
    expect(waiting?.ownerId).toBe(readerId);
    expect(list<AnyRecord>('comment').filter(({ subjectId }) => subjectId === waiting?.id)).not.toEqual([]);
  });

  test('leaves nothing without its reason or its sequel', () => {
    const { nodes, above, below } = chainOf((kind) => list<AnyRecord>(kind));
    const alone = [...nodes.values()].filter(
      ({ id, kind }) => (NEEDS_CAUSE.has(kind) && !above.has(id)) || (NEEDS_EFFECT.has(kind) && !below.has(id)),
    );
    expect(alone.map(({ title }) => title)).toEqual([]);
  });

  test('has one accountable person and someone at work on every action, and an estimate of the work', () => {
    const said = list<Responsibility>('responsibility');
    const unsettled = list<Action>('action').filter((action) => {
      const letters = lettersOf(
        action,
        said.filter(({ actionId }) => actionId === action.id),
      );
      return gapsOf(letters).length > 0 || action.workHours === null;
    });
    expect(unsettled.map(({ code }) => code)).toEqual([]);
  });

  test('keeps every channel inside its envelope, planned and landing, and the envelopes inside the plan’s', () => {
    const { plan } = openPlan(day);
    const envelopes = list<ChannelEnvelope>('channelEnvelope');
    const total = (of: readonly ChannelEnvelope[]) => sumCents(of.map(({ envelopeCents }) => envelopeCents ?? 0));
    expect(total(envelopes)).toBeLessThanOrEqual(plan.envelopeCents ?? 0);
    for (const { id, name } of list<Channel>('channel')) {
      const actions = new Set(
        list<Action>('action')
          .filter(({ channelId }) => channelId === id)
          .map((action) => action.id),
      );
      const spent = totalBudget(list<BudgetLine>('budgetLine').filter(({ actionId }) => actions.has(actionId)));
      const envelope = total(envelopes.filter(({ channelId }) => channelId === id));
      expect(Math.max(spent.planned, landingBudget(spent)), name).toBeLessThanOrEqual(envelope);
    }
  });
});

test('every team is led by one of its people, and estimates go from low to high', () => {
  const { list } = openPlan('2027-11-26');
  const leaders = list<Person>('person').flatMap(({ leadsTeamId, teamId }) => (leadsTeamId === teamId ? [teamId] : []));
  expect(new Set(leaders)).toEqual(new Set(list<Team>('team').map(({ id }) => id)));
  expect(new Set(leaders).size).toBe(leaders.length);
  const astray = list<Action>('action').filter((action) => {
    const { expectedVolumeLow, expectedVolume, expectedVolumeHigh } = action;
    const { expectedYieldLow, expectedYield, expectedYieldHigh } = action;
    const isEstimated = expectedYield !== null;
    return [
      [expectedVolumeLow, expectedVolume, expectedVolumeHigh],
      [expectedYieldLow, expectedYield, expectedYieldHigh],
    ].some(
      ([low = null, likely = null, high = null]) =>
        isEstimated && !(low !== null && likely !== null && high !== null && low <= likely && likely <= high),
    );
  });
  expect(astray.map(({ code }) => code)).toEqual([]);
});

test('nobody has too much to do in more than four months of the year', () => {
  const { list } = openPlan('2027-11-26');
  const calendar = new WorkCalendar({ people: list('person'), profiles: list('profile'), absences: list('absence') });
  const capacity = capacityByMonth(calendar);
  const said = Map.groupBy(list<Responsibility>('responsibility'), ({ actionId }) => actionId);
  const { byPerson } = loadOf(list<Action>('action'), said);
  for (const { id, name } of list<Person>('person')) {
    const full = [...(byPerson.get(id) ?? [])].filter(
      ([month, parts]) => minutesOf(parts) > (capacity(id, month) ?? 0),
    );
    expect(full.length, name).toBeLessThanOrEqual(4);
  }
});

test('every pair of the confrontation was examined, and every finding is in an option', () => {
  const { list } = openPlan('2027-03-31');
  const items = list<SwotItem>('swotItem');
  const isInternal = ({ quadrant }: SwotItem) => quadrant === 'strength' || quadrant === 'weakness';
  const internal = items.filter(isInternal).length;
  expect(list<SwotLink>('swotLink')).toHaveLength(internal * (items.length - internal));
  const answered = new Set(list<StrategicOption>('strategicOption').flatMap(({ itemIds }) => itemIds));
  expect(items.filter(({ id }) => !answered.has(id)).map(({ title }) => title)).toEqual([]);
});

describe.each(DAYS)('the cascade of the company on %s', (day) => {
  const { list } = openPlan(day);
  const entries = cascadeOf(list<Objective>('objective'));
  const partsOf = (id: string) => entries.filter(({ parentId }) => parentId === id).map(({ objective }) => objective);

  test('goes from the company to teams and to people, in the colour of the whole', () => {
    expect(new Set(entries.map(({ depth }) => depth))).toEqual(new Set([0, 1, 2]));
    const byId = new Map(entries.map(({ objective }) => [objective.id, objective]));
    const otherwise = entries.filter(
      ({ objective, parentId }) => parentId !== null && byId.get(parentId)?.color !== objective.color,
    );
    expect(otherwise.map(({ objective }) => objective.title)).toEqual([]);
  });

  test('shares out every sum to the last customer, and every level that is shared out by its origin', () => {
    const sums = entries.flatMap(({ objective }) => {
      const parts = sumOfParts(objective, partsOf(objective.id));
      return parts ? [[objective.title, parts.sum, parts.gap]] : [];
    });
    expect(sums).toEqual([
      ['Conquérir les PME industrielles', 38, 0],
      ['Gagner 18 PME par la prospection, le salon et les essais', 18, 0],
    ]);
    const leads = entries.find(({ objective }) => objective.unit === 'leads')?.objective;
    const origins = partsOf(leads?.id ?? '').filter(({ unit }) => unit === leads?.unit);
    const total = (of: 'baseline' | 'target') => origins.reduce((sum, objective) => sum + (objective[of] ?? 0), 0);
    expect([total('baseline'), total('target')]).toEqual([leads?.baseline, leads?.target]);
  });

  test('has work, a measure and milestones at every end, and nothing idle on the way', () => {
    const actions = Map.groupBy(list<Action>('action'), ({ objectiveId }) => objectiveId);
    const milestones = Map.groupBy(list<Milestone>('milestone'), ({ subjectId }) => subjectId);
    for (const { objective, children } of entries) {
      const { id, title } = objective;
      if (children === 0) expect(actions.get(id)?.length ?? 0, title).toBeGreaterThan(0);
      expect(milestones.get(id)?.length ?? 0, title).toBeGreaterThan(0);
      expect(objective.indicator, title).not.toBe('');
    }
  });

  test('gives each part to the team that is to bring it', () => {
    const people = new Map(list<Person>('person').map((person) => [person.id, person]));
    const teams = new Map(list<Team>('team').map(({ id, name }) => [id, name]));
    const parts = entries.filter(({ depth }) => depth > 0);
    const trained = day >= '2027-09-28';
    expect(
      parts.map(({ depth, objective }) => {
        const owner = people.get(objective.ownerId ?? '');
        return [depth, teams.get(owner?.teamId ?? ''), owner?.name];
      }),
    ).toEqual([
      [1, 'Marketing', 'Inès Garcia'],
      [1, 'Conquête PME', 'Julien Moreau'],
      [2, 'Conquête PME', 'Thomas Petit'],
      [2, 'Conquête PME', 'Lucas Fontaine'],
      [2, 'Conquête PME', trained ? 'Hugo Lambert' : 'Julien Moreau'],
      [2, 'Conquête PME', trained ? 'Nora Delattre' : 'Julien Moreau'],
      [1, 'Grands comptes et fidélisation', 'Marc Lefèvre'],
      [1, 'Marketing', 'Camille Roussel'],
      [1, 'Service client', 'Sophie Laurent'],
      [1, 'Direction commerciale', 'Mehdi Benali'],
    ]);
  });

  test('leads month by month to each target', () => {
    const { plan } = openPlan(day);
    const months = Map.groupBy(list<ObjectiveMonth>('objectiveMonth'), ({ objectiveId }) => objectiveId);
    for (const { objective } of entries) {
      const path = monthlyPath(
        objective,
        { start: plan.periodStart, end: plan.periodEnd },
        months.get(objective.id) ?? [],
      );
      expect(pathGap(objective, path), objective.title).toBe(0);
    }
  });
});

test.each(LOCALES)(
  'every objective passes the SMART check, but for the answer that the visitor owes (%s)',
  (locale) => {
    const { plan, list, today, readerId } = openPlan('2027-03-31', locale);
    const around: Surroundings = {
      plan,
      today,
      kpis: list('kpi'),
      months: list('objectiveMonth'),
      milestones: list('milestone'),
    };
    for (const objective of list<Objective>('objective')) {
      const weak = checkObjective(evidenceOf(objective, around))
        .filter(({ verdict }) => verdict !== 'met')
        .flatMap(({ reasons }) => reasons.map(({ code }) => code));
      expect(weak, objective.title).toEqual(objective.ownerId === readerId ? ['notAccepted'] : []);
    }
  },
);

/** What is shared out with its baseline and the months of last year. */
const WITH_PARTS = [
  ['acquisition', ['campaigns', 'prospecting', 'network']],
  ['prospecting', ['field', 'trials']],
  ['leads', ['website', 'experts']],
] as const;

describe('the figures of one step are those of the others', () => {
  const find = (key: KpiKey) => {
    const kpi = KPIS.find((content) => content.key === key);
    if (!kpi) throw new TypeError(`The example has no ${key}.`);
    return kpi;
  };
  const sum = (figures: readonly number[] = []) => figures.reduce((a, b) => a + b, 0);
  const added = (of: readonly (readonly number[] | undefined)[]) =>
    Array.from({ length: 12 }, (_, month) => sum(of.map((figures) => figures?.[month] ?? 0)));
  const objective = (key: ObjectiveKey | PartKey) => EXAMPLE_OBJECTIVES.find((content) => content.key === key);

  test('new customers: 38 aimed at month by month, the same ones in the cost of each, those of last year as the baseline', () => {
    const { targets, values } = find('newCustomers');
    expect(sum(targets)).toBe(objective('acquisition')?.target);
    expect(find('acquisitionCost').denominators).toEqual(values);
    expect(LAST_YEAR.newCustomers).toBe(objective('acquisition')?.baseline);
    expect(sum(COMMITMENTS.acquisition.lastYear)).toBe(LAST_YEAR.newCustomers);
  });

  test('new customers by origin: month by month those of the whole, targets, values and last year’s', () => {
    const origins = CUSTOMERS_BY_ORIGIN.map(({ key }) => find(key));
    const { targets, values } = find('newCustomers');
    expect(added(origins.map((kpi) => kpi.targets))).toEqual(targets);
    expect(added(origins.map((kpi) => kpi.values))).toEqual(values);
    for (const [whole, parts] of WITH_PARTS) {
      expect(added(parts.map((part) => COMMITMENTS[part].lastYear)), whole).toEqual(COMMITMENTS[whole].lastYear);
      expect(sum(parts.map((part) => objective(part)?.baseline ?? 0)), whole).toBe(objective(whole)?.baseline);
    }
    for (const part of ['campaigns', 'prospecting', 'network'] as const) {
      const kpi = find(MEASURED[part] ?? 'newCustomers');
      expect([kpi.targets, sum(kpi.values)], part).toEqual([COMMITMENTS[part].months, objective(part)?.target]);
    }
    expect(added([COMMITMENTS.field.months, COMMITMENTS.trials.months])).toEqual(COMMITMENTS.prospecting.months);
  });

  test('leads by origin: month by month those of the whole', () => {
    const [all, website, experts] = (['leadsPerQuarter', 'websiteLeads', 'expertLeads'] as const).map(find);
    const parts = [website, experts];
    expect(added(parts.map((kpi) => kpi?.targets))).toEqual(all?.targets);
    expect(added(parts.map((kpi) => kpi?.values))).toEqual(all?.values);
    const paths = [COMMITMENTS.website.months, COMMITMENTS.experts.months];
    expect(paths).toEqual(parts.map((kpi) => kpi?.targets));
  });

  test('customers: what is active in December is what was active before, plus the new, less those who left', () => {
    const [before, after] = [LAST_YEAR.customers, find('activeCustomers').targets.at(-1) ?? 0];
    const kept = after - sum(find('newCustomers').targets);
    expect(Math.abs(kept / before - (find('retention').targets.at(-1) ?? 0) / 100)).toBeLessThan(0.005);
    const stayed = before - LAST_YEAR.newCustomers;
    const lastRetention = stayed / (stayed + LAST_YEAR.lostCustomers);
    expect(Math.abs(lastRetention - (find('retention').values?.[0] ?? 0) / 100)).toBeLessThan(0.005);
  });

  test('revenue: 14,2 M€ aimed at, of which the margin is taken', () => {
    expect(sum(find('revenue').targets)).toBe(PLANNED_REVENUE);
    const aimed = find('markRate').targets.map((rate, index) => rate * (find('revenue').targets[index] ?? 0));
    expect(sum(aimed) / PLANNED_REVENUE / 100).toBeCloseTo(PLANNED_MARGIN, 2);
    expect(find('markRate').denominators).toEqual(find('revenue').values);
    const [first = 0] = find('markRate').numerators ?? [];
    expect(Math.abs(first / (find('revenue').values?.[0] ?? 1) - LAST_YEAR.margin)).toBeLessThan(0.005);
  });

  test('quotes: last year’s conversion makes whole orders, of about as many quotes as this year', () => {
    expect(Math.round(LAST_YEAR.quotes * LAST_YEAR.conversion) / LAST_YEAR.quotes).toBe(LAST_YEAR.conversion);
    const thisYear = sum(find('quoteConversion').denominators ?? []);
    expect(LAST_YEAR.quotes / thisYear).toBeGreaterThan(0.85);
    expect(LAST_YEAR.quotes / thisYear).toBeLessThan(1);
  });

  test('contracts: 46 expire, as many as the renewal alert follows, and no more than two are lost', () => {
    const { numerators, denominators } = find('renewalRate');
    const alert = objective('retention')?.actions.find(({ code }) => code === 'FI-09');
    expect(sum(denominators)).toBe(alert?.expectedVolume);
    expect(sum(denominators) - sum(numerators)).toBeLessThanOrEqual(2);
  });

  test('leads: by week, by month and over three months, the same ones', () => {
    const byMonth = find('costPerLead').denominators ?? [];
    const quarters = find('leadsPerQuarter').values ?? [];
    for (let month = 2; month < 12; month += 1) expect(quarters[month]).toBe(sum(byMonth.slice(month - 2, month + 1)));
    const weeks = find('qualifiedLeads').weeks ?? [];
    expect([0, 13, 26, 39].map((week) => sum(weeks.slice(week, week + 13)))).toEqual(
      [2, 5, 8, 11].map((at) => quarters[at]),
    );
    const aimed = find('qualifiedLeads').targets;
    const path = find('leadsPerQuarter').targets;
    for (let month = 2; month < 12; month += 1) expect(path[month]).toBe(sum(aimed.slice(month - 2, month + 1)));
    expect(path.at(-1)).toBe(objective('leads')?.target);
  });

  test.each(Object.entries(MEASURED))('milestones are reached when the indicator says so: %s', (key, kpi) => {
    const { values, numerators = [], denominators = [], aggregation, direction } = find(kpi);
    const reading = (months: number) => {
      if (aggregation === 'sum') return sum(values?.slice(0, months));
      if (aggregation === 'last') return values?.[months - 1] ?? 0;
      return (100 * sum(numerators.slice(0, months))) / sum(denominators.slice(0, months));
    };
    for (const { title, on, reachedOn } of COMMITMENTS[key as keyof typeof COMMITMENTS].milestones) {
      // What is not counted in the indicator's unit is reached otherwise.
      const [, figure] = /(?:^|à )(\d+)(?: %| [cj]| leads)/.exec(title.fr.replace(/\s/g, ' ')) ?? [];
      if (figure === undefined || title.fr.startsWith('Alerte')) continue;
      const read = reading(Number((reachedOn ?? on).slice(0, 2)));
      expect(direction === 'up' ? read >= Number(figure) : read <= Number(figure), `${title.fr}: ${read}`).toBe(true);
    }
  });
});
