import { describe, expect, test } from 'vitest';
import { boardData } from '../../../../tests/support/board-data.ts';
import { createBoardBuilder } from '../rules.ts';
import { type BoardFilter, DUE_STRETCHES, NO_FILTER } from '../schema.ts';
import { stretchAt } from './rules.ts';

const data = boardData({
  objectives: [
    { id: 'o1', title: 'Conquérir' },
    { id: 'o2', title: 'PME industrielles', parentId: 'o1' },
  ],
  people: [{ id: 'p1', name: 'Inès García' }],
  channels: [{ id: 'c1', name: 'Salons' }],
  tags: [{ id: 't1', name: 'Été' }],
  segments: [
    { id: 's1', name: 'Grands comptes' },
    { id: 's2', name: 'Plasturgie' },
  ],
  personas: [{ id: 'q1', name: 'Nadia' }],
  options: [{ id: 'w1', title: 'Être choisis sur le plan' }],
  competitors: [{ id: 'r1', name: 'Altéo' }],
  indicators: [{ id: 'k1', name: 'Leads' }],
  actions: [
    {
      id: 'stand',
      title: 'Stand à Lyon',
      code: 'CQ-01',
      objectiveId: 'o2',
      ownerId: 'p1',
      channelId: 'c1',
      optionId: 'w1',
      kpiId: 'k1',
      dueDate: '2027-03-10',
      status: 'in_progress',
    },
    {
      id: 'mail',
      title: 'Séquence d’e-mails',
      objectiveId: 'o1',
      tagIds: ['t1'],
      segmentIds: ['s1', 's2'],
      personaIds: ['q1'],
      sellingMethod: 'phone',
      competitorId: 'r1',
      kpiId: 'k1',
      dueDate: '2027-03-31',
      priority: 'A',
    },
    { id: 'idea', title: 'Idée', status: 'done' },
  ],
  budgetLines: [
    { id: 'l1', actionId: 'stand', month: '2027-03', plannedCents: 10_000, revisedCents: 20_000 },
    { id: 'l2', actionId: 'mail', month: '2027-03', plannedCents: 15_000 },
  ],
});

const found = (filter: Partial<BoardFilter>) => [
  ...createBoardBuilder()(
    data,
    { filter: { ...NO_FILTER, ...filter }, grouping: 'none', sort: null },
    { today: '2027-03-15', locale: 'fr' },
  ).rows.keys(),
];

describe('a filter', () => {
  test.each<[string, Partial<BoardFilter>, string[]]>([
    ['on words, in any order, without accents', { text: 'garcia STAND' }, ['stand']],
    ['on a tag’s name', { text: 'ete' }, ['mail']],
    ['on a reference', { text: 'cq-01' }, ['stand']],
    ['on an apostrophe of either kind', { text: "d'e-mails" }, ['mail']],
    ['on an owner', { owners: ['p1'] }, ['stand']],
    ['on no owner', { owners: ['none'] }, ['mail', 'idea']],
    ['on what is late', { statuses: ['late'] }, ['stand']],
    ['on a status, which a late action no longer shows', { statuses: ['in_progress', 'done'] }, ['idea']],
    ['on a channel or none', { channels: ['c1', 'none'] }, ['stand', 'mail', 'idea']],
    ['on tags', { tags: ['t1'] }, ['mail']],
    ['on no tag', { tags: ['none'] }, ['stand', 'idea']],
    ['on any of its segments', { segments: ['s2'] }, ['mail']],
    ['on no segment', { segments: ['none'] }, ['stand', 'idea']],
    ['on personas', { personas: ['q1', 'none'] }, ['stand', 'mail', 'idea']],
    ['on the selling method', { methods: ['phone'] }, ['mail']],
    ['on the option it comes from', { options: ['w1'] }, ['stand']],
    ['on no option', { options: ['none'] }, ['mail', 'idea']],
    ['on the competitor it answers, or none', { competitors: ['r1', 'none'] }, ['stand', 'mail', 'idea']],
    ['on the competitor it answers', { competitors: ['r1'] }, ['mail']],
    ['on the indicator it should move', { indicators: ['k1'] }, ['stand', 'mail']],
    ['on the name of a segment', { text: 'plasturgie' }, ['mail']],
    ['on an objective and those under it', { goals: ['o1'] }, ['stand', 'mail']],
    ['on an objective below', { goals: ['o2'] }, ['stand']],
    ['on no objective', { goals: ['none'] }, ['idea']],
    ['on a priority', { priorities: ['A'] }, ['mail']],
    ['on this month', { due: { kind: 'stretch', stretch: 'month' } }, ['stand', 'mail']],
    ['on the next thirty days', { due: { kind: 'stretch', stretch: 'next30' } }, ['mail']],
    ['on days, both included', { due: { kind: 'range', from: '2027-03-10', to: '2027-03-10' } }, ['stand']],
    ['on days without a beginning', { due: { kind: 'range', from: null, to: '2027-03-30' } }, ['stand']],
    ['on no due date', { due: { kind: 'none' } }, ['idea']],
    ['on what is budgeted today, both bounds included', { budget: { min: 15_000, max: 20_000 } }, ['stand', 'mail']],
    ['on what was revised, not what was planned', { budget: { min: null, max: 15_000 } }, ['mail', 'idea']],
    ['with several criteria, which must all hold', { goals: ['o1'], priorities: ['A'], text: 'stand' }, []],
  ])('%s', (_what, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  test('does not hang on objectives in a circle', () => {
    const circle = boardData({
      objectives: [
        { id: 'o1', title: 'Un', parentId: 'o2' },
        { id: 'o2', title: 'Deux', parentId: 'o1' },
      ],
      actions: [{ id: 'a1', title: 'Action', objectiveId: 'o1' }],
    });
    const layout = { filter: { ...NO_FILTER, goals: ['o3'] }, grouping: 'axis' as const, sort: null };
    expect(createBoardBuilder()(circle, layout, { today: '2027-03-15', locale: 'fr' }).rows.size).toBe(0);
  });
});

test.each([
  ['week', '2027-03-15', '2027-03-21'],
  ['month', '2027-03-01', '2027-03-31'],
  ['quarter', '2027-01-01', '2027-03-31'],
  ['next30', '2027-03-15', '2027-04-14'],
] as const)('on a Monday, %s runs from %s to %s', (stretch, from, to) => {
  expect(stretchAt(stretch, '2027-03-15')).toEqual({ from, to });
});

test('every stretch holds today, the last day of a leap February included', () => {
  for (const today of ['2028-02-29', '2027-12-31', '2027-01-03', '2027-03-28']) {
    for (const stretch of DUE_STRETCHES) {
      const { from, to } = stretchAt(stretch, today);
      expect(from <= today && today <= to, `${stretch} on ${today}`).toBe(true);
    }
  }
});
