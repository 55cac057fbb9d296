import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryWorkspace } from '../../../tests/support/memory-workspace.ts';
import { addDays, type Day, monthOfDay } from '../../kernel/calendar.ts';
import { sumCents } from '../../kernel/money.ts';
import type { Action } from '../actions/schema.ts';
import { totalBudget } from '../budget/rules.ts';
import type { BudgetLine } from '../budget/schema.ts';
import type { Channel } from '../catalogue/schema.ts';
import type { Comment } from '../discussion/schema.ts';
import { branchOf } from '../objectives/rules.ts';
import type { Objective } from '../objectives/schema.ts';
import type { Person } from '../people/schema.ts';
import type { Plan } from '../plans/schema.ts';
import type { Operation } from '../../records/change.ts';
import { coverageOf } from '../targeting/rules.ts';
import { totalContribution, totalRevenueShare } from '../targets/rules.ts';
import type { Contribution, Persona, Segment } from '../targets/schema.ts';
import type { Field } from '../../records/field.ts';
import { plainTextOf, type RichText } from '../../records/rich-text.ts';
import { registry } from '../registry.ts';
import { exampleOperations, exampleVisitor } from './rules.ts';
import { LOCALES, type Locale } from './schema.ts';

const anyDay = fc
  .tuple(fc.integer({ min: 2020, max: 2100 }), fc.integer({ min: 0, max: 364 }))
  .map(([year, day]) => addDays(`${year}-01-01`, day));

/** The example as committed through the real rules: the plan's change by its owner, then every turn by its author so far. */
function openExample(today: Day, locale: Locale = 'fr', upTo = '9999') {
  const workspace = new MemoryWorkspace(registry);
  const ownerPersonId = workspace.addPerson({ name: exampleVisitor(locale).name, role: 'owner' });
  const seed = exampleOperations({ locale, today, newId: workspace.newId, ownerPersonId });
  const planId = seed.planId;
  workspace.commit(ownerPersonId, { planId, operations: seed.operations });
  for (const { at, authorId, operations } of seed.discussion) {
    if (at < upTo) workspace.commit(authorId, { planId, operations });
  }

  const plan = workspace.get('plan', planId) as unknown as Plan;
  const objectives = workspace.list('objective') as unknown as Objective[];
  const actions = workspace.list('action') as unknown as Action[];
  const lines = workspace.list('budgetLine') as unknown as BudgetLine[];
  const people = workspace.list('person') as unknown as Person[];
  const comments = workspace.list('comment') as unknown as Comment[];
  const linesOf = (action: Action) => lines.filter(({ actionId }) => actionId === action.id);
  return { seed, plan, objectives, actions, lines, people, comments, linesOf, ownerPersonId, workspace };
}

type Example = ReturnType<typeof openExample>;

const totals = ({ lines }: Pick<Example, 'lines'>) => totalBudget(lines);

