import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../../kernel/calendar.ts';
import { isLate } from '../../../actions/rules.ts';
import { EXAMPLE_OBJECTIVES } from '../../rules.ts';
import type { ActionContent, SpendContent } from '../schema.ts';
import { spendAmounts, standingOf, weekdayFrom, weekdayUntil } from './rules.ts';

const text = { fr: 'Texte', en: 'Text' };

function action(course: ActionContent['course'] = {}, more: Partial<ActionContent> = {}): ActionContent {
  return {
    code: 'T-01',
    title: text,
    description: text,
    owner: 'ines',
    contributors: [],
    channel: 'website',
    tags: [],
    // In 2027, 1 March and 9 June are weekdays a hundred days apart.
    start: '03-01',
    due: '06-09',
    priority: 'B',
    course,
    spending: [],
    ...more,
  };
}

const alone = (code: string): never => {
  throw new Error(`${code} depends on nothing`);
};
const standing = (content: ActionContent, today: Day) => {
  const { status, progress } = standingOf(content, 2027, today, alone);
  return [status, progress];
};

describe('an action in the course of the year', () => {
  test('waits, moves evenly in twentieths, and is done on its due date', () => {
    expect(standing(action(), '2027-02-28')).toEqual(['todo', 0]);
    expect(standing(action(), '2027-03-01')).toEqual(['in_progress', 0.05]);
    expect(standing(action(), '2027-04-20')).toEqual(['in_progress', 0.5]);
    expect(standing(action(), '2027-06-08')).toEqual(['in_progress', 0.95]);
    expect(standing(action(), '2027-06-09')).toEqual(['done', 1]);
  });

  test('that runs late passes its due date unfinished', () => {
    const late = action({ daysLate: 25 });
    expect(standing(late, '2027-06-10')).toEqual(['in_progress', 0.8]);
    expect(standing(late, '2027-07-01')).toEqual(['in_progress', 0.95]);
    // 4 July is a Sunday: it ends on the Friday before.
    expect(standing(late, '2027-07-02')).toEqual(['done', 1]);
  });

  test('with milestones moves only when one is passed', () => {
    const webinars = action({ milestones: ['03-15', '04-15', '06-09'] });
    expect(standing(webinars, '2027-03-14')).toEqual(['in_progress', 0]);
    expect(standing(webinars, '2027-03-15')).toEqual(['in_progress', 0.33]);
    expect(standing(webinars, '2027-06-08')).toEqual(['in_progress', 0.67]);
    expect(standing(webinars, '2027-06-09')).toEqual(['done', 1]);
  });

  test('stands still while paused and goes on from there', () => {
    const paused = action({ paused: { from: '03-31', until: '04-30' } });
    expect(standing(paused, '2027-03-30')).toEqual(['in_progress', 0.4]);
    expect(standing(paused, '2027-03-31')).toEqual(['paused', 0.45]);
    expect(standing(paused, '2027-04-29')).toEqual(['paused', 0.45]);
    expect(standing(paused, '2027-04-30')).toEqual(['in_progress', 0.45]);
  });

  test('keeps what was done when it is cancelled', () => {
    const cancelled = action({ cancelledOn: '04-20' });
    expect(standing(cancelled, '2027-04-19')).toEqual(['in_progress', 0.5]);
    expect(standing(cancelled, '2027-09-01')).toEqual(['cancelled', 0.5]);
  });

  test('waits for the end of what it depends on, lateness included', () => {
    const first = action({ daysLate: 23 });
    const second = action({}, { code: 'T-02', start: '06-10', due: '09-10', dependsOn: ['T-01'] });
    const at = (today: Day) => standingOf(second, 2027, today, () => first);
    expect(at('2027-07-01')).toMatchObject({ status: 'todo', startDate: '2027-06-10', startedOn: '2027-07-02' });
    expect(at('2027-07-02').status).toBe('in_progress');
  });
});

