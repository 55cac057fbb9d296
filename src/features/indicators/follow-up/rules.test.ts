import { expect, test } from 'vitest';
import type { Role } from '../../../records/actor.ts';
import type { Kpi, KpiTarget, KpiValue } from '../schema.ts';
import { dueFrom, followUp, standingWithin } from './rules.ts';

const PLAN = { periodStart: '2027-01-01', periodEnd: '2027-12-31' };
const KPI = { id: 'k', aggregation: 'sum', unit: '', direction: 'up', cadence: 'monthly', kpiSource: 'manual' } as Kpi;
const value = (kpiId: string, month: string, measured: number) =>
  ({ kpiId, periodKind: 'month', periodFrom: `${month}-01`, measured, updatedAt: '' }) as KpiValue;
const target = (kpiId: string, month: string, amount: number) =>
  ({ kpiId, month, target: amount, updatedAt: '' }) as KpiTarget;

const records = {
  kpis: [KPI, { ...KPI, id: 'other' }],
  values: [value('k', '2027-01', 4), value('k', '2027-03', 5), value('other', '2027-01', 100)],
  targets: [target('k', '2027-01', 3), target('k', '2027-03', 3), target('k', '2027-04', 3)],
};

test('each indicator has its own values and targets, what is due and what is late', () => {
  const [first, second] = followUp(records, PLAN, '2027-04-10');
  expect(first).toMatchObject({ isStale: false, standing: { realised: 9, expected: 6, gap: 3 } });
  expect(first?.due.map(({ periodFrom }) => periodFrom)).toEqual(['2027-02-01']);
  expect(first?.last?.periodFrom).toBe('2027-03-01');
  expect(second).toMatchObject({ isStale: true, standing: { realised: 100, expected: null } });
});

test('one is asked for what is due of one’s own indicators, where one may give it', () => {
  const owned = followUp(
    {
      ...records,
      kpis: [
        { ...KPI, ownerId: 'me' },
        { ...KPI, id: 'other', ownerId: 'them' },
        { ...KPI, id: 'nobody' },
      ],
    },
    PLAN,
    '2027-04-10',
  );
  const ids = (role: Role | null, today = owned) => dueFrom(today, 'me', role).map(({ kpi }) => kpi.id);
  expect(ids('contributor')).toEqual(['k']);
  expect(ids('owner')).toEqual(['k']);
  expect([ids('reader'), ids(null)]).toEqual([[], []]);
  const given = { ...records, kpis: [{ ...KPI, ownerId: 'me' }], values: [value('k', '2027-03', 5)] };
  expect(ids('owner', followUp(given, PLAN, '2027-04-10'))).toEqual([]);
});

test('an objective looks at the months of its own dates', () => {
  const [first] = followUp(records, PLAN, '2027-04-10');
  const standing = first && standingWithin(first, { startDate: '2027-03-15', dueDate: '2027-04-30' }, PLAN);
  expect(standing).toMatchObject({ realised: 5, expected: 3, target: 6 });
  const whole = first && standingWithin(first, { startDate: null, dueDate: null }, PLAN);
  expect(whole?.realised).toBe(9);
});
