import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../kernel/calendar.ts';
import { ACTION_STATUSES } from '../../actions/schema.ts';
import { forecastPlan, type Planned } from './rules.ts';

const TODAY = '2027-03-15';
const PLAN_END = '2027-12-31';

function action(id: string, given: Partial<Planned> = {}): Planned {
  return { id, startDate: null, dueDate: null, status: 'todo', progress: 0, dependsOnIds: [], ...given };
}

const forecast = (...actions: Planned[]) => forecastPlan(actions, TODAY, PLAN_END);

describe('the forecast of a plan', () => {
  test('late work that others wait for is critical once they cannot keep their dates', () => {
    // Ten days of work that must be over on the 20th cannot begin on the 15th.
    const plan = forecast(
      action('site', { startDate: '2027-03-01', dueDate: '2027-03-10' }),
      action('campaign', { startDate: '2027-03-11', dueDate: '2027-03-20', dependsOnIds: ['site'] }),
    );
    expect(plan.get('site')).toEqual({ finish: TODAY, slack: -4, tightestId: 'campaign', isCritical: true });
    expect(plan.get('campaign')).toMatchObject({ finish: '2027-03-24', isCritical: false });
  });

  test('late work with room behind it is late, not critical', () => {
    const plan = forecast(
      action('site', { startDate: '2027-03-01', dueDate: '2027-03-10' }),
      action('campaign', { startDate: '2027-03-20', dueDate: '2027-03-29', dependsOnIds: ['site'] }),
    );
    expect(plan.get('site')).toMatchObject({ finish: TODAY, slack: 5, isCritical: false });
    expect(plan.get('campaign')).toMatchObject({ finish: '2027-03-29', slack: 277, tightestId: null });
  });

  test('the last day that saves the others is critical already', () => {
    const plan = forecast(
      action('site', { dueDate: '2027-03-10' }),
      action('campaign', { startDate: TODAY, dueDate: '2027-03-20', dependsOnIds: ['site'] }),
    );
    expect(plan.get('site')).toMatchObject({ slack: 0, isCritical: true });
  });

  test('work that is under way only needs what is left of it', () => {
    const plan = forecast(
      action('site', { dueDate: '2027-03-10' }),
      action('campaign', {
        startDate: '2027-03-11',
        dueDate: '2027-03-20',
        status: 'in_progress',
        progress: 0.7,
        dependsOnIds: ['site'],
      }),
    );
    expect(plan.get('campaign')).toMatchObject({ finish: '2027-03-20' });
    expect(plan.get('site')).toMatchObject({ slack: 3, isCritical: false });
  });

  test('what is done or cancelled holds nobody back', () => {
    for (const status of ['done', 'cancelled'] as const) {
      const plan = forecast(
        action('site', { dueDate: '2027-03-10', status }),
        action('campaign', { dueDate: '2027-03-20', dependsOnIds: ['site'] }),
      );
      expect(plan.get('site')).toEqual({ finish: null, slack: null, tightestId: null, isCritical: false });
      expect(plan.get('campaign')).toMatchObject({ finish: '2027-03-20' });
    }
  });

  test('delay goes through an action without dates', () => {
    const plan = forecast(
      action('site', { dueDate: '2027-03-10' }),
      action('review', { dependsOnIds: ['site'] }),
      action('fair', { startDate: '2027-03-10', dueDate: '2027-03-16', dependsOnIds: ['review'] }),
    );
    expect(plan.get('review')).toMatchObject({ finish: TODAY, tightestId: 'fair', isCritical: false });
    expect(plan.get('site')).toMatchObject({ slack: -5, tightestId: 'fair', isCritical: true });
  });

  test('of two actions that leave as little room, the same is always named', () => {
    const site = action('site', { dueDate: '2027-03-10' });
    const [fair, mail] = ['fair', 'mail'].map((id) => action(id, { dueDate: '2027-03-12', dependsOnIds: ['site'] }));
    if (!fair || !mail) throw new Error('Two actions were made.');
    for (const plan of [forecast(site, fair, mail), forecast(site, mail, fair), forecast(mail, fair, site)]) {
      expect(plan.get('site')?.tightestId).toBe('fair');
    }
  });

  test('past the plan’s end everything late is critical', () => {
    const plan = forecastPlan([action('site', { dueDate: '2027-12-20' })], '2028-01-02', PLAN_END);
    expect(plan.get('site')).toMatchObject({ slack: -2, tightestId: null, isCritical: true });
  });
});

