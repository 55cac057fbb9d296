import * as fc from 'fast-check';
import { ACTION_STATUSES, type Action, PRIORITIES } from '../../src/features/actions/schema.ts';
import {
  amountOfParts,
  BUDGET_CATEGORIES,
  BUDGET_NATURES,
  BUDGET_UNITS,
  type BudgetLine,
} from '../../src/features/budget/schema.ts';
import type { Channel, Tag } from '../../src/features/catalogue/schema.ts';
import type { DocumentRecords } from '../../src/features/documents/rules.ts';
import type { Objective } from '../../src/features/objectives/schema.ts';
import type { Person } from '../../src/features/people/schema.ts';
import type { Plan } from '../../src/features/plans/schema.ts';
import { LETTERS, responsibilityKind } from '../../src/features/responsibilities/schema.ts';
import { SELLING_METHODS } from '../../src/features/targets/schema.ts';
import { addDays } from '../../src/kernel/calendar.ts';
import { documentOfText } from '../../src/records/rich-text.ts';
import { uniqueId } from '../../src/records/unique-record.ts';
import { id, LINKED } from './plan-snapshot.ts';

const STAMP = {
  version: 1,
  rank: 'a0',
  createdAt: '2026-11-01T08:00:00.000Z',
  createdBy: null,
  updatedAt: '2026-11-01T08:00:00.000Z',
  updatedBy: null,
  deletedAt: null,
};
const ofPlan = { ...STAMP, planId: id(1) };

const plan = {
  ...STAMP,
  id: id(1),
  planId: null,
  name: 'PAC 2027',
  periodStart: '2027-01-01',
  periodEnd: '2027-12-31',
  currency: 'EUR',
  plannedRevenueCents: 1_000_000_000,
  envelopeCents: 50_000_000,
  envelopeShare: 0.05,
} as Plan;

const NAMES = ['Marie Dupont', 'Paul Martin', 'Zoé Roux-Leroy'];
const people = NAMES.map((name, at) => ({ ...STAMP, planId: null, id: id(301 + at), name }) as Person);
// Names that a criterion of a spreadsheet would take for a pattern or a comparison, and two that differ by capitals only.
const CHANNELS = ['E-mail', '*', '>5', 'Web', 'WEB', 'Salons & événements'];
const channels = CHANNELS.map((name, at) => ({ ...STAMP, planId: null, id: id(401 + at), name }) as Channel);
const tags = ['Export', 'Pilote'].map((name, at) => ({ ...STAMP, planId: null, id: id(501 + at), name }) as Tag);

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => /\S/.test(text) && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text));
/** Some as if they were formulas, with and without the apostrophe that keeps them from being run. */
const title = fc.oneof(
  { weight: 9, arbitrary: words },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('=', "'=", "'-", "''+"), words).map((parts) => parts.join('')) },
);
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-07-01', days));
const ratio = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const cents = fc.oneof(fc.constant(0), fc.nat({ max: 5_000_000_000 }));
const month = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }).map((at) => `2027-${String(at).padStart(2, '0')}`) },
  { weight: 1, arbitrary: fc.constantFrom('2026-11', '2028-02') },
);

/** In order, each of the three said or not. */
function estimate(figure: fc.Arbitrary<number>) {
  return fc
    .tuple(fc.array(figure, { minLength: 3, maxLength: 3 }), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }))
    .map(([figures, said]) => figures.toSorted((a, b) => a - b).map((one, at) => (said[at] ? one : null)));
}

/** A line of any nature, whose amount is that of its parts where they make one. */
const someLine = fc
  .record({
    month,
    category: fc.constantFrom(...BUDGET_CATEGORIES),
    label: fc.constantFrom('', 'Salon', '=Total'),
    nature: fc.constantFrom(...BUDGET_NATURES),
    units: fc.option(fc.oneof(fc.nat({ max: 500 }), fc.constantFrom(0.5, 2.5))),
    unitName: fc.constantFrom(...BUDGET_UNITS),
    unitCents: fc.option(fc.nat({ max: 1_000_000 })),
    revenueShare: fc.option(fc.nat({ max: 10_000 }).map((share) => share / 10_000)),
    revenueCents: fc.option(cents),
    plannedCents: cents,
    revisedCents: fc.option(cents),
    committedCents: cents,
    invoicedCents: cents,
    paidCents: cents,
  })
  .map((line) => ({ ...line, plannedCents: amountOfParts(line) ?? line.plannedCents }));

