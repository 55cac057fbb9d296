import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadersOf, mayReportTo, placeChart, reportingChart } from './rules.ts';

const person = (id: string, managerId: string | null, rest: { teamId?: string; leadsTeamId?: string } = {}) => ({
  id,
  rank: id,
  managerId,
  teamId: rest.teamId ?? null,
  leadsTeamId: rest.leadsTeamId ?? null,
});

/** Anyone may say that anyone, themselves and strangers included, is their manager. */
const anyPeople = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.option(fc.constantFrom(...ids, 'stranger')).map((manager) => person(id, manager)))),
  );

describe('who reports to whom', () => {
  test('each stands right after their manager, a level deeper', () => {
    const chart = reportingChart([person('c', 'a'), person('a', null), person('b', 'a'), person('d', 'b')]);
    expect(chart.map(({ person: { id }, depth, reports }) => [id, depth, reports])).toEqual([
      ['a', 0, 2],
      ['b', 1, 1],
      ['d', 2, 0],
      ['c', 1, 0],
    ]);
  });

  test('whose manager is themselves or a stranger stands at the top, in their place among the others', () => {
    const chart = reportingChart([person('a', 'a'), person('b', 'stranger'), person('c', null)]);
    expect(chart.map(({ person: { id }, depth, managerId }) => [id, depth, managerId])).toEqual([
      ['a', 0, null],
      ['b', 0, null],
      ['c', 0, null],
    ]);
  });

  test('everyone is there exactly once, whatever was said', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const chart = reportingChart(people);
        expect(chart.map((entry) => entry.person.id).toSorted()).toEqual(people.map(({ id }) => id).toSorted());
        const reports = chart.reduce((sum, entry) => sum + entry.reports, 0);
        expect(reports).toBe(chart.filter(({ managerId }) => managerId !== null).length);
      }),
    );
  });

  test('no two cards of a level stand less than a place apart, and managers stand above theirs', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const chart = reportingChart(people);
        const places = placeChart(chart);
        expect(places.size).toBe(people.length);
        for (const level of Map.groupBy(places.values(), ({ y }) => y).values()) {
          const xs = level.map(({ x }) => x).toSorted((a, b) => a - b);
          for (const [index, x] of xs.entries())
            if (index > 0) expect(x - (xs[index - 1] ?? 0)).toBeGreaterThanOrEqual(1);
        }
        for (const { person: one, managerId } of chart) {
          const [own, above] = [places.get(one.id), managerId === null ? undefined : places.get(managerId)];
          if (own && above) expect(own.y - above.y).toBeGreaterThanOrEqual(1);
          if (own && above && !own.isStacked) expect(own.y - above.y).toBe(1);
        }
      }),
    );
  });

  test('reports who lead nobody stand below each other, but for those of the top', () => {
    const chart = reportingChart([
      person('a', null),
      person('b', 'a'),
      person('c', 'b'),
      person('d', 'b'),
      person('e', 'a'),
    ]);
    expect(Object.fromEntries(placeChart(chart))).toEqual({
      a: { x: 0.5, y: 0, isStacked: false },
      b: { x: 0, y: 1, isStacked: false },
      c: { x: 0, y: 2, isStacked: true },
      d: { x: 0, y: 2.85, isStacked: true },
      e: { x: 1, y: 1, isStacked: false },
    });
  });

  test('the first reports of the company stand side by side, as do those of whom one leads someone', () => {
    const flat = reportingChart([person('a', null), person('b', 'a'), person('c', 'a')]);
    expect([...placeChart(flat).values()].some(({ isStacked }) => isStacked)).toBe(false);
    const mixed = reportingChart([
      person('a', null),
      person('b', 'a'),
      person('c', 'b'),
      person('d', 'b'),
      person('e', 'd'),
    ]);
    expect([...placeChart(mixed).values()].some(({ isStacked }) => isStacked)).toBe(false);
  });

  test('nobody may report to themselves or to someone under them', () => {
    const chart = reportingChart([person('a', null), person('b', 'a'), person('c', 'b'), person('d', 'a')]);
    expect(mayReportTo(chart, 'b', 'd')).toBe(true);
    expect(mayReportTo(chart, 'b', 'b')).toBe(false);
    expect(mayReportTo(chart, 'a', 'c')).toBe(false);
  });
});

describe('who leads a team', () => {
  const people = [
    person('a', null, { teamId: 'top' }),
    person('b', 'a', { teamId: 'team' }),
    person('c', 'b', { teamId: 'team' }),
  ];

  test('is the one member whose manager is not one', () => {
    expect(leadersOf({ id: 'team' }, people).map(({ id }) => id)).toEqual(['b']);
    expect(leadersOf({ id: 'team' }, [...people, person('d', 'a', { teamId: 'team' })])).toEqual([]);
    expect(leadersOf({ id: 'nobody' }, people)).toEqual([]);
  });

  test('is who is said to, a member or not', () => {
    const said = [...people, person('e', null, { teamId: 'top', leadsTeamId: 'team' })];
    expect(leadersOf({ id: 'team' }, said).map(({ id }) => id)).toEqual(['e']);
  });
});
