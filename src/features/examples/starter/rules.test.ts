import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryWorkspace } from '../../../../tests/support/memory-workspace.ts';
import { addDays, type Day, monthOfDay } from '../../../kernel/calendar.ts';
import { CURRENCIES, type Currency, minorUnits } from '../../../kernel/money.ts';
import type { Action } from '../../actions/schema.ts';
import { totalBudget } from '../../budget/rules.ts';
import type { BudgetLine } from '../../budget/schema.ts';
import type { Channel } from '../../catalogue/schema.ts';
import type { Objective } from '../../objectives/schema.ts';
import type { Plan } from '../../plans/schema.ts';
import { registry } from '../../registry.ts';
import { channelOperations } from '../channels/rules.ts';
import { LOCALES, type Locale } from '../schema.ts';
import { starterOperations } from './rules.ts';

interface Given {
  today: Day;
  locale?: Locale;
  currency?: Currency;
  fiscalYearStart?: number;
}

function openStarter({ today, locale = 'fr', currency = 'EUR', fiscalYearStart = 1 }: Given) {
  const workspace = new MemoryWorkspace(registry);
  const { newId } = workspace;
  const ownerPersonId = workspace.addPerson({ name: 'Anne', role: 'editor' });
  workspace.commit(ownerPersonId, { planId: null, operations: channelOperations({ locale, newId }).operations });
  const channels = workspace.list('channel') as unknown as Channel[];
  workspace.commit(
    ownerPersonId,
    starterOperations({ locale, today, newId, ownerPersonId, currency, fiscalYearStart, channels }),
  );
  const [plan] = workspace.list('plan') as unknown as [Plan];
  const [objective] = workspace.list('objective') as unknown as [Objective];
  const actions = workspace.list('action') as unknown as Action[];
  const lines = workspace.list('budgetLine') as unknown as BudgetLine[];
  const linesOf = (action: Action) => lines.filter(({ actionId }) => actionId === action.id);
  const rows = actions.map((action) => [
    action.title,
    action.dueDate,
    totalBudget(linesOf(action)).planned / minorUnits(currency),
    workspace.get('channel', action.channelId ?? '')?.family,
  ]);
  return { plan, objective, actions, linesOf, rows, ownerPersonId };
}

test('the five columns everyone knows', () => {
  const { plan, objective, actions, rows, ownerPersonId } = openStarter({ today: '2027-01-04' });
  expect(plan).toMatchObject({ name: 'Plan d’action commercial 2027', periodEnd: '2027-12-31', currency: 'EUR' });
  expect(objective.title).toBe('Acquérir de nouveaux prospects');
  expect(rows).toEqual([
    ['Communication sur les réseaux sociaux', '2027-12-31', 5000, 'digital'],
    ['Événements promotionnels', '2027-09-30', 15_000, 'event'],
    ['Prospection par téléphone et par e-mail', '2027-08-31', 4000, 'prospecting'],
    ['Présence renforcée sur le web', '2027-07-31', 8000, 'web'],
    ['Collecte de données qualifiées', '2027-05-31', 3000, 'data'],
  ]);
  for (const action of actions) {
    expect(action).toMatchObject({ ownerId: ownerPersonId, objectiveId: objective.id, status: 'todo', progress: 0 });
  }
});

test('the same in English', () => {
  const { rows, objective, plan } = openStarter({ today: '2027-01-04', locale: 'en' });
  expect([plan.name, objective.title]).toEqual(['Sales action plan 2027', 'Win new prospects']);
  expect(rows.map(([title]) => title)).toEqual([
    'Social media communication',
    'Promotional events',
    'Phone and e-mail prospecting',
    'A stronger web presence',
    'Qualified data collection',
  ]);
  const french = openStarter({ today: '2027-01-04' }).rows;
  expect(rows.map((row) => row.slice(1))).toEqual(french.map((row) => row.slice(1)));
});

describe('its period', () => {
  const period = (today: Day, fiscalYearStart: number) => {
    const { plan } = openStarter({ today, fiscalYearStart });
    return [plan.name.slice(-9).trim(), plan.periodStart, plan.periodEnd];
  };

  test('is the current fiscal year while at least four of its months are left', () => {
    expect(period('2027-09-30', 1).slice(1)).toEqual(['2027-01-01', '2027-12-31']);
    expect(period('2027-10-01', 1).slice(1)).toEqual(['2028-01-01', '2028-12-31']);
  });

  test('may cross the calendar year', () => {
    expect(period('2027-03-10', 7)).toEqual(['2026-2027', '2026-07-01', '2027-06-30']);
    expect(period('2027-04-10', 7)).toEqual(['2027-2028', '2027-07-01', '2028-06-30']);
    expect(period('2027-07-01', 7)).toEqual(['2027-2028', '2027-07-01', '2028-06-30']);
  });
});

test('in another currency amounts stay round and plausible', () => {
  const amounts = (currency: Currency) => openStarter({ today: '2027-01-04', currency }).rows.map((row) => row[2]);
  expect(amounts('CHF')).toEqual([5000, 15_000, 4000, 8000, 3000]);
  expect(amounts('XOF')).toEqual([3_000_000, 9_000_000, 2_400_000, 4_800_000, 1_800_000]);
  expect(amounts('TND')).toEqual([15_000, 45_000, 12_000, 24_000, 9000]);
});

test('whatever the day, the fiscal year and the currency, every date is ahead and inside the plan', () => {
  const given = fc.record({
    today: fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2020-01-01', days)),
    locale: fc.constantFrom(...LOCALES),
    currency: fc.constantFrom(...CURRENCIES),
    fiscalYearStart: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(given, (request) => {
      const { plan, objective, actions, linesOf } = openStarter(request);
      const unit = minorUnits(request.currency);
      expect(plan.periodEnd > request.today && plan.periodStart.endsWith('-01')).toBe(true);
      for (const action of actions) {
        const dates = [request.today, objective.startDate, action.startDate, action.dueDate, plan.periodEnd];
        if (plan.periodStart > request.today) dates.splice(1, 0, plan.periodStart);
        expect(dates.toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))).toEqual(dates);
        expect(linesOf(action).length).toBeGreaterThan(0);
        for (const { month, plannedCents } of linesOf(action)) {
          expect([monthOfDay(action.startDate ?? ''), month, monthOfDay(action.dueDate ?? '')].toSorted()[1]).toBe(
            month,
          );
          expect(plannedCents % unit).toBe(0);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('without a channel of its family an action simply has none', () => {
  const seed = starterOperations({
    locale: 'fr',
    today: '2027-01-04',
    newId: new MemoryWorkspace(registry).newId,
    ownerPersonId: '01900000-0000-7000-8000-000000000001',
    currency: 'EUR',
    fiscalYearStart: 1,
    channels: [],
  });
  const actions = seed.operations.filter((operation) => operation.op === 'create' && operation.kind === 'action');
  for (const action of actions) expect(action).toMatchObject({ fields: { channelId: null } });
  expect(actions).toHaveLength(5);
});