describe('Verdier Automation in figures', () => {
  const example = openExample('2027-03-31');
  const ofCompany = example.objectives.filter(({ parentId }) => parentId === null);
  const figures = ofCompany.map(({ id, title, baseline, target, unit }) => {
    const branch = branchOf(example.objectives, id);
    const actions = example.actions.filter(({ objectiveId }) => objectiveId !== null && branch.includes(objectiveId));
    return {
      title,
      aim: `${baseline} → ${target} ${unit}`,
      actions: actions.length,
      planned: totalBudget(actions.flatMap(example.linesOf)).planned / 100,
      revenue: sumCents(actions.map((action) => action.expectedRevenueCents ?? 0)) / 100,
      signatures: signatures(actions),
    };
  });

  function signatures(actions: Action[]): number {
    const counts = actions.map(({ expectedVolume, expectedYield }) => (expectedVolume ?? 0) * (expectedYield ?? 0));
    return Math.round(10 * counts.reduce((a, b) => a + b, 0)) / 10;
  }

  test('each objective of the company has its aim, its budget and what its actions should bring', () => {
    expect(figures).toEqual([
      {
        title: 'Conquérir les PME industrielles',
        aim: '22 → 38 clients',
        actions: 14,
        planned: 99_100,
        revenue: 860_000,
        signatures: 27,
      },
      {
        title: 'Fidéliser les grands comptes',
        aim: '88 → 94 %',
        actions: 10,
        planned: 35_900,
        revenue: 690_000,
        signatures: 14.8,
      },
      {
        title: 'Accélérer la génération de leads industriels',
        aim: '70 → 120 leads',
        actions: 10,
        planned: 61_700,
        revenue: 290_000,
        signatures: 11,
      },
      {
        title: 'Renforcer l’équipe commerciale PME et grands comptes',
        aim: '96 → 81 jours',
        actions: 8,
        planned: 42_000,
        revenue: 0,
        signatures: 0,
      },
    ]);
  });

  test('new customers won directly and from leads make the 38 of the objective', () => {
    const [acquisition, , leads] = figures;
    expect((acquisition?.signatures ?? 0) + (leads?.signatures ?? 0)).toBe(example.objectives[0]?.target);
  });

  test('the plan as a whole: 42 actions, 238 700 € planned under 255 000 €, 1,84 M€ expected', () => {
    expect(example.actions).toHaveLength(42);
    expect(totals(example).planned).toBe(23_870_000);
    expect(example.plan).toMatchObject({ envelopeCents: 25_500_000, currency: 'EUR', status: 'active' });
    expect(sumCents(example.actions.map((action) => action.expectedRevenueCents ?? 0))).toBe(184_000_000);
  });

  test('the amounts quoted in its texts are those of its records', () => {
    const said = example.comments.map(({ body }) => body).join('\n');
    const unallocated = (example.plan.envelopeCents ?? 0) - totals(example).planned;
    expect(unallocated).toBe(1_630_000);
    expect(said).toContain('16\u202f300\u00a0€');
    const orders = example.lines.map(({ committedCents }) => committedCents);
    expect(orders).toContain(1_164_000);
    expect(said).toContain('11\u202f640\u00a0€');
  });

  test('a dozen people, all departments but one, every action owned by one of them', () => {
    expect(example.people.filter(({ post }) => post === 'held')).toHaveLength(12);
    expect(example.people.filter(({ post }) => post === 'vacant')).toHaveLength(2);
    expect(new Set(example.people.map(({ department }) => department))).toEqual(
      new Set(['direction', 'sales', 'marketing', 'customer_service', 'finance']),
    );
    const owners = new Set(example.actions.map(({ ownerId }) => ownerId));
    expect(owners.size).toBeGreaterThanOrEqual(8);
    expect(owners.has(example.ownerPersonId)).toBe(true);
  });

  test('views that the sales director shares filter the board as its address does', () => {
    const ines = example.people.find(({ name }) => name === 'Inès Garcia');
    const views = example.workspace.list('savedView').map(({ name, query, shared }) => [name, query, shared]);
    expect(views).toEqual([
      ['En retard', 'status=late', true],
      ['Actions d’Inès', `owner=${ines?.id}`, true],
      ['Salons', 'q=salons', true],
    ]);
  });

  test('every family of channels of the trade is used', () => {
    const used = new Set(
      example.actions.map(({ channelId }) => example.workspace.get('channel', channelId ?? '')?.family),
    );
    expect(used).toEqual(
      new Set(['digital', 'event', 'prospecting', 'web', 'data', 'trial', 'tool', 'partner', 'training', 'other']),
    );
  });

  test('money moved from the show that is given up: its budget goes to zero, that of two actions grows as much', () => {
    const after = openExample('2027-07-08');
    const before = openExample('2027-07-07');
    const revised = (seen: Example, code: string) =>
      totalBudget(seen.actions.filter((action) => action.code === code).flatMap(seen.linesOf)).revised;
    expect(['CQ-06', 'CQ-05', 'LE-05'].map((code) => revised(after, code) - revised(before, code))).toEqual([
      -600_000, 310_000, 290_000,
    ]);
    expect(totals(after).revised).toBe(totals(after).planned);
  });

  test('its log bears two versions: the plan as approved, and as revised in July', () => {
    const { seed } = openExample('2027-10-01');
    const turns = seed.discussion.filter(({ operations }) =>
      operations.every(({ kind }) => kind === 'planVersion' || kind === 'budgetLine'),
    );
    const days = turns.map(({ at, operations }) => `${at.slice(0, 10)} ${operations[0]?.kind} ${operations.length}`);
    expect(days).toEqual([
      '2027-01-21 planVersion 1',
      '2027-05-27 budgetLine 2',
      '2027-07-08 budgetLine 10',
      '2027-07-08 planVersion 1',
    ]);
    expect(openExample('2027-01-10').workspace.list('planVersion')).toEqual([]);
  });

  test.each(['2027-01-29', '2027-06-30', '2027-11-30'])('its log tells on %s what stood that evening', (day) => {
    const standing = ({ actions, lines, workspace }: Example) => [
      actions.map(({ code, status, progress }) => [code, status, progress]),
      lines.map(({ committedCents, invoicedCents, paidCents }) => [committedCents, invoicedCents, paidCents]),
      workspace.list('milestone').map(({ title, done }) => [title, done]),
    ];
    expect(standing(openExample('2027-12-31', 'fr', `${day}T18`))).toEqual(standing(openExample(day)));
  });
});