const someAction = fc.record({
  title,
  description: fc.oneof(fc.constant(''), title).map(documentOfText),
  code: fc.constantFrom('', 'A1', 'B-2', '007'),
  objective: fc.nat({ max: 4 }),
  owner: fc.nat({ max: 3 }),
  contributors: fc.subarray([0, 1, 2]),
  letters: fc.array(fc.option(fc.constantFrom(...LETTERS)), { minLength: 3, maxLength: 3 }),
  channel: fc.nat({ max: CHANNELS.length }),
  tags: fc.subarray([0, 1]),
  segmentIds: fc.subarray(LINKED.segments.map((segment) => segment.id)),
  personaIds: fc.subarray(LINKED.personas.map((persona) => persona.id)),
  sellingMethod: fc.constantFrom('unspecified', ...SELLING_METHODS),
  optionId: fc.option(fc.constantFrom(...LINKED.option.map((option) => option.id))),
  kpiId: fc.option(fc.constantFrom(...LINKED.indicator.map((kpi) => kpi.id))),
  competitorId: fc.option(fc.constantFrom(...LINKED.competitor.map((competitor) => competitor.id))),
  days: fc.tuple(fc.option(day), fc.option(day)),
  priority: fc.constantFrom(...PRIORITIES),
  status: fc.constantFrom(...ACTION_STATUSES),
  progress: ratio,
  workHours: fc.option(fc.nat({ max: 2_000 })),
  volume: estimate(fc.nat({ max: 100_000 })),
  yields: estimate(ratio),
  expectedRevenueCents: fc.option(cents),
  lines: fc.array(someLine, { maxLength: 3 }),
});

/** Records of any plan: actions with and without objective, owner, dates and lines, in months inside and outside the plan. */
export const somePlan: fc.Arbitrary<DocumentRecords> = fc
  .tuple(
    fc.array(someAction, { maxLength: 8 }),
    fc.uniqueArray(title, { maxLength: 3, selector: (text) => text.normalize('NFKD').toLowerCase().trim() }),
  )
  .map(([some, titles]) => {
    const objectives = titles.map((text, at) => ({ ...ofPlan, id: id(101 + at), title: text }) as Objective);
    const actions = some.map(
      (
        {
          objective,
          owner,
          contributors,
          channel,
          tags: tagged,
          days,
          volume,
          yields,
          lines: _lines,
          letters: _letters,
          ...fields
        },
        at,
      ) => {
        const [one, other] = days;
        const isTurned = one !== null && other !== null && one > other;
        const [startDate, dueDate] = isTurned ? [other, one] : [one, other];
        return {
          ...ofPlan,
          ...fields,
          id: id(201 + at),
          objectiveId: objectives[objective]?.id ?? null,
          ownerId: people[owner]?.id ?? null,
          contributorIds: contributors.filter((one) => one !== owner).map((one) => id(301 + one)),
          channelId: channels[channel]?.id ?? null,
          tagIds: tagged.map((one) => id(501 + one)),
          expectedVolumeLow: volume[0],
          expectedVolume: volume[1],
          expectedVolumeHigh: volume[2],
          expectedYieldLow: yields[0],
          expectedYield: yields[1],
          expectedYieldHigh: yields[2],
          startDate,
          dueDate,
        } as Action;
      },
    );
    const budgetLines = some.flatMap(({ lines }, at) =>
      lines.map(
        (line, index): BudgetLine => ({ ...ofPlan, ...line, id: id(1_000 + at * 10 + index), actionId: id(201 + at) }),
      ),
    );
    const responsibilities = some.flatMap(({ letters }, at) =>
      letters.flatMap((letter, person) => {
        if (letter === null) return [];
        const fields = { actionId: id(201 + at), personId: id(301 + person), letter };
        return [{ ...ofPlan, ...fields, id: uniqueId(responsibilityKind, id(1), fields) }];
      }),
    );
    const subjects = [
      ...objectives.map((one) => ({ subjectKind: 'objective' as const, subjectId: one.id, dueDate: '2027-06-30' })),
      ...actions.map((one) => ({ subjectKind: 'action' as const, subjectId: one.id, dueDate: one.dueDate })),
    ];
    const milestones = subjects.map((subject, at) => ({
      ...ofPlan,
      ...subject,
      id: id(3_000 + at),
      title: 'Point d’étape',
      done: at % 2 === 0,
    }));
    return {
      plan,
      objectives,
      actions,
      milestones,
      budgetLines,
      responsibilities,
      people,
      channels,
      tags,
      linked: LINKED,
    };
  });