describe('its money', () => {
  const spending: SpendContent = { month: 4, category: 'agency', label: text, planned: 4000 };
  const amounts = (spend: SpendContent, today: Day, content = action()) => {
    const seen = spendAmounts(spend, content, 2027, today, standingOf(content, 2027, today, alone));
    return [seen.revisedCents, seen.committedCents, seen.invoicedCents, seen.paidCents];
  };

  test('is ordered a month ahead, a deposit invoiced then, the balance in its month, each paid at 45 days', () => {
    expect(amounts(spending, '2027-03-01')).toEqual([null, 0, 0, 0]);
    expect(amounts(spending, '2027-03-02')).toEqual([null, 400_000, 0, 0]);
    expect(amounts(spending, '2027-03-09')).toEqual([null, 400_000, 120_000, 0]);
    expect(amounts(spending, '2027-04-23')).toEqual([null, 400_000, 120_000, 120_000]);
    expect(amounts(spending, '2027-04-29')).toEqual([null, 400_000, 400_000, 120_000]);
    expect(amounts(spending, '2027-06-13')).toEqual([null, 400_000, 400_000, 400_000]);
  });

  test('is not ordered before the action starts', () => {
    expect(amounts({ ...spending, month: 3 }, '2027-02-28')).toEqual([null, 0, 0, 0]);
    expect(amounts({ ...spending, month: 3 }, '2027-03-01')[1]).toBe(400_000);
  });

  test('of the last month is invoiced when the action really ends', () => {
    const late = action({ daysLate: 25 });
    expect(amounts({ ...spending, planned: 2000, month: 6 }, '2027-07-01', late)).toEqual([null, 200_000, 0, 0]);
    expect(amounts({ ...spending, planned: 2000, month: 6 }, '2027-07-02', late)).toEqual([null, 200_000, 200_000, 0]);
  });

  test('is ordered at the price of the quote, or as revised', () => {
    expect(amounts({ ...spending, ordered: 4500 }, '2027-03-02')).toEqual([null, 450_000, 0, 0]);
    const revised = { ...spending, revised: { on: '03-01', amount: 1500 } };
    expect(amounts(revised, '2027-02-28')).toEqual([null, 0, 0, 0]);
    expect(amounts(revised, '2027-03-02')).toEqual([150_000, 150_000, 0, 0]);
  });

  test('waits while the action is paused', () => {
    const paused = action({ paused: { from: '03-02', until: '04-05' } });
    expect(amounts(spending, '2027-04-04', paused)).toEqual([null, 0, 0, 0]);
    expect(amounts(spending, '2027-04-05', paused)).toEqual([null, 400_000, 0, 0]);
  });

  test('is given back when the action is cancelled before the order, kept when it comes after', () => {
    expect(amounts(spending, '2027-03-01', action({ cancelledOn: '03-01' }))).toEqual([0, 0, 0, 0]);
    expect(amounts(spending, '2027-05-01', action({ cancelledOn: '03-10' }))).toEqual([
      null,
      400_000,
      400_000,
      120_000,
    ]);
  });
});

test('a weekend gives way to the Friday before or the Monday after', () => {
  expect(['2027-06-11', '2027-06-12', '2027-06-13', '2027-06-14'].map(weekdayUntil)).toEqual([
    '2027-06-11',
    '2027-06-11',
    '2027-06-11',
    '2027-06-14',
  ]);
  expect(['2027-06-11', '2027-06-12', '2027-06-13'].map(weekdayFrom)).toEqual([
    '2027-06-11',
    '2027-06-14',
    '2027-06-14',
  ]);
});

test('the example always has something late to talk about, and never more than a few', () => {
  const actions = EXAMPLE_OBJECTIVES.flatMap((objective) => objective.actions);
  const find = (code: string) => actions.find((other) => other.code === code) ?? alone(code);
  const days: Day[] = [];
  // Eleven years in a row have every weekday for 1 January, in leap years or not.
  for (let year = 2027; year < 2038; year += 1) {
    for (let day = `${year}-02-14`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  }
  const lateOn = (today: Day) =>
    actions.filter((content) => isLate(standingOf(content, Number(today.slice(0, 4)), today, find), today)).length;
  const isUnlikely = (late: number) => late < 1 || late > 5;
  expect(days.filter((today) => isUnlikely(lateOn(today)))).toEqual([]);
}, 60_000);