const isWritten = (field?: Field) => field?.type === 'text' || field?.type === 'richText';
/** What an operation writes: a value for each field, with the one it saw where there was one. */
const valuesOf = (operation: Operation): [string, unknown][] =>
  operation.op === 'create'
    ? Object.entries(operation.fields)
    : operation.op === 'update'
      ? Object.entries(operation.fields).map(([name, [, to]]) => [name, to])
      : [];
const wordsOf = (value: unknown) => (typeof value === 'string' ? value : plainTextOf(value as RichText));

describe('in both languages', () => {
  const [french, english] = [openExample('2027-12-31', 'fr'), openExample('2027-12-31', 'en')];
  const operations = ({ seed }: Example) => [seed.operations, ...seed.discussion.map((turn) => turn.operations)].flat();
  const textFields = (example: Example) =>
    operations(example).flatMap((operation) => {
      const fields = registry.get(operation.kind)?.fields ?? {};
      return valuesOf(operation).flatMap(([name, value]) =>
        isWritten(fields[name]) ? [{ at: `${operation.kind}.${name}`, text: wordsOf(value) }] : [],
      );
    });

  test('the structure is the same: only texts differ', () => {
    const withoutTexts = (example: Example) =>
      operations(example).map((operation) => {
        const fields = registry.get(operation.kind)?.fields ?? {};
        // What was published holds the other texts.
        const kept = valuesOf(operation).filter(([name]) => !isWritten(fields[name]) && name !== 'content');
        return { ...operation, fields: kept };
      });
    expect(withoutTexts(english)).toEqual(withoutTexts(french));
  });

  test('every sentence is written in each', () => {
    const translated = textFields(english);
    expect(translated).toHaveLength(textFields(french).length);
    expect(translated.filter(({ text }) => text === '')).toEqual([]);
    const sentences = /^(plan|objective|action|comment)\.(name|title|description|body)$/;
    const untranslated = textFields(french).filter(
      ({ at, text }, index) => sentences.test(at) && translated[index]?.text === text,
    );
    expect(untranslated).toEqual([]);
  });

  test('typography is that of each language', () => {
    for (const { at, text } of [...textFields(french), ...textFields(english)]) {
      expect(`${at}: ${text}`).not.toMatch(/\w'\w|"|\.\.\./);
    }
    for (const { at, text } of textFields(french)) {
      expect(`${at} ${text}`).not.toMatch(/[^\u00a0\u202f][;!?»]|[^\u00a0\u202f]:|«[^\u00a0]|\d [\d€%]|\d [kM]?€/);
    }
    for (const { at, text } of textFields(english)) expect(`${at} ${text}`).not.toMatch(/[«»]|\s[;:!?]|\d\s[%€]|\d€/);
  });
});

describe('its targets', () => {
  const { workspace, objectives, actions, lines } = openExample('2027-03-31');
  const segments = workspace.list('segment') as unknown as Segment[];
  const personas = workspace.list('persona') as unknown as Persona[];
  const contributions = workspace.list('contribution') as unknown as Contribution[];
  const channels = workspace.list('channel') as unknown as Channel[];

  test('weigh 98 % of the revenue, and share out every target to the last customer', () => {
    expect(totalRevenueShare(segments)).toBe(0.98);
    const ofCompany = objectives.filter(({ parentId }) => parentId === null);
    const shared = ofCompany.map(({ id, target }) =>
      totalContribution(
        contributions.filter(({ objectiveId }) => objectiveId === id),
        target,
      ),
    );
    expect(shared.map(({ state }) => state)).toEqual(['met', 'met', 'met', 'none']);
  });

  test('are all served, and every channel is used', () => {
    const { unserved, untargeted } = coverageOf({ segments, personas, channels, actions, budgetLines: lines });
    expect(unserved).toEqual({ segments: [], personas: [], channels: [] });
    // What prepares the team and the data.
    expect(untargeted).toBe(10);
  });
});

describe('seen on any day of any year', () => {
  test('it is accepted whole by the rules of every record, in French and in English', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...LOCALES), (today, locale) => {
        const { plan, seed } = openExample(today, locale);
        expect(plan.periodStart.slice(0, 4)).toBe(today.slice(0, 4));
        const instants = seed.discussion.map(({ at }) => at);
        expect(instants.every((at) => at < today && new Date(at).toISOString() === at)).toBe(true);
        expect(instants).toEqual([...new Set(instants)].toSorted());
      }),
      { numRuns: 100 },
    );
  });

  test('its figures hold together', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const example = openExample(today);
        for (const line of example.lines) {
          expect(line.paidCents).toBeLessThanOrEqual(line.invoicedCents);
          expect(line.invoicedCents).toBeLessThanOrEqual(line.committedCents);
        }
        const wrong = example.actions.flatMap((action) => contradictions(action, example.linesOf(action), today));
        expect(wrong).toEqual([]);
        // Nobody goes over the envelope, even if all that is not ordered yet is spent.
        const landing = sumCents(
          example.lines.map((line) => line.committedCents || (line.revisedCents ?? line.plannedCents)),
        );
        expect(landing).toBeLessThanOrEqual(example.plan.envelopeCents ?? 0);
      }),
      { numRuns: 100 },
    );
  });

  /** What contradicts the status an action shows; empty when all is coherent. */
  function contradictions(action: Action, lines: BudgetLine[], today: Day): string[] {
    const { status, progress, startDate, dueDate } = action;
    const { committed } = totalBudget(lines);
    const isOrdered = lines.every((line) => line.committedCents > 0 || line.revisedCents === 0);
    const wrong = {
      'done and not whole, or whole and not done': (progress === 1) !== (status === 'done'),
      'done before its date': status === 'done' && (dueDate ?? '') > today,
      'done without having been paid for': status === 'done' && !isOrdered,
      'not started yet with progress or expenses': status === 'todo' && (progress > 0 || committed > 0),
      'under way before its start': status === 'in_progress' && (startDate ?? '') > today,
      'cancelled with expenses': status === 'cancelled' && committed > 0,
    };
    return Object.entries(wrong).flatMap(([sentence, isWrong]) => (isWrong ? [`${action.code}: ${sentence}`] : []));
  }

  test('dates fit inside one another, on working days, and expenses inside their action', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { plan, objectives, actions, linesOf } = openExample(today);
        for (const action of actions) {
          const objective = objectives.find(({ id }) => id === action.objectiveId);
          const days = [
            plan.periodStart,
            objective?.startDate,
            action.startDate,
            action.dueDate,
            objective?.dueDate,
            plan.periodEnd,
          ] as Day[];
          expect([action.code, ...days.toSorted((a, b) => (a < b ? -1 : 1))]).toEqual([action.code, ...days]);
          const onWeekends = days.slice(2, 4).filter((day) => [0, 6].includes(new Date(day).getUTCDay()));
          expect([action.code, onWeekends]).toEqual([action.code, []]);
          const [from, to] = [monthOfDay(action.startDate ?? ''), monthOfDay(action.dueDate ?? '')];
          const outside = linesOf(action).filter(({ month }) => month < from || month > to);
          expect([action.code, outside]).toEqual([action.code, []]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('nothing goes back: a later day shows as much spent, as much done', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (today, days) => {
        const tomorrow = addDays(today, days);
        fc.pre(tomorrow.slice(0, 4) === today.slice(0, 4));
        const [before, after] = [openExample(today), openExample(tomorrow)];
        const back = before.lines.filter((line, index) => {
          const next = after.lines[index] ?? line;
          return (['committedCents', 'invoicedCents', 'paidCents'] as const).some((name) => next[name] < line[name]);
        });
        expect(back).toEqual([]);
        const undone = before.actions.filter(({ progress }, index) => (after.actions[index]?.progress ?? 0) < progress);
        expect(undone).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('in the first days of January nothing is spent nor done; at the end of December nearly all is', () => {
    const [first, last] = [openExample('2028-01-03'), openExample('2028-12-31')];
    expect(totals(first)).toMatchObject({ committed: 0, invoiced: 0, paid: 0 });
    expect(first.actions.every(({ status }) => status === 'todo')).toBe(true);
    expect(last.actions.filter(({ status }) => status === 'done').length).toBeGreaterThanOrEqual(38);
    expect(totals(last).invoiced / totals(last).revised).toBeGreaterThan(0.97);
  });
});

test('the visitor plays the sales director, whose own record is completed rather than made again', () => {
  const { people, ownerPersonId } = openExample('2027-06-15', 'en');
  const director = people.find(({ id }) => id === ownerPersonId);
  expect(exampleVisitor('en')).toMatchObject({ company: 'Verdier Automation', jobTitle: 'Sales director' });
  expect(director).toMatchObject({ name: 'Claire Dubois', jobTitle: 'Sales director', version: 2 });
  expect(people.find(({ id }) => id === director?.managerId)?.name).toBe('Philippe Verdier');
  expect(people.filter(({ name }) => name === 'Claire Dubois')).toHaveLength(1);
});
