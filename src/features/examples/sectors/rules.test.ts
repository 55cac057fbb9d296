import { describe, expect, test } from 'vitest';
import { MemoryWorkspace } from '../../../../tests/support/memory-workspace.ts';
import type { AnyRecord } from '../../../records/define-record.ts';
import { plainTextOf, type RichText } from '../../../records/rich-text.ts';
import type { Action } from '../../actions/schema.ts';
import { totalBudget } from '../../budget/rules.ts';
import type { BudgetLine } from '../../budget/schema.ts';
import { chainOf } from '../../chain/rules.ts';
import { NEEDS_CAUSE } from '../../chain/schema.ts';
import type { Kpi } from '../../indicators/schema.ts';
import type { Objective } from '../../objectives/schema.ts';
import { evidenceOf } from '../../objectives/smart/gathering/rules.ts';
import { checkObjective } from '../../objectives/smart/rules.ts';
import type { Plan } from '../../plans/schema.ts';
import type { Ambition } from '../../strategy/schema.ts';
import { registry } from '../../registry.ts';
import { channelOperations } from '../channels/rules.ts';
import { LOCALES, type Locale } from '../schema.ts';
import { sectorOperations } from './rules.ts';
import { SECTORS, type Sector } from './schema.ts';

/** A plan made from a template, committed by the real rules. */
function openSector(sector: Sector, locale: Locale, period = { start: '2027-01-01', end: '2027-12-31' }) {
  const workspace = new MemoryWorkspace(registry);
  const ownerPersonId = workspace.addPerson({ name: 'Claire Dubois', role: 'owner' });
  const channels = channelOperations({ locale, newId: workspace.newId });
  workspace.commit(ownerPersonId, { planId: null, operations: channels.operations });
  const planId = workspace.newId();
  const fields = { name: 'Plan', periodStart: period.start, periodEnd: period.end };
  const operations = sectorOperations(sector, {
    locale,
    planId,
    periodStart: period.start,
    periodEnd: period.end,
    currency: 'EUR',
    newId: workspace.newId,
    ownerPersonId,
    channels: workspace.list('channel') as never,
  });
  workspace.commit(ownerPersonId, {
    planId,
    operations: [{ op: 'create', kind: 'plan', id: planId, rank: 'a0', fields }, ...operations],
  });
  const list = <R>(kind: string) => workspace.list(kind) as unknown as R[];
  return { workspace, plan: workspace.get('plan', planId) as unknown as Plan, list };
}

describe.each(SECTORS)('the plan of a sector: %s', (sector) => {
  test.each(LOCALES)('every objective passes the SMART check but for what its owner has to say (%s)', (locale) => {
    const { plan, list } = openSector(sector, locale);
    const around = {
      plan,
      today: '2027-01-05',
      kpis: list<Kpi>('kpi'),
      months: [],
      milestones: list('milestone'),
    } as never;
    for (const objective of list<Objective>('objective')) {
      const weak = checkObjective(evidenceOf(objective, around)).filter(({ verdict }) => verdict !== 'met');
      expect(
        weak.map(({ criterion }) => criterion).filter((criterion) => criterion !== 'ambitious'),
        objective.title,
      ).toEqual([]);
    }
  });

  test('every ambition is served by an objective of the plan, and has its horizon after it', () => {
    const { plan, list } = openSector(sector, 'fr');
    const served = new Set(list<Objective>('objective').map(({ ambitionId }) => ambitionId));
    const ambitions = list<Ambition>('ambition');
    expect(new Set(ambitions.map(({ id }) => id))).toEqual(served);
    for (const { title, horizonYear } of ambitions) {
      expect(horizonYear, title).toBeGreaterThan(Number(plan.periodEnd.slice(0, 4)));
    }
  });

  test('nothing hangs in the air: every option, action and indicator has its reason', () => {
    const { list } = openSector(sector, 'fr');
    const chain = chainOf((kind) => list<AnyRecord>(kind));
    const alone = [...chain.nodes.values()].filter(({ id, kind }) => NEEDS_CAUSE.has(kind) && !chain.above.has(id));
    expect(alone.map(({ title }) => title)).toEqual([]);
    const objectives = list<Objective>('objective');
    expect(
      objectives.filter(({ id }) => !list<Action>('action').some(({ objectiveId }) => objectiveId === id)),
    ).toEqual([]);
  });

  test('every action has a channel, dates inside the plan, and money in its own months', () => {
    const { plan, list } = openSector(sector, 'fr');
    const lines = list<BudgetLine>('budgetLine');
    for (const { id, title, channelId, startDate, dueDate } of list<Action>('action')) {
      expect(channelId, title).not.toBeNull();
      expect(
        [startDate, dueDate].every((day) => day !== null && day >= plan.periodStart && day <= plan.periodEnd),
      ).toBe(true);
      for (const { month } of lines.filter(({ actionId }) => actionId === id)) {
        expect(
          month >= String(startDate).slice(0, 7) && month <= String(dueDate).slice(0, 7),
          `${title} ${month}`,
        ).toBe(true);
      }
    }
    expect(totalBudget(lines).planned).toBeGreaterThan(20_000_00);
  });

  test('a shorter plan takes it too, everything inside its own dates', () => {
    const { plan, list } = openSector(sector, 'en', { start: '2027-04-01', end: '2027-09-30' });
    const months = list<BudgetLine>('budgetLine').map(({ month }) => month);
    expect(months.every((month) => month >= '2027-04' && month <= '2027-09')).toBe(true);
    expect(
      list<Action>('action').every(
        ({ startDate, dueDate }) => String(startDate) <= String(dueDate) && String(dueDate) <= plan.periodEnd,
      ),
    ).toBe(true);
  });

  test('says in French and in English two different things', () => {
    const words = (locale: Locale) =>
      ['objective', 'action', 'segment', 'persona', 'swotItem', 'competitor', 'kpi'].flatMap((kind) =>
        openSector(sector, locale)
          .list<AnyRecord>(kind)
          .flatMap(({ title, name, description, justification }) => [
            ...[title, name].filter((text) => typeof text === 'string'),
            ...[description, justification].flatMap((text) => (text ? plainTextOf(text as RichText) || [] : [])),
          ]),
      );
    const [french, english] = [words('fr'), words('en')];
    expect(french.length).toBe(english.length);
    expect(french.filter((text) => english.includes(text))).toEqual([]);
    expect(french.join(' ')).not.toContain("'");
  });
});
