import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_STATUSES, PRIORITIES } from '../../actions/schema.ts';
import {
  type BoardView,
  BUDGET_VIEWS,
  CATEGORY,
  DUE_STRETCHES,
  GROUPINGS,
  LOOKS,
  NO_FILTER,
  ZOOMS,
} from '../schema.ts';
import {
  countCriteria,
  FILTER_METHODS,
  groupingOf,
  isByCategory,
  isFiltering,
  queryOf,
  readView,
  viewOf,
  writeView,
} from './rules.ts';

const PLAIN: BoardView = {
  look: 'table',
  filter: NO_FILTER,
  group: null,
  measure: 'planned',
  sort: null,
  columns: null,
  zoom: 'month',
  at: null,
};

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 5 });
const day = fc.constantFrom('2027-01-01', '2027-12-31', '2028-02-29');
const columnId = fc.constantFrom('due', 'owner', 'planned', 'tags');
const anyView: fc.Arbitrary<BoardView> = fc.record({
  look: fc.constantFrom(...LOOKS),
  group: fc.option(fc.constantFrom(...GROUPINGS, CATEGORY)),
  measure: fc.constantFrom(...BUDGET_VIEWS),
  sort: fc.option(fc.record({ columnId, descending: fc.boolean() })),
  columns: fc.option(
    fc.uniqueArray(fc.record({ id: columnId, width: fc.option(fc.integer({ min: 48, max: 800 })) }), {
      minLength: 1,
      selector: ({ id }) => id,
    }),
  ),
  zoom: fc.constantFrom(...ZOOMS),
  at: fc.constantFrom(null, '2027-03', '2027-03-15'),
  filter: fc.record({
    text: fc.string({ maxLength: 200 }),
    owners: ids,
    statuses: fc.subarray(['late' as const, ...ACTION_STATUSES]),
    channels: ids,
    tags: ids,
    segments: ids,
    personas: ids,
    methods: fc.subarray([...FILTER_METHODS]),
    options: ids,
    competitors: ids,
    indicators: ids,
    goals: ids,
    priorities: fc.subarray([...PRIORITIES]),
    due: fc.oneof(
      fc.constantFrom(null, { kind: 'none' as const }),
      fc.record({ kind: fc.constant('stretch' as const), stretch: fc.constantFrom(...DUE_STRETCHES) }),
      fc.record({ kind: fc.constant('range' as const), from: day, to: fc.option(day) }),
    ),
    budget: fc.option(fc.record({ min: fc.nat(), max: fc.option(fc.nat()) })),
  }),
});

describe('the address of a view', () => {
  test('reads back as the view, whatever it is', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readView({ ...writeView(view) })).toEqual(view);
      }),
    );
  });

  test('says nothing of what is usual', () => {
    expect(writeView(PLAIN)).toEqual({});
    expect(readView({})).toEqual(PLAIN);
  });

  test('made by hand or by another version keeps what is understood', () => {
    const view = readView({
      view: 'hologram',
      q: 2027,
      status: 'late,unknown,done',
      owner: '../../etc,p-1',
      due: '2027-02-30..',
      zoom: 'century',
      at: '2027-02-30',
      budget: '10..abc',
      group: 'owner',
      sort: '-planned;drop',
      cols: 'due:99999,<b>,owner',
      priority: ['A'],
    });
    expect(view).toEqual({
      look: 'table',
      group: 'owner',
      measure: 'planned',
      sort: null,
      columns: [{ id: 'owner', width: null }],
      zoom: 'month',
      at: null,
      filter: { ...NO_FILTER, text: '2027', statuses: ['late', 'done'], owners: ['p-1'] },
    });
  });

  test('of any kind never throws', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('q', 'due', 'budget', 'cols', 'sort', 'owner'), fc.anything()),
        (search) => {
          expect(readView(search).look).toBe('table');
        },
      ),
    );
  });

  test('keeps widths within reason', () => {
    expect(readView({ cols: 'due:9999,owner:1' }).columns).toEqual([
      { id: 'due', width: 800 },
      { id: 'owner', width: 48 },
    ]);
  });
});

test('criteria are counted once each', () => {
  expect(isFiltering(NO_FILTER)).toBe(false);
  expect(countCriteria({ ...NO_FILTER, text: 'x', owners: ['a', 'b'], due: { kind: 'none' } })).toBe(3);
  expect(countCriteria({ ...NO_FILTER, budget: { min: 0, max: null } })).toBe(1);
});

test('each look has a grouping of its own until one is chosen', () => {
  expect(groupingOf({ look: 'table', group: null })).toBe('axis');
  expect(groupingOf({ look: 'kanban', group: null })).toBe('status');
  expect(groupingOf({ look: 'calendar', group: null })).toBe('none');
  expect(groupingOf({ look: 'kanban', group: 'owner' })).toBe('owner');
  expect(groupingOf({ look: 'table', group: 'category' })).toBe('axis');
  expect(isByCategory({ look: 'table', group: 'category' })).toBe(false);
  expect(isByCategory({ look: 'budget', group: 'category' })).toBe(true);
});

test('a saved view keeps any view, and what is not a view reads as the one at the start', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(viewOf(queryOf(view))).toEqual(readView({ ...writeView(view) }));
    }),
  );
  expect(queryOf(readView({}))).toBe('');
  expect(viewOf('q=%E9&=&&view')).toEqual(readView({}));
});