const anyAction = (index: number, count: number, isAcyclic: boolean) =>
  fc
    .record({
      id: fc.constant(`a${index}`),
      days: fc.nat(20),
      due: fc.option(fc.integer({ min: -30, max: 60 })),
      hasStart: fc.boolean(),
      status: fc.constantFrom(...ACTION_STATUSES),
      progress: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
      dependsOn: fc.array(fc.nat(count - 1), { maxLength: 3 }),
    })
    .map(
      ({ id, days, due, hasStart, status, progress, dependsOn }): Planned => ({
        id,
        dueDate: due === null ? null : addDays(TODAY, due),
        startDate: due === null || !hasStart ? null : addDays(TODAY, due - days),
        status,
        progress,
        dependsOnIds: [...new Set(dependsOn)]
          .filter((other) => !isAcyclic || other < index)
          .map((other) => `a${other}`),
      }),
    );
const anyPlan = (isAcyclic: boolean) =>
  fc
    .integer({ min: 1, max: 7 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyAction(index, count, isAcyclic))));

const isOpen = ({ status }: Planned) => status !== 'done' && status !== 'cancelled';

function workLeft({ startDate, dueDate, progress }: Planned): number {
  const days = startDate && dueDate ? daysBetween(startDate, dueDate) + 1 : 1;
  return Math.max(1, Math.ceil(Math.round(days * (1 - progress) * 1000) / 1000));
}

/** Every way from an action through those that wait for it, as lists that begin with it. */
function waysFrom(from: Planned, plan: readonly Planned[]): Planned[][] {
  const next = plan.filter((other) => isOpen(other) && other.dependsOnIds.includes(from.id));
  return [[from], ...next.flatMap((other) => waysFrom(other, plan).map((way) => [from, ...way]))];
}

describe('for any plan', () => {
  test('the finish and the slack are those of the worst way through it', () => {
    fc.assert(
      fc.property(anyPlan(true), (plan) => {
        const found = forecastPlan(plan, TODAY, PLAN_END);
        const days = (day: string) => daysBetween(TODAY, day);
        for (const one of plan.filter(isOpen)) {
          const before = plan
            .filter(isOpen)
            .flatMap((start) => waysFrom(start, plan).filter((way) => way.at(-1) === one));
          const ends = before.flatMap(([first, ...rest]) =>
            first?.dueDate
              ? [
                  rest.reduce(
                    (end, step) => (step.dueDate ? end + workLeft(step) - 1 : end),
                    Math.max(0, days(first.dueDate)),
                  ),
                ]
              : [],
          );
          const { finish, slack } = found.get(one.id) ?? {};
          expect(finish).toBe(ends.length === 0 ? null : addDays(TODAY, Math.max(...ends)));
          if (ends.length === 0) continue;
          const rooms = waysFrom(one, plan).flatMap((way) => {
            const work = way.slice(1).reduce((sum, step) => sum + (step.dueDate ? workLeft(step) - 1 : 0), 0);
            const last = way.at(-1);
            const due = last?.dueDate ? days(last.dueDate) : -Infinity;
            const deadlines = [Math.max(days(PLAN_END), due), ...(way.length > 1 && last?.dueDate ? [due] : [])];
            return deadlines.map((deadline) => deadline - work);
          });
          expect(slack).toBe(Math.min(...rooms) - Math.max(...ends));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('with circles too, it answers, whatever the order of the actions', () => {
    fc.assert(
      fc.property(
        anyPlan(false).chain((plan) =>
          fc.tuple(fc.constant(plan), fc.shuffledSubarray([...plan], { minLength: plan.length })),
        ),
        ([plan, shuffled]) => {
          const found = forecastPlan(plan, TODAY, PLAN_END);
          const again = forecastPlan(shuffled, TODAY, PLAN_END);
          for (const { id, dueDate } of plan) {
            const one = found.get(id);
            expect(one).toEqual(again.get(id));
            if (one?.finish && dueDate) expect(one.finish >= dueDate && one.finish >= TODAY).toBe(true);
          }
        },
      ),
    );
  });

  test('five thousand actions in one chain take no time worth noticing', () => {
    const plan = Array.from({ length: 5000 }, (_, index) =>
      action(`a${index}`, { dueDate: TODAY, ...(index > 0 && { dependsOnIds: [`a${index - 1}`] }) }),
    );
    expect(forecastPlan(plan, TODAY, PLAN_END).get('a4999')?.finish).toBe(TODAY);
  });
});
